import ContentReader
import ShowData

/// Characters, the people who play them, and those who made the show.
extension Site {
    private static let otherCharacters = 6

    func characterPage(_ show: Show, _ character: Character) -> CharacterPage {
        let name = character.name.safe
        let head = PageHead(
            title: "\(name) – \(show.title)", crumb: name,
            description: character.summary?.open ?? about(phrases.aboutCharacter, ["character": name, "show": show.title]),
            image: image(character.image), accent: show.accent, parents: [link(show), charactersLink(of: show)],
            showsData: true, show: show
        )
        return CharacterPage(
            frame: frame(.character(show.id, character.id), head),
            show: link(show),
            name: name,
            guardedName: character.name.guarded,
            guardedImage: guardedImage(character.image),
            aliases: character.aliases,
            pronouns: character.pronouns,
            summary: character.summary,
            facts: character.facts.map { fact in
                fact.map { FactEntry(label: $0.label, value: $0.value, sources: sourceEntries($0.sources)) }
            },
            image: image(character.image),
            body: content.prose[.character(show: show.id, character.id)].map {
                html(of: $0, about: show, on: .character(show.id, character.id))
            },
            roles: character.roles.compactMap { role in role.compactMap { entry($0, of: character, in: show) } },
            relations: relations(of: character, in: show),
            appearances: appearances(of: character, in: show),
            quotes: show.quotes.at(details(of: show).quotes(of: character.id)).map { entry($0, of: show) },
            others: show.characters.lazy.filter { $0.id != character.id }.prefix(Self.otherCharacters).map { summary($0, of: show) },
            sources: sourceEntries(character.sources)
        )
    }

    func personPage(_ person: Person) -> PersonPage {
        let appearances = index.appearances[person.id] ?? []
        let head = PageHead(
            title: person.name, description: person.bio ?? about(phrases.aboutPerson, ["person": person.name]),
            image: image(person.image))
        return PersonPage(
            frame: frame(.person(person.id), head),
            person: person,
            image: image(person.image),
            roles: appearances.compactMap(role),
            works: appearances.compactMap(work),
            sources: sourceEntries(person.sources)
        )
    }

    func castPage(_ show: Show) -> CastPage {
        let head = head(of: show, phrases.cast, about: phrases.aboutCast)
        return CastPage(
            frame: frame(.cast(show.id), head),
            show: link(show),
            matrix: castMatrix(of: show),
            seasons: show.seasons.compactMap { castMatrix(of: $0, in: show) },
            roles: parts(of: show).sortedByKind(\.role.kind).compactMap { entry($0, in: show) },
            others: show.cast.compactMap { entry($0, in: show) }
        )
    }

    /// In the order of the show, which is that of their importance.
    func characters(of show: Show) -> [CharacterSummary] { show.characters.map { summary($0, of: show) } }

    private func summary(_ character: Character, of show: Show) -> CharacterSummary {
        let roles = character.openRoles.sortedByKind(\.kind)
        return CharacterSummary(
            name: character.name.safe,
            path: links.path(to: .character(show.id, character.id)),
            summary: character.summary?.open,
            image: image(character.image),
            accent: show.accent,
            actors: roles.compactMap { link($0.person) },
            kind: roles.first?.kind
        )
    }

    private func role(_ appearance: Appearance) -> RoleEntry? {
        switch appearance {
        case .role(let show, let character, let role):
            let parts = index.details[show].parts.parts(ofCharacter: character)
            return entry(parts[parts.startIndex + role], in: content.shows[show])
        case .cast(let show, let member):
            return entry(content.shows[show].cast[member], in: content.shows[show])
        case .creator, .showWriter, .showDirector, .bookAuthor, .writer, .director:
            return nil
        }
    }

    private func work(_ appearance: Appearance) -> WorkEntry? {
        switch appearance {
        case .role, .cast: return nil
        case .creator(let show): return WorkEntry(contribution: .created, work: link(content.shows[show]))
        case .showWriter(let show): return WorkEntry(contribution: .wrote, work: link(content.shows[show]))
        case .showDirector(let show): return WorkEntry(contribution: .directed, work: link(content.shows[show]))
        case .bookAuthor(let show, let volume):
            let show = content.shows[show]
            return WorkEntry(contribution: .wrote, work: link(show.volumes[volume], of: show))
        case .writer(let show, let season, let episode):
            return WorkEntry(contribution: .wrote, work: episodeLink(show, season, episode))
        case .director(let show, let season, let episode):
            return WorkEntry(contribution: .directed, work: episodeLink(show, season, episode))
        }
    }

    private func episodeLink(_ show: Int, _ season: Int, _ episode: Int) -> TitledLink {
        let show = content.shows[show]
        let season = show.seasons[season]
        let link = link(season.episodes[episode], in: season, of: show)
        return TitledLink(title: "\(show.title): \(link.title)", path: link.path)
    }

    func entry(_ part: Part, in show: Show) -> RoleEntry? { entry(part.role, of: part.character, in: show) }

    private func entry(_ role: Role, of character: Character, in show: Show) -> RoleEntry? {
        link(role.person).map { person in
            RoleEntry(
                character: link(character, of: show),
                person: person,
                show: link(show),
                kind: role.kind,
                spans: role.spans.compactMap { link($0, of: show) },
                note: role.note,
                sources: sourceEntries(role.sources),
                image: image(character.image),
                accent: show.accent
            )
        }
    }

    private func entry(_ member: CastMember, in show: Show) -> RoleEntry? {
        link(member.person).map { person in
            RoleEntry(
                character: nil, person: person, show: link(show), kind: nil, spans: [], note: member.note,
                sources: sourceEntries(member.sources), image: nil, accent: show.accent
            )
        }
    }
}

extension Site {
    /// Where a part is seen: the link to a season or an episode, or to the first of several, with the words for all of them.
    func link(_ span: StorySpan, of show: Show) -> TitledLink? {
        guard let first = link(span.first, of: show), span.first != span.last, let last = link(span.last, of: show) else {
            return link(span.first, of: show)
        }
        var end = last.title
        if case .episode(let season, let code) = span.last, span.first.season == season,
            let (_, _, episode) = episode(show.id, season, code)
        {
            end = "“\(episode.title.safe)”"
        }
        return TitledLink(title: Phrases.fill(phrases.fromTo, ["first": first.title, "last": end]), path: first.path)
    }
}

extension Character {
    /// The roles that everybody may know.
    var openRoles: [Role] { roles.compactMap(\.open) }
}

extension Sequence {
    /// Main parts first, then recurring ones, guests, voices and those that are not known; those of one kind stay in their order.
    fileprivate func sortedByKind(_ kind: (Element) -> Role.Kind?) -> [Element] {
        (Role.Kind.allCases + [nil]).flatMap { wanted in filter { kind($0) == wanted } }
    }
}
