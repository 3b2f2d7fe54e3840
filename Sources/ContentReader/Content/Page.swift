import Diagnostics
import ShowData

/// A page that stands by itself, such as "About".
public struct Page: Sendable {
    /// Where it is on the site, without slashes at the ends, such as `about/team`.
    public let path: String
    public var title: String
    public var description: String?
    public var image: Image?
    public var isDraft: Bool
    /// Addresses that it had before, without slashes at their ends.
    public var aliases: [Located<String>]
    public var body: Body
    /// Where it begins in the content.
    package let location: SourceLocation
}
