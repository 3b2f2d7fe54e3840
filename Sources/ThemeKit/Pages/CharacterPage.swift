import Hypertext
import ShowData

/// A character.
public struct CharacterPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let name: Title
    public let image: Spoilable<PageImage>?
    public let aliases: [String]
    public let pronouns: String?
    public let summary: Spoilable<String>?
    public let facts: [Spoilable<FactEntry>]
    public let body: HTML?
    public let roles: [Spoilable<RoleEntry>]
    /// Who plays the character in other shows that have it.
    public let rolesElsewhere: [RoleEntry]
    /// The character's relationships.
    public let relations: [Spoilable<RelationEntry>]
    /// Those outside spoilers as a map, and those of the related characters with each other; `nil` if the map of the show has them all.
    public let relationships: RelationshipMap?
    /// The episodes and seasons in which they are seen, if the data says.
    public let appearances: Spoilable<[AppearanceEntry]>
    /// The books that they are in, if the data says.
    public let books: [BookAppearanceEntry]
    public let quotes: [Spoilable<QuoteEntry>]
    public let others: [CharacterSummary]
    public let sources: [SourceEntry]

    package init(
        frame: Frame, show: TitledLink, name: Title, image: Spoilable<PageImage>?,
        aliases: [String], pronouns: String?, summary: Spoilable<String>?, facts: [Spoilable<FactEntry>], body: HTML?,
        roles: [Spoilable<RoleEntry>], rolesElsewhere: [RoleEntry], relations: [Spoilable<RelationEntry>], relationships: RelationshipMap?,
        appearances: Spoilable<[AppearanceEntry]>, books: [BookAppearanceEntry],
        quotes: [Spoilable<QuoteEntry>], others: [CharacterSummary], sources: [SourceEntry]
    ) {
        self.frame = frame
        self.show = show
        self.name = name
        self.aliases = aliases
        self.pronouns = pronouns
        self.summary = summary
        self.facts = facts
        self.image = image
        self.body = body
        self.roles = roles
        self.rolesElsewhere = rolesElsewhere
        self.relations = relations
        self.relationships = relationships
        self.appearances = appearances
        self.books = books
        self.quotes = quotes
        self.others = others
        self.sources = sources
    }
}
