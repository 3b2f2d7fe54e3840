import Diagnostics
import ShowData

/// A page of its own, such as "About".
public struct Page: Sendable {
    /// Its path on the site, without slashes at the ends, such as `about/team`.
    public let path: String
    public var title: String
    public var description: String?
    public var image: Image?
    public var isDraft = false
    /// Former addresses, without slashes at either end.
    public var aliases: [Located<String>] = []
    /// Former addresses from which only the host can redirect.
    public var hostAliases: [Located<HostAlias>] = []
    public var body: Body
    /// Where it starts in the content.
    package internal(set) var location: SourceLocation
}
