import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Seasons in which some numbered episodes have dates and others have none.
    var episodesWithoutDate: [Diagnostic] {
        shows.flatMap { show in
            show.seasons.compactMap { season in
                let numbered = season.episodes.filter { $0.code.number != nil }
                let undated = numbered.filter { $0.firstShowing == nil }
                guard undated.count < numbered.count else { return nil }
                return Enumeration(undated.map(\.code.name), of: numbered.count, "episode", "episodes").map {
                    .note(
                        at: places.location(of: .season(season.number), in: show.id), $0.sentence("has no date", "have no date"),
                        help: "write 'date: …', with unknown if nobody knows it, or never if it was not shown")
                }
            }
        }
    }
}
