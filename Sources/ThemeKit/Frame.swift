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
    /// For search engines and link previews; one or two sentences of plain text.
    public let description: String?
    /// The canonical address of the page; `nil` for a page that should not be found, such as the 404 page.
    public let canonical: String?
    /// What the page is about, for link previews.
    public let openGraph: OpenGraph
    /// A picture for link previews.
    public let image: PreviewImage?
    public let navigation: [NavigationEntry]
    /// The way from the home page to this page, this page last; empty on the home page.
    public let breadcrumbs: [Crumb]
    /// The colour of the show that the page is about, or of the site.
    public let accent: Color?
    /// Other formats of the page, for programs; the feeds of the site come first.
    public let alternates: [AlternateLink]
    /// The JSON-LD for search engines, for a script element; `nil` for a page that should not be found.
    public let structuredData: JSON?
    /// The pages whose texts link to this one, the newest articles first.
    public let mentions: [TitledLink]
    /// Whether the page shows a show's data, in logs, tables or drawings.
    public let showsData: Bool
    /// The story that the page may give away; `nil` if it is not clear which one.
    public let story: Story?
    /// The published path of each asset of the theme, by its name.
    public let assets: [String: SitePath]

    package init(
        site: SiteSettings, links: Links, title: String, isHome: Bool, description: String?, canonical: String?, openGraph: OpenGraph,
        image: PreviewImage?, navigation: [NavigationEntry], breadcrumbs: [Crumb], accent: Color?, alternates: [AlternateLink],
        structuredData: JSON?, mentions: [TitledLink], showsData: Bool, story: Story?, assets: [String: SitePath]
    ) {
        self.site = site
        self.links = links
        self.title = title
        self.isHome = isHome
        self.description = description
        self.canonical = canonical
        self.openGraph = openGraph
        self.image = image
        self.navigation = navigation
        self.breadcrumbs = breadcrumbs
        self.accent = accent
        self.alternates = alternates
        self.structuredData = structuredData
        self.mentions = mentions
        self.showsData = showsData
        self.story = story
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

    package init(address: String, alt: String) {
        self.address = address
        self.alt = alt
    }
}

/// An entry of the navigation bar.
public struct NavigationEntry: Sendable {
    /// Where an entry leads.
    public enum Target: Sendable {
        case inside(SitePath)
        case outside(WebAddress)
    }

    public let title: String
    public let target: Target
    /// Whether it is this page, or this page is below it.
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
