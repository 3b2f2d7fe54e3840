import Files
import Hypertext

/// What Marquee has put at a target. It is kept there, beside the site, in the file `.marquee-site.json`.
///
/// It alone decides which files are Marquee's. A site has no paths that begin with `.marquee`, so it is never in the way.
package struct PublishedManifest: Equatable, Sendable {
    /// Its path at the target.
    package static let path = ".marquee-site.json"

    package struct File: Hashable, Sendable {
        /// `nil` if a publication was about to write the file: it may be one of `versions`, or missing.
        package var hash: Fingerprint?
        /// In bytes.
        package var size: Int
        /// The `Cache-Control` it was uploaded with, where the target stores one with each file.
        package var cacheControl: String?
        /// While there is no hash: those of the old file and of the new one.
        package var versions: [Fingerprint]?
    }

    /// The address of the site.
    package var site: String
    /// Counts the publications of the target, from 1.
    package var publication: Int
    /// When, in seconds since 1970 by the publisher's clock. Only for display; no decision depends on it.
    package var date: Int
    /// Set during a publication: a word that is unique to it.
    package var pending: String?
    /// The target's identity; `nil` if an earlier Marquee has published.
    package var target: TargetIdentity?
    /// The fingerprint of the previous state's manifest. Former files that lead to another one do not belong to this target.
    package var before: Fingerprint?
    /// The name of the previous state, at targets that keep whole states side by side.
    package var previous: String?
    package var files: [String: File]

    package init(
        site: String, publication: Int, date: Int, pending: String? = nil, target: TargetIdentity? = nil, before: Fingerprint? = nil,
        previous: String? = nil, files: [String: File]
    ) {
        self.site = site
        self.publication = publication
        self.date = date
        self.pending = pending
        self.target = target
        self.before = before
        self.previous = previous
        self.files = files
    }
}

extension PublishedManifest {
    private static let format = 1
    private static let publications = 1...1_000_000_000
    /// To the end of the year 9999.
    private static let dates = 0...253_402_300_799
    private static let sizes = 0...1 << 40

    /// Reads a manifest.
    ///
    /// - Throws: for anything else, other formats, paths that no site has, and impossible numbers: whoever wrote the manifest, it must not
    ///   make Marquee remove anything else or crash.
    package init(parsing bytes: [UInt8]) throws(UnreadableManifest) {
        guard bytes.count <= SizeLimit.manifest.bytes else { throw UnreadableManifest() }
        do { try self.init(JSONDocument(bytes).root) } catch { throw UnreadableManifest() }
        let isSound =
            Self.publications.contains(publication) && Self.dates.contains(date)
            && files.allSatisfy { PathProblem(withKnown: $0.key) == nil && Self.sizes.contains($0.value.size) }
        guard isSound else { throw UnreadableManifest() }
    }

    private init(_ json: JSONNode) throws(JSONNode.Unexpected) {
        guard try json.required("format").requireInteger() == Self.format else { throw JSONNode.Unexpected() }
        self.init(
            site: try json.required("site").requireText(), publication: try json.required("publication").requireInteger(),
            date: try json.required("date").requireInteger(), pending: try json["pending"]?.requireText(),
            target: try json["target"]?.requireTarget(), before: try json["before"]?.requireFingerprint(),
            previous: try json["previous"]?.requireText(), files: try json.required("files").requireMembers(File.init))
    }

    /// The same manifest always has the same bytes.
    package var bytes: [UInt8] {
        let json: JSON = .object([
            "before": before?.json, "date": .number(date),
            "files": .object(sorting: files.mapValues(\.json)),
            "format": .number(Self.format), "pending": pending.map(JSON.string), "previous": previous.map(JSON.string),
            "publication": .number(publication), "site": .string(site), "target": target?.json,
        ])
        return json.compact + [UInt8(ascii: "\n")]
    }

    /// Differs from that of any other manifest.
    var fingerprint: Fingerprint { Fingerprint(of: bytes) }
}

/// The manifest at a target is damaged or was written by a newer Marquee.
package struct UnreadableManifest: Error, Hashable, Sendable {}

extension PublishedManifest.File {
    fileprivate init(_ json: JSONNode) throws(JSONNode.Unexpected) {
        self.init(
            hash: try json["hash"]?.requireFingerprint(), size: try json.required("size").requireInteger(),
            cacheControl: try json["cacheControl"]?.requireText(),
            versions: try json["versions"]?.requireItems(JSONNode.requireFingerprint))
    }

    fileprivate var json: JSON {
        .object([
            "cacheControl": cacheControl.map(JSON.string), "hash": hash?.json, "size": .number(size),
            "versions": versions.map { .array($0.map(\.json)) },
        ])
    }
}

extension JSONNode {
    /// Sixteen hexadecimal digits.
    func requireFingerprint() throws(Unexpected) -> Fingerprint { try Self.known(Fingerprint(hexadecimal: try requireText())) }

    func requireTarget() throws(Unexpected) -> TargetIdentity { try Self.known(TargetIdentity(try requireText())) }
}

extension Fingerprint {
    var json: JSON { .string(hexadecimal) }
}

extension TargetIdentity {
    var json: JSON { .string(word) }
}
