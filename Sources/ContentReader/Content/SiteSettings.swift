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
    public var accent: Color?
    public var footer: String?
    public var navigation: [NavigationItem] = []
    public var articlesPerPage = 12
    /// The fewest words with which an article gets a table of contents.
    public var contentsFromWords = 800
    public var smartPunctuation = true
    /// Whether HTML in Markdown is passed through to the page. Otherwise it is shown as text.
    public var allowsRawHTML = false
    /// Whether files that browsers or hosts may run are copied to the site like any others.
    public var allowsActiveFiles = false
    public var data = DataSettings()
    public var spoilerRule = SpoilerRule.closed
    public var phrases = Phrases()
    /// In the order of the file.
    package var publishTargets: [PublishTarget] = []

    package init(title: String, baseURL: BaseURL) {
        self.title = title
        self.baseURL = baseURL
    }

    /// How the punctuation of texts in YAML is written for visitors; `nil` to keep it as it is.
    var typography: Typography? { smartPunctuation ? Typography(language: language) : nil }
}

/// What `site.yaml` says about the files in which show data is published.
public struct DataSettings: Sendable {
    /// Whether spoilers are included, each with the points of the story that guard it.
    public var includesSpoilers = false
    /// The licence under which others may use them.
    public var licence: String?

    package init() {}
}

/// How spoilers are treated that name no point of the story.
public enum SpoilerRule: String, Sendable, CaseIterable {
    /// They stay closed until the reader opens them.
    case closed
    /// Open to anyone who has seen the newest episode of the show.
    case latest
}

/// An entry of the navigation bar.
public struct NavigationItem: Sendable {
    public enum Target: Hashable, Sendable {
        /// A path inside the site, without slashes at the ends; empty for the home page.
        case path(String)
        case address(WebAddress)
    }

    public let title: String
    public let target: Located<Target>

    package init(title: String, target: Located<Target>) {
        self.title = title
        self.target = target
    }
}
