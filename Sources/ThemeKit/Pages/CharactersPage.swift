/// All characters of a show.
public struct CharactersPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Those with main parts first.
    public let characters: [CharacterSummary]
    /// Their relationships; `nil` if none are known that are not spoilers.
    public let relationships: RelationshipMap?

    package init(frame: Frame, show: TitledLink, characters: [CharacterSummary], relationships: RelationshipMap?) {
        self.frame = frame
        self.show = show
        self.characters = characters
        self.relationships = relationships
    }
}
