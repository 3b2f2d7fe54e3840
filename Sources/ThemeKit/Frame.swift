import ContentReader
import Hypertext
import ShowData

/// Everything around a page's content: the head of the document, navigation, breadcrumbs, footer.
public struct Frame: Sendable {
    public let site: SiteSettings
    public let links: Links
    /// The title of the page alone; the site's title on the home page.
    public let title: String
    public let isHome: Bool
    /// The site's own picture.
    public let logo: PageImage?
    /// For search engines and link previews; one or two sentences of plain text.
    public let description: String?
    /// The canonical address of the page; `nil` for a page that should not be found, such as the 404 page.
    public let canonical: String?
    /// What the page is about, for link previews.
    public let openGraph: OpenGraph
    /// A picture for link previews.
    public let image: PreviewImage?
    public let navigation: [NavigationEntry]
    /// The languages of the site, the original first; empty for a site in one language.
    public let languages: [LanguageLink]
    /// The way from the home page to this page, this page last; empty on the home page.
    public let breadcrumbs: [Crumb]
    /// The colour of the show that the page is about, or of the site.
    public let accent: Color?
    /// Other formats of the page, for programs; the feeds of the site come first.
    public let alternates: [AlternateLink]
    /// The JSON-LD for search engines, for a script element; `nil` for a page that should not be found.
    public let structuredData: JSON?
    /// The newest articles whose texts link to this page, on pages about a show and what belongs to it.
    public let articles: [ArticleSummary]
    /// The other pages whose texts link to this one, the newest articles first.
    public let mentions: [TitledLink]
    /// The pages of collections that refer to this one.
    public let itemReferences: [ItemReferences]
    /// Whether the page shows a show's data, in logs, tables or drawings.
    public let showsData: Bool
    /// The story that the page may give away; `nil` if it is not clear which one.
    public let story: Story?
    /// How readers suggest corrections of the page; `nil` if the site does not ask for any.
    public let corrections: Corrections?
    /// What browsers may load and run on the page.
    public let policy: ContentPolicy
    /// The owner's words at the bottom of every page.
    public let footer: HTML?
    /// What the owner adds to each page, from the folder `theme`.
    public let ownHTML: [OwnPart.Place: HTML]
    /// The published path of each asset of the theme, by its name.
    public let assets: [String: SitePath]

    package init(
        site: SiteSettings, links: Links, title: String, isHome: Bool, logo: PageImage?, description: String?, canonical: String?,
        openGraph: OpenGraph,
        image: PreviewImage?, navigation: [NavigationEntry], languages: [LanguageLink] = [], breadcrumbs: [Crumb], accent: Color?,
        alternates: [AlternateLink],
        structuredData: JSON?, articles: [ArticleSummary], mentions: [TitledLink], itemReferences: [ItemReferences], showsData: Bool,
        story: Story?,
        corrections: Corrections?, policy: ContentPolicy, footer: HTML?, ownHTML: [OwnPart.Place: HTML], assets: [String: SitePath]
    ) {
        self.site = site
        self.links = links
        self.title = title
        self.isHome = isHome
        self.logo = logo
        self.description = description
        self.canonical = canonical
        self.openGraph = openGraph
        self.image = image
        self.navigation = navigation
        self.languages = languages
        self.breadcrumbs = breadcrumbs
        self.accent = accent
        self.alternates = alternates
        self.structuredData = structuredData
        self.articles = articles
        self.mentions = mentions
        self.itemReferences = itemReferences
        self.showsData = showsData
        self.story = story
        self.corrections = corrections
        self.policy = policy
        self.footer = footer
        self.ownHTML = ownHTML
        self.assets = assets
    }

    /// The words of the site.
    public var phrases: Phrases { site.phrases }
}

/// A picture for link previews.
public struct PreviewImage: Sendable {
    /// Its full address.
    public let address: String
    public let alt: String
    /// In pixels; `nil` if it is not known.
    public let width: Int?
    /// In pixels; `nil` if it is not known.
    public let height: Int?

    package init(address: String, alt: String, width: Int? = nil, height: Int? = nil) {
        self.address = address
        self.alt = alt
        self.width = width
        self.height = height
    }
}

/// The same page in one of the languages of the site.
public struct LanguageLink: Sendable {
    /// A BCP 47 tag such as `en` or `pt-BR`.
    public let tag: String
    /// What the language is called in itself.
    public let name: String
    /// `nil` if the page is not translated.
    public let path: SitePath?
    /// Whether it is the language of this page.
    public let isCurrent: Bool

    package init(tag: String, name: String, path: SitePath?, isCurrent: Bool) {
        self.tag = tag
        self.name = name
        self.path = path
        self.isCurrent = isCurrent
    }
}

/// An entry of the navigation bar.
public struct NavigationEntry: Sendable {
    /// Where an entry leads.
    public enum Target: Sendable {
        case inside(SitePath)
        case outside(WebAddress)
        /// Entries that it opens, none of which opens more.
        case menu([NavigationEntry])
    }

    public let title: String
    public let target: Target
    /// Whether it is this page, or this page is below it or one of the entries that it opens.
    public let isCurrent: Bool

    package init(title: String, target: Target, isCurrent: Bool) {
        self.title = title
        self.target = target
        self.isCurrent = isCurrent
    }
}

/// A step of the breadcrumbs.
public struct Crumb: Sendable {
    public let title: String
    /// `nil` for the page itself.
    public let path: SitePath?

    package init(title: String, path: SitePath?) {
        self.title = title
        self.path = path
    }
}

/// A file for programs that belongs to a page.
public struct AlternateLink: Sendable {
    /// The kind of such a file.
    public enum Kind: Hashable, Sendable {
        case feed(FeedFormat)
        case calendar
        case data
    }

    public let title: String
    public let kind: Kind
    public let path: SitePath

    package init(title: String, kind: Kind, path: SitePath) {
        self.title = title
        self.kind = kind
        self.path = path
    }
}
