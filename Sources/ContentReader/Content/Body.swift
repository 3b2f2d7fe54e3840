import Markdown

/// A Markdown text, rendered except for the gaps that only the site can fill, and what the pages around it need to know about it.
public struct Body: Sendable {
    /// Its links inside the site have addresses below the site's base, or relative to the page, as written.
    public var text: RichText
    /// In the order of the text.
    public let headings: [Heading]
    /// The first paragraph as plain text.
    public let excerpt: PlainText
    public let wordCount: Int
    /// Words in it that look like directives but are not.
    package let directiveAttempts: [DirectiveAttempt]

    package init(
        text: RichText, headings: [Heading] = [], excerpt: PlainText, wordCount: Int, directiveAttempts: [DirectiveAttempt] = []
    ) {
        self.text = text
        self.headings = headings
        self.excerpt = excerpt
        self.wordCount = wordCount
        self.directiveAttempts = directiveAttempts
    }

    package static let empty = Body(text: RichText(), excerpt: PlainText(), wordCount: 0)

    /// The addresses in the text, each with the place where it is written: those of links and pictures, and those in attributes of
    /// directives.
    ///
    /// - Parameter file: the file that contains the text.
    public func addresses(in file: String) -> [Located<String>] {
        let links = text.links(in: file).map { Located($0.address, at: $0.location) }
        let attributes = text.references.flatMap { reference -> [PlacedText] in
            if case .directive(let directive) = reference.segment { directive.attributes.compactMap(\.value) } else { [] }
        }
        return links + attributes.map { Located($0.text, at: $0.location) }
    }
}
