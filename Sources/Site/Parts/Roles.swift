import ShowData
import ThemeKit

/// Who plays whom where, as far as that is not a spoiler.
extension Catalogue {
    /// The cast of a whole episode: roles outside spoilers that name the episode or a span that contains it.
    func parts(in episode: Episode, of season: Season, in show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .episode(season: season.number, episode.code)) else { return [] }
        return details.parts.at(details.parts.positions(touching: place), onEachOf: show.seasons.reduce(0) { $0 + $1.episodes.count })
    }

    /// The cast of a season or some of its episodes: roles outside spoilers that name them or a span that contains them.
    func parts(in season: Season, of show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .season(season.number)) else { return [] }
        return details.parts.at(details.parts.positions(touching: place), onEachOf: show.seasons.count)
    }

    /// The roles of all characters outside spoilers, in the order of the characters.
    func parts(of show: Show) -> [Part] { details(of: show).parts.all }

    /// The roles of a character outside spoilers.
    func parts(of character: Character, in show: Show) -> ArraySlice<Part> {
        guard let position = index.characters[CharacterKey(show: show.id, character: character.id)] else { return [] }
        return details(of: show).parts.parts(ofCharacter: position)
    }

    /// The people with a role outside spoilers that names the season or some of its episodes. Empty if any role in the data does not say
    /// where it is seen, because an incomplete list would look like the whole cast.
    func cast(of season: Season, in show: Show) -> [RoleEntry] {
        guard details(of: show).parts.areAllPlaced else { return [] }
        return parts(in: season, of: show).compactMap {
            RoleEntry($0.role, of: $0.character, in: show, from: self, near: .season(season.number))
        }
    }

    /// The people with a role outside spoilers that names the episode or its season. Empty if the data names no episodes for anyone in the
    /// season, because a cast known only by season would look like that of the episode.
    func cast(of episode: Episode, in season: Season, of show: Show) -> [RoleEntry] {
        guard !details(of: show).parts.positions(namingEpisodesOf: season.number).isEmpty else { return [] }
        return parts(in: episode, of: season, in: show).compactMap {
            RoleEntry($0.role, of: $0.character, in: show, from: self, near: .episode(season: season.number, episode.code))
        }
    }
}

extension Catalogue {
    /// How many seasons and episodes a page names of each thing that is seen in many.
    static let mostPlacesNamed = 100

    /// The spans of a part that a page names: all of them, or, if there are many and a page for each place in them, those around its own.
    fileprivate func named(_ spans: [StorySpan], of show: Show, near point: StoryPoint?) -> [StorySpan] {
        guard spans.count > Self.mostPlacesNamed, let point else { return spans }
        let order = details(of: show).order
        guard let place = order.place(of: point) else { return spans }
        return spans.filter { order.stretches(of: [$0]).touch(place) }
    }
}

extension PartIndex {
    /// How many parts the pages of all episodes of a show name together, and those of all seasons.
    private static let mostTogether = 200_000
    /// How many parts a page names, however many pages there are.
    private static let mostInAnyCase = 100

    /// The parts at `positions`, in their order. A few letters can put a part in all of a thousand episodes. If there are more parts than a
    /// page has room for in proportion to the content, the larger ones come first.
    ///
    /// - Parameter pages: how many pages have such a list.
    fileprivate func at(_ positions: [Int], onEachOf pages: @autoclosure () -> Int) -> [Part] {
        guard positions.count > Self.mostInAnyCase, case let room = max(Self.mostInAnyCase, Self.mostTogether / max(1, pages())),
            positions.count > room
        else { return positions.map { all[$0] } }
        return positions.sortedByKind { all[$0].role.kind }.prefix(room).sorted().map { all[$0] }
    }
}

extension RoleEntry {
    /// Everybody who plays somebody in the show: main parts first, each group in the order of the data.
    static func all(of show: Show, from catalogue: Catalogue) -> [RoleEntry] {
        catalogue.parts(of: show).sortedByKind(\.role.kind).compactMap { RoleEntry($0.role, of: $0.character, in: show, from: catalogue) }
    }

    /// - Parameter point: the page's place in the story, if there are such pages for many points.
    /// - Returns: `nil` if the site does not know the person.
    init?(_ role: Role, of character: Character, in show: Show, from catalogue: Catalogue, near point: StoryPoint? = nil) {
        guard let person = catalogue.link(role.person) else { return nil }
        self.init(
            character: catalogue.link(character, of: show),
            person: person,
            show: catalogue.link(show),
            kind: role.kind,
            spans: catalogue.named(role.spans, of: show, near: point).compactMap { catalogue.link($0, of: show) },
            note: role.note,
            sources: catalogue.sourceEntries(role.sources),
            image: catalogue.image(character.image),
            accent: show.accent
        )
    }

    /// `nil` if the site does not know the person.
    init?(_ member: CastMember, in show: Show, from catalogue: Catalogue) {
        guard let person = catalogue.link(member.person) else { return nil }
        self.init(
            character: nil, person: person, show: catalogue.link(show), kind: nil, spans: [], note: member.note,
            sources: catalogue.sourceEntries(member.sources), image: nil, accent: show.accent)
    }
}

extension Sequence {
    /// Main parts first, then recurring ones, guests, voices, and parts of an unknown kind. Parts of one kind keep their order.
    func sortedByKind(_ kind: (Element) -> Role.Kind?) -> [Element] {
        (Role.Kind.allCases + [nil]).flatMap { wanted in filter { kind($0) == wanted } }
    }
}
