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

    /// The whole document, around what one of the functions for pages made.
    func document(_ frame: Frame, content: HTML) -> HTML

    // What is around the content of a page.

    /// What stands in `<head>` besides what the site has to say there.
    func headExtras(_ frame: Frame) -> HTML?
    /// The top of the page, with its navigation.
    func masthead(_ frame: Frame) -> HTML
    /// The entries of the site's navigation.
    func navigation(_ frame: Frame) -> HTML?
    /// The way from the home page to the page.
    func breadcrumbs(_ frame: Frame) -> HTML?
    /// The bottom of the page.
    func footer(_ frame: Frame) -> HTML

    // What several kinds of pages have in common.

    /// The top of a page about one thing: a show, a season, an episode, a character, a person, an author.
    func cover(_ cover: Cover, frame: Frame) -> HTML
    /// An article in a list.
    ///
    /// - Parameter level: of the heading that its title is, from 2.
    func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML
    /// A show on the home page.
    func showCard(_ summary: ShowSummary, frame: Frame) -> HTML
    /// A season on the page of its show.
    ///
    /// - Parameter show: the show's title.
    func seasonCard(_ season: SeasonSummary, of show: String, frame: Frame) -> HTML
    /// An episode in a guide; what is inside the `<li>`.
    func episodeCard(_ episode: EpisodeSummary, of show: TitledLink, frame: Frame) -> HTML
    /// A character in a list.
    func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML
    /// Somebody who plays the character of the page.
    func personCard(_ role: RoleEntry, frame: Frame) -> HTML

    // Inside the frame, one for each kind of page.

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
