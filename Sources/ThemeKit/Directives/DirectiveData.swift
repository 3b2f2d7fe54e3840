import ContentReader
import ShowData

/// The site's data for directives. Expensive data is only made for a directive that needs it.
package struct DirectiveData: Sendable {
    /// The day that the site is built for.
    let date: CalendarDate
    let phrases: Phrases
    let links: Links
    /// What is known of the pictures of the content, by path.
    let pictures: [String: PublishedPicture]
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    // For the show that the text is about; empty if it is about none.
    let cast: @Sendable () -> [RoleEntry]
    /// The seasons with the number, or all.
    let seasons: @Sendable (_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])]
    let adaptations: @Sendable () -> [AdaptationEntry]
    let timeline: @Sendable () -> [TimelineEntry]
    /// What the attributes of a `::list` ask for; `nil` if they do not say what it is of.
    let list: @Sendable (_ values: [String: DirectiveValue]) -> Spoilable<DirectiveList>?
    let spoilers: SpoilerMarkup

    package init(
        date: CalendarDate, phrases: Phrases, links: Links, pictures: [String: PublishedPicture], assets: [String: SitePath],
        cast: @escaping @Sendable () -> [RoleEntry],
        seasons: @escaping @Sendable (_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])],
        adaptations: @escaping @Sendable () -> [AdaptationEntry], timeline: @escaping @Sendable () -> [TimelineEntry],
        list: @escaping @Sendable (_ values: [String: DirectiveValue]) -> Spoilable<DirectiveList>?, spoilers: SpoilerMarkup
    ) {
        self.date = date
        self.phrases = phrases
        self.links = links
        self.pictures = pictures
        self.assets = assets
        self.cast = cast
        self.seasons = seasons
        self.adaptations = adaptations
        self.timeline = timeline
        self.list = list
        self.spoilers = spoilers
    }
}
