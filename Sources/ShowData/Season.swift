/// The episodes of a series that belong together; season 0 contains specials.
public struct Season: Sendable {
    /// From 0; 0 for specials.
    public var number: Int
    /// A name of its own, if it has one.
    public var title: Title?
    /// The day on which its first episode is shown.
    public var premiere: PartialDate?
    public var summary: Spoilable<String>?
    public var image: Spoilable<Image>?
    public var ratings: [Rating] = []
    public var sources: [Source.ID] = []
    /// In the order of showing; empty if the season is shown in one piece.
    public var parts: [Part] = []
    /// In story order: by number, a special after the episode that it follows in the file.
    public var episodes: [Episode] = []

    /// A part of a season that is shown separately.
    public struct Part: Sendable {
        public var title: String?
        /// The number of its first episode; it runs until the next part begins.
        public var from: Int
        public var premiere: PartialDate?

        package init(from: Int) { self.from = from }
    }

    package init(number: Int) { self.number = number }
}

/// One episode of a season.
public struct Episode: Sendable {
    /// The number within its season, from 0, or the id of a special.
    public var code: EpisodeCode
    public var title: Title
    /// The day of its first showing, if it differs from the premiere of the season or its part.
    public var date: PartialDate?
    /// How long it runs, in minutes.
    public var minutes: Int?
    public var summary: Spoilable<String>?
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    public var image: Spoilable<Image>?
    public var ratings: [Rating] = []
    public var sources: [Source.ID] = []

    package init(_ code: EpisodeCode, title: Title) {
        self.code = code
        self.title = title
    }
}

extension Season {
    /// The part that the episode belongs to, from 0; `nil` for a season without parts, a special, and an episode before the first part.
    public func part(of code: EpisodeCode) -> Int? {
        guard let number = code.number else { return nil }
        return parts.lastIndex { $0.from <= number }
    }

    /// The episodes in order, split where a part begins; a special belongs to the part of the episode before it.
    public var episodesByPart: [(part: Int?, episodes: [Episode])] {
        episodes.reduce(into: []) { groups, episode in
            let part = episode.code.number == nil ? groups.last?.part : part(of: episode.code)
            if groups.isEmpty || groups[groups.count - 1].part != part {
                groups.append((part, [episode]))
            } else {
                groups[groups.count - 1].episodes.append(episode)
            }
        }
    }

    /// The number of episodes: those with a number, or all if none has one, as in a season of specials.
    public var episodeCount: Int {
        let numbered = episodes.count { $0.code.number != nil }
        return numbered == 0 ? episodes.count : numbered
    }

    /// When it is first shown: its premiere, or else the first day of one of its parts, or else of one of its episodes.
    public var firstShowing: PartialDate? {
        premiere ?? parts.compactMap(\.premiere).min() ?? episodes.compactMap(\.date).min()
    }

    /// When an episode is shown: on its own day, or that of its part, or that of the season.
    public func date(of episode: Episode) -> PartialDate? {
        episode.date ?? part(of: episode.code).flatMap { parts[$0].premiere } ?? (episode.code.number == nil ? nil : premiere)
    }
}
