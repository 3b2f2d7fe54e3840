import ShowData

/// The viewers' score of each episode, from one source.
public struct RatingsChart: Sendable {
    public let source: SourceEntry
    /// The best possible value, in thousandths, above 0; and as it is written.
    public let outOf: Score
    /// When the values were looked up: the earliest and the latest day.
    public let asOf: ClosedRange<PartialDate>
    /// In their order; each with at least one rated episode.
    public let seasons: [Season]

    package init(source: SourceEntry, outOf: Score, asOf: ClosedRange<PartialDate>, seasons: [Season]) {
        self.source = source
        self.outOf = outOf
        self.asOf = asOf
        self.seasons = seasons
    }

    /// The rated episodes of a season.
    public struct Season: Sendable {
        public let link: TitledLink
        /// In story order, without unrated episodes.
        public let episodes: [Episode]

        package init(link: TitledLink, episodes: [Episode]) {
            self.link = link
            self.episodes = episodes
        }
    }

    /// An episode and its score.
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
