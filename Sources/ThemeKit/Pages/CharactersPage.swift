/// All characters of a show.
public struct CharactersPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Those with main parts first.
    public let characters: [CharacterSummary]
    /// What they are to each other; `nil` where nothing is known that everybody may know.
    public let relationships: RelationshipMap?

    package init(frame: Frame, show: TitledLink, characters: [CharacterSummary], relationships: RelationshipMap?) {
        self.frame = frame
        self.show = show
        self.characters = characters
        self.relationships = relationships
    }
}
