import ContentReader
import Diagnostics
import ShowData

/// The tags of imported articles. Of several names with one address, the first counts.
struct ImportedTags {
    /// The most tags of an article.
    static let most = 50
    private static let longest = 100

    /// By their addresses.
    private var known: [String: Tag]

    init(of site: ExistingSite) { known = site.tags }

    /// - Returns: `nil` for a name without a letter.
    mutating func tag(_ name: String, at place: SourceLocation) -> Tag? {
        guard let words = SourceWords.name(name).map(SoundMarkdown.words), let tag = Tag(String(words.prefix(Self.longest)), at: place)
        else {
            return nil
        }
        if let first = known[tag.slug] { return first }
        known[tag.slug] = tag
        return tag
    }

    /// The names of different tags, in their order.
    static func names(of tags: [Tag]) -> [String] { tags.withoutRepetitions(by: \.slug).map(\.name) }
}
