import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A person of the real world.
struct PersonPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .people
    static let showsOnlyListedArticles = true

    static func route(of person: Person) -> Route { .person(person.id) }

    let person: Person
    let site: Site

    var route: Route { .person(person.id) }

    var name: String { person.name }

    var poster: Poster { Poster(.person, name: name) }

    var head: PageHead {
        PageHead(
            title: name, description: person.bio ?? site.about(phrases.aboutPerson, ["person": name]), image: catalogue.image(person.image),
            parents: [TitledLink(title: phrases.people, path: links.path(to: .people()))], showsData: true)
    }

    func model(in frame: Frame) -> PersonPage {
        PersonPage(
            frame: frame,
            person: person,
            image: catalogue.image(person.image),
            roles: appearances.compactMap(role) + guestRoles,
            works: appearances.compactMap(work),
            awards: catalogue.awards(person.awards),
            sources: catalogue.sourceEntries(person.sources)
        )
    }

    func html(of page: PersonPage, by theme: any Theme) -> HTML { theme.person(page) }

    var openGraph: OpenGraphObject { .profile }

    /// The person, and the shows in which they play.
    var graph: PageGraph {
        var parts: [Int: [Part]] = [:]
        for case .role(let position, let number, let role) in appearances {
            parts[position, default: []].append(part(position, number, role))
        }
        let works = parts.sorted { $0.key < $1.key }.map { site.structuredData.work(site.content.shows[$0], parts: $1) }
        return PageGraph(main: site.structuredData.person(person), others: works)
    }

    var entry: ContentSubject? { .person(person.id) }

    var contentFiles: [String] { ["people.yaml"] }

    var alternates: [AlternateLink] { site.feedLinks(about: .person(person.id), title: name) }

    /// The newest articles that mention the person.
    var feed: Feed? { site.feedOfMentions(.person(person.id), title: name, description: head.description, page: route) }
}

extension PersonPlan {
    /// `nil` if the site has no such person.
    init?(_ id: Person.ID, on site: Site) {
        guard let person = site.catalogue.person(id) else { return nil }
        self.init(person: person, site: site)
    }

    private var appearances: [Appearance] { site.index.appearances[person.id] ?? [] }

    private func part(_ show: Int, _ character: Int, _ role: Int) -> Part {
        let parts = site.index.details[show].parts.parts(ofCharacter: character)
        return parts[parts.startIndex + role]
    }

    private func role(_ appearance: Appearance) -> RoleEntry? {
        switch appearance {
        case .role(let show, let character, let role):
            let part = part(show, character, role)
            return RoleEntry(part.role, of: part.character, in: site.content.shows[show], from: catalogue)
        case .cast(let show, let member):
            return RoleEntry(site.content.shows[show].cast[member], in: site.content.shows[show], from: catalogue)
        case .creator, .showWriter, .showDirector, .bookAuthor, .writer, .director, .crew, .guest:
            return nil
        }
    }

    private static let mostPlacesNamed = 100

    /// The parts in single episodes that have no page, each part of a show once, with its episodes.
    private var guestRoles: [RoleEntry] {
        var order: [GuestPart] = []
        var episodes: [GuestPart: [(season: Int, episode: Int)]] = [:]
        for case .guest(let position, let season, let episode, let member) in appearances {
            let part = GuestPart(show: position, name: site.content.shows[position].seasons[season].episodes[episode].guests[member].part)
            if episodes[part] == nil { order.append(part) }
            episodes[part, default: []].append((season, episode))
        }
        return order.compactMap { part in
            let show = site.content.shows[part.show]
            let spans = show.spans(of: episodes[part] ?? []).lazy.compactMap { catalogue.link($0, of: show) }
            return catalogue.link(person.id).map { person in
                RoleEntry(
                    character: nil, part: part.name, person: person, show: catalogue.link(show), kind: .guest,
                    spans: Spoilable(Array(spans.prefix(Self.mostPlacesNamed))), note: nil, sources: [],
                    image: part.name == nil ? catalogue.image(show.image) : nil, portrait: catalogue.image(self.person.image),
                    accent: show.accent)
            }
        }
    }

    private struct GuestPart: Hashable {
        let show: Int
        let name: String?
    }

    private func work(_ appearance: Appearance) -> WorkEntry? {
        let shows = site.content.shows
        switch appearance {
        case .role, .cast, .guest: return nil
        case .crew(let show, nil, let credit):
            return WorkEntry(contribution: .other(shows[show].crew[credit].role), work: catalogue.link(shows[show]))
        case .crew(let show, let place?, let credit):
            let role = shows[show].seasons[place.season].episodes[place.episode].crew[credit].role
            return WorkEntry(contribution: .other(role), work: link(shows[show], place.season, place.episode))
        case .creator(let show): return WorkEntry(contribution: .created, work: catalogue.link(shows[show]))
        case .showWriter(let show): return WorkEntry(contribution: .wrote, work: catalogue.link(shows[show]))
        case .showDirector(let show): return WorkEntry(contribution: .directed, work: catalogue.link(shows[show]))
        case .bookAuthor(let show, let volume):
            return WorkEntry(contribution: .wrote, work: catalogue.link(shows[show].volumes[volume], of: shows[show]))
        case .writer(let show, let season, let episode):
            return WorkEntry(contribution: .wrote, work: link(shows[show], season, episode))
        case .director(let show, let season, let episode):
            return WorkEntry(contribution: .directed, work: link(shows[show], season, episode))
        }
    }

    private func link(_ show: Show, _ season: Int, _ episode: Int) -> TitledLink {
        let season = show.seasons[season]
        let link = catalogue.link(season.episodes[episode], in: season, of: show)
        return TitledLink(title: "\(show.title): \(link.title)", path: link.path)
    }
}
