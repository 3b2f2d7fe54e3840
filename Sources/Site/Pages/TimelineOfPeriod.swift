import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What happened to a show in some years or in a month, if all of it is too long for one page.
struct TimelineOfPeriodPlan: PlannedPage {
    let period: TimelinePeriod
    let show: Show
    let site: Site

    var route: Route { .timelineOf(period, of: show.id) }

    var name: String { period.name(phrases) }

    var head: PageHead {
        PageHead(
            title: "\(show.title): \(phrases.timeline), \(name)",
            description: site.about(phrases.aboutTimelineOf, ["date": name, "show": show.title]), accent: show.accent,
            parents: [catalogue.link(show), TitledLink(title: phrases.timeline, path: links.path(to: .timeline(show.id)))], showsData: true,
            show: show)
    }

    func model(in frame: Frame) -> TimelinePage {
        let entries = TimelineEntry.all(of: show, from: catalogue)
        let periods = TimelinePeriods(entries.map(\.date))
        return TimelinePage(
            frame: frame, show: catalogue.link(show), period: link, entries: entries.at(periods[period]),
            periods: catalogue.links(to: periods) { [show] in .timelineOf($0, of: show.id) })
    }

    func html(of page: TimelinePage, by theme: any Theme) -> HTML { theme.timeline(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { ["show.yaml", "claims.yaml", "books.yaml"].map(show.id.file) }
}

extension TimelineOfPeriodPlan {
    /// `nil` if the site has no such show.
    init?(_ period: TimelinePeriod, _ show: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(period: period, show: show, site: site)
    }
}
