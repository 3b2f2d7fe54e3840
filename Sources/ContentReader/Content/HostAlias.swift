/// A former address to which no file can answer, such as `/episode.php?id=3` or `/wiki/File:Nick`: only the host can redirect from it.
public struct HostAlias: Hashable, Sendable {
    /// Decoded, without slashes at either end; empty for the home page. It has no control characters and no backslash.
    public let path: String
    /// What follows the question mark, encoded as browsers send it; `nil` without one.
    public let query: String?

    package init(path: String, query: String?) {
        self.path = path
        self.query = query
    }
}

extension HostAlias: CustomStringConvertible {
    public var description: String { "/\(path)\(query.map { "?\($0)" } ?? "")" }
}
