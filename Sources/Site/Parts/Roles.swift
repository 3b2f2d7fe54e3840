import ShowData
import ThemeKit

/// Who plays whom where, as far as that is not a spoiler.
extension Catalogue {
    /// The cast of an episode: roles outside spoilers that name the episode or a span that contains it. Empty if the data names no episodes
    /// for anyone in the season, because a cast known only by season would look like that of the episode.
    func parts(in episode: Episode, of season: Season, in show: Show) -> [Part] {
        let details = details(of: show)
        guard !details.parts.positions(namingEpisodesOf: season.number).isEmpty,
            let place = details.order.place(of: .episode(season: season.number, episode.code))
        else { return [] }
        return details.parts.parts(touching: place, onEachOf: show.seasons.reduce(0) { $0 + $1.episodes.count })
    }

    /// The cast of a season or some of its episodes: roles outside spoilers that name them or a span that contains them.
    func parts(in season: Season, of show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .season(season.number)) else { return [] }
        return details.parts.parts(touching: place, onEachOf: show.seasons.count)
    }

    /// As many of the roles as are listed for link previews and search engines: main parts first.
    func leadingParts(of show: Show) -> [Part] {
        let parts = details(of: show).parts
        return parts.all.indices.sortedByKind { parts.all[$0].role.kind }.prefix(PartIndex.mostInAnyCase).sorted().map { parts.all[$0] }
    }

    /// As many of the roles in a season: main parts first.
    func leadingParts(in season: Season, of show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .season(season.number)) else { return [] }
        return details.parts.parts(touching: place, room: PartIndex.mostInAnyCase)
    }

    /// The roles of a character outside spoilers.
    func parts(of character: Character, in show: Show) -> ArraySlice<Part> {
        guard let position = index.characters[CharacterKey(show: show.id, character: character.id)] else { return [] }
        return details(of: show).parts.parts(ofCharacter: position)
    }

    /// The people with a role outside spoilers that names the season or some of its episodes. If some roles do not say where they are seen,
    /// there may be more.
    func cast(of season: Season, in show: Show) -> [RoleEntry] {
        parts(in: season, of: show).distinct.compactMap {
            RoleEntry($0.role, of: $0.character, in: show, from: self, namesPlaces: false)
        }
    }

    /// The cast of an episode, without a word of other episodes.
    func cast(of episode: Episode, in season: Season, of show: Show) -> [RoleEntry] {
        parts(in: episode, of: season, in: show).distinct.compactMap {
            RoleEntry($0.role, of: $0.character, in: show, from: self, namesPlaces: false)
        }
    }
}

extension Catalogue {
    /// Where something in the story holds: the seasons and episodes of a role, or of a relationship. It tells who lives, and how long, so
    /// it is guarded by the last place that any of the show's roles and relationships names. A guard by the last of `spans` would name what
    /// it hides. Nothing if that is the whole show, which says no more than a role without places.
    func places(_ spans: [StorySpan], in show: Show) -> Spoilable<[StorySpan]> {
        let details = details(of: show)
        let order = details.order
        let stretches = order.stretches(of: spans)
        guard !stretches.ranges.isEmpty, let guardedUntil = details.endOfSpans else { return Spoilable([]) }
        let seasons = show.regularSeasons
        if let first = seasons.first.flatMap({ order.place(of: .season($0.number)) })?.lowerBound,
            let end = seasons.last.flatMap({ order.place(of: .season($0.number)) })?.upperBound,
            stretches.count(in: first...end) > end - first
        {
            return Spoilable([])
        }
        return Spoilable(spans, until: guardedUntil)
    }

    /// In how many episodes a role is seen, which tells as much as the episodes would.
    fileprivate func episodeCount(of role: Role, in show: Show) -> Spoilable<Int>? {
        role.episodeCount.map { Spoilable($0, until: details(of: show).endOfSpans ?? .endOfShow) }
    }

    /// The same places as links.
    func linkedPlaces(_ spans: [StorySpan], in show: Show) -> Spoilable<[TitledLink]> {
        places(spans, in: show).map { $0.compactMap { link($0, of: show) } }
    }
}

/// Who appears in a season outside spoilers.
struct CastOfSeason {
    /// Positions of parts, larger kinds first.
    var parts: [Int] = []
    /// Whether some of them say in which of its episodes.
    var hasTable = false
}

