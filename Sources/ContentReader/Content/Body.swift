import Hypertext

/// A text in Markdown, rendered, and what the pages around it need to know of it.
public struct Body: Sendable {
    public let html: HTML
    /// The first paragraph as plain text.
    public let excerpt: String
    public let wordCount: Int

    public init(html: HTML, excerpt: String, wordCount: Int) {
        self.html = html
        self.excerpt = excerpt
        self.wordCount = wordCount
    }
}
