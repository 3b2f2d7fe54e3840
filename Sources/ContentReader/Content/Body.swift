import Markdown

/// A text in Markdown, rendered but for the gaps that only the site can fill, and what the pages around it need to know of it.
public struct Body: Sendable {
    public let text: RichText
    /// In the order of the text.
    public let headings: [Heading]
    /// The first paragraph as plain text.
    public let excerpt: String
    public let wordCount: Int
    /// Where its links inside the site lead: below the site's base, such as `news/renewed/#cast`, or on the same page, such as `#cast`.
    /// In the order of the text.
    public let links: [String]

    public init(text: RichText, headings: [Heading] = [], excerpt: String, wordCount: Int, links: [String] = []) {
        self.text = text
        self.headings = headings
        self.excerpt = excerpt
        self.wordCount = wordCount
        self.links = links
    }
}