extension PartIndex {
    /// The positions of the parts that appear in a season, larger kinds first, each group in the order of the data. If the pages of all
    /// seasons would name too many together, the smaller ones are left out.
    func cast(touching season: ClosedRange<Int>, ofSeasons seasons: Int) -> [Int] {
        distinct(positionsByKind(touching: season, most: max(Self.mostInAnyCase, Self.mostTogether / max(1, seasons))))
    }

    /// How many parts the pages of all episodes of a show name together, and those of all seasons.
    private static let mostTogether = 200_000
    /// How many parts a page names, however many pages there are.
    fileprivate static let mostInAnyCase = 100
    /// How many parts a page names at the most, so that it can be opened on a phone.
    private static let mostOnAPage = 200

    /// The parts that appear in some of `place`, in the order of the data. A few letters can put a part in all of a thousand episodes. If
    /// there are more parts than a page has room for in proportion to the content, the larger ones come first.
    ///
    /// - Parameter pages: how many pages have such a list.
    fileprivate func parts(touching place: ClosedRange<Int>, onEachOf pages: Int) -> [Part] {
        parts(touching: place, room: min(Self.mostOnAPage, max(Self.mostInAnyCase, Self.mostTogether / max(1, pages))))
    }

    /// The parts that appear in some of `place`, in the order of the data; the larger ones if they are more than `room`.
    fileprivate func parts(touching place: ClosedRange<Int>, room: Int) -> [Part] {
        positionsByKind(touching: place, most: room).sorted().map { all[$0] }
    }
}

extension RoleEntry {
    /// Everybody who plays somebody in the show, in the order of the list of the cast.
    static func all(of show: Show, from catalogue: Catalogue) -> [RoleEntry] {
        let details = catalogue.details(of: show)
        return details.bill.map { details.parts.all[$0] }.compactMap { RoleEntry($0.role, of: $0.character, in: show, from: catalogue) }
    }

    /// - Parameters:
    ///   - place: the position of the character by name among those of the show, for a list that can be sorted.
    ///   - namesPlaces: whether it says where the role appears; not in the cast of a season or an episode, which is about that.
    /// - Returns: `nil` if the site does not know the person.
    init?(
        _ role: Role, of character: Character, in show: Show, place: Int? = nil, from catalogue: Catalogue, namesPlaces: Bool = true
    ) {
        guard let person = catalogue.link(role.person) else { return nil }
        self.init(
            character: catalogue.link(character, of: show),
            person: person,
            show: catalogue.link(show),
            kind: role.kind,
            spans: namesPlaces ? catalogue.linkedPlaces(role.spans, in: show) : Spoilable([]),
            episodeCount: namesPlaces && role.spans.isEmpty ? catalogue.episodeCount(of: role, in: show) : nil,
            note: role.note,
            sources: catalogue.sourceEntries(role.sources),
            image: catalogue.image(character.image),
            portrait: catalogue.image(catalogue.person(role.person)?.image),
            accent: show.accent,
            place: place
        )
    }

    /// `nil` if the site does not know the person.
    init?(_ member: CastMember, in show: Show, from catalogue: Catalogue) {
        guard let person = catalogue.link(member.person) else { return nil }
        self.init(
            character: nil, part: member.part, person: person, show: catalogue.link(show), kind: nil, spans: Spoilable([]),
            note: member.note, sources: catalogue.sourceEntries(member.sources),
            image: member.part == nil ? catalogue.image(show.image) : nil,
            portrait: catalogue.image(catalogue.person(member.person)?.image), accent: show.accent)
    }
}

extension Sequence<Part> {
    /// Each person once as each character, unless a note tells two parts apart, as in lists that do not say where anybody is seen.
    var distinct: [Part] { withoutRepetitions(by: \.line) }
}

extension Part {
    /// What a list of the cast says of a part.
    fileprivate struct Line: Hashable {
        let character: Character.ID
        let person: Person.ID
        let note: String?
    }

    fileprivate var line: Line { Line(character: character.id, person: role.person, note: role.note) }
}

extension PartIndex {
    /// The positions of parts that a list of the cast tells apart, the first of each.
    func distinct(_ positions: [Int]) -> [Int] { positions.withoutRepetitions { all[$0].line } }
}
