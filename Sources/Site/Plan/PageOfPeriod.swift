import Exports
import ShowData
import ThemeKit

/// A page about some years or a month of something about a show that is too long for one page.
protocol PageOfPeriod: PlannedPage {
    init(period: TimelinePeriod, show: Show, site: Site)

    var period: TimelinePeriod { get }
    var show: Show { get }
}

extension PageOfPeriod {
    static var showsOnlyListedArticles: Bool { true }

    /// `nil` if the site has no such show.
    init?(_ period: TimelinePeriod, _ show: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(period: period, show: show, site: site)
    }

    var name: String { period.name(phrases) }

    /// - Parameters:
    ///   - whole: the name of the page about all of it.
    ///   - route: that page.
    ///   - phrase: what the page is about; `{date}` and `{show}` in it stand for the period and the show.
    func head(partOf whole: String, at route: Route, about phrase: String) -> PageHead {
        PageHead(
            title: "\(show.title): \(whole), \(name)", description: site.about(phrase, ["date": name, "show": show.title]),
            accent: show.accent, parents: [catalogue.link(show), TitledLink(title: whole, path: links.path(to: route))], showsData: true,
            show: show)
    }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }
}
