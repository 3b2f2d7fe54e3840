import Diagnostics

/// A kind of pages that the owner has declared in `site.yaml`: fan art, podcasts, reviews.
public struct ContentCollection: Sendable {
    /// Which item of a list is first.
    public enum Order: String, Sendable, CaseIterable { case newest, oldest, title }

    /// A key that its items have besides those that all items have.
    public struct Key: Sendable {
        /// What its values are.
        public enum Kind: String, Sendable, CaseIterable { case text, date, number, link, reference }

        public let name: String
        /// What pages call it.
        public let label: String
        public let kind: Kind
        /// Where it is declared.
        package let location: SourceLocation
    }

    /// The name of its folder in `collections`, and the beginning of the addresses of its pages.
    public let id: String
    public let title: String
    public var description: String?
    public var order = Order.newest
    /// Whether it has feeds. Then each of its items has a date.
    public var hasFeed = false
    /// In the order in which pages show them.
    public var keys: [Key] = []
    /// Where it is declared.
    package let location: SourceLocation
}
