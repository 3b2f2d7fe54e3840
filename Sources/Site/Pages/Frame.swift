import ContentReader
import ShowData

/// What every page has around its content: the head of the document, navigation, breadcrumbs, footer.
public struct Frame: Sendable {
    public let site: SiteSettings
    public let links: Links
    /// The title of the page alone; the site's title on the home page.
    public let title: String
    public let isHome: Bool
    /// For search engines and link previews; one or two sentences of plain text.
    public let description: String?
    /// The full address under which the page wants to be known; `nil` for a page that wants not to be found, such as the 404 page.
    public let canonical: String?
    public let kind: OpenGraphType
    /// A picture for link previews.
    public let image: PreviewImage?
    /// For articles.
    public let published: Timestamp?
    public let updated: Timestamp?
    public let navigation: [NavigationEntry]
    /// The way from the home page to this page, this page last; empty on the home page.
    public let breadcrumbs: [Crumb]
    /// The colour of the show that the page is about, or of the site.
    public let accent: Color?
    /// The feeds that belong to the page; the site's own come first.
    public let feeds: [FeedLink]
    /// The pages whose texts link to this one, the newest articles first.
    public let mentions: [TitledLink]
    /// Whether the page shows a show's data, in logs, tables or drawings.
    public let showsData: Bool
    /// The story that the page may give something away of; `nil` where it is not clear which one.
    public let story: Story?
    /// The published path of each asset of the theme, by its name.
    public let assets: [String: SitePath]

    public var phrases: Phrases { site.phrases }
}

/// What a page is about, in the words of the Open Graph protocol (ogp.me).
public enum OpenGraphType: String, Sendable {
    case website, article, profile
    case show = "video.tv_show"
    case episode = "video.episode"
    case film = "video.movie"
}

/// A picture for link previews.
public struct PreviewImage: Sendable {
    /// Its full address.
    public let address: String
    public let alt: String
}

/// An entry of the navigation bar.
public struct NavigationEntry: Sendable {
    public enum Target: Sendable {
        case inside(SitePath)
        case outside(WebAddress)
    }

    public let title: String
    public let target: Target
    /// Whether this page is it, or lies below it.
    public let isCurrent: Bool
}

/// A step of the breadcrumbs.
public struct Crumb: Sendable {
    public let title: String
    /// `nil` for the page itself.
    public let path: SitePath?
}

/// A feed of the page in one format.
public struct FeedLink: Sendable {
    public let title: String
    public let format: FeedFormat
    public let path: SitePath
}
