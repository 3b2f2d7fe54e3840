import Files
import ThemeKit

/// The routes of a site by their addresses.
struct RouteTable: Sendable {
    private let positions: [String: Int]

    init(_ routes: [Route]) {
        positions = Dictionary(routes.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    /// The position of the route that a host serves at `path`. The slash at the end of a page's address may be missing, and the name of its
    /// file may be there.
    func position(of path: String) -> Int? {
        if let position = positions[path] { return position }
        if let position = positions[path + "/"] { return position }
        return path.withoutIndexFile.flatMap { positions[$0] }
    }

    /// Every address, in no particular order.
    var paths: some Collection<String> { positions.keys }
}
