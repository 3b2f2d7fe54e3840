/// A title that something has in another language or another place.
public struct OtherTitle: Hashable, Sendable {
    public let text: String
    /// As BCP 47 writes it; `nil` for the language of the site.
    public let language: String?
    /// Where or when it is used: "UK", "working title".
    public let note: String?

    package init(_ text: String, language: String? = nil, note: String? = nil) {
        self.text = text
        self.language = language
        self.note = note
    }
}
