import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Series, films and seasons without a premiere.
    var missingPremieres: [Diagnostic] {
        let help = "write 'premiere: …', with tba or unknown if it is not known, or add a claim with the date"
        return shows.filter { $0.kind.form != .books }.flatMap { show in
            let undated = show.regularSeasons.filter { $0.firstShowing == nil }.map { season in
                Diagnostic.note(
                    at: places.location(of: .season(season.number), in: show.id), "season \(season.number) has no premiere", help: help)
            }
            guard show.firstShowing == nil else { return undated }
            return [.note(at: places.location(of: show.id), "the show has no premiere", help: help)] + undated
        }
    }
}
