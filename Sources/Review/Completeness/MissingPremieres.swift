import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Series and films without a premiere, and seasons of which nothing says when they are shown.
    var missingPremieres: [Diagnostic] {
        shows.filter { $0.kind != .bookSeries }.flatMap { show in
            let seasons = show.seasons.filter { $0.number > 0 }
            let undated = seasons.filter { !$0.isDated }.map { season in
                Diagnostic.note(
                    at: places.location(of: .season(season.number), in: show.id), "season \(season.number) has no premiere",
                    help: "write 'premiere: …', with tba where nobody knows, or a claim that says it")
            }
            guard show.premiere == nil, !seasons.contains(where: \.isDated) else { return undated }
            let help = "write 'premiere: …', with tba where nobody knows, or a claim that says it"
            return [.note(at: places.location(of: show.id), "the show has no premiere", help: help)] + undated
        }
    }
}

extension Season {
    fileprivate var isDated: Bool { premiere != nil || parts.contains { $0.premiere != nil } || episodes.contains { $0.date != nil } }
}
