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
    /// The pages of the collections: by collection in the order of the settings, each in its own order.
    package var items: [CollectionItem] = []
    /// The pages of the collections that are not on the site yet: drafts, and those with a later date.
    package var itemsToCome: [CollectionItem] = []
    /// By path.
    package var assets: [Asset] = []
    /// What is known of the pictures among the assets, by path.
    package var pictures: [String: PublishedPicture] = [:]
    /// Where the published versions of pictures are kept.
    package var pictureFolder = ""
    /// The program that makes drawings into pixels, with its version; `nil` if there is none, so that the site has no pictures that need
    /// it.
    package var drawingTool: String?
    /// The picture from which the icons of the site are made, as a `data:` address; `nil` if they are drawn.
    package var icon: String?
    package var prose: [ProseSubject: Body] = [:]
    /// The addresses that the pages of those texts had before.
    package var formerAddresses: [ProseSubject: FormerAddresses] = [:]
    /// What the owner has put into the folder `theme`.
    package var theme = ThemeFolder()
    /// What visitors once wrote below articles and pages, by the paths of the texts.
    package var comments: [String: [Comment]] = [:]
    /// Who sent the corrections that were accepted, in the order of the file.
    package var correctionCredits: [CorrectionCredit] = []
    /// The guarded values of the data, in the order of the files.
    package var guardedTexts: [GuardedText] = []
    package var guardedRoles: [GuardedRole] = []
    package var unfinished = Unfinished()
    /// The content in the other languages of the site: from the same data, and from the texts that are translated.
    package var translations: [SiteContent] = []
    /// What a translation shows in the language of the original.
    package var untranslated: [Located<String>] = []
    /// Where the content is written in its files.
    package var places = ContentPlaces()

    package init(settings: SiteSettings, date: CalendarDate) {
        self.settings = settings
        self.date = date
    }
}

extension SiteContent {
    /// The path of the text about `subject` in the language of this content.
    package func file(of subject: ProseSubject) -> String {
        SiteLanguages(settings.languages, current: settings.language)?.file(of: subject.file) ?? subject.file
    }

    /// The path of the original of a text, which may be the same.
    package func originalFile(of file: String) -> String {
        settings.isTranslation ? SiteLanguages.translation(file)?.original ?? file : file
    }

    /// The translation with everything that is known of pictures only after reading.
    package func withPictures(of original: SiteContent) -> SiteContent {
        var content = self
        content.pictures = original.pictures
        content.pictureFolder = original.pictureFolder
        content.drawingTool = original.drawingTool
        content.icon = original.icon
        return content
    }

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

    /// The path of the text inside the content folder.
    package var file: String {
        switch self {
        case .episode(let show, let season, let code): "shows/\(show)/episodes/\(StoryPoint.episode(season: season, code)).md"
        case .character(let show, let character): "shows/\(show)/characters/\(character).md"
        }
    }
}
