import Files
import ShowData

/// A word that articles are found by. Two tags are one when they have the same slug, however they are written.
public struct Tag: Sendable {
    /// As the writer typed it.
    public let name: String
    /// The part of a URL that stands for it.
    public let slug: String

    /// `nil` where `name` has no letter and no digit.
    package init?(_ name: String) {
        let slug = Slug.from(name)
        guard !slug.isEmpty else { return nil }
        // Somebody who tags with "Con" need not know which names Windows has for devices.
        self.slug = Slug.isUsable(slug) ? slug : slug + "-tag"
        self.name = name
    }
}

extension Tag: Hashable {
    public static func == (left: Tag, right: Tag) -> Bool { left.slug == right.slug }

    public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
