import Hypertext
import ShowData

/// A character.
public struct CharacterPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let name: String
    /// The name that is not for everybody; `nil` where there is none.
    public let guardedName: Spoilable<String>?
    /// The picture that is not for everybody; `nil` where there is none.
    public let guardedImage: Spoilable<PageImage>?
    public let aliases: [String]
    public let pronouns: String?
    public let summary: Spoilable<String>?
    public let facts: [Spoilable<FactEntry>]
    public let image: PageImage?
    public let body: HTML?
    public let roles: [Spoilable<RoleEntry>]
    /// What the character is to others.
    public let relations: [Spoilable<RelationEntry>]
    /// The episodes and seasons in which they are seen, as far as the data says.
    public let appearances: [AppearanceEntry]
    public let quotes: [Spoilable<QuoteEntry>]
    public let others: [CharacterSummary]
    public let sources: [SourceEntry]
}
