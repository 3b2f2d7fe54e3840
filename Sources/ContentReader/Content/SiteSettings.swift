import Diagnostics
import Markdown
import ShowData

/// What `site.yaml` says about the site as a whole.
public struct SiteSettings: Sendable {
    public var title: String
    public var baseURL: BaseURL
    public var tagline: String?
    public var description: String?
    /// A BCP 47 tag such as `en` or `pt-BR`.
    public var language = "en"
    /// The languages of a site that has several, the original first; empty for a site in one language.
    public var languages: [String] = []
    /// Where the original is, if these are the settings of a translation, which has a folder of its own.
    var originalURL: BaseURL?
    /// Where it is written; `nil` if it is not.
    package var languagePlace: SourceLocation?
    public var accent: Color?
    public var look = LookSettings()
    /// The sections of the home page, in their order.
    public var home = HomeSection.usual
    /// The words at the bottom of every page, in Markdown.
    package var footer: Located<String>?
    /// Where the people who make the site are elsewhere.
    public var social: [Link] = []
    public var navigation: [NavigationItem] = []
    /// The owner's own kinds of pages, in the order of the file.
    public var collections: [ContentCollection] = []
    /// The site's own picture, by its path.
    public var logo: String?
    /// The picture from which the icons of the site are made; the logo if not given.
    package var icon: Located<String>?
    public var articlesPerPage = 12
    /// The fewest words with which an article gets a table of contents.
    public var contentsFromWords = 800
    public var smartPunctuation = true
    /// Whether HTML in Markdown is passed through to the page. Otherwise it is shown as text.
    public var allowsRawHTML = false
    /// Whether the HTML in the folder `theme` gets into the pages.
    public var allowsOwnHTML = false
    /// Whether files that browsers or hosts may run are copied to the site like any others.
    public var allowsActiveFiles = false
    public var images = ImageSettings()
    /// The pictures that were taken down, by their paths in the content folder.
    package var withdrawnPictures: [String] = []
    /// Which pages have a picture of their own where their links are shared; `nil` for all kinds of which the site does not have very many.
    public var shareImages: Set<ShareImageKind>?
    public var comments = CommentSettings()
    public var statistics: StatisticsService?
    /// Whether links show what they lead to when somebody points at them.
    public var showsLinkCards = true
    /// How readers send corrections; `nil` if they are not asked to.
    public var contribution: Contribution?
    /// Whether an address alone in a paragraph is shown as the directive `embed` would show it.
    public var embedsBareLinks = false
    public var data = DataSettings()
    public var feeds = FeedSettings()
    /// The owner's pages elsewhere, which may link back to confirm that they are the same person's (`rel=me`).
    public var me: [WebAddress] = []
    public var crawlers = CrawlerSettings()
    public var spoilerRule = SpoilerRule.closed
    public var phrases = Phrases()
    /// Words that the data repeats, in the language of these settings, by what they are in the original; empty for the original.
    package var words: [String: String] = [:]
    /// In the order of the file.
    package var publishTargets: [PublishTarget] = []

    package init(title: String, baseURL: BaseURL) {
        self.title = title
        self.baseURL = baseURL
    }

    /// Where the files are that all languages of the site share.
    package var rootURL: BaseURL { originalURL ?? baseURL }

    /// Whether these are the settings of a translation.
    package var isTranslation: Bool { originalURL != nil }

    /// The folder of the pages in a language, without slashes; empty for the original.
    package static func folder(of language: String, among languages: [String]) -> String {
        language == languages.first ? "" : language.lowercased()
    }

    /// How names are sorted.
    package var letterOrder: LetterOrder { LetterOrder(LanguageTag(language)) }

    /// How the punctuation of texts in YAML is written for visitors; `nil` to keep it as it is.
    var typography: Typography? { smartPunctuation ? Typography(language: language) : nil }

    /// That of the texts of the original, which translations show where there are no others.
    var originalTypography: Typography? { smartPunctuation ? languages.first.flatMap { Typography(language: $0) } : nil }
}

/// What `site.yaml` says about the pictures of the site.
public struct ImageSettings: Sendable, Hashable {
    /// Whether pictures are also published as AVIF.
    public var makesAVIF = false
    /// The most pixels that a picture may have, in millions.
    public var mostMegapixels = 100

    package init() {}
}

/// What `site.yaml` says about the files in which show data is published.
public struct DataSettings: Sendable {
    /// Whether spoilers are included, each with the points of the story that guard it.
    public var includesSpoilers = false
    /// The licence under which others may use them.
    public var licence: String?

    package init() {}
}

/// What `site.yaml` says about the feeds of the site.
public struct FeedSettings: Sendable, Hashable {
    /// Whether they have the whole texts of articles, without what is guarded, or only summaries.
    public var hasWholeTexts = false
    /// The WebSub hub that tells feed readers of changes.
    public var hub: WebAddress?

    package init() {}
}

/// How spoilers are treated that name no point of the story.
public enum SpoilerRule: String, Sendable, CaseIterable {
    /// They stay closed until the reader opens them.
    case closed
    /// Open to anyone who has seen the newest episode of the show.
    case latest
}

/// A section of the home page, by its name in `site.yaml`.
public enum HomeSection: String, Sendable, CaseIterable {
    /// The newest article.
    case new
    /// What comes out next.
    case next
    /// Where to start or go on.
    case start
    case shows
    /// Articles with `featured: true`.
    case featured
    /// The characters of the main show.
    case characters
    /// A quote that gives nothing away, another one each day.
    case quote
    /// The latest articles.
    case feed

    package static let usual: [HomeSection] = [.new, .next, .start, .shows, .feed]
}

extension [NavigationItem] {
    /// The entries that lead somewhere, in the order of the page.
    package var targets: [Located<NavigationItem.Target>] { flatMap { $0.items.isEmpty ? [$0] : $0.items }.compactMap(\.target) }
}

/// An entry of the navigation bar.
public struct NavigationItem: Sendable {
    public enum Target: Hashable, Sendable {
        /// A path inside the site, without slashes at the ends; empty for the home page.
        case path(String)
        case address(WebAddress)
    }

    public let title: String
    /// `nil` for an entry that opens others.
    public let target: Located<Target>?
    /// The entries that it opens, none of which opens more.
    public let items: [NavigationItem]

    package init(title: String, target: Located<Target>) {
        self.title = title
        self.target = target
        items = []
    }

    package init(title: String, opening items: [NavigationItem]) {
        self.title = title
        target = nil
        self.items = items
    }
}
