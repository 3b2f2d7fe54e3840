import ShowData
import ThemeKit

extension SeasonAppearances {
    /// The most characters that a page names in all seasons together.
    static let most = 1_200

    /// For each season, which of the characters at `positions` appear in it. That tells who lives until then, so it is guarded until the
    /// end of the season. Empty if they are too many for a page, or if no role says where it appears.
    ///
    /// - Complexity: O(n log n) in the appearances.
    static func all(ofCharactersAt positions: [Int], in show: Show, from catalogue: Catalogue) -> [Spoilable<SeasonAppearances>] {
        let details = catalogue.details(of: show)
        var found: [Int: [(character: Int, first: Int, episodes: Int)]] = [:]
        var count = 0
        for position in positions {
            let stretches = details.parts.range(ofCharacter: position).map { details.parts.stretches[$0] }
            var own: [Int: Set<Int>] = [:]
            for stretch in stretches {
                for (season, ranges) in details.order.seasons(touching: stretch) {
                    own[season, default: []].formUnion(details.order.episodes(in: ranges, ofSeason: season))
                }
            }
            count += own.count
            guard count <= most else { return [] }
            for (season, episodes) in own { found[season, default: []].append((position, episodes.min() ?? 0, max(1, episodes.count))) }
        }
        return found.keys.sorted().map { position in
            let season = show.seasons[position]
            let characters = (found[position] ?? []).sorted { ($0.first, $0.character) < ($1.first, $1.character) }
            return Spoilable(
                SeasonAppearances(
                    season: catalogue.link(season, of: show),
                    characters: characters.map {
                        Appearance(
                            character: catalogue.link(show.characters[$0.character], of: show), first: $0.first, episodes: $0.episodes)
                    }), until: SpoilerGuard([.season(season.number)]))
        }
    }
}
