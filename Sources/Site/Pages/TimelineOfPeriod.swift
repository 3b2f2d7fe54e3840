import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What happened to a show in some years, if all years are too long for one page.
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
        let periods = TimelinePeriod.links(in: entries, of: show, from: catalogue)
        return TimelinePage(
            frame: frame, show: catalogue.link(show), period: link, entries: entries.filter { period.contains($0.date) }, periods: periods)
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

extension TimelinePeriod {
    /// The most events of a timeline on one page.
    static let mostEvents = 150

    /// The periods of a timeline that is too long for one page: decades, or the years of a decade that is too long itself. Each with its number of
    /// events, of which there is at least one.
    static func all(in dates: [PartialDate]) -> [(period: TimelinePeriod, count: Int)] {
        let years = dates.compactMap(\.years?.lowerBound)
        guard years.count > mostEvents else { return [] }
        let decades = Dictionary(grouping: years) { Self.decade(of: $0) }
        return decades.flatMap { decade, years -> [(period: TimelinePeriod, count: Int)] in
            guard years.count > mostEvents else { return [(.decade(decade), years.count)] }
            return Dictionary(grouping: years) { $0 }.map { (.year($0), $1.count) }
        }.sorted { $0.period < $1.period }
    }

    /// The links to the periods of a timeline, in their order; none if it fits on one page.
    static func links(in entries: [TimelineEntry], of show: Show, from catalogue: Catalogue) -> [TimelinePage.Period] {
        all(in: entries.map(\.date)).map { period, count in
            TimelinePage.Period(
                link: TitledLink(title: period.name(catalogue.phrases), path: catalogue.links.path(to: .timelineOf(period, of: show.id))),
                count: count)
        }
    }

    /// Whether the date, or the first year that it may mean, is in the period.
    func contains(_ date: PartialDate) -> Bool {
        guard let year = date.years?.lowerBound else { return false }
        switch self {
        case .decade(let decade): return Self.decade(of: year) == decade
        case .year(let own): return year == own
        }
    }

    func name(_ phrases: Phrases) -> String {
        switch self {
        case .decade(let year): Phrases.fill(phrases.decade, ["year": String(year)])
        case .year(let year): String(year)
        }
    }

    private static func decade(of year: Int) -> Int { year / 10 * 10 }
}
