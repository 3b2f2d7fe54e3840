/// A title or a name. One that is a spoiler has a safe one beside it.
public struct Title: Sendable {
    public let full: Spoilable<String>
    /// The one that may be shown anywhere: in addresses, lists, feeds and previews.
    public let safe: String
    /// The language that both are in, as BCP 47 writes it, if it is not that of the site.
    public var language: String?

    /// A title that everybody may see.
    package init(_ text: String) {
        full = Spoilable(text)
        safe = text
    }

    /// A guarded title, with `safe` to show in its place.
    package init(_ text: String, until guardedUntil: SpoilerGuard, safe: String) {
        full = Spoilable(text, until: guardedUntil)
        self.safe = safe
    }
}

extension Title: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension Title {
    /// The full title, if it is guarded; `nil` if the safe one is the full one.
    public var guarded: Spoilable<String>? { full.guardedUntil == nil ? nil : full }
}
