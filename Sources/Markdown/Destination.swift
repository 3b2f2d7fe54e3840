/// The destination of a link or an image as written in the text: character references and backslash escapes are resolved, nothing else is.
public struct Destination: Hashable, Sendable {
    public enum Kind: Sendable {
        case link
        case image
    }

    public let address: String
    public let kind: Kind
    /// Whether there is something between the brackets.
    public let hasContents: Bool
    /// Whether it is inside a spoiler, so that nothing about it may be shown elsewhere.
    public let isGuarded: Bool

    package init(_ address: String, kind: Kind, hasContents: Bool = true, isGuarded: Bool = false) {
        self.address = address
        self.kind = kind
        self.hasContents = hasContents
        self.isGuarded = isGuarded
    }

    /// What becomes of a destination, as decided by the site.
    public enum Resolution: Hashable, Sendable {
        /// The address stays as it is.
        case keep
        /// The page gets this address instead. It is not checked again.
        case replace(with: String)
        /// The destination is an error: what is wrong, and what to do. The page gets the link's text without the link, or the image's
        /// alternative text.
        case refuse(_ message: String, help: String? = nil)
        /// The same, for an address that must not be shown to anybody.
        case refuseSecret(_ message: String, help: String? = nil)
    }
}
