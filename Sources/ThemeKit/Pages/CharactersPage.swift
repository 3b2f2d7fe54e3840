/// A page of the list of all characters of a show.
public struct CharactersPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// In the order of the data; of many, main parts first, each group by the number of episodes and then by name.
    public let characters: [CharacterSummary]
    /// The relationships of all characters, or of many the most connected, on the first page; `nil` if none are known that are not spoilers.
    public let relationships: RelationshipMap?
    /// To the list of all relationships, if not all are on this page.
    public let allRelationships: ListLink?
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, characters: [CharacterSummary], relationships: RelationshipMap?, allRelationships: ListLink?,
        pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.characters = characters
        self.relationships = relationships
        self.allRelationships = allRelationships
        self.pagination = pagination
    }
}
