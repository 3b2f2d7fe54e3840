/// Somebody who writes for the site.
public struct Author: Sendable, Identifiable {
    public let id: EntityID<Author>
    public var name: String
    /// Other spellings of the name that articles may use in their bylines.
    public var aliases: [String] = []
    public var role: String?
    public var bio: String?
    public var links: [Link] = []
    public var image: Image?

    package init(id: EntityID<Author>, name: String) {
        self.id = id
        self.name = name
    }
}
