/// The place that an episode or a season has in another order or numbering than that of the site.
public struct OtherNumber: Hashable, Sendable {
    /// `broadcast`, `production`, `dvd`, `story`, or the name of any other.
    public let order: String
    /// As that order writes it: `5`, `s2e3`, `3B`.
    public let number: String

    /// The orders for which themes have words of their own.
    package static let knownOrders: Set = ["broadcast", "production", "dvd", "story"]

    package init(order: String, number: String) {
        self.order = order
        self.number = number
    }
}
