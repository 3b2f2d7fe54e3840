import Diagnostics
import Files
import Hypertext
import Output
import Site
import ThemeKit

/// The links of an offline edition, followed from file to file as a browser follows them on a disk.
package struct OfflineCheck: Sendable {
    /// An error for each address on a page that does not lead to a file of the edition, although it is the site's own. Sorted by place.
    package let diagnostics: [Diagnostic]

    /// - Parameter threads: how many threads render at the same time. The result is the same for any number.
    package init(of site: Site, contentFolder: String, threads: Int = Processors.active) {
        let edition = OfflineEdition(of: site)
        let paths = Set(edition.files(contentFolder: contentFolder).map(\.path))
        let routes = edition.routes
        let reader = AddressReader(base: site.content.settings.baseURL)
        let pages = routes.parallelMap(threads: threads) { WrittenLinks(in: edition.page(at: $0) ?? [], includesMetadata: false) }
        let ids = Dictionary(zip(routes.map(\.outputPath), pages.map(\.ids))) { first, _ in first }
        let sources = PageSources(site, folder: contentFolder)
        diagnostics = zip(routes, pages).flatMap { route, page in
            page.addresses.filter { !Self.leads($0, from: route.outputPath, among: paths, ids: ids, reader) }.map { address in
                Diagnostic.error(
                    at: sources.start(of: [route]), "in the offline copy, '\(address)' on the page '/\(route.path)' leads to no file of it")
            }
        }.sortedWithinLimits()
    }

    /// Whether an address leads to a file of the edition, or to what is not in it.
    ///
    /// - Parameters:
    ///   - place: the file that has the address.
    ///   - paths: of all files of the edition.
    ///   - ids: of the elements of each page.
    static func leads(
        _ address: String, from place: String, among paths: Set<String>, ids: [String: Set<String>], _ reader: AddressReader
    ) -> Bool {
        let reference = URLReference(address)
        if reference.isAbsolute {
            // The site's own host is right for what only a host has.
            guard case .inside(let path, _) = reader.target(of: address, on: "") else { return true }
            return !paths.contains(path) && !paths.contains("\(path)index.html")
        }
        let path = reference.withoutFragment.prefix { $0 != "?" }
        guard path.first != "/" else { return false }
        let file = path.isEmpty ? place : String(URLReference.resolve(path, on: "/\(place)").dropFirst()).percentDecoded
        guard paths.contains(file) else { return false }
        guard let fragment = reference.fragment?.percentDecoded, !fragment.isEmpty, let ids = ids[file] else { return true }
        return fragment.lowercased() == "top" || fragment.contains(":~:") || ids.contains(fragment)
    }
}
