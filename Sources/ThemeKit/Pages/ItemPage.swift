import Hypertext

/// A page of a collection.
public struct ItemPage: PageModel {
    public let frame: Frame
    public let item: ItemSummary
    public let collection: TitledLink
    /// The description that its author gave it, to be read before the text.
    public let standfirst: String?
    /// What it says under the collection's own keys, in their order.
    public let facts: [ItemFact]
    public let audio: ItemAudio?
    public let body: HTML
    /// Those before and after it in the list.
    public let neighbours: Neighbours

    package init(
        frame: Frame, item: ItemSummary, collection: TitledLink, standfirst: String?, facts: [ItemFact], audio: ItemAudio?, body: HTML,
        neighbours: Neighbours
    ) {
        self.frame = frame
        self.item = item
        self.collection = collection
        self.standfirst = standfirst
        self.facts = facts
        self.audio = audio
        self.body = body
        self.neighbours = neighbours
    }
}
