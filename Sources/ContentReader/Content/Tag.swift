import Files
import ShowData

/// A word by which articles are found. Tags with the same slug are the same tag, however they are written.
public struct Tag: Sendable {
    /// As the writer typed it.
    public let name: String
    /// The part of a URL that stands for it.
    public let slug: String

    /// `nil` if `name` has no letter and no digit.
    package init?(_ name: String) {
        let slug = Slug.from(name)
        guard !slug.isEmpty else { return nil }
        // Somebody who tags with "Con" need not know which names Windows reserves for devices.
        self.slug = Slug.isUsable(slug) ? slug : slug + "-tag"
        self.name = name
    }
}

extension Tag: Hashable {
    public static func == (left: Tag, right: Tag) -> Bool { left.slug == right.slug }

    public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
