import Diagnostics
import Files
import Site
import ThemeKit

/// What one finished page refers to, for whoever is writing it. It says of the page what a ``LinkCheck`` would say.
package struct PageCheck: Sendable {
    /// An error for each address inside the site that leads nowhere. Sorted by place.
    package let diagnostics: [Diagnostic]
    /// The file of the content that the page is made of first of all.
    package let source: SourceLocation
    /// All files of the content that the page is made of; not all of them need be there.
    package let files: Set<String>
    /// The pages and files of the site that it leads to or loads.
    package let used: [Route]

    /// - Parameters:
    ///   - html: the page at `route`, as the site renders it.
    ///   - contentFolder: where the content was read from; a text with raw HTML is read again to find places in that.
    package init(of html: [UInt8], at route: Route, on site: Site, contentFolder: String) {
        let routes = site.routes
        let table = RouteTable(routes)
        let reader = AddressReader(base: site.content.settings.baseURL)
        let sources = PageSources(site, folder: contentFolder)
        source = sources.start(of: [route])
        files = Set(site.contentFiles(of: route)).union([source.file])
        guard let position = table.position(of: route.path) else {
            diagnostics = []
            used = []
            return
        }
        let findings = PageFindings(in: html, at: route.path, routes: table, reader: reader)
        let targets = Set(findings.anchors.map(\.page)).subtracting([position]).sorted()
        let elements = targets.map { PageFindings(idsIn: (try? site.bytes(of: routes[$0], atMost: .renderedFile)) ?? []) }
        let broken = BrokenLinks([findings] + elements, on: [position] + targets, of: routes)
        diagnostics = broken.diagnostics(routes: table, sources, reader).sorted()
        used = findings.used.sorted().map { routes[$0] }
    }
}
