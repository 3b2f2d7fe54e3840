import ContentReader
import Hypertext
import ShowData

/// The looks of a site: a pure function from each kind of page to the HTML inside its frame, and one for the frame.
///
/// The `Templates` module has a default for each, so a custom theme overrides only what should be different. Its functions
/// replace the defaults everywhere: the functions for pages call those for parts, such as `articleCard`, on the theme.
public protocol Theme: Sendable {
    /// The files that the pages need: style sheets, scripts, fonts. Each is published under a name that changes with its bytes.
    var assets: [ThemeAsset] { get }

    /// The file with the points of a story that a visitor can say they have reached, which all pages about the story share: a page that had
    /// them itself would grow with the number of episodes. Published like the other assets.
    ///
    /// - Returns: `nil` if the theme or the story needs none.
    func pointsAsset(of story: Story, phrases: Phrases) -> ThemeAsset?

    /// The style sheet that is made for a site: its colours and fonts, and the colours of its shows. Published like the other assets.
    ///
    /// - Returns: `nil` if the theme needs none.
    func siteStyleSheet(_ look: SiteLook) -> ThemeAsset?

    /// The directives that writers may use in their Markdown. Of two with the same name the last one counts, so that a theme can add to the
    /// defaults and replace them. `spoiler` is built in.
    var directives: [DirectiveDefinition] { get }

    /// The whole document, around the result of one of the functions for pages.
    func document(_ frame: Frame, content: HTML) -> HTML
    /// Additions to the site's own contents of `<head>`.
    func headExtras(_ frame: Frame) -> HTML?
    /// The top of the page, with its navigation.
    func masthead(_ frame: Frame) -> HTML
    /// The entries of the site's navigation.
    func navigation(_ frame: Frame) -> HTML?
    /// The breadcrumbs from the home page to the page.
    func breadcrumbs(_ frame: Frame) -> HTML?
    /// The bottom of the page.
    func footer(_ frame: Frame) -> HTML

    /// The top of a page about one thing: a show, a season, an episode, a character, a person, an author.
    func cover(_ cover: Cover, frame: Frame) -> HTML
    /// The picture that stands for a page where its link is shared: a whole SVG document of 1,200 × 630 units, made into pixels by another
    /// program. It has no fonts, so letters are paths. What it says is in its `<title>` too, where it is searched for spoilers.
    func sharePicture(_ card: ShareCard) -> HTML
    /// The icon of the site: a whole SVG document, as wide as high, or nothing. It is published as `icon.svg`, unless `assets` has such a
    /// file, and made into pixels.
    func icon(_ icon: SiteIcon) -> HTML
    /// An article in a list. Its title is a heading of the level, from 2.
    func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML
    /// A page of a collection in a list. Its title is a heading of the level, from 2.
    func itemCard(_ item: ItemSummary, level: Int, frame: Frame) -> HTML
    /// A show on the home page.
    func showCard(_ summary: ShowSummary, frame: Frame) -> HTML
    /// A season on the page of its show, which has the title.
    func seasonCard(_ season: SeasonSummary, of show: String, frame: Frame) -> HTML
    /// An episode in a guide; what is inside the `<li>`.
    func episodeCard(_ episode: EpisodeSummary, of show: TitledLink, frame: Frame) -> HTML
    /// A character in a list.
    func characterCard(_ character: CharacterSummary, frame: Frame) -> HTML
    /// Someone who plays the character of the page.
    func personCard(_ role: RoleEntry, frame: Frame) -> HTML

    /// The page at `/`.
    func home(_ page: HomePage) -> HTML
    /// A page of the list of all shows by name.
    func shows(_ page: ShowsPage) -> HTML
    /// A page of the list of all articles.
    func news(_ page: NewsPage) -> HTML
    /// An article.
    func article(_ page: ArticlePage) -> HTML
    /// The main page of a show.
    func show(_ page: ShowPage) -> HTML
    /// A season with its episodes.
    func season(_ page: SeasonPage) -> HTML
    /// An episode.
    func episode(_ page: EpisodePage) -> HTML
    /// A character.
    func character(_ page: CharacterPage) -> HTML
    /// A page of the list of all people by name.
    func people(_ page: PeoplePage) -> HTML
    /// A person of the real world.
    func person(_ page: PersonPage) -> HTML
    /// All characters of a show.
    func characters(_ page: CharactersPage) -> HTML
    /// A page of the list of all places, music, quotes or relationships of a show.
    func list(_ page: ShowListPage) -> HTML
    /// All episodes of a show.
    func episodes(_ page: EpisodesPage) -> HTML
    /// What happened when.
    func timeline(_ page: TimelinePage) -> HTML
    /// Who plays whom in a show.
    func cast(_ page: CastPage) -> HTML
    /// The books of a show, and how they were adapted.
    func books(_ page: BooksPage) -> HTML
    /// What was said about a show, by whom and when.
    func announcements(_ page: AnnouncementsPage) -> HTML
    /// What is known about a show now.
    func now(_ page: NowPage) -> HTML
    /// An author and a page of the list of their articles.
    func author(_ page: AuthorPage) -> HTML
    /// All tags.
    func tags(_ page: TagsPage) -> HTML
    /// A tag and a page of the list of its articles.
    func tag(_ page: TagPage) -> HTML
    /// A standalone page.
    func page(_ page: PlainPage) -> HTML
    /// A page of the list of a collection.
    func collection(_ page: CollectionPage) -> HTML
    /// A page of a collection.
    func item(_ page: ItemPage) -> HTML
    /// A page of the list of everything with a name, where the search is too.
    func search(_ page: SearchPage) -> HTML
    /// Every source and every picture's credit.
    func sources(_ page: SourcesPage) -> HTML
    /// What the pages load from other hosts.
    func privacy(_ page: PrivacyPage) -> HTML
    /// Blocks of a text on their own page.
    func spoiler(_ page: SpoilerPage) -> HTML
    /// The page for addresses that do not exist.
    func notFound(_ page: NotFoundPage) -> HTML
    /// The whole document of a page that has moved.
    func redirect(_ page: RedirectPage) -> HTML
}

/// What a theme makes the style sheet of a site from.
public struct SiteLook: Sendable {
    public let settings: SiteSettings
    /// The colours of the shows that differ from the site's, each once.
    public let accents: [Color]
    /// The addresses of the owner's fonts as seen from the style sheet, by their paths in the content folder.
    public let fonts: [String: String]

    package init(settings: SiteSettings, accents: [Color], fonts: [String: String]) {
        self.settings = settings
        self.accents = accents
        self.fonts = fonts
    }
}

/// A file of a theme, embedded in the program.
public struct ThemeAsset: Sendable {
    /// The name before its fingerprint, such as `marquee.css`.
    public let name: String
    public let bytes: [UInt8]

    /// The name of the owner's style sheet `theme/custom.css`, which pages load after all others.
    public static let ownStyleSheetName = "custom.css"

    /// A file that is published with the pages of the theme.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
