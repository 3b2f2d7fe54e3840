import Files
import Site

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What Marquee has put at a target. It is kept there, beside the site, in the file `.marquee-site.json`.
///
/// It alone decides which files are Marquee's. A site has no paths that begin with `.marquee`, so it is never in the way.
package struct PublishedManifest: Equatable, Sendable {
    /// Its path at the target.
    package static let path = ".marquee-site.json"

    package struct File: Hashable, Sendable, Codable {
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

extension PublishedManifest: Codable {
    private static let format = 1
    private static let publications = 1...1_000_000_000
    /// To the end of the year 9999.
    private static let dates = 0...253_402_300_799
    private static let sizes = 0...1 << 40

    private enum CodingKeys: String, CodingKey { case format, site, publication, date, pending, target, before, previous, files }

    /// Refuses other formats, paths that no site has, and impossible numbers: whoever wrote the manifest, it must not make Marquee
    /// remove anything else or crash.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        files = try values.decode([String: File].self, forKey: .files)
        site = try values.decode(String.self, forKey: .site)
        publication = try values.decode(Int.self, forKey: .publication)
        date = try values.decode(Int.self, forKey: .date)
        let isSound =
            try values.decode(Int.self, forKey: .format) == Self.format && Self.publications.contains(publication)
            && Self.dates.contains(date) && files.allSatisfy { PathProblem(withKnown: $0.key) == nil && Self.sizes.contains($0.value.size) }
        guard isSound else { throw UnreadableManifest() }
        pending = try values.decodeIfPresent(String.self, forKey: .pending)
        target = try values.decodeIfPresent(TargetIdentity.self, forKey: .target)
        before = try values.decodeIfPresent(Fingerprint.self, forKey: .before)
        previous = try values.decodeIfPresent(String.self, forKey: .previous)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Self.format, forKey: .format)
        try values.encode(site, forKey: .site)
        try values.encode(publication, forKey: .publication)
        try values.encode(date, forKey: .date)
        try values.encodeIfPresent(pending, forKey: .pending)
        try values.encodeIfPresent(target, forKey: .target)
        try values.encodeIfPresent(before, forKey: .before)
        try values.encodeIfPresent(previous, forKey: .previous)
        try values.encode(files, forKey: .files)
    }

    /// Reads a manifest; throws for anything else.
    package init(parsing bytes: [UInt8]) throws(UnreadableManifest) {
        guard bytes.count <= SizeLimit.manifest.bytes else { throw UnreadableManifest() }
        do { self = try JSONDecoder().decode(PublishedManifest.self, from: Data(bytes)) } catch { throw UnreadableManifest() }
    }

    /// The same manifest always has the same bytes.
    package var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("texts and numbers have a JSON form") }
        return Array(data) + [UInt8(ascii: "\n")]
    }

    /// Differs from that of any other manifest.
    var fingerprint: Fingerprint { Fingerprint(of: bytes) }
}

/// The manifest at a target is damaged or was written by a newer Marquee.
package struct UnreadableManifest: Error, Hashable, Sendable {}

extension Fingerprint: Codable {
    /// Sixteen hexadecimal digits.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let fingerprint = Fingerprint(hexadecimal: try container.decode(String.self)) else { throw UnreadableManifest() }
        self = fingerprint
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hexadecimal)
    }
}
