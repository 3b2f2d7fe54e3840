import ContentReader

/// The page at `/`.
public struct HomePage: PageModel {
    public let frame: Frame
    /// The sections that the site wants, in their order.
    public let sections: [HomeSection]
    /// All shows, or the newest of many; the main one first.
    public let shows: [ShowSummary]
    /// How many shows there are in all.
    public let showCount: Int
    /// The list of all shows, if these are not all.
    public let allShows: SitePath?
    /// What comes out next; `nil` if nothing is announced.
    public let upcoming: UpcomingEntry?
    /// The newest articles, the newest first, but featured ones before others unless they have a section of their own.
    public let latest: [ArticleSummary]
    /// The newest articles with `featured: true`, if they have a section of their own.
    public let featured: [ArticleSummary]
    /// The characters of the main show; empty if they have no section.
    public let characters: [CharacterSummary]
    /// The list of all of these characters.
    public let allCharacters: SitePath?
    /// A quote that gives nothing away; `nil` if there is none, or no section for it.
    public let quote: QuoteEntry?
    public let news: SitePath
    /// How many articles there are in all.
    public let articleCount: Int

    package init(
        frame: Frame, sections: [HomeSection], shows: [ShowSummary], showCount: Int, allShows: SitePath?, upcoming: UpcomingEntry?,
        latest: [ArticleSummary], featured: [ArticleSummary], characters: [CharacterSummary], allCharacters: SitePath?, quote: QuoteEntry?,
        news: SitePath, articleCount: Int
    ) {
        self.frame = frame
        self.sections = sections
        self.shows = shows
        self.showCount = showCount
        self.allShows = allShows
        self.upcoming = upcoming
        self.latest = latest
        self.featured = featured
        self.characters = characters
        self.allCharacters = allCharacters
        self.quote = quote
        self.news = news
        self.articleCount = articleCount
    }
}
