import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A character.
struct CharacterPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .characters
    static let showsOnlyListedArticles = true

    static func routes(of show: Show) -> [Route] {
        show.characters.filter { $0.original == nil }.map { .character(show.id, $0.id) }
    }

    private static let otherCharacters = 6

    static func title(of character: Character, in show: Show) -> String { "\(character.name.safe) – \(show.title)" }

    let show: Show
    let character: Character
    let site: Site

    var route: Route { .character(show.id, character.id) }

    var name: String { character.name.safe }

    var poster: Poster { Poster(.character, name: name) }

    var head: PageHead {
        PageHead(
            title: Self.title(of: character, in: show),
            description: character.summary?.open ?? site.about(phrases.aboutCharacter, ["character": name, "show": show.title]),
            image: catalogue.image(character.image), accent: show.accent,
            parents: [catalogue.link(show), TitledLink(title: phrases.characters, path: links.path(to: .characters(show.id)))],
            showsData: true, show: show)
    }

    func model(in frame: Frame) -> CharacterPage {
        CharacterPage(
            frame: frame,
            show: catalogue.link(show),
            name: character.name,
            image: catalogue.picture(character.image),
            aliases: character.aliases.compactMap(\.open),
            pronouns: character.pronouns,
            summary: character.summary,
            facts: guardedAliases + dates
                + character.facts.map { fact in
                    fact.map { FactEntry(label: $0.label, value: $0.value, sources: catalogue.sourceEntries($0.sources)) }
                },
            body: prose.map { site.texts.html(of: $0, about: show, on: route) },
            roles: character.roles.compactMap { role in role.compactMap { RoleEntry($0, of: character, in: show, from: catalogue) } },
            rolesElsewhere: rolesElsewhere,
            relations: relations,
            relationships: .around(character, of: show, from: catalogue),
            appearances: AppearanceEntry.all(of: character, in: show, from: catalogue),
            books: character.books.compactMap { appearance in
                catalogue.volume(appearance.volume, of: show).map {
                    BookAppearanceEntry(book: catalogue.link($1, of: $0), chapters: appearance.chapters)
                }
            },
            quotes: show.quotes.at(catalogue.details(of: show).quotes(of: character.id)).map {
                $0.map { QuoteEntry($0, of: show, from: catalogue) }
            },
            others: catalogue.details(of: show).cast.lazy.map { show.characters[$0] }.filter { $0.id != character.id }
                .prefix(Self.otherCharacters).map { CharacterSummary($0, of: show, from: catalogue) },
            sources: catalogue.sourceEntries(character.sources)
        )
    }

    func html(of page: CharacterPage, by theme: any Theme) -> HTML { theme.character(page) }

    var openGraph: OpenGraphObject { .profile }

    /// The character, and the show that they are played in.
    var graph: PageGraph {
        let videos = prose.map { site.texts.videos(in: $0, about: show) } ?? []
        let work = site.structuredData.work(show, parts: catalogue.parts(of: character, in: show))
        return PageGraph(
            main: site.structuredData.person(character, in: show), others: [work] + site.structuredData.videoObjects(videos, at: route))
    }

    var text: SiteText? { prose.map { SiteText($0, about: subject, in: site.content.file(of: subject), show: show) } }

    var entry: ContentSubject? { .character(show: show.id, character.id) }

    private var subjectOfFeed: FeedSubject { .character(show.id, character.id) }

    var alternates: [AlternateLink] { site.feedLinks(about: subjectOfFeed, title: name) }

    /// The newest articles that mention the character.
    var feed: Feed? { site.feedOfMentions(subjectOfFeed, title: name, description: head.description, page: route) }

    var contentFiles: [String] {
        (prose == nil ? [] : [site.content.file(of: subject)]) + [show.id.file("characters.yaml"), show.id.file("show.yaml")]
    }
}

extension CharacterPlan {
    /// `nil` if the site has no such character.
    init?(_ show: Show.ID, _ id: Character.ID, on site: Site) {
        guard let (show, character) = site.catalogue.character(show, id), character.original == nil else { return nil }
        self.init(show: show, character: character, site: site)
    }

