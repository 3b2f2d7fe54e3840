import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The current state of what is known about a show.
struct NowPlan: PageOfShow {
    static let shareKind: ShareImageKind? = .lists

    static func routes(of show: Show) -> [Route] { show.claims.claims.isEmpty ? [] : [.now(show.id)] }

    let show: Show
    let site: Site

    var route: Route { .now(show.id) }

    var name: String { phrases.whereAreWeNow }

    var head: PageHead { head(about: phrases.aboutNow) }

    func model(in frame: Frame) -> NowPage {
        let current = show.claims.questions.compactMap(show.claims.current).sorted { ($1.date, $0.id) < ($0.date, $1.id) }
        let entries = { (claims: [Claim]) in claims.map { ClaimEntry($0, of: show, from: catalogue) } }
        return NowPage(
            frame: frame,
            show: catalogue.link(show),
            date: current.first?.date,
            confirmed: entries(current.filter { $0.status == .confirmed }),
            open: entries(current.filter { $0.status != .confirmed }),
            announcements: links.path(to: .announcements(show.id))
        )
    }

    func html(of page: NowPage, by theme: any Theme) -> HTML { theme.now(page) }

    var graph: PageGraph { PageGraph(about: show) }

    var alternates: [AlternateLink] { AnnouncementsPlan(show: show, site: site).alternates }

    var contentFiles: [String] { [show.id.file("claims.yaml"), show.id.file("show.yaml")] }
}
