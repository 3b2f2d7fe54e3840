import Files
import Site
import ThemeKit

extension Site {
    /// The addresses of the pages that show a picture, in any of its sizes, such as `/news/renewed/`.
    package func pages(showingPicture path: String, threads: Int) -> [String] {
        let published = [path] + (content.pictures[path]?.versions.map(\.path) ?? [])
        let written = published.map { Array(links.path(to: .asset(path: $0)).description.utf8) }
        return routes.filter(\.isPage).parallelMap(threads: threads) { route -> String? in
            guard let bytes = try? bytes(of: route, atMost: .renderedFile) else { return nil }
            return written.contains { bytes.firstRange(of: $0) != nil } ? "/\(route.path)" : nil
        }.compactMap(\.self)
    }
}
