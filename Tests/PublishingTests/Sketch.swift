import Files
import Site

@testable import Publishing

/// A site in a test: the contents of its files, which are links to other files, separated by spaces.
typealias Sketch = [String: String]

extension Sketch {
    /// The site as a build would leave it.
    var site: LocalSite { site(at: "https://a.example/") }

    func site(at address: String, cacheControl: String? = nil) -> LocalSite {
        var files: [String: LocalSite.File] = [:]
        for (path, text) in self {
            files[path] = LocalSite.File(
                hash: Fingerprint(of: text.utf8), size: text.utf8.count, stage: PublicationStage(ofFileAt: path), cacheControl: cacheControl
            )
        }
        return LocalSite(address: address, files: files)
    }

    /// Its entry in a manifest once it is published.
    func manifest(
        _ publication: Int = 1, at address: String = "https://a.example/", pending: String? = nil, target: TargetIdentity? = nil
    ) -> PublishedManifest {
        PublishedManifest(
            site: address, publication: publication, date: 0, pending: pending, target: target,
            files: site(at: address).files.mapValues { .init(hash: $0.hash, size: $0.size, cacheControl: $0.cacheControl) })
    }

    /// A target that holds it, put there by Marquee.
    var published: RemoteState { RemoteState(manifest: manifest(), files: mapValues(StoredFile.init)) }

    /// Links of `pages` that lead nowhere.
    func brokenLinks(of pages: some Sequence<String>) -> [String] {
        pages.flatMap { page in (self[page] ?? "").split(separator: " ").map(String.init).filter { $0.contains(".") && self[$0] == nil } }
    }
}

extension TargetIdentity {
    /// That of the targets in these tests.
    static let leaves = TargetIdentity("leaves") ?? .random()
}

extension PublicationPlan {
    init(_ site: LocalSite, at remote: RemoteState, isOwned: Bool = false) {
        self.init(site, at: remote, isOwned: isOwned, Occasion(date: 100, token: "t", newTarget: .leaves))
    }

    /// Each change in a few words.
    var words: [String] {
        changes.map { change in
            switch change.decision {
            case .add(let reason): "+ \(change.path) \(reason.rawValue)"
            case .change(let reason): "~ \(change.path) \(reason.rawValue)"
            case .remove(let reason): "- \(change.path) \(reason.rawValue)"
            default: "? \(change.path)"
            }
        }
    }

    /// The uploads and removals, in their order.
    var order: [String] {
        steps.compactMap { step in
            switch step {
            case .upload(let files): files.map { ($0.isReplacement ? "~" : "+") + $0.path }.joined(separator: " ")
            case .remove(let files, let folders): (files.map { "-\($0.path)" } + folders.map { "-\($0)/" }).joined(separator: " ")
            default: nil
            }
        }
    }
}

extension StoredFile {
    /// A file whose hash is known.
    init(_ text: String) { self = .file(size: text.utf8.count, hash: Fingerprint(of: text.utf8)) }

    /// Someone else's file.
    static let foreign = StoredFile.file(size: 11, hash: nil)
}
