import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// What was said about a show in some years or in a month, if all of it is too long for one page.
struct AnnouncementsOfPeriodPlan: PlannedPage {
    let period: TimelinePeriod
    let show: Show
    let site: Site

    var route: Route { .announcementsOf(period, of: show.id) }

    var name: String { period.name(phrases) }

    var head: PageHead {
        PageHead(
            title: "\(show.title): \(phrases.announcements), \(name)",
            description: site.about(phrases.aboutAnnouncementsOf, ["date": name, "show": show.title]), accent: show.accent,
            parents: [
                catalogue.link(show), TitledLink(title: phrases.announcements, path: links.path(to: .announcements(show.id))),
            ],
            showsData: true, show: show)
    }

    func model(in frame: Frame) -> AnnouncementsPage {
        let periods = catalogue.details(of: show).claimPeriods
        return AnnouncementsPage(
            frame: frame, show: catalogue.link(show), period: link,
            claims: show.claims.claims.at(periods[period].reversed()).map { ClaimEntry($0, of: show, from: catalogue) },
            periods: catalogue.links(to: periods, aboutAnnouncementsOf: show))
    }

    func html(of page: AnnouncementsPage, by theme: any Theme) -> HTML { theme.announcements(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("claims.yaml"), show.id.file("show.yaml")] }
}

extension AnnouncementsOfPeriodPlan {
    /// `nil` if the site has no such show.
    init?(_ period: TimelinePeriod, _ show: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(period: period, show: show, site: site)
    }
}
