/// A title or a name. One that gives something away has another beside it that does not.
public struct Title: Sendable {
    public let full: Spoilable<String>
    /// What may stand anywhere: in addresses, lists, feeds and previews.
    public let safe: String

    /// A title that everybody may see.
    package init(_ text: String) {
        full = Spoilable(text)
        safe = text
    }

    /// A title that is guarded, with `safe` in its place.
    package init(_ text: String, until guardedUntil: SpoilerGuard, safe: String) {
        full = Spoilable(text, until: guardedUntil)
        self.safe = safe
    }
}

extension Title: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension Title {
    /// The full title, where it is guarded; `nil` where the safe one is the full one.
    public var guarded: Spoilable<String>? { full.guardedUntil == nil ? nil : full }
}
