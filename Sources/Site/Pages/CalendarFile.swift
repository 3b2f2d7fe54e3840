import ContentReader
import Exports
import ShowData
import ThemeKit

/// The dates of a show, for calendar programs.
struct CalendarFile: PlannedFile {
    static let showsOnlyListedArticles = true

    /// Only if there is a date to put into it.
    static func routes(of show: Show, among shows: RelatedShows) -> [Route] {
        Occasion.all(of: show, among: shows).isEmpty ? [] : [.calendar(show.id)]
    }

    let show: Show
    let site: Site

    var bytes: [UInt8]? {
        let occasions = Occasion.all(of: show, among: site.index.relatedShows)
        guard !occasions.isEmpty else { return nil }
        return Calendar(
            of: show, occasions, description: site.about(site.phrases.aboutCalendar, ["show": show.title]), phrases: site.phrases,
            links: site.links
        ).text.bytes
    }

    var contentFiles: [String] { [show.id.file("show.yaml")] }

    /// The link to it, if the show has one.
    var alternates: [AlternateLink] {
        Self.routes(of: show, among: site.index.relatedShows).map {
            AlternateLink(title: show.title, kind: .calendar, path: site.links.path(to: $0))
        }
    }
}

extension CalendarFile {
    /// `nil` if the site has no such show.
    init?(_ id: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(id) else { return nil }
        self.init(show: show, site: site)
    }
}
