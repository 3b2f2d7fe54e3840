import Hypertext
import ThemeKit

/// A page about a part of a show's story.
protocol StoryPage: PageModel {
    var tracks: [TrackEntry] { get }
    var places: [PlaceEntry] { get }
    var adaptations: [AdaptationEntry] { get }
    var ratings: [RatingEntry] { get }
    var sources: [SourceEntry] { get }
    var neighbours: Neighbours { get }
}

extension EpisodePage: StoryPage {}
extension SeasonPage: StoryPage {}

extension Parts {
    /// What such a page ends with: its music, places, books, ratings and sources, and the ways to what comes before and after it.
    static func storyDetails(of page: some StoryPage) -> HTML {
        let frame = page.frame
        return """
            \(tracks(page.tracks, frame: frame))
            \(places(page.places, frame: frame))
            \(adaptationTable(page.adaptations, frame: frame))
            \(ratings(page.ratings, frame: frame))
            \(sourceList(page.sources, frame: frame))
            \(neighbours(page.neighbours, frame: frame))
            """
    }
}
