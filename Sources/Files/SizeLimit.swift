/// The most bytes that Marquee takes of one file, known before anything is read. Whoever is larger is refused.
package struct SizeLimit: Hashable, Sendable {
    package let bytes: Int

    package init(bytes: Int) { self.bytes = bytes }
}

/// Every limit there is. What is read whole is held in memory; what is copied, hashed or sent is never held, so its limit is another one.
extension SizeLimit {
    /// One file of YAML. A show of 8,000 episodes has all of their titles, dates and summaries in three million bytes.
    package static let data = SizeLimit(bytes: 5_000_000)

    /// One text of the content, or a source file of the site's program. A long novel has two million bytes, and is no page for anybody's
    /// browser. A page may have fifty times the bytes of its text.
    package static let text = SizeLimit(bytes: 2_000_000)

    /// One page or other file that is made of the content. Hosts take 25 MB, and browsers need seconds for a page of 5 MB.
    package static let renderedFile = SizeLimit(bytes: 25_000_000)

    /// All of those together, without the files that the site takes as they are. GitHub takes sites of 1 GB; a site of 100,000 pages has 2 GB.
    package static let renderedSite = SizeLimit(bytes: 4_000_000_000)

    /// The list of what a build wrote or a publication put up. That of a site with 100,000 pages has a fifth of it.
    package static let manifest = SizeLimit(bytes: 64_000_000)

    /// The record of which addresses on the web have answered; 100 bytes an address.
    package static let answerRecord = SizeLimit(bytes: 10_000_000)

    /// A small file of a repository that git reads, too: a setting, or where the repository itself is.
    package static let gitSetting = SizeLimit(bytes: 65_536)

    /// The list of the files that a repository tracks; some 100 bytes a file.
    package static let gitIndex = SizeLimit(bytes: 64_000_000)

    /// What a program prints that is read whole: lists of the files at a target, at most some 400 bytes a file.
    package static let programOutput = SizeLimit(bytes: 128_000_000)

    /// One picture, film or other file that the site takes as it is. Hosts of sites stop at 25 MB to 5 GB; a film of two hours, made for
    /// the web, is smaller.
    package static let asset = SizeLimit(bytes: 4_000_000_000)

    /// One file of a finished site, when it is published: an asset, or a page.
    package static let siteFile = asset
}

extension SizeLimit: CustomStringConvertible {
    /// Such as `10 MB`.
    package var description: String {
        let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
        guard let (size, name) = units.first(where: { bytes >= $0.0 }) else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
        return "\(bytes / size) \(name)"
    }
}
