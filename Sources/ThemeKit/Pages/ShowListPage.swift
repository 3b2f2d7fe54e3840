import ShowData

/// A page of a list of a show's details: all places, all music, all quotes or all relationships.
public struct ShowListPage: PageModel {
    /// What the list consists of.
    public enum Contents: Sendable {
        case places([PlaceEntry])
        case music([TrackEntry])
        case quotes([Spoilable<QuoteEntry>])
        /// In the order of the names.
        case relationships(RelationshipMap)
    }

    public let frame: Frame
    public let show: TitledLink
    public let contents: Contents
    /// How many elements the whole list has.
    public let count: Int
    public let pagination: Pagination

    package init(frame: Frame, show: TitledLink, contents: Contents, count: Int, pagination: Pagination) {
        self.frame = frame
        self.show = show
        self.contents = contents
        self.count = count
        self.pagination = pagination
    }
}
