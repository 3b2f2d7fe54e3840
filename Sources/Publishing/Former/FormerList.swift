import Files

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What Marquee has put into a folder of former files: a file in it, `.marquee-former.json`, that is written before anything else and removed last.
///
/// Only what the list names is ever removed, and only if it has the hash that was recorded. Anything else in the folder belongs to someone else.
struct FormerList: Equatable {
    /// Its path in the folder.
    static let path = ".marquee-former.json"

    let folder: FormerFolder
    /// The place of the target, because a copied target has the same identity.
    let place: String
    /// The fingerprint of the manifest of the state that the folder restores.
    let before: Fingerprint
    var files: Set<String>
    /// The hashes of the files, if known. An earlier Marquee recorded none.
    var hashes: [String: Fingerprint]

    init(
        of folder: FormerFolder, at place: String, before: Fingerprint, files: Set<String> = [], hashes: [String: Fingerprint] = [:]
    ) {
        self.folder = folder
        self.place = place
        self.before = before
        self.files = files
        self.hashes = hashes
    }
}

extension FormerList {
    private static let format = 1

    private struct Contents: Codable {
        let format: Int
        let publication: Int
        let target: TargetIdentity
        let place: String
        let before: Fingerprint
        let files: [String]
        let hashes: [String: Fingerprint]?
    }

    /// Reads the list that `folder` holds. `nil` for anything else, such as another folder's list or one with impossible paths.
    init?(parsing bytes: [UInt8], in folder: FormerFolder) {
        guard bytes.count <= SizeLimit.manifest.bytes, let contents = try? JSONDecoder().decode(Contents.self, from: Data(bytes)),
            contents.format == Self.format,
            FormerFolder(contents.publication, of: contents.target) == folder,
            contents.files.allSatisfy({ PathProblem(withKnown: $0) == nil })
        else { return nil }
        self.init(of: folder, at: contents.place, before: contents.before, files: Set(contents.files), hashes: contents.hashes ?? [:])
    }

    /// The same list always has the same bytes.
    var bytes: [UInt8] {
        let contents = Contents(
            format: Self.format, publication: folder.publication, target: folder.target, place: place, before: before,
            files: files.sorted { $0.precedesInBytes($1) }, hashes: hashes)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(contents) else { preconditionFailure("texts and numbers have a JSON form") }
        return Array(data) + [UInt8(ascii: "\n")]
    }
}
