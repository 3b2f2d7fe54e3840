import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A season with its episodes.
struct SeasonPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .seasons
    static let showsOnlyListedArticles = true

    static func routes(of season: Season, in show: Show, _ details: ShowIndex, on date: CalendarDate) -> [Route] {
        let feeds = show.hasFeed(of: season, details, on: date) ? FeedFile.routes(of: .season(show.id, number: season.number)) : []
        let pages = (1...EpisodeStretches(season, dividedLike: .episodes).count).dropFirst()
        return [.season(show.id, number: season.number)] + feeds
            + pages.map { .episodesOfSeason(show.id, number: season.number, page: $0) }
    }

    static func title(of season: Season, in show: Show, _ phrases: Phrases) -> String { "\(show.title), \(season.name(phrases))" }

    let show: Show
    let season: Season
    let site: Site

    var route: Route { .season(show.id, number: season.number) }

    var name: String { season.name(phrases) }

    var poster: Poster { Poster(.season(season.number), name: show.title, motif: season.motif) }

    var head: PageHead {
        PageHead(
            title: Self.title(of: season, in: show, phrases), description: season.summary?.open ?? description,
            image: catalogue.image(season.image),
            accent: show.accent, parents: [catalogue.link(show)], showsData: true, show: show)
    }

    /// More of a season's cast are on the page of the whole cast.
    private static let mostCast = 80

    func model(in frame: Frame) -> SeasonPage {
        let summary = SeasonSummary(season, of: show, from: catalogue)
        let (details, point, stretches) = (details, StoryPoint.season(season.number), stretches)
        let cast = catalogue.cast(of: season, in: show)
        return SeasonPage(
            frame: frame,
            show: catalogue.link(show),
            season: summary,
            title: season.title ?? Title(name),
            image: catalogue.picture(season.image),
            parts: season.parts.indices.map { SeasonPart($0, of: season, in: show, phrases) },
            otherNumbers: season.otherNumbers,
            networks: season.networks,
            countries: season.countries,
            summary: season.summary,
            guides: EpisodeGuide.all(to: season, stretches.range(1), of: show, from: catalogue),
            stretches: links.stretches(stretches, of: show),
            orders: EpisodeOrder.all(in: [stretches.part(1)], of: show, from: catalogue),
            premiereSources: catalogue.sources(of: summary.premiere),
            cast: Array(cast.prefix(Self.mostCast)),
            wholeCast: details.parts.areAllPlaced && cast.count <= Self.mostCast ? nil : pageOfWholeCast.map(links.path),
            offers: show.offers,
            trailer: season.trailer,
            tracks: catalogue.tracks(at: point, in: show),
            places: catalogue.places(at: point, in: show),
            ratings: catalogue.ratings(season.ratings),
            charts: charts,
            adaptations: catalogue.adaptations(in: stretches, 1, of: show),
            neighbours: neighbours,
            sources: catalogue.sourceEntries(season.sources)
        )
    }

    func html(of page: SeasonPage, by theme: any Theme) -> HTML { theme.season(page) }

    var openGraph: OpenGraphObject {
        var video = OpenGraphObject.VideoDetails()
        video.actors = links.actors(in: catalogue.leadingParts(in: season, of: show))
        video.released = show.confirmedPremiere(of: season)
        video.tags = show.genres
        return .show(video)
    }

    var graph: PageGraph {
        PageGraph(
            main: site.structuredData.tvSeason(
                season, of: show, episodes: season.episodes[stretches.range(1)], parts: catalogue.leadingParts(in: season, of: show),
                basedOn: catalogue.books(adaptedBy: show, at: .season(season.number))))
    }

    var alternates: [AlternateLink] {
        guard show.hasFeed(of: season, details, on: site.content.date) else { return [] }
        return links.feeds(about: .season(show.id, number: season.number), title: "\(show.title): \(name)")
    }

    /// Its episodes in the order of broadcast, and what was said about it; `nil` if there is nothing yet.
    var feed: Feed? {
        let episodes = show.episodesShown(in: season, until: site.content.date).reversed().map { episode, day in
            EpisodePlan(show: show, season: season, episode: episode, site: site)
                .feedEntry(at: episode.time?.timestamp(on: day) ?? Timestamp(day))
        }
        let claims = show.announcements(about: season, details).map { Feed.Entry($0, of: show, from: catalogue) }
        return Feed(
            .season(show.id, number: season.number), title: "\(show.title): \(name)", description: description, page: route,
            newestOf: episodes + claims, from: catalogue)
    }

    var entry: ContentSubject? { .season(show: show.id, season.number) }

    var contentFiles: [String] { [show.id.file("season-\(season.number).yaml"), show.id.file("show.yaml")] }
}

