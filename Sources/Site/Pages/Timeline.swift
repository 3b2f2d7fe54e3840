import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What happened to a show, by date.
struct TimelinePlan: PageOfShow {
    /// Only if the data has the date of any event.
    static func routes(of show: Show, among shows: RelatedShows) -> [Route] {
        TimelineEvent.all(of: show, among: shows).isEmpty ? [] : [.timeline(show.id)]
    }

    let show: Show
    let site: Site

    var route: Route { .timeline(show.id) }

    var name: String { phrases.timeline }

    var head: PageHead { head(about: phrases.aboutTimeline) }

    func model(in frame: Frame) -> TimelinePage { TimelinePage(frame: frame, show: site.link(show), entries: entries) }

    /// By date.
    var entries: [TimelineEntry] {
        TimelineEvent.all(of: show, among: site.index.relatedShows).map(entry)
            .sorted { ($0.date, $0.what.path.text, $0.note ?? "") < ($1.date, $1.what.path.text, $1.note ?? "") }
    }

    private func entry(_ event: TimelineEvent) -> TimelineEntry {
        switch event.subject {
        case .show(let show): entry(event, show.kind == .bookSeries ? .book : .release, site.link(show))
        case .season(let season, let show): entry(event, .release, site.link(season, of: show))
        case .part(let position, let season, let show):
            entry(event, .release, site.link(season, of: show), note: season.name(ofPart: position, phrases))
        case .release(let release, let volume, let show): entry(event, .book, site.link(volume, of: show), note: release.remark)
        case .claim(let claim, let show):
            entry(event, .announcement, TitledLink(title: claim.statement.open ?? "", path: links.path(to: claim, about: show)))
        }
    }

    private func entry(_ event: TimelineEvent, _ kind: TimelineEntry.Kind, _ what: TitledLink, note: String? = nil) -> TimelineEntry {
        let date = event.date.date
        let isToCome = date.earliest.map { site.content.date < $0 } ?? true
        return TimelineEntry(
            kind: kind, date: date, what: what, note: note,
            isExpected: event.date.status != .confirmed || kind != .announcement && isToCome,
            sources: site.sourceEntries(event.sources))
    }

    func html(of page: TimelinePage, by theme: any Theme) -> HTML { theme.timeline(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { ["show.yaml", "claims.yaml", "books.yaml"].map(show.id.file) }
}
