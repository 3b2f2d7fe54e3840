/// The characters of a list who appear in a season.
public struct SeasonAppearances: Sendable {
    public let season: TitledLink
    /// In the order in which they first appear.
    public let characters: [Appearance]

    package init(season: TitledLink, characters: [Appearance]) {
        self.season = season
        self.characters = characters
    }

    /// A character in the season.
    public struct Appearance: Sendable {
        public let character: TitledLink
        /// The position of the first episode with them in the season.
        public let first: Int
        /// In how many episodes; 1 for a season without episodes.
        public let episodes: Int

        package init(character: TitledLink, first: Int, episodes: Int) {
            self.character = character
            self.first = first
            self.episodes = episodes
        }
    }
}
