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

    func model(in frame: Frame) -> TimelinePage {
        TimelinePage(frame: frame, show: catalogue.link(show), entries: TimelineEntry.all(of: show, from: catalogue))
    }

    func html(of page: TimelinePage, by theme: any Theme) -> HTML { theme.timeline(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { ["show.yaml", "claims.yaml", "books.yaml"].map(show.id.file) }
}
