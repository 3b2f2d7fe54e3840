/// Where a fact was found.
public struct Source: Sendable, Identifiable {
    public let id: EntityID<Source>
    /// The publication, such as "Radio Times".
    public var name: String
    public var address: WebAddress?
    /// Whether it is known to have no address, or none any more.
    package var isWithoutAddress = false
    /// The title of one article or post in it.
    public var title: String?
    /// Its writer, as named in the byline.
    public var author: String?
    /// Other spellings of the writer's name.
    public var authorAliases: [String] = []
    public var date: PartialDate?
    public var note: String?

    package init(id: EntityID<Source>, name: String) {
        self.id = id
        self.name = name
    }
}
