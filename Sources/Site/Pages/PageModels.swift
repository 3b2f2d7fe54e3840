import ContentReader
import Hypertext
import Markdown
import ShowData

/// What every page model carries besides its own content.
public protocol PageModel: Sendable {
    var frame: Frame { get }
}

extension PageModel {
    public var phrases: Phrases { frame.phrases }
    public var links: Links { frame.links }
}

/// The page at `/`.
public struct HomePage: PageModel {
    public let frame: Frame
    public let shows: [ShowSummary]
    /// The newest articles, the newest first.
    public let latest: [ArticleSummary]
    public let news: SitePath
    /// How many articles there are in all.
    public let articleCount: Int
}

/// A page of the list of all articles.
public struct NewsPage: PageModel {
    public let frame: Frame
    public let articles: [ArticleSummary]
    public let pagination: Pagination
}

/// An article.
public struct ArticlePage: PageModel {
    public let frame: Frame
    public let article: ArticleSummary
    public let updated: Timestamp?
    public let body: HTML
    /// The headings of a long text; empty for a short one.
    public let contents: [Heading]
    public let authors: [AuthorEntry]
    /// The article before in time, and the one after.
    public let neighbours: Neighbours
    public let related: [ArticleSummary]
    public let sources: [SourceEntry]
}

/// An author with the box about them.
public struct AuthorEntry: Sendable {
    public let author: Author
    public let path: SitePath
    public let image: PageImage?
}

/// The main page of a show.
public struct ShowPage: PageModel {
    public let frame: Frame
    public let show: ShowSummary
    public let creators: [TitledLink]
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let follows: TitledLink?
    public let continuedIn: [TitledLink]
    public let ratings: [RatingEntry]
    public let seasons: [SeasonSummary]
    /// Those with main parts first.
    public let characters: [CharacterSummary]
    public let cast: SitePath?
    public let books: SitePath?
    public let volumes: [VolumeEntry]
    public let latest: [ArticleSummary]
    public let sources: [SourceEntry]
}

/// A season with its episodes.
public struct SeasonPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: SeasonSummary
    public let summary: String?
    public let episodes: [EpisodeSummary]
    public let ratings: [RatingEntry]
    public let adaptations: [AdaptationEntry]
    public let neighbours: Neighbours
    public let sources: [SourceEntry]
}

/// An episode.
public struct EpisodePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: TitledLink
    public let episode: EpisodeSummary
    public let body: HTML?
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let adaptations: [AdaptationEntry]
    /// Across seasons.
    public let neighbours: Neighbours
    public let sources: [SourceEntry]
}

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

/// A person of the real world.
public struct PersonPage: PageModel {
    public let frame: Frame
    public let person: Person
    public let image: PageImage?
    /// Parts played, in all shows of the site.
    public let roles: [RoleEntry]
    /// Shows created, books written, episodes written and directed.
    public let works: [WorkEntry]
    public let sources: [SourceEntry]
}

/// Something that a person made.
public struct WorkEntry: Sendable {
    public enum Contribution: Sendable { case created, wrote, directed }

    public let contribution: Contribution
    public let work: TitledLink
}

/// Who plays whom in a show.
public struct CastPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Main parts first, each group in the order of the data.
    public let roles: [RoleEntry]
    /// People whose character is not known.
    public let others: [RoleEntry]
}

/// The books of a show, and what became of them.
public struct BooksPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let basedOn: String?
    public let volumes: [VolumeEntry]
    public let adaptations: [AdaptationEntry]
}

/// A book.
public struct VolumeEntry: Sendable {
    public let volume: Volume
    public let authors: [TitledLink]
    public let sources: [SourceEntry]
    /// The id of its entry on the books page.
    public let anchor: String
    /// To that entry.
    public let path: SitePath
    public let accent: Color?
}

/// A part of the screen story and the books it comes from.
public struct AdaptationEntry: Sendable {
    public let screen: TitledLink
    public let volumes: [TitledLink]
    public let extent: Adaptation.Extent
    public let note: String?
    public let sources: [SourceEntry]
}

/// An author and a page of the list of their articles.
public struct AuthorPage: PageModel {
    public let frame: Frame
    public let author: AuthorEntry
    public let articles: [ArticleSummary]
    public let articleCount: Int
    public let pagination: Pagination
}

/// All tags.
public struct TagsPage: PageModel {
    public let frame: Frame
    /// By name.
    public let tags: [TagSummary]
}

/// A tag and a page of the list of its articles.
public struct TagPage: PageModel {
    public let frame: Frame
    public let tag: TagSummary
    public let articles: [ArticleSummary]
    public let pagination: Pagination
    public let feed: SitePath
}

/// A page that stands by itself.
public struct PlainPage: PageModel {
    public let frame: Frame
    public let title: String
    public let image: PageImage?
    public let body: HTML
}

/// Every source and every picture's credit.
public struct SourcesPage: PageModel {
    public let frame: Frame
    public let sources: [SourceUse]
    public let pictures: [PageImage]
}

/// A source and the pages that rest on it.
public struct SourceUse: Sendable {
    public let entry: SourceEntry
    public let pages: [TitledLink]
}

/// The page for addresses that do not exist.
public struct NotFoundPage: PageModel {
    public let frame: Frame
    public let home: SitePath
    public let latest: [ArticleSummary]
}

/// A page that has moved.
public struct RedirectPage: Sendable {
    public let site: SiteSettings
    public let target: TitledLink
    /// The full address of the target.
    public let canonical: String
}
