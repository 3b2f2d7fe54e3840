import ContentReader
import ShowData
import ThemeKit

extension EntryPages {
    /// `nil` if the lists of all shows fit on one page, and every character has its own.
    convenience init?(_ content: SiteContent, _ index: SiteIndex) {
        var numbers: [Show.ID: [Volume.ID: Int]] = [:]
        var periods: [Show.ID: [Claim.ID: TimelinePeriod]] = [:]
        for (position, show) in content.shows.enumerated() {
            let count = show.volumes(among: index.relatedShows).count
            let pages = LongList.books.pageCount(count)
            // The show's own books come first on its pages.
            if pages > 1 {
                let ids = (1...pages).flatMap { page in
                    LongList.books.range(of: page, of: count).clamped(to: show.volumes.indices).map { (show.volumes[$0].id, page) }
                }
                numbers[show.id] = Dictionary(ids) { first, _ in first }
            }
            let divided = index.details[position].claimPeriods.all
            if !divided.isEmpty {
                let ids = divided.flatMap { period, entries in entries.map { (show.claims.claims[$0].id, period) } }
                periods[show.id] = Dictionary(ids) { first, _ in first }
            }
        }
        var characters: [Route: Route] = [:]
        for show in content.shows {
            for character in show.characters {
                guard let original = character.original else { continue }
                characters[.character(show.id, character.id)] = .character(original.show, original.character)
            }
        }
        guard !numbers.isEmpty || !periods.isEmpty || !characters.isEmpty else { return nil }
        self.init(numbers: numbers, periods: periods, characters: characters)
    }
}
