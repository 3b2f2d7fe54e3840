import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What happened to a show, by date.
struct TimelinePlan: PageOfShow {
    static let shareKind: ShareImageKind? = .lists

    /// Only if the data has the date of any event.
    static func routes(of show: Show, among shows: RelatedShows) -> [Route] {
        let events = TimelineEvent.all(of: show, among: shows)
        guard !events.isEmpty else { return [] }
        return [.timeline(show.id)] + TimelinePeriods(events.map(\.date.date)).all.map { .timelineOf($0.period, of: show.id) }
    }

    let show: Show
    let site: Site

    var route: Route { .timeline(show.id) }

    var name: String { phrases.timeline }

    var head: PageHead { head(about: phrases.aboutTimeline) }

    func model(in frame: Frame) -> TimelinePage {
        let entries = TimelineEntry.all(of: show, from: catalogue)
        let periods = catalogue.links(to: TimelinePeriods(entries.map(\.date))) { [show] in .timelineOf($0, of: show.id) }
        return TimelinePage(
            frame: frame, show: catalogue.link(show), entries: periods.isEmpty ? entries : entries.beginningsOfSeasons,
            today: site.content.date, periods: periods)
    }

    func html(of page: TimelinePage, by theme: any Theme) -> HTML { theme.timeline(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { ["show.yaml", "claims.yaml", "books.yaml"].map(show.id.file) }
}

extension [TimelineEntry] {
    private static let mostBeginnings = 100

    /// The first premiere of each season or show, unless even these are too many, and everything without a date.
    fileprivate var beginningsOfSeasons: [TimelineEntry] {
        var seen: Set<SitePath> = []
        let beginnings = filter { $0.date.isKnown && $0.kind == .release && seen.insert($0.what.path).inserted }
        return (beginnings.count > Self.mostBeginnings ? [] : beginnings) + filter { !$0.date.isKnown }
    }
}