extension SeasonPlan {
    /// `nil` if the site has no such season.
    init?(_ show: Show.ID, _ number: Int, on site: Site) {
        guard let (show, season) = site.catalogue.season(show, number) else { return nil }
        self.init(show: show, season: season, site: site)
    }

    private var charts: [RatingsChart] {
        EpisodesPlan.isLong(show) ? RatingsChart.all(in: [stretches.part(1)], of: show, from: catalogue) : []
    }

    private var stretches: EpisodeStretches { EpisodeStretches(season, dividedLike: .episodes) }

    /// That of the season's cast, or else that of the whole show.
    private var pageOfWholeCast: Route? {
        CastOfSeasonPlan.routes(of: season, in: show, details).first ?? CastPlan.routes(of: show, details).first
    }

    private var details: ShowIndex { catalogue.details(of: show) }

    private var description: String { site.about(phrases.aboutSeason, ["season": name, "show": show.title]) }

    private var neighbours: Neighbours {
        let (seasons, like) = (show.seasons, details.seasons(like: season, of: show))
        guard let position = seasons.position(of: season.number, by: \.number) else { return Neighbours(previous: nil, next: nil) }
        return Neighbours(
            previous: position > like.lowerBound ? catalogue.link(seasons[position - 1], of: show) : nil,
            next: position + 1 < like.upperBound ? catalogue.link(seasons[position + 1], of: show) : nil
        )
    }
}

extension SeasonSummary {
    init(_ season: Season, of show: Show, from catalogue: Catalogue) {
        self.init(
            title: season.name(catalogue.phrases),
            number: season.number,
            path: catalogue.links.path(to: .season(show.id, number: season.number)),
            premiere: show.claimedPremiere(of: season),
            episodeCount: season.episodeCount,
            image: catalogue.image(season.image),
            motif: season.motif
        )
    }
}

extension SeasonPart {
    /// - Parameter position: the part's position in the season.
    init(_ position: Int, of season: Season, in show: Show, _ phrases: Phrases) {
        self.init(
            title: season.name(ofPart: position, phrases), premiere: show.claimedPremiere(of: season.parts[position], in: season))
    }
}

extension EpisodeGuide {
    /// The episodes of a season, part by part if it is shown in parts.
    ///
    /// - Parameter range: the positions of the episodes; `nil` for all.
    static func all(to season: Season, _ range: Range<Int>? = nil, of show: Show, from catalogue: Catalogue) -> [EpisodeGuide] {
        let summary = SeasonSummary(season, of: show, from: catalogue)
        return season.episodesByPart(in: range ?? season.episodes.indices).map { part, episodes in
            EpisodeGuide(
                season: summary, part: part.map { SeasonPart($0, of: season, in: show, catalogue.phrases) },
                episodes: episodes.map { EpisodeSummary($0, in: season, of: show, from: catalogue) })
        }
    }
}

extension Show {
    /// Whether a season's feed would have any entry.
    fileprivate func hasFeed(of season: Season, _ details: ShowIndex, on date: CalendarDate) -> Bool {
        !details.announcements(aboutSeason: season.number).isEmpty || !episodesShown(in: season, until: date).isEmpty
    }

    /// What was said about a season and its episodes outside spoilers, newest first.
    fileprivate func announcements(about season: Season, _ details: ShowIndex) -> [Claim] {
        claims.claims.at(details.announcements(aboutSeason: season.number).reversed())
    }

    /// The episodes that had certainly been shown by `date`, each with its day.
    fileprivate func episodesShown(in season: Season, until date: CalendarDate) -> [(episode: Episode, day: CalendarDate)] {
        season.episodes.compactMap { episode in
            guard let day = confirmedPremiere(of: episode, in: season)?.exact, day <= date else { return nil }
            return (episode, day)
        }
    }
}
