import Diagnostics
import Files
import Site
import ThemeKit

/// What one finished page refers to, for the person writing it. It reports the same as ``LinkCheck`` does for the page.
package struct PageCheck: Sendable {
    /// An error for each address inside the site that leads nowhere. Sorted by place.
    package let diagnostics: [Diagnostic]
    /// The content file that matters most for the page.
    package let source: SourceLocation
    /// All content files that the page is made of; some of them may not exist.
    package let files: Set<String>
    /// The pages and files of the site that it links to or loads.
    package let used: [Route]

    /// - Parameters:
    ///   - html: the page at `route`, as the site renders it.
    ///   - contentFolder: the folder that the content was read from. A text with raw HTML is read again to find places in it.
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
