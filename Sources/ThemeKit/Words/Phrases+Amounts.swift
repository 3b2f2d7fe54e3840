import ContentReader
import ShowData

/// The words for amounts and positions.
extension Phrases {
    /// "1 article", "12 articles".
    public func count(articles count: Int) -> String {
        count == 1 ? self.oneArticle : Self.fill(self.articleCount, ["count": String(count)])
    }

    /// "1 episode", "8 episodes".
    public func count(episodes count: Int) -> String {
        count == 1 ? self.oneEpisode : Self.fill(self.episodeCount, ["count": String(count)])
    }

    /// "1 vote", "12 345 votes".
    public func count(votes count: Int) -> String { count == 1 ? self.oneVote : Self.fill(self.votes, ["count": grouped(count)]) }

    /// In groups of three digits if it has at least five (ISO 80000-1, 7.3.1), which is readable in every language.
    private func grouped(_ count: Int) -> String {
        let digits = String(count)
        guard digits.count > 4 else { return digits }
        return digits.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, (digits.count - next.offset).isMultiple(of: 3) { text += "\u{202F}" }
            text.append(next.element)
        }
    }

    /// "30 min".
    public func duration(minutes: Int) -> String { Self.fill(self.runtime, ["count": String(minutes)]) }

    /// "5 min read".
    public func duration(readingMinutes: Int) -> String { Self.fill(self.readingTime, ["count": String(readingMinutes)]) }

    /// "Episode 5", or the word for an episode without a number.
    public func name(of code: EpisodeCode) -> String { code.number.map { text(for: $0) } ?? self.special }

    /// "Episode 5", "Episode 12.5", "Episodes 1–2".
    public func text(for number: EpisodeNumber) -> String {
        number.first == number.last
            ? Self.fill(self.episodeNumber, ["number": number.description])
            : Self.fill(self.episodeNumbers, ["first": String(number.first), "last": String(number.last)])
    }

    /// "Part 1 of 2".
    public func text(for part: PlaceInStory) -> String {
        Self.fill(self.partOfStory, ["number": String(part.number), "count": String(part.count)])
    }

    /// "Page 2".
    public func name(ofPage number: Int) -> String { Self.fill(self.pageNumber, ["number": String(number)]) }
}
