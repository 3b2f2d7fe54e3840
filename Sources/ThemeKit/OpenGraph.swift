/// What a page is about, in the words of the Open Graph protocol (ogp.me), for link previews.
public struct OpenGraph: Sendable {
    /// The value of `og:type`.
    public let type: String
    /// The type's own properties, in order; one with several values is repeated.
    public let properties: [(name: String, content: String)]

    package init(type: String, properties: [(name: String, content: String)]) {
        self.type = type
        self.properties = properties
    }
}
