import Diagnostics
import ShowData

/// Everything in a content folder, as values. Every id in it refers to an entity in it.
package struct SiteContent: Sendable {
    package var settings: SiteSettings
    /// The day for which the site is built.
    package var date: CalendarDate
    /// By id.
    package var authors: [Author] = []
    /// By id.
    package var people: [Person] = []
    /// By id.
    package var sources: [Source] = []
    /// By id.
    package var shows: [Show] = []
    /// Newest first; at the same time, by slug.
    package var articles: [Article] = []
    /// The articles that are not on the site yet: drafts, and those with a later date.
    package var articlesToCome: [Article] = []
    /// The pages that are drafts, and not on the site.
    package var draftPages: [Page] = []
    /// By path.
    package var pages: [Page] = []
    /// By path.
    package var assets: [Asset] = []
    package var prose: [ProseSubject: Body] = [:]
    /// The guarded values of the data, in the order of the files.
    package var guardedTexts: [GuardedText] = []
    package var guardedRoles: [GuardedRole] = []
    package var unfinished = Unfinished()
    /// Where the content is written in its files.
    package var places = ContentPlaces()

    package init(settings: SiteSettings, date: CalendarDate) {
        self.settings = settings
        self.date = date
    }
}

extension SiteContent {
    /// What is known of content with errors, for finding more of them in its texts.
    package struct Unfinished: Sendable {
        /// The texts whose facts cannot be read.
        package var articles: [Article] = []
        package var pages: [Page] = []
        /// Whether everything that has an id could be read.
        package var hasAllEntities = true

        package init() {}
    }

    /// The show of a text that names none: the only show of the site, not counting films that continue it.
    package var onlyShow: Show? {
        let originals = shows.filter { $0.follows == nil }
        return originals.count == 1 ? originals[0] : nil
    }
}

/// The subject of a prose file that accompanies a show's data.
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
