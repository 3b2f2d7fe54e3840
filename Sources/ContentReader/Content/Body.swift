import Markdown

/// A text in Markdown, rendered but for the gaps that only the site can fill, and what the pages around it need to know of it.
public struct Body: Sendable {
    public let text: RichText
    /// In the order of the text.
    public let headings: [Heading]
    /// The first paragraph as plain text.
    public let excerpt: String
    public let wordCount: Int
    /// Its links inside the site, in the order of the text.
    public let links: [Link]

    public struct Link: Hashable, Sendable {
        /// Where it leads: below the site's base, such as `news/renewed/#cast`, or on the same page, such as `#cast`.
        public let address: String
        /// Whether it stands in a spoiler.
        public let isGuarded: Bool

        public init(_ address: String, isGuarded: Bool = false) {
            self.address = address
            self.isGuarded = isGuarded
        }
    }

    public init(text: RichText, headings: [Heading] = [], excerpt: String, wordCount: Int, links: [Link] = []) {
        self.text = text
        self.headings = headings
        self.excerpt = excerpt
        self.wordCount = wordCount
        self.links = links
    }
}
