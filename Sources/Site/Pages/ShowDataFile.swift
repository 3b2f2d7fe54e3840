import ContentReader
import Exports
import ShowData
import ThemeKit

/// The whole data of a show, for other programs.
struct ShowDataFile: PlannedFile {
    static let showsOnlyListedArticles = true

    static func routes(of show: Show) -> [Route] { [.data(show.id)] }

    let show: Show
    let site: Site

    var bytes: [UInt8]? {
        DataFile(
            of: show, people: Listing(site.content.people, positions: site.index.people),
            sources: Listing(site.content.sources, positions: site.index.sources), settings: site.content.settings, links: site.links
        ).bytes
    }

    var holdsSpoiler: Bool { site.content.settings.data.includesSpoilers }

    var contentFiles: [String] { [show.id.file("show.yaml")] }

    /// The link to it.
    var alternate: AlternateLink { AlternateLink(title: show.title, kind: .data, path: site.links.path(to: .data(show.id))) }
}

extension ShowDataFile {
    /// `nil` if the site has no such show.
    init?(_ id: Show.ID, on site: Site) {
        guard let show = site.catalogue.show(id) else { return nil }
        self.init(show: show, site: site)
    }
}
