import Checks
import ContentReader
import Diagnostics
import Files
import Hypertext
import ShowData
import Site
import ThemeKit

/// What the bar and the overlay show: about the current page, and about the whole content.
struct PageReport {
    let json: JSON

    /// - Parameters:
    ///   - path: the page's path, decoded, without a leading slash.
    ///   - instance: tells one run of the program from another.
    init(_ snapshot: Snapshot, of path: String?, in folder: ContentFolder, editor: Editor, instance: String) {
        let problems = snapshot.problems
        json = .object([
            "instance": .string(instance),
            "version": .number(snapshot.version),
            "isBuilding": snapshot.isBuilding ? true : nil,
            "problems": problems.json,
            "problemCount": problems.count > 0 ? .number(problems.count) : nil,
            "page": Self.page(snapshot, path, folder, editor),
            "home": snapshot.site.map { .string($0.links.path(to: .home).text) },
            "date": snapshot.site.map { .string($0.content.date.description) },
            "shows": snapshot.site.flatMap { site in .list(site.content.shows.compactMap { Self.points(of: $0, on: site) }) },
        ])
    }

    private static func page(_ snapshot: Snapshot, _ path: String?, _ folder: ContentFolder, _ editor: Editor) -> JSON? {
        guard let path, let site = snapshot.site else { return nil }
        let route =
            switch PathLookup(of: path, on: site) {
            case .route(let route), .nowhere(let route): route
            case .elsewhere: Route.notFound
            }
        guard route.isPage, let html = try? site.bytes(of: route, atMost: .renderedFile) else { return nil }
        let check = PageCheck(of: html, at: route, on: site, contentFolder: folder.realPath)
        let file = check.source.file
        let diagnostics = (snapshot.notes.filter { check.files.contains($0.location.file) } + check.diagnostics).sorted()
        var printer = DiagnosticPrinter(contentFolder: folder.path)
        let notes = ProblemList(diagnostics, in: folder, &printer, editor: editor)
        let place = editor.link(to: "\(folder.realPath)/\(file)")
        return .object([
            "file": .string(file),
            "link": place.map(JSON.string),
            "state": site.state(of: route).map(JSON.string),
            "notes": notes.json,
            "noteCount": notes.count > 0 ? .number(notes.count) : nil,
            "bytes": .number(html.count),
            "loadedBytes": .number(check.used.reduce(0) { $0 + site.loadedSize(of: $1) }),
        ])
    }

    /// The points that a visitor may have reached in the story of a show.
    private static func points(of show: Show, on site: Site) -> JSON? {
        guard let points = site.stories[show.id]?.points, !points.isEmpty else { return nil }
        return .object([
            "id": .string(show.id.rawValue), "title": .string(show.title), "points": .list(points.map { .string($0.description) }),
        ])
    }
}

extension Site {
    /// Why visitors do not see the page yet; `nil` if they do.
    fileprivate func state(of route: Route) -> String? {
        switch visibility(of: route) {
        case .everybody: nil
        case .draft: "draft"
        case .from(let day): "appears on \(day)"
        }
    }

    /// The size of a file that a page loads, in bytes; zero for a page or a feed that it only links to.
    fileprivate func loadedSize(of route: Route) -> Int {
        if let original = original(of: route) { return content.assets.first { $0.file == original }?.size ?? 0 }
        return route.isLoaded ? bytes(of: route)?.count ?? 0 : 0
    }
}
