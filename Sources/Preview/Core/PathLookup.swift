import Files
import Site
import ThemeKit

/// Where a path leads on a site, by the rules of the hosts that sites are published to.
enum PathLookup: Hashable {
    case route(Route)
    /// The same page under its right address.
    case elsewhere(String, Status)
    /// With the page that says so.
    case nowhere(Route)

    /// - Parameter path: decoded, without a leading slash. It begins with the folder that the site is published in.
    init(of path: String, on site: Site) {
        let home = site.links.path(to: .home).text
        guard ("/" + path).utf8.starts(with: home.utf8) else {
            // A request for the host's root is redirected to the site's folder, whose address needs its slash.
            self = path.isEmpty ? .elsewhere(home, .found) : "/\(path)/" == home ? .elsewhere(home, .movedPermanently) : .nowhere(.notFound)
            return
        }
        let inside = String(decoding: path.utf8.dropFirst(home.utf8.count - 1), as: UTF8.self)
        if let route = site.route(at: inside) {
            self = .route(route)
        } else if let route = site.route(at: inside + "/") {
            self = .elsewhere(site.links.path(to: route).text, .movedPermanently)
        } else if let page = inside.withoutIndexFile, let route = site.route(at: page) {
            self = .route(route)
        } else {
            self = .nowhere(site.errorPage(at: inside))
        }
    }
}
