import ContentReader
import ShowData

/// The words for amounts and positions.
extension Phrases {
    /// "1 article", "12 articles".
    public func count(articles count: Int) -> String { fill(\.articleCount, count: count) }

    /// "1 episode", "8 episodes".
    public func count(episodes count: Int) -> String { fill(\.episodeCount, count: count) }

    /// "1 vote", "12,345 votes".
    public func count(votes count: Int) -> String { fill(\.votes, count: count) }

    /// "1,200,000", perhaps with what was counted: "1,200,000 (UK, live)".
    public func text(for viewers: ViewersEntry) -> String { number(viewers.count) + (viewers.note.map { " (\($0))" } ?? "") }

    /// "30 min", "40–45 min", "1 min 35 s".
    public func duration(_ time: RunningTime) -> String {
        guard let seconds = time.seconds else { return fill(\.runtime, counts: time.shortest / 60...time.longest / 60) }
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        let parts = [
            minutes > 0 ? fill(\.runtime, count: minutes) : nil,
            rest > 0 ? fill(\.runtimeSeconds, count: rest) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// "5 min read".
    public func duration(readingMinutes: Int) -> String { fill(\.readingTime, count: readingMinutes) }

    /// "Part 1 of 2".
    public func text(for part: PlaceInStory) -> String {
        Self.fill(self.partOfStory, ["number": String(part.number), "count": String(part.count)])
    }

    /// "Page 2".
    public func name(ofPage number: Int) -> String { Self.fill(self.pageNumber, ["number": String(number)]) }
}
