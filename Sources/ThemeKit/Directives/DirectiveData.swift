import ContentReader
import ShowData

/// The site's data for directives. Expensive data is only made for a directive that needs it.
package struct DirectiveData: Sendable {
    /// The day that the site is built for.
    let date: CalendarDate
    let phrases: Phrases
    let links: Links
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    // For the show that the text is about; empty if it is about none.
    let cast: @Sendable () -> [RoleEntry]
    /// The seasons with the number, or all.
    let seasons: @Sendable (_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])]
    let adaptations: @Sendable () -> [AdaptationEntry]
    let timeline: @Sendable () -> [TimelineEntry]

    package init(
        date: CalendarDate, phrases: Phrases, links: Links, assets: [String: SitePath], cast: @escaping @Sendable () -> [RoleEntry],
        seasons: @escaping @Sendable (_ number: Int?) -> [(season: SeasonSummary, episodes: [EpisodeSummary])],
        adaptations: @escaping @Sendable () -> [AdaptationEntry], timeline: @escaping @Sendable () -> [TimelineEntry]
    ) {
        self.date = date
        self.phrases = phrases
        self.links = links
        self.assets = assets
        self.cast = cast
        self.seasons = seasons
        self.adaptations = adaptations
        self.timeline = timeline
    }
}
