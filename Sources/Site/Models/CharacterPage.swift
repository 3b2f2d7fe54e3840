import Hypertext
import ShowData

/// A character.
public struct CharacterPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let character: Character
    public let image: PageImage?
    public let body: HTML?
    public let roles: [RoleEntry]
    public let others: [CharacterSummary]
    public let sources: [SourceEntry]
}
