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
    /// On its poster, if it has no picture.
    public var motif: Motif?
    /// Where it is shown, if that is not where the show usually is, the first channel or streaming service first.
    public var networks: [String] = []
    /// Where it was made, if that is not where the show usually is.
    public var countries: [String] = []
    /// Where its trailer is, on another site.
    public var trailer: Link?
    public var ratings: [Rating] = []
    public var sources: [Source.ID] = []
    /// Its numbers in other numberings, by their names.
    public var otherNumbers: [OtherNumber] = []
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
    /// Whether it has a title of its own; otherwise `title` has its number in words.
    public var isTitled = true
    /// The day of its first showing, as its own entry or a claim says it.
    public var date: PartialDate?
    /// The premiere of its season or part, if that is also the day of the episode (see `Season.sharePremieres`).
    public fileprivate(set) var sharedDate: PartialDate?
    /// When on that day.
    public var time: AirTime?
    /// The number among all episodes of the show.
    public var absolute: Int?
    /// Which part it is of a story that several episodes tell.
    public var part: PlaceInStory?
    public var runningTime: RunningTime?
    /// Whether it can be seen at all; `nil` for one like most.
    public var state: State?
    /// The studio's own code.
    public var production: String?
    public var viewers: [Viewers] = []
    /// Its places in other orders, by their names.
    public var otherNumbers: [OtherNumber] = []
    public var otherTitles: [OtherTitle] = []
    public var identifiers: [ExternalID] = []
    public var summary: Spoilable<String>?
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    /// Everybody else who worked on it, in the order of the file.
    public var crew: [Credit] = []
    /// People in it whose characters have no page.
    public var guests: [CastMember] = []
    public var image: Spoilable<Image>?
    public var ratings: [Rating] = []
    public var sources: [Source.ID] = []

    /// What happened to an episode that cannot be seen.
    public enum State: String, Sendable, CaseIterable { case missing, incomplete, neverShown }

    package init(_ code: EpisodeCode, title: Title) {
        self.code = code
        self.title = title
    }
}

extension Season {
    /// The part that the episode belongs to, from 0; `nil` for a season without parts, a special, and an episode before the first part.
    public func part(of code: EpisodeCode) -> Int? {
        guard let number = code.number?.first else { return nil }
        return parts.lastIndex { $0.from <= number }
    }

    /// The episodes at positions in the season in order, split where a part begins; a special belongs to the part of the episode before it.
    package func episodesByPart(in range: Range<Int>) -> [(part: Int?, episodes: [Episode])] {
        let before = episodes[..<range.lowerBound].last { $0.code.number != nil }.flatMap { part(of: $0.code) }
        return episodes[range].reduce(into: []) { groups, episode in
            let part = episode.code.number != nil ? part(of: episode.code) : groups.isEmpty ? before : groups[groups.count - 1].part
            if groups.isEmpty || groups[groups.count - 1].part != part {
                groups.append((part, [episode]))
            } else {
                groups[groups.count - 1].episodes.append(episode)
            }
        }
    }

    /// The number of episodes: those with whole numbers, each number once, or all if none has one, as in a season of specials.
    public var episodeCount: Int {
        let numbered = episodes.reduce(0) { $0 + ($1.code.number?.wholeNumbers?.count ?? 0) }
        return numbered == 0 ? episodes.count : numbered
    }

    /// When it is first shown: its premiere, or else the first day of one of its parts, or else of one of its episodes.
    public var firstShowing: PartialDate? {
        premiere ?? parts.compactMap(\.premiere).min() ?? episodes.compactMap(\.date).min()
    }

    /// Gives the premiere of the season, or of a part, to the episodes without a date of their own, as far as it is their day.
    ///
    /// A season or a part that is shown at once needs only one date. But if any of its numbered episodes has another day, its episodes are
    /// shown one by one, and a missing date is not known; only the first may still have the premiere, if no other episode has it. A special
    /// is never shown with the others.
    package mutating func sharePremieres() {
        let numbered = episodes.indices.filter { episodes[$0].code.number != nil }
        let groups = Dictionary(grouping: numbered) { part(of: episodes[$0].code) }
        for (part, positions) in groups {
            guard let shared = premiere(ofPart: part, isFirst: part == 0 && groups[nil] == nil) else { continue }
            let dates = positions.compactMap { episodes[$0].date }.filter(\.isKnown)
            if dates.allSatisfy({ $0 == shared }) {
                for position in positions { episodes[position].sharedDate = shared }
            } else if let first = positions.first(where: { episodes[$0].code.number?.first != 0 }),
                !dates.contains(where: { $0.isSurelyUpTo(shared) })
            {
                episodes[first].sharedDate = shared
            }
        }
    }

    /// When a part begins. The season's own premiere is that of what comes first: its first part, or the episodes before any part.
    private func premiere(ofPart part: Int?, isFirst: Bool) -> PartialDate? {
        guard let part else { return premiere }
        return parts[part].premiere ?? (isFirst ? premiere : nil)
    }
}

extension PartialDate {
    /// Whether no day that it may stand for is after any day that `other` may stand for.
    fileprivate func isSurelyUpTo(_ other: PartialDate) -> Bool {
        guard let latest, let first = other.earliest else { return false }
        return latest <= first
    }
}

extension Episode {
    /// When it is first shown: on a day of its own, or with its season or part. `nil` if that is not known.
    public var firstShowing: PartialDate? { date ?? sharedDate }
}
