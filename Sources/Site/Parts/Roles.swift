import ShowData
import ThemeKit

/// Who plays whom where, as far as everybody may know.
extension Site {
    /// Who plays whom in all of an episode, as far as open roles name it or a longer span around it.
    func parts(in episode: Episode, of season: Season, in show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .episode(season: season.number, episode.code)) else { return [] }
        return details.parts.positions(touching: place).map { details.parts.all[$0] }
    }

    /// Who plays whom in a season or in some of its episodes, as far as open roles name them or a longer span around them.
    func parts(in season: Season, of show: Show) -> [Part] {
        let details = details(of: show)
        guard let place = details.order.place(of: .season(season.number)) else { return [] }
        return details.parts.positions(touching: place).map { details.parts.all[$0] }
    }

    /// The open parts of all characters, in the order of the characters.
    func parts(of show: Show) -> [Part] { details(of: show).parts.all }

    /// The open parts of a character.
    func parts(of character: Character, in show: Show) -> ArraySlice<Part> {
        guard let position = index.characters[CharacterKey(show: show.id, character: character.id)] else { return [] }
        return details(of: show).parts.parts(ofCharacter: position)
    }

    /// Whose open roles name the season or some of its episodes; nobody where the data leaves open of any part where it is seen, so that those of whom
    /// it is known do not look like all there are.
    func cast(of season: Season, in show: Show) -> [RoleEntry] {
        guard details(of: show).parts.areAllPlaced else { return [] }
        return parts(in: season, of: show).compactMap { RoleEntry($0.role, of: $0.character, in: show, on: self) }
    }

    /// Whose open roles name the episode, or the season that it is in; nobody where the data does not say of any episode of the season who is in it,
    /// so that a cast that is known only by seasons does not look like that of an episode.
    func cast(of episode: Episode, in season: Season, of show: Show) -> [RoleEntry] {
        guard !details(of: show).parts.positions(namingEpisodesOf: season.number).isEmpty else { return [] }
        return parts(in: episode, of: season, in: show).compactMap { RoleEntry($0.role, of: $0.character, in: show, on: self) }
    }
}

extension RoleEntry {
    /// `nil` where the site does not know the person.
    init?(_ role: Role, of character: Character, in show: Show, on site: Site) {
        guard let person = site.link(role.person) else { return nil }
        self.init(
            character: site.link(character, of: show),
            person: person,
            show: site.link(show),
            kind: role.kind,
            spans: role.spans.compactMap { site.link($0, of: show) },
            note: role.note,
            sources: site.sourceEntries(role.sources),
            image: site.image(character.image),
            accent: show.accent
        )
    }

    /// `nil` where the site does not know the person.
    init?(_ member: CastMember, in show: Show, on site: Site) {
        guard let person = site.link(member.person) else { return nil }
        self.init(
            character: nil, person: person, show: site.link(show), kind: nil, spans: [], note: member.note,
            sources: site.sourceEntries(member.sources), image: nil, accent: show.accent)
    }
}

extension Sequence {
    /// Main parts first, then recurring ones, guests, voices and those that are not known; those of one kind stay in their order.
    func sortedByKind(_ kind: (Element) -> Role.Kind?) -> [Element] {
        (Role.Kind.allCases + [nil]).flatMap { wanted in filter { kind($0) == wanted } }
    }
}
