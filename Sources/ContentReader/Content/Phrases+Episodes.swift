import ShowData

/// The words for the numbers of episodes, which are also the titles of those that have none.
extension Phrases {
    /// "Episode 5", or the word for an episode without a number.
    public func name(of code: EpisodeCode) -> String { code.number.map { text(for: $0) } ?? self.special }

    /// "Episode 5", "Episode 12.5", "Episodes 1–2".
    public func text(for number: EpisodeNumber) -> String {
        number.first == number.last
            ? Self.fill(self.episodeNumber, ["number": number.description])
            : Self.fill(self.episodeNumbers, ["first": String(number.first), "last": String(number.last)])
    }
}

extension Episode {
    /// The safe title in quotation marks; without them if it is only the number in words.
    package func titleInSentence(_ phrases: Phrases) -> String { isTitled ? phrases.marks.quoting(title.safe) : title.safe }
}
