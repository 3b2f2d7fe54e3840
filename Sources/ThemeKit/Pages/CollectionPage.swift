/// A page of the list of a collection.
public struct CollectionPage: PageModel {
    public let frame: Frame
    public let description: String?
    public let items: [ItemSummary]
    public let pagination: Pagination

    package init(frame: Frame, description: String?, items: [ItemSummary], pagination: Pagination) {
        self.frame = frame
        self.description = description
        self.items = items
        self.pagination = pagination
    }
}
