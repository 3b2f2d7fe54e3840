import ShowData

/// The viewers' score of each episode, or of many episodes the average of each season, from one source.
public struct RatingsChart: Sendable {
    /// What has a score.
    public enum Unit: Sendable { case episode, season }

    public let unit: Unit
    public let source: SourceEntry
    /// The best possible value, in thousandths, above 0; and as it is written.
    public let outOf: Score
    /// When the values were looked up: the earliest and the latest day.
    public let asOf: ClosedRange<PartialDate>
    /// In their order; each with at least one rated episode. If the seasons have the scores, there is one group of them.
    public let seasons: [Season]

    package init(unit: Unit = .episode, source: SourceEntry, outOf: Score, asOf: ClosedRange<PartialDate>, seasons: [Season]) {
        self.unit = unit
        self.source = source
        self.outOf = outOf
        self.asOf = asOf
        self.seasons = seasons
    }

    /// The rated episodes of a season, or the rated seasons of a show.
    public struct Season: Sendable {
        /// The season, or the show.
        public let link: TitledLink
        /// In story order, without unrated ones.
        public let episodes: [Episode]
        /// The number of the season; 0 for the show.
        public let number: Int

        package init(link: TitledLink, number: Int = 0, episodes: [Episode]) {
            self.link = link
            self.number = number
            self.episodes = episodes
        }
    }

    /// An episode or a season, and its score.
    public struct Episode: Sendable {
        public let link: TitledLink
        /// The label below its dot, such as "5"; empty for a special.
        public let short: String
        public let score: Score

        package init(link: TitledLink, short: String, score: Score) {
            self.link = link
            self.short = short
            self.score = score
        }
    }

    /// A value that can be both drawn and read.
    public struct Score: Hashable, Sendable {
        /// From 0.
        public let thousandths: Int
        /// Such as "8.9".
        public let text: String

        package init(thousandths: Int, text: String) {
            self.thousandths = thousandths
            self.text = text
        }
    }
}
