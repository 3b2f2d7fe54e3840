import ContentReader
import Diagnostics

extension SiteContent {
    /// Characters without a summary. A text about a character counts as a summary, and one that has a page in another show has it there.
    var charactersWithoutSummary: [Diagnostic] {
        shows.compactMap { show in
            let bare = show.characters
                .filter { $0.original == nil && $0.summary == nil && prose[.character(show: show.id, $0.id)] == nil }
                .sorted { places.location(of: $0.id, in: show.id) < places.location(of: $1.id, in: show.id) }
            guard let found = Enumeration(bare.map(\.id.rawValue), of: show.characters.count, "character", "characters") else { return nil }
            return .note(
                at: bare.first.map { places.location(of: $0.id, in: show.id) } ?? places.location(of: show.id),
                found.sentence("has no summary", "have no summary"), help: "write 'summary: …' with one sentence")
        }
    }
}
