import ContentReader
import Diagnostics

extension SiteContent {
    /// Shows that lack data for their pages and for search engines.
    var incompleteShows: [Diagnostic] {
        shows.compactMap { show in
            var missing: [String] = []
            if show.summary == nil { missing.append("'summary'") }
            if show.genres.isEmpty { missing.append("'genres'") }
            if show.network == nil, show.kind.form == .series { missing.append("'network'") }
            guard !missing.isEmpty else { return nil }
            return .note(at: places.location(of: show.id), "the show has no \(missing.inWords)", help: "search engines expect it")
        }
    }
}
