import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// An episode.
struct EpisodePlan: PlannedPage {
    static let shareKind: ShareImageKind? = .episodes
    static let showsOnlyListedArticles = true

    static func routes(of season: Season, in show: Show) -> [Route] {
        season.episodes.map { .episode(show.id, season: season.number, $0.code) }
    }

    static func title(of episode: Episode, in season: Season, of show: Show, _ phrases: Phrases) -> String {
        "\(episode.name(phrases)) – \(show.title), \(season.name(phrases))"
    }

    let show: Show
    let season: Season
    let episode: Episode
    let site: Site

    var route: Route { .episode(show.id, season: season.number, episode.code) }

    var name: String { episode.title.safe }

    var poster: Poster { Poster(.episode(episode.code.number), name: "\(show.title) \(season.number)") }

    var head: PageHead {
        PageHead(
            title: Self.title(of: episode, in: season, of: show, phrases), description: description, image: catalogue.image(episode.image),
            accent: show.accent, parents: [catalogue.link(show), catalogue.link(season, of: show)], showsData: true, show: show)
    }

    func model(in frame: Frame) -> EpisodePage {
        let details = catalogue.details(of: show)
        return EpisodePage(
            frame: frame,
            show: catalogue.link(show),
            season: catalogue.link(season, of: show),
            episode: EpisodeSummary(episode, in: season, of: show, from: catalogue),
            title: episode.title,
            image: catalogue.picture(episode.image),
            summary: episode.summary,
            body: prose.map { site.texts.html(of: $0, about: show, on: route) },
            writers: episode.writers.compactMap(catalogue.link),
            directors: episode.directors.compactMap(catalogue.link),
            crew: catalogue.credits(episode.crew),
            otherTitles: episode.otherTitles,
            otherNumbers: episode.otherNumbers,
            production: episode.production,
            viewers: catalogue.viewers(episode.viewers),
            links: episode.identifiers.compactMap { $0.link(to: $0.addressOfEpisode) },
            offers: show.offers,
            ratings: catalogue.ratings(episode.ratings),
            cast: catalogue.cast(of: episode, in: season, of: show) + catalogue.guests(of: episode, in: show),
            quotes: show.quotes.at(details.quotes(of: point)).map { $0.map { QuoteEntry($0, of: show, from: catalogue) } },
            tracks: catalogue.tracks(at: point, in: show),
            places: catalogue.places(at: point, in: show),
            adaptations: show.adaptations.at(details.adaptations(to: point)).compactMap { AdaptationEntry($0, of: show, from: catalogue) },
            neighbours: neighbours,
            sources: catalogue.sourceEntries(episode.sources)
        )
    }

    func html(of page: EpisodePage, by theme: any Theme) -> HTML { theme.episode(page) }

    var openGraph: OpenGraphObject {
        var video = OpenGraphObject.VideoDetails()
        video.actors = links.actors(in: catalogue.parts(in: episode, of: season, in: show))
        video.directors = links.addresses(of: episode.directors)
        video.writers = links.addresses(of: episode.writers)
        video.seconds = episode.runningTime?.seconds
        video.released = show.confirmedPremiere(of: episode, in: season)
        video.tags = show.genres
        return .episode(video, series: links.address(of: .show(show.id)))
    }

    var graph: PageGraph {
        let videos = prose.map { site.texts.videos(in: $0, about: show) } ?? []
        return PageGraph(
            main: site.structuredData.tvEpisode(
                episode, of: season, in: show, parts: catalogue.parts(in: episode, of: season, in: show),
                basedOn: catalogue.books(adaptedBy: show, at: point)),
            others: site.structuredData.videoObjects(videos, at: route))
    }

    func feedEntry(at time: Timestamp) -> Feed.Entry {
        Feed.Entry(
            title: episode.numberedName(phrases),
            address: links.address(of: route),
            published: time,
            updated: time,
            summary: description
        )
    }

    var text: SiteText? { prose.map { SiteText($0, about: subject, in: site.content.file(of: subject), show: show) } }

    var entry: ContentSubject? { .episode(show: show.id, season: season.number, episode.code) }

    var contentFiles: [String] {
        (prose == nil ? [] : [site.content.file(of: subject)]) + [show.id.file("season-\(season.number).yaml"), show.id.file("show.yaml")]
    }
}

extension EpisodePlan {
    /// `nil` if the site has no such episode.
    init?(_ show: Show.ID, _ season: Int, _ code: EpisodeCode, on site: Site) {
        guard let (show, season, episode) = site.catalogue.episode(show, season, code) else { return nil }
        self.init(show: show, season: season, episode: episode, site: site)
    }

    private var point: StoryPoint { .episode(season: season.number, episode.code) }

    private var subject: ProseSubject { .episode(show: show.id, season: season.number, episode.code) }

    private var prose: Body? { site.content.prose[subject] }

    private var description: String {
        if let summary = episode.summary?.open { return summary }
        let (season, show) = (season.name(phrases), show.title)
        return switch episode.code {
        case .number(let number): site.about(phrases.aboutEpisode, ["number": number.description, "season": season, "show": show])
        case .special: site.about(phrases.aboutSpecial, ["season": season, "show": show])
        }
    }

    /// The episodes before and after, across seasons; seasons without episodes are skipped.
    private var neighbours: Neighbours {
        let details = catalogue.details(of: show)
        let like = details.seasons(like: season, of: show)
        guard let (place, position) = details.position(ofEpisode: episode.code, season: season.number) else {
            return Neighbours(previous: nil, next: nil)
        }
        // Looks at other seasons only from the ends of this one, so that each is passed once or twice.
        var earlier: (Season, Episode)? {
            let season = show.seasons[like.lowerBound..<place].last { !$0.episodes.isEmpty }
            return season.flatMap { season in season.episodes.last.map { (season, $0) } }
        }
        var later: (Season, Episode)? {
            let season = show.seasons[(place + 1)..<like.upperBound].first { !$0.episodes.isEmpty }
            return season.flatMap { season in season.episodes.first.map { (season, $0) } }
        }
        let previous = position > 0 ? (season, season.episodes[position - 1]) : earlier
        let next = position + 1 < season.episodes.count ? (season, season.episodes[position + 1]) : later
        return Neighbours(
            previous: previous.map { catalogue.link($1, in: $0, of: show) },
            next: next.map { catalogue.link($1, in: $0, of: show) }
        )
    }
}

extension EpisodeSummary {
    init(_ episode: Episode, in season: Season, of show: Show, from catalogue: Catalogue) {
        self.init(
            title: episode.title.safe,
            season: season.number,
            code: episode.code,
            path: catalogue.links.path(to: .episode(show.id, season: season.number, episode.code)),
            date: show.claimedDate(of: episode, in: season),
            time: episode.time,
            absolute: episode.absolute,
            part: episode.part,
            runningTime: episode.runningTime,
            state: episode.state,
            summary: episode.summary?.open,
            image: catalogue.image(episode.image)
        )
    }
}
