import Diagnostics
import Files
import Output
import Site
import ThemeKit

/// What the finished pages of a site refer to: what is missing, what is never used, and what is on other sites.
package struct LinkCheck: Sendable {
    /// How many pages were checked.
    package let pages: Int
    /// An error for each page that is too large and each address inside the site that leads nowhere, and a note for each unused picture.
    /// Sorted by place.
    package let diagnostics: [Diagnostic]
    /// The addresses on other sites, sorted, each once.
    package let outsideLinks: [OutsideLink]
    private let sources: PageSources

    /// Renders every page of `site` in memory, and checks it. Feeds and sitemaps are left out, because they only have links that pages have
    /// too.
    ///
    /// - Parameters:
    ///   - contentFolder: the folder that the content was read from. A text with raw HTML is read again to find the place of a broken link
    ///     in it.
    ///   - threads: how many threads render at the same time. The result is the same for any number.
    package init(of site: Site, contentFolder: String, threads: Int = Processors.active) {
        let routes = site.routes
        let table = RouteTable(routes)
        let reader = AddressReader(base: site.content.settings.baseURL)
        let pages = routes.indices.filter { routes[$0].isPage }
        let looks = pages.parallelMap(threads: threads) { page in
            let bytes = try? site.bytes(of: routes[page], atMost: .renderedFile)
            return (isTooLarge: bytes == nil, findings: PageFindings(in: bytes ?? [], at: routes[page].path, routes: table, reader: reader))
        }
        let findings = looks.map(\.findings)

        let sources = PageSources(site, folder: contentFolder)
        let large = zip(pages, looks).filter { $1.isTooLarge }.map { page, _ in
            OutputError.tooLarge(routes[page], routes[page].outputPath, .renderedFile, sources)
        }
        let broken = BrokenLinks(findings, on: pages, of: routes)
        self.pages = pages.count
        diagnostics = (large + broken.diagnostics(routes: table, sources, reader) + Self.unusedPictures(findings, on: site))
            .sortedWithinLimits()
        let contribution = site.content.settings.contribution
        outsideLinks = OutsideLink.all(findings, on: pages.map { routes[$0] })
            .filter { contribution?.isCorrection($0.address) != true }
        self.sources = sources
    }

    /// A warning for each outside link that has a problem. Sorted by place.
    ///
    /// - Parameter problems: by address; each completes a sentence that starts with the address.
    package func warnings(about problems: [String: String]) -> [Diagnostic] {
        outsideLinks.compactMap { link in
            problems[link.address].map { problem in
                let place = sources.place(of: .outside(link.address), on: Array(link.pages.prefix(BrokenLinks.mostPagesNamed)))
                return .warning(at: place, "'\(link.address)' \(problem); \(link.pages.leadingThere)")
            }
        }.sorted()
    }

    private static func unusedPictures(_ findings: [PageFindings], on site: Site) -> [Diagnostic] {
        let used = findings.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
        return site.routes.indices.compactMap { position in
            guard !used.contains(position), let picture = site.original(of: site.routes[position]), picture.hasPrefix("images/"),
                picture != site.content.settings.icon?.value
            else { return nil }
            return Diagnostic(.note, at: SourceLocation(file: picture), "no page uses this picture")
        }
    }
}
