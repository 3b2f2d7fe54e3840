/// The episodes of a show or a season in another order than that of the site, such as that of the DVDs.
public struct EpisodeOrder: Sendable {
    /// `broadcast`, `production`, `dvd`, `story` or the name of any other; `nil` for the numbers in the whole show.
    public let name: String?
    /// Season by season as this order counts them.
    public let groups: [Group]

    /// The episodes of one season of this order.
    public struct Group: Sendable {
        /// `nil` if this order has no seasons.
        public let season: Int?
        public let episodes: [Entry]
    }

    /// An episode with its number in this order, as the order writes it.
    public struct Entry: Sendable {
        public let number: String
        public let episode: EpisodeSummary

        package init(number: String, episode: EpisodeSummary) {
            self.number = number
            self.episode = episode
        }
    }

    /// - Parameter groups: each with the number of its season.
    package init(name: String?, groups: [(season: Int?, episodes: [Entry])]) {
        self.name = name
        self.groups = groups.map { Group(season: $0.season, episodes: $0.episodes) }
    }
}
