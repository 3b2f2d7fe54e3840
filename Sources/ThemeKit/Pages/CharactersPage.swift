import ShowData

/// A page of the list of all characters of a show.
public struct CharactersPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// In the order of the data; of many, main parts first, each group by the number of episodes and then by name.
    public let characters: [CharacterSummary]
    /// The relationships of all characters, or of many the most connected, on the first page; `nil` if none are known that are not
    /// spoilers.
    public let relationships: RelationshipMap?
    /// The same with what those know who are further in the story, each map more than the one before it.
    public let laterRelationships: [Spoilable<RelationshipMap>]
    /// To the list of all relationships, if not all are on this page.
    public let allRelationships: ListLink?
    /// Which of the characters are in which season; empty if no role says so, or if they are too many.
    public let seasons: [Spoilable<SeasonAppearances>]
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, characters: [CharacterSummary], relationships: RelationshipMap?,
        laterRelationships: [Spoilable<RelationshipMap>], allRelationships: ListLink?,
        seasons: [Spoilable<SeasonAppearances>], pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.characters = characters
        self.relationships = relationships
        self.laterRelationships = laterRelationships
        self.allRelationships = allRelationships
        self.seasons = seasons
        self.pagination = pagination
    }
}
