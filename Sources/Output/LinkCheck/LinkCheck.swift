import Diagnostics
import Files
import Site

/// What the finished pages of a site refer to: what of it is not there, what is never used, and what is elsewhere.
public struct LinkCheck: Sendable {
    /// How many pages were looked at.
    public let pages: Int
    /// An error for each address inside the site that leads nowhere, and a note for each picture that no page uses. Sorted by place.
    public let diagnostics: [Diagnostic]
    /// The addresses elsewhere on the web, sorted, each once.
    public let outsideLinks: [OutsideLink]

    /// Renders every page of `site`, in memory, and looks at it. Feeds and sitemaps are left out: they lead to nothing that pages do not lead to.
    ///
    /// - Parameters:
    ///   - contentFolder: where the content was read from; files of it are read again to find the place of what is wrong.
    ///   - threads: how many render at the same time. The result is the same at any number.
    public init(of site: Site, contentFolder: String, threads: Int = Processors.active) {
        let routes = site.routes
        let table = RouteTable(routes)
        let reader = AddressReader(base: site.content.settings.baseURL)
        let pages = routes.indices.filter { routes[$0].isPage }
        let findings = pages.parallelMap(threads: threads) { page in
            PageFindings(in: site.bytes(of: routes[page]) ?? [], at: routes[page].path, routes: table, reader: reader)
        }

        var places = ContentPlaces(site.content, folder: contentFolder)
        let broken = BrokenLinks(findings, on: pages, of: routes)
        self.pages = pages.count
        diagnostics = (broken.diagnostics(routes: table, &places) + Self.unusedPictures(findings, routes)).sorted()
        outsideLinks = OutsideLink.all(findings, on: pages.map { routes[$0] })
    }

    private static func unusedPictures(_ findings: [PageFindings], _ routes: [Route]) -> [Diagnostic] {
        let used = findings.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
        return routes.indices.compactMap { position in
            guard case .asset(let path) = routes[position], path.hasPrefix("images/"), !used.contains(position) else { return nil }
            return Diagnostic(.note, at: SourceLocation(file: path), "no page uses this picture")
        }
    }
}
