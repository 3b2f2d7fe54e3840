/// A page of the list of all characters of a show.
public struct CharactersPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// In the order of the data; of many, main parts first, each group by the number of episodes and then by name.
    public let characters: [CharacterSummary]
    /// The relationships of all characters, on the first page; `nil` if none are known that are not spoilers.
    public let relationships: RelationshipMap?
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, characters: [CharacterSummary], relationships: RelationshipMap?, pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.characters = characters
        self.relationships = relationships
        self.pagination = pagination
    }
}
