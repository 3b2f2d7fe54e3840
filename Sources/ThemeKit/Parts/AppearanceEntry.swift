/// A season with the episodes of it in which a character is seen.
public struct AppearanceEntry: Sendable {
    public let season: TitledLink
    /// Empty if it is all of them.
    public let episodes: [TitledLink]

    package init(season: TitledLink, episodes: [TitledLink]) {
        self.season = season
        self.episodes = episodes
    }
}
