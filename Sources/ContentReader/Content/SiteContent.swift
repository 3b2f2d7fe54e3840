import Diagnostics
import ShowData

/// Everything that a content folder says, as values. Every id in it leads to an entity in it.
public struct SiteContent: Sendable {
    public var settings: SiteSettings
    /// The day that the site is built for.
    public var date: CalendarDate
    /// By id.
    public var authors: [Author] = []
    /// By id.
    public var people: [Person] = []
    /// By id.
    public var sources: [Source] = []
    /// By id.
    public var shows: [Show] = []
    /// Newest first; those of one time by slug.
    public var articles: [Article] = []
    /// The articles that are written and not on the site yet: drafts, and those of later days.
    public var articlesToCome: [Article] = []
    /// By path.
    public var pages: [Page] = []
    /// By path.
    public var assets: [Asset] = []
    public var prose: [ProseSubject: Body] = [:]
    /// What the data guards, in the order of the files.
    public var guardedTexts: [GuardedText] = []
    public var guardedRoles: [GuardedRole] = []
    /// Where what it says stands in its files.
    public var places = ContentPlaces()

    public init(settings: SiteSettings, date: CalendarDate) {
        self.settings = settings
        self.date = date
    }
}

extension SiteContent {
    /// The show that a text is about which names none: the site's only one, films that carry it on not counted.
    public var onlyShow: Show? {
        let originals = shows.filter { $0.follows == nil }
        return originals.count == 1 ? originals[0] : nil
    }
}

/// What a file of prose beside a show's data is about.
public enum ProseSubject: Hashable, Sendable {
    case episode(show: Show.ID, season: Int, EpisodeCode)
    case character(show: Show.ID, Character.ID)

    /// The show that the text belongs to.
    public var show: Show.ID {
        switch self {
        case .episode(let show, _, _), .character(let show, _): show
        }
    }
}
