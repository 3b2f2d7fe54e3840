import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Seasons with episodes without a summary. A text about an episode counts as a summary. Nobody can summarise an episode whose showing
    /// is still to be announced.
    var episodesWithoutSummary: [Diagnostic] {
        shows.flatMap { show in
            show.seasons.compactMap { season in
                let bare = season.episodes.filter { episode in
                    episode.summary == nil && episode.firstShowing != .toBeAnnounced
                        && prose[.episode(show: show.id, season: season.number, episode.code)] == nil
                }
                let found = Enumeration(bare.map(\.code.name), of: season.episodes.count, "episode", "episodes")
                return found.map {
                    .note(
                        at: places.location(of: .season(season.number), in: show.id), $0.sentence("has no summary", "have no summary"),
                        help: "write 'summary: …' with one sentence that does not give away the ending")
                }
            }
        }
    }
}
