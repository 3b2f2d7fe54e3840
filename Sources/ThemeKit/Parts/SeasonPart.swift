import ShowData

/// A part of a season that is shown separately.
public struct SeasonPart: Sendable {
    /// Its own title, or its number: "Part 2".
    public let title: String
    public let premiere: ClaimedDate?

    package init(title: String, premiere: ClaimedDate?) {
        self.title = title
        self.premiere = premiere
    }
}
