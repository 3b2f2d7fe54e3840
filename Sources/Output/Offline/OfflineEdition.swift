import ContentReader
import Files
import Hypertext
import Site
import ThemeKit

/// A site as a folder that works without a host: every page opens from a disk, by double-click.
///
/// Browsers treat such a folder differently: an address that begins with a slash leads to the top of the disk, a folder has no `index.html`
/// that is shown by itself, and scripts cannot be loaded as modules or read other files. So in the pages
/// - every address of a page or file of the site is relative, and names the file: `../season-2/index.html`;
/// - `<html>` has the attribute `data-offline` with the relative address of the folder, such as `../../`, by which a script can tell that
///   it has to load its data as scripts, and where they are;
/// - attributes such as `data-points` that name a file of the site do so relatively;
/// - a script of the theme that is loaded as a module is loaded from a second file, in which it is the body of a function. That does for
///   all scripts but those that import others.
///
/// What a host needs is left out: the page for addresses that do not exist, the sitemap, `robots.txt`. The full addresses of the site
/// remain where programs need them: the canonical link, link previews, feeds.
package struct OfflineEdition: Sendable {
    private let site: Site
    /// The output path of each page and file to which pages can link, by the path of its route.
    private let places: [String: String]
    /// The output paths of the files that only a host needs.
    private let leftOut: Set<String>
    private let pages: Set<String>
    let reader: AddressReader
    let base: BaseURL

    package init(of site: Site) {
        self.site = site
        let routes = site.routes.filter { !$0.isForHosts }
        base = site.content.settings.baseURL
        reader = AddressReader(base: base)
        places = Dictionary(routes.map { ($0.path, $0.outputPath) }) { first, _ in first }
        leftOut = Set(site.routes.lazy.filter(\.isForHosts).map(\.outputPath))
        pages = Set(routes.lazy.filter(\.isPage).map(\.outputPath))
    }

    /// The routes of its pages.
    package var routes: [Route] { site.routes.filter { $0.isPage && !$0.isForHosts } }

    /// Every file of the edition. Its bytes are rendered on demand.
    package func files(contentFolder: String) -> [OutputFile] {
        site.outputFiles(contentFolder: contentFolder).filter { !leftOut.contains($0.path) }.flatMap { file -> [OutputFile] in
            guard case .rendered(let bytes) = file.content else { return [file] }
            if pages.contains(file.path) {
                return [
                    OutputFile(
                        file.path, .rendered { OfflinePage(bytes(), at: file.path, in: self).bytes }, holdsSpoiler: file.holdsSpoiler)
                ]
            }
            if file.path.hasSuffix(".css") {
                return [OutputFile(file.path, .rendered { OfflineStyles(bytes(), at: file.path, in: self).bytes })]
            }
            guard let classic = Self.classicScript(of: file.path) else { return [file] }
            return [file, OutputFile(classic, .rendered { Array("(function () {\n\"use strict\";\n".utf8) + bytes() + "\n})();\n".utf8 })]
        }
    }

    /// The page at a route, as the edition has it; `nil` for a route that it leaves out.
    package func page(at route: Route) -> [UInt8]? {
        guard pages.contains(route.outputPath) else { return nil }
        return site.bytes(of: route).map { OfflinePage($0, at: route.outputPath, in: self).bytes }
    }
}

extension OfflineEdition {
    /// Where the second file of a script is that browsers load as a module; `nil` for any other file.
    private static func classicScript(of path: String) -> String? {
        let folder = "assets/"
        let isAsset = path.hasPrefix(folder) && path.hasSuffix(".js") && !path.dropFirst(folder.count).contains("/")
        return isAsset ? path.dropLast(3) + ".classic.js" : nil
    }

    /// The address from the file at `place` to what `address` leads to on the page there; `nil` if it may stay as it is.
    func address(for address: String, at place: String) -> String? {
        guard case .inside(let path, _) = reader.target(of: address, on: Self.page(at: place)) else { return nil }
        let reference = URLReference(address)
        // A link to an element of the page itself.
        if reference.withoutFragment.isEmpty { return nil }
        let rest = (reference.query.map { "?\($0)" } ?? "") + (reference.fragment.map { "#\($0)" } ?? "")
        guard let file = file(at: path) else {
            // Only the host has it.
            return base.origin + base.path + path.percentEncodedPath + rest
        }
        return Self.relative(from: place, to: file) + rest
    }

    /// The classic script to load instead of the module at an address; `nil` if there is none.
    func classicScript(for address: String, at place: String) -> String? {
        guard case .inside(let path, _) = reader.target(of: address, on: Self.page(at: place)) else { return nil }
        return file(at: path).flatMap(Self.classicScript).map { Self.relative(from: place, to: $0) }
    }

    /// The address of the file that an attribute of any name has as its whole value; `nil` for anything else, and for a page.
    func addressOfFile(_ value: String, at place: String) -> String? {
        guard value.utf8.starts(with: base.path.utf8), case .inside(let path, nil) = reader.target(of: value, on: Self.page(at: place)),
            let file = places[path], !pages.contains(file)
        else { return nil }
        return Self.relative(from: place, to: file)
    }

    /// The file that a host serves at a path below the base. The slash at the end of a page's address may be missing, or its file may be
    /// named.
    private func file(at path: String) -> String? {
        if let file = places[path] ?? places["\(path)/"] { return file }
        return path.withoutIndexFile.flatMap { places[$0] }
    }

    /// The path of the page in a file.
    private static func page(at place: String) -> String { place.withoutIndexFile ?? place }

    /// The relative address of the folder of the site.
    static func folder(from place: String) -> String {
        let depth = place.utf8.count { $0 == UInt8(ascii: "/") }
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    private static func relative(from place: String, to file: String) -> String {
        var (own, other) = (place.pathParts[...].dropLast(), file.pathParts[...])
        while let folder = own.first, other.count > 1, folder == other.first {
            own.removeFirst()
            other.removeFirst()
        }
        return String(repeating: "../", count: own.count) + other.map(\.percentEncodedPath).joined(separator: "/")
    }
}
