import ContentReader
import Diagnostics

extension SiteContent {
    /// Books without any date.
    var booksWithoutRelease: [Diagnostic] {
        shows.compactMap { show in
            let undated = show.volumes.filter(\.releases.isEmpty)
            guard let found = Enumeration(undated.map(\.id.rawValue), of: show.volumes.count, "book", "books") else { return nil }
            return .note(
                at: undated.map { places.location(of: $0.id, in: show.id) }.min() ?? places.location(of: show.id),
                found.sentence("has no release", "have no release"), help: "write 'releases: [{ date: … }]', or add a claim with the date")
        }
    }
}
