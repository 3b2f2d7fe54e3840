import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What was said about a show, by whom and when.
struct AnnouncementsPlan: PageOfShow {
    static let shareKind: ShareImageKind? = .lists

    static func routes(of show: Show, _ details: ShowIndex) -> [Route] {
        guard !show.claims.claims.isEmpty else { return [] }
        let periods = details.claimPeriods.all.map { Route.announcementsOf($0.period, of: show.id) }
        return [.announcements(show.id)] + periods + (show.announcements.isEmpty ? [] : FeedFile.routes(of: .announcements(show.id)))
    }

    let show: Show
    let site: Site

    var route: Route { .announcements(show.id) }

    var name: String { phrases.announcements }

    var head: PageHead { head(about: phrases.aboutAnnouncements) }

    func model(in frame: Frame) -> AnnouncementsPage {
        let periods = catalogue.details(of: show).claimPeriods
        let claims = show.claims.claims
        return AnnouncementsPage(
            frame: frame, show: catalogue.link(show),
            claims: (periods.all.isEmpty ? claims : claims.undatedAndNewest).reversed().map { ClaimEntry($0, of: show, from: catalogue) },
            periods: catalogue.links(to: periods, aboutAnnouncementsOf: show))
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

extension [Claim] {
    private static let mostOfNewest = 30

    /// What has a page of its own nowhere else, after the newest of the others, in the order of the claims.
    fileprivate var undatedAndNewest: [Claim] {
        let undated = filter { !$0.date.isKnown }
        return filter(\.date.isKnown).suffix(Self.mostOfNewest) + undated
    }
}

extension Catalogue {
    /// The parts of a long log of announcements, the newest first.
    func links(to periods: TimelinePeriods, aboutAnnouncementsOf show: Show) -> [PeriodLink] {
        links(to: periods) { .announcementsOf($0, of: show.id) }.reversed()
    }
}
