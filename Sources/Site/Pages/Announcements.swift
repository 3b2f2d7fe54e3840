import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What was said about a show, by whom and when.
struct AnnouncementsPlan: PageOfShow {
    static func routes(of show: Show) -> [Route] {
        guard !show.claims.claims.isEmpty else { return [] }
        return [.announcements(show.id)] + (show.announcements.isEmpty ? [] : FeedFile.routes(of: .announcements(show.id)))
    }

    let show: Show
    let site: Site

    var route: Route { .announcements(show.id) }

    var name: String { phrases.announcements }

    var head: PageHead { head(about: phrases.aboutAnnouncements) }

    func model(in frame: Frame) -> AnnouncementsPage {
        AnnouncementsPage(
            frame: frame, show: catalogue.link(show),
            claims: show.claims.claims.reversed().map { ClaimEntry($0, of: show, from: catalogue) })
    }

    func html(of page: AnnouncementsPage, by theme: any Theme) -> HTML { theme.announcements(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var alternates: [AlternateLink] {
        show.announcements.isEmpty ? [] : links.feeds(about: .announcements(show.id), title: "\(show.title): \(name)")
    }

    /// The announcements outside spoilers; `nil` if there are none.
    var feed: Feed? {
        Feed(
            .announcements(show.id), title: "\(show.title): \(name)",
            description: site.about(phrases.aboutAnnouncements, ["show": show.title]), page: route,
            newestOf: show.announcements.map { Feed.Entry($0, of: show, from: catalogue) }, from: catalogue)
    }

    var contentFiles: [String] { [show.id.file("claims.yaml"), show.id.file("show.yaml")] }
}
