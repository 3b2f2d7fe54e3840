import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The main page of a show: a series, a film or a series of books.
struct ShowPlan: PageOfShow {
    static let shareKind: ShareImageKind? = .shows

    static func routes(of show: Show) -> [Route] { [.show(show.id)] }

    private static let newest = 4
    /// Of more characters, the page has the first.
    private static let mostCharacters = 16
    private static let leadingCharacters = 12
    /// Of more books, the page has the first.
    private static let mostVolumes = 40

    let show: Show
    let site: Site

    var route: Route { .show(show.id) }

    var name: String { show.title }

    var poster: Poster { Poster(show) }

    var head: PageHead {
        PageHead(
            title: show.title, description: show.summary?.open ?? show.tagline ?? site.about(phrases.aboutShow, ["show": show.title]),
            image: catalogue.image(show.image), accent: show.accent, showsData: true, show: show)
    }

    func model(in frame: Frame) -> ShowPage {
        let (summary, shows, details) = (ShowSummary(show, from: catalogue), site.index.relatedShows, catalogue.details(of: show))
        let volumes = catalogue.volumes(of: show)
        return ShowPage(
            frame: frame,
            show: summary,
            image: catalogue.picture(show.image),
            creators: show.creators.compactMap(catalogue.link),
            writers: show.writers.compactMap(catalogue.link),
            directors: show.directors.compactMap(catalogue.link),
            crew: catalogue.credits(show.crew),
            follows: show.follows.flatMap(catalogue.show).map(catalogue.link),
            continuedIn: shows.sequels(of: show).map(catalogue.link),
            adapts: show.adapts.flatMap(catalogue.show).map(catalogue.link),
            adaptedAs: shows.adaptations(of: show).map(catalogue.link),
            relations: catalogue.relations(of: show),
            awards: catalogue.awards(show.awards),
            ratings: catalogue.ratings(show.ratings),
            seasons: show.listedSeasons.map { SeasonSummary($0, of: show, from: catalogue) },
            relationships: .leading(of: show, from: catalogue),
            allRelationships: catalogue.link(to: .relationships, of: show),
            characters: details.cast.prefix(details.cast.count > Self.mostCharacters ? Self.leadingCharacters : Self.mostCharacters)
                .map { CharacterSummary(show.characters[$0], of: show, from: catalogue) },
            characterCount: show.characters.count,
            allCharacters: path(to: CharactersPlan.routes(of: show)),
            players: show.characters.isEmpty
                ? show.cast.prefix(Self.leadingCharacters).compactMap { RoleEntry($0, in: show, from: catalogue) } : [],
            cast: path(to: CastPlan.routes(of: show, details)),
            episodes: path(to: EpisodesPlan.routes(of: show)),
            timeline: path(to: TimelinePlan.routes(of: show, among: shows)),
            books: path(to: BooksPlan.routes(of: show, among: shows)),
            areBooksAdapted: ([show] + shows.adaptations(of: show)).contains { !$0.adaptations.isEmpty },
            announcements: path(to: AnnouncementsPlan.routes(of: show, details)),
            now: path(to: NowPlan.routes(of: show)),
            statusSources: statusSources,
            premiereSources: catalogue.sources(of: summary.premiere),
            quotes: beginning(of: details.ownQuotes, .quotes).map { show.quotes[$0].map { QuoteEntry($0, of: show, from: catalogue) } },
            allQuotes: catalogue.link(to: .quotes, of: show),
            tracks: beginning(of: show.tracks, .music).map { TrackEntry($0, of: show, from: catalogue) },
            allTracks: catalogue.link(to: .music, of: show),
            places: beginning(of: show.places, .places).map { PlaceEntry($0, of: show, from: catalogue) },
            allPlaces: catalogue.link(to: .places, of: show),
            volumes: catalogue.entries(of: volumes.prefix(volumes.count > Self.mostVolumes ? ShowList.mostAtOnce : volumes.count)),
            volumeCount: volumes.count,
            latest: latest.map { site.articles[$0] },
            sources: catalogue.sourceEntries(show.sources)
        )
    }

    /// The positions of the newest articles about the show.
    private var latest: ArraySlice<Int> { (site.index.articlesByShow[show.id] ?? []).prefix(Self.newest) }

    var listedArticles: [Route] { latest.map { .article(slug: site.content.articles[$0].slug) } }

    func html(of page: ShowPage, by theme: any Theme) -> HTML { theme.show(page) }

    var openGraph: OpenGraphObject {
        if show.kind.form == .books {
            let authors = show.writers + show.creators + show.volumes.flatMap(\.authors)
            return .book(.init(authors: links.addresses(of: authors), released: show.confirmedPremiere, tags: show.genres))
        }
        var video = OpenGraphObject.VideoDetails()
        video.actors =
            links.actors(in: catalogue.leadingParts(of: show))
            + show.cast.map { .init(profile: links.address(of: .person($0.person)), role: nil) }
        video.directors = links.addresses(of: show.directors)
        video.writers = links.addresses(of: show.writers)
        video.seconds = show.runningTime?.seconds
        video.released = show.confirmedPremiere
        video.tags = show.genres
        return show.kind.form == .film ? .film(video) : .show(video)
    }

    var graph: PageGraph {
        PageGraph(main: site.structuredData.work(show, parts: catalogue.leadingParts(of: show), basedOn: catalogue.books(adaptedBy: show)))
    }

    var alternates: [AlternateLink] {
        CalendarFile(show: show, site: site).alternates + AnnouncementsPlan(show: show, site: site).alternates
            + [ShowDataFile(show: show, site: site).alternate]
    }

    var entry: ContentSubject? { .show(show.id) }

    var contentFiles: [String] { [show.id.file("show.yaml")] }
}

extension ShowPlan {
    /// The link to a page that not every show has.
    private func path(to routes: [Route]) -> SitePath? { routes.first.map(links.path) }

    /// All elements, or the first if the list has pages of its own.
    private func beginning<Element>(of elements: [Element], _ list: ShowList) -> ArraySlice<Element> {
        elements.prefix(list.isLong(in: show, catalogue.details(of: show)) ? ShowList.mostAtOnce : elements.count)
    }

    /// The source of the show's status, if a claim confirms it.
    private var statusSources: [SourceEntry] {
        let claim = show.claims.current(.init(.status, of: .show))
        return claim?.status == .confirmed && claim?.fact?.value == show.status.map(ClaimedFact.Value.status)
            ? catalogue.sourceEntries(claim?.sources ?? []) : []
    }
}

extension ShowSummary {
    private static let mostSeasons = 6

    init(_ show: Show, from catalogue: Catalogue) {
        let seasons = show.listedSeasons
        self.init(
            show: show,
            path: catalogue.links.path(to: .show(show.id)),
            image: catalogue.image(show.image),
            summary: show.summary?.open,
            seasons: seasons.count > Self.mostSeasons ? [] : seasons.map { catalogue.link($0, of: show) },
            seasonCount: show.regularSeasons.count,
            episodeCount: show.regularSeasons.map(\.episodeCount).reduce(0, +),
            premiere: show.claimedPremiere
        )
    }
}
