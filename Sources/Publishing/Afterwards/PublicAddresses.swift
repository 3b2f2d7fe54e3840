import Files
import Site
import ThemeKit

/// Where visitors find the files of a site.
struct PublicAddresses: Sendable {
    private let links: Links
    private let redirects: Set<String>
    /// Hosts may show them only in place of other pages.
    private let errorPages: Set<String>

    init(of site: Site) {
        links = site.links
        redirects = Set(site.redirects.map(\.from.outputPath))
        errorPages = Set([Route.notFound.outputPath] + site.errorPagesOfTranslations.map(\.page.outputPath))
    }

    /// The address of the file at a path of the output folder: for an `index.html`, the address of its folder.
    func address(of path: String) -> String { links.address(of: .asset(path: path.withoutIndexFile ?? path)) }

    /// Whether the address shows the bytes of the file: hosts read some files instead of serving them, and answer a redirect by
    /// redirecting.
    func isServed(_ path: String) -> Bool {
        let isForHost = path.hasPrefix(".") || ["_headers", "_redirects", "CNAME"].contains(path)
        return !isForHost && !errorPages.contains(path) && !redirects.contains(path)
    }
}
