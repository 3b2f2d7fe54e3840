import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// What happened to a show in some years or in a month, if all of it is too long for one page.
struct TimelineOfPeriodPlan: PageOfPeriod {
    let period: TimelinePeriod
    let show: Show
    let site: Site

    var route: Route { .timelineOf(period, of: show.id) }

    var head: PageHead { head(partOf: phrases.timeline, at: .timeline(show.id), about: phrases.aboutTimelineOf) }

    func model(in frame: Frame) -> TimelinePage {
        let events = TimelineEvent.all(of: show, among: site.index.relatedShows)
        let periods = TimelinePeriods(events.map(\.date.date))
        return TimelinePage(
            frame: frame, show: catalogue.link(show), period: link,
            entries: TimelineEntry.sorted(events.at(periods[period]), from: catalogue), today: site.content.date,
            periods: catalogue.links(to: periods) { [show] in .timelineOf($0, of: show.id) })
    }

    func html(of page: TimelinePage, by theme: any Theme) -> HTML { theme.timeline(page) }

    var contentFiles: [String] { ["show.yaml", "claims.yaml", "books.yaml"].map(show.id.file) }
}
