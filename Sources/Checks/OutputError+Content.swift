import Diagnostics
import Files
import Output
import Site
import ThemeKit

extension OutputError {
    /// The diagnostics about the content of `site`, if the content is the reason; otherwise `nil`.
    ///
    /// - Parameter contentFolder: the folder that the content was read from.
    package func diagnostics(about site: Site, contentFolder: String) -> [Diagnostic]? {
        switch self {
        case .refused(let objections): objections
        case .fileTooLarge(let path, let limit):
            [Self.tooLarge(site.routes.first { $0.outputPath == path }, path, limit, PageSources(site, folder: contentFolder))]
        case .siteTooLarge(let limit): [Self.tooLarge(site, limit)]
        default: nil
        }
    }

    static func tooLarge(_ route: Route?, _ path: String, _ limit: SizeLimit, _ sources: PageSources) -> Diagnostic {
        .error(
            at: sources.start(of: route.map { [$0] } ?? []), "'\(path)', which is made from this file, would be larger than \(limit)",
            help: "shorten or split it")
    }

    static func tooLarge(_ site: Site, _ limit: SizeLimit) -> Diagnostic {
        .error(
            at: SourceLocation(file: "site.yaml"), "the pages of the site would take more than \(limit) in all",
            help: site.routes.largestFolder.map { "\($0.count) of its \(site.routes.count) files are in '\($0.name)'" })
    }
}

extension Site {
    /// What is wrong where the file at `route` would be larger than `limit`.
    ///
    /// - Parameter contentFolder: the folder that the content was read from.
    package func tooLarge(_ route: Route, _ limit: SizeLimit, contentFolder: String) -> Diagnostic {
        OutputError.tooLarge(route, route.outputPath, limit, PageSources(self, folder: contentFolder))
    }
}
