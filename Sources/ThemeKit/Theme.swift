import Hypertext

/// The looks of a site: a pure function from each kind of page to the HTML inside its frame, and one for the frame.
///
/// The `Templates` module has a default for each, so a theme of one's own overrides only what it wants to be different.
public protocol Theme: Sendable {
    /// The files that the pages need: style sheets, scripts, fonts. Each is published under a name that changes with its bytes.
    var assets: [ThemeAsset] { get }

    /// What writers may call by name in their Markdown. Of two with one name the last one counts, so that a theme can add to the defaults
    /// and replace them. `spoiler` is the site's own.
    var directives: [DirectiveDefinition] { get }

    /// The whole document, around what one of the functions below made.
    func document(_ frame: Frame, content: HTML) -> HTML

    func home(_ page: HomePage) -> HTML
    func news(_ page: NewsPage) -> HTML
    func article(_ page: ArticlePage) -> HTML
    func show(_ page: ShowPage) -> HTML
    func season(_ page: SeasonPage) -> HTML
    func episode(_ page: EpisodePage) -> HTML
    func character(_ page: CharacterPage) -> HTML
    func person(_ page: PersonPage) -> HTML
    func characters(_ page: CharactersPage) -> HTML
    func episodes(_ page: EpisodesPage) -> HTML
    func timeline(_ page: TimelinePage) -> HTML
    func cast(_ page: CastPage) -> HTML
    func books(_ page: BooksPage) -> HTML
    func announcements(_ page: AnnouncementsPage) -> HTML
    func now(_ page: NowPage) -> HTML
    func author(_ page: AuthorPage) -> HTML
    func tags(_ page: TagsPage) -> HTML
    func tag(_ page: TagPage) -> HTML
    func page(_ page: PlainPage) -> HTML
    func sources(_ page: SourcesPage) -> HTML
    /// Blocks of a text that stand on a page of their own.
    func spoiler(_ page: SpoilerPage) -> HTML
    func notFound(_ page: NotFoundPage) -> HTML
    /// The whole document of a page that has moved.
    func redirect(_ page: RedirectPage) -> HTML
}

/// A file of a theme, embedded in the program.
public struct ThemeAsset: Sendable {
    /// The name before its fingerprint, such as `marquee.css`.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
