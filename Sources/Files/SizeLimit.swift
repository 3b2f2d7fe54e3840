/// The most bytes that Marquee accepts for one file, checked before anything is read. Larger files are refused.
package struct SizeLimit: Hashable, Sendable {
    package let bytes: Int

    package init(bytes: Int) { self.bytes = bytes }
}

/// The limits that several targets share. A file that is read whole is held in memory; one that is copied, hashed or sent never is, so its
/// limit is different.
extension SizeLimit {
    /// One file of YAML. A show of 8,000 episodes has all of their titles, dates and summaries in three million bytes.
    package static let data = SizeLimit(bytes: 5_000_000)

    /// One text of the content, or a source file of the site's program. A long novel has two million bytes, and is too much for one page in
    /// a browser. A page may have fifty times the bytes of its text.
    package static let text = SizeLimit(bytes: 2_000_000)

    /// One font. Those with all Chinese characters have about four million bytes.
    package static let font = SizeLimit(bytes: 8_000_000)

    /// One page or other file that is made from the content. Hosts accept 25 MB, and browsers need seconds for a page of 5 MB.
    package static let renderedFile = SizeLimit(bytes: 25_000_000)

    /// All of those together, without the files that the site copies unchanged. GitHub accepts sites of 1 GB; a site of 300,000 pages has 6
    /// GB.
    package static let renderedSite = SizeLimit(bytes: 10_000_000_000)

    /// The list of what a build wrote or a publication uploaded. A site with 400,000 files needs half of it.
    package static let manifest = SizeLimit(bytes: 64_000_000)

    /// The texts that a build has parsed, for the next one; about 8 kB for a text of 5 kB. A site with more is parsed again.
    package static let textCache = SizeLimit(bytes: 3_000_000_000)

    /// The words of a site's documents, which a build keeps for the next one; about 1.5 kB for a text of 5 kB. Those of a site with more
    /// are read again.
    package static let knownWords = SizeLimit(bytes: 600_000_000)

    /// The record of the web addresses that have answered; 100 bytes per address.
    package static let answerRecord = SizeLimit(bytes: 10_000_000)

    /// A small file of a repository that git reads too: a setting, or the location of the repository itself.
    package static let gitSetting = SizeLimit(bytes: 65_536)

    /// The list of the files that a repository tracks; about 100 bytes per file.
    package static let gitIndex = SizeLimit(bytes: 64_000_000)

    /// The output of a program that is read whole: lists of the files at a target, at most about 400 bytes per file.
    package static let programOutput = SizeLimit(bytes: 128_000_000)

    /// One picture that is looked at before it is published. A photo of 100 million pixels has 60 MB.
    package static let picture = SizeLimit(bytes: 200_000_000)

    /// The record of what is known of the pictures of a site; about 200 bytes per picture.
    package static let pictureRecord = SizeLimit(bytes: 64_000_000)

    /// What a program has said when it was asked for its version: one line.
    package static let versionRecord = SizeLimit(bytes: 4_096)

    /// One picture, film or other file that the site copies unchanged. Hosts stop at 25 MB to 5 GB; a film of two hours, encoded for the
    /// web, is smaller.
    package static let asset = SizeLimit(bytes: 4_000_000_000)

    /// One file of a finished site, when it is published: an asset or a page.
    package static let siteFile = asset

    /// A finished site in one file, which is read piece by piece.
    package static let archive = SizeLimit(bytes: 1 << 40)
}

extension SizeLimit: CustomStringConvertible {
    /// For example `10 MB`.
    package var description: String { "\(ByteCount(bytes))" }
}