    /// Who plays the character in other shows. Where in these, their own pages say, with their own spoilers.
    private var rolesElsewhere: [RoleEntry] {
        let reference = CharacterReference(show: show.id, character: character.id)
        return (site.index.sharedCharacters[reference] ?? []).flatMap { place in
            let other = site.content.shows[place.show]
            let own = other.characters[place.character]
            return own.openRoles.compactMap { RoleEntry($0, of: own, in: other, from: catalogue, namesPlaces: false) }
        }
    }

    /// Those that everybody may read are in the page's facts; these are closed, as facts of their own.
    private var guardedAliases: [Spoilable<FactEntry>] {
        character.aliases.filter { $0.open == nil }.map { alias in
            alias.map { FactEntry(label: phrases.alsoKnownAs, value: $0, sources: []) }
        }
    }

    /// The days of birth and death in the story.
    private var dates: [Spoilable<FactEntry>] {
        [(phrases.born, character.born), (phrases.died, character.died)].compactMap { label, day in
            day?.map { FactEntry(label: label, value: $0, sources: []) }
        }
    }

    private var subject: ProseSubject { .character(show: show.id, character.id) }

    private var prose: Body? { site.content.prose[subject] }

    private var relations: [Spoilable<RelationEntry>] {
        show.relationships.at(catalogue.details(of: show).relationships(of: character.id)).compactMap { relationship in
            relationship.compactMap { relationship -> RelationEntry? in
                let isFirst = relationship.first == character.id
                guard isFirst || relationship.second == character.id,
                    let (_, other) = catalogue.character(show.id, isFirst ? relationship.second : relationship.first)
                else { return nil }
                return RelationEntry(
                    character: catalogue.link(other, of: show), kind: relationship.kind,
                    role: isFirst ? relationship.secondIs : relationship.firstIs,
                    spans: catalogue.linkedPlaces([relationship.span].compactMap(\.self), in: show), note: relationship.note,
                    sources: catalogue.sourceEntries(relationship.sources)
                )
            }
        }
    }
}

extension AppearanceEntry {
    /// The seasons and episodes that the character's roles outside spoilers name, guarded; none if one of them names none, because that is
    /// in all of them, or nobody knows in which.
    static func all(of character: Character, in show: Show, from catalogue: Catalogue) -> Spoilable<[AppearanceEntry]> {
        let spans = catalogue.parts(of: character, in: show).map(\.role.spans)
        return catalogue.places(spans.contains(where: \.isEmpty) ? [] : spans.flatMap(\.self), in: show).map {
            all(in: $0, of: show, from: catalogue)
        }
    }

    private static func all(in spans: [StorySpan], of show: Show, from catalogue: Catalogue) -> [AppearanceEntry] {
        let order = catalogue.details(of: show).order
        return order.seasons(touching: order.stretches(of: spans)).map { number, ranges in
            let season = show.seasons[number]
            let episodes = order.episodes(in: ranges, ofSeason: number)
            let isWhole = episodes.count == season.episodes.count
            return AppearanceEntry(
                season: catalogue.link(season, of: show),
                episodes: isWhole ? [] : episodes.map { catalogue.link(season.episodes[$0], in: season, of: show) })
        }
    }
}

extension CharacterSummary {
    /// - Parameter place: the position by name among the characters of the show, for a list that can be sorted.
    init(_ character: Character, of show: Show, place: Int? = nil, from catalogue: Catalogue) {
        let roles = character.openRoles.sortedByKind(\.kind)
        self.init(
            name: character.name.safe,
            path: catalogue.links.path(to: .character(show.id, character.id)),
            summary: character.summary?.open,
            image: catalogue.image(character.image),
            accent: show.accent,
            actors: roles.map(\.person).withoutRepetitions().compactMap(catalogue.link),
            kind: roles.first?.kind,
            place: place
        )
    }
}
