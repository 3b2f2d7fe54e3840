import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// What was said about a show in some years or in a month, if all of it is too long for one page.
struct AnnouncementsOfPeriodPlan: PageOfPeriod {
    let period: TimelinePeriod
    let show: Show
    let site: Site

    var route: Route { .announcementsOf(period, of: show.id) }

    var head: PageHead {
        head(partOf: phrases.announcements, at: .announcements(show.id), about: phrases.aboutAnnouncementsOf)
    }

    func model(in frame: Frame) -> AnnouncementsPage {
        let periods = catalogue.details(of: show).claimPeriods
        return AnnouncementsPage(
            frame: frame, show: catalogue.link(show), period: link,
            claims: show.claims.claims.at(periods[period].reversed()).map { ClaimEntry($0, of: show, from: catalogue) },
            periods: catalogue.links(to: periods, aboutAnnouncementsOf: show))
    }

    func html(of page: AnnouncementsPage, by theme: any Theme) -> HTML { theme.announcements(page) }

    var contentFiles: [String] { [show.id.file("claims.yaml"), show.id.file("show.yaml")] }
}
