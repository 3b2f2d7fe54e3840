/// What a page is about, in the words of the Open Graph protocol (ogp.me), for link previews.
public struct OpenGraph: Sendable {
    /// The value of `og:type`.
    public let type: String
    /// The properties that the type has of its own, in order; one that has several values is there several times.
    public let properties: [(name: String, content: String)]

    package init(type: String, properties: [(name: String, content: String)]) {
        self.type = type
        self.properties = properties
    }
}
