import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Seasons whose second episode is dated before the first, while the others follow it. A first episode that was shown after all others
    /// is an unaired pilot, and numbers that follow no dates at all are somebody's order.
    var episodesBeforeFirst: [Diagnostic] {
        shows.flatMap { show in
            show.seasons.compactMap { season -> Diagnostic? in
                guard season.number > 0 else { return nil }
                let dated = season.episodes.compactMap { episode in
                    episode.code.number.flatMap { _ in episode.firstShowing.map { (episode: episode, date: $0) } }
                }
                guard dated.count > 1, dated[1].date.isSurelyBefore(dated[0].date) else { return nil }
                let rest = dated.dropFirst(2).map(\.date)
                let follows = rest.allSatisfy { !$0.isSurelyBefore(dated[0].date) }
                let isInOrder = zip(rest, rest.dropFirst()).allSatisfy { !$1.isSurelyBefore($0) }
                guard follows, isInOrder else { return nil }
                let point = StoryPoint.episode(season: season.number, dated[1].episode.code)
                return .note(
                    at: places.location(of: point, in: show.id),
                    "episode \(dated[1].episode.code.name) is dated \(dated[1].date), before episode \(dated[0].episode.code.name) (\(dated[0].date))",
                    help: "compare the two dates; if that is how they were shown, all is well")
            }
        }
    }
}
