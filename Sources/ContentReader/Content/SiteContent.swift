import Diagnostics
import ShowData

/// Everything that a content folder says, as values. Every id in it leads to an entity in it.
package struct SiteContent: Sendable {
    package var settings: SiteSettings
    /// The day that the site is built for.
    package var date: CalendarDate
    /// By id.
    package var authors: [Author] = []
    /// By id.
    package var people: [Person] = []
    /// By id.
    package var sources: [Source] = []
    /// By id.
    package var shows: [Show] = []
    /// Newest first; those of one time by slug.
    package var articles: [Article] = []
    /// The articles that are written and not on the site yet: drafts, and those of later days.
    package var articlesToCome: [Article] = []
    /// By path.
    package var pages: [Page] = []
    /// By path.
    package var assets: [Asset] = []
    package var prose: [ProseSubject: Body] = [:]
    /// What the data guards, in the order of the files.
    package var guardedTexts: [GuardedText] = []
    package var guardedRoles: [GuardedRole] = []
    /// Where what it says stands in its files.
    package var places = ContentPlaces()

    package init(settings: SiteSettings, date: CalendarDate) {
        self.settings = settings
        self.date = date
    }
}

extension SiteContent {
    /// The show that a text is about which names none: the site's only one, films that carry it on not counted.
    package var onlyShow: Show? {
        let originals = shows.filter { $0.follows == nil }
        return originals.count == 1 ? originals[0] : nil
    }
}

/// What a file of prose beside a show's data is about.
package enum ProseSubject: Hashable, Sendable {
    case episode(show: Show.ID, season: Int, EpisodeCode)
    case character(show: Show.ID, Character.ID)

    /// The show that the text belongs to.
    package var show: Show.ID {
        switch self {
        case .episode(let show, _, _), .character(let show, _): show
        }
    }
}
