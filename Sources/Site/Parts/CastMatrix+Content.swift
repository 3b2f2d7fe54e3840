import ShowData
import ThemeKit

/// Who appears where, as far as that is not a spoiler.
extension CastMatrix {
    /// The most cells, rows times columns, that the tables of a page have together: each is drawn twice and listed once.
    static let mostCells = 1_200
    /// The most cells of the table of a season or a stretch of its episodes on a page of its own, which also has the list of everyone in
    /// it.
    private static let mostCellsOfSeason = 1_000
    /// The most seasons that a main part is taken to be in because nothing says otherwise.
    private static let mostSeasonsOfMainParts = 10
    /// The parts that a table has in any case, if the show has so many.
    private static let leastRows = 10

    /// Over the seasons of a show, and over the episodes of each season. If the tables of the seasons have more cells than there is room
    /// for, each is on a page of its own instead.
    static func all(of show: Show, from catalogue: Catalogue) -> (show: Spoilable<CastMatrix>?, seasons: [Spoilable<CastMatrix>]) {
        let details = catalogue.details(of: show)
        return (
            CastMatrix(of: show, from: catalogue).map { Spoilable($0, until: end(of: show, details)) },
            details.hasDividedTables
                ? []
                : show.seasons.compactMap { season in
                    guarded(of: EpisodeStretches(season, dividedLike: .episodesOfTable), 1, in: show, from: catalogue)
                }
        )
    }

    /// Over a stretch of the episodes of a season. Who is in them tells who lives until then, so it is guarded until the end of the
    /// stretch.
    static func guarded(
        of stretches: EpisodeStretches, _ number: Int, in show: Show, from catalogue: Catalogue
    ) -> Spoilable<CastMatrix>? {
        CastMatrix(of: stretches, number, in: show, from: catalogue).map { Spoilable($0, until: SpoilerGuard([stretches.end(number)])) }
    }

    /// The last season that a part names: later ones have only the parts that are in all of them.
    private static func end(of show: Show, _ details: ShowIndex) -> SpoilerGuard? {
        let last = show.seasons.last { season in
            details.order.place(of: .season(season.number)).map { !details.parts.positionsByKind(touching: $0, most: 1).isEmpty } ?? false
        }
        return last.flatMap { SpoilerGuard([.season($0.number)]) }
    }

    /// Whether the tables of the seasons are on pages of their own.
    static func isDivided(_ show: Show, _ parts: PartIndex, _ partsOfSeasons: [[Int]]) -> Bool {
        let cells = zip(show.seasons, partsOfSeasons).reduce(0) { $0 + $1.0.episodes.count * $1.1.count }
        return cells + parts.all.count * show.seasons.count > mostCells && cells > 0
    }

    /// As many of the rows as a table with so many columns has room for, the larger and longer parts first.
    ///
    /// - Parameters:
    ///   - cells: the most that the table may have.
    ///   - place: what the table is about, so that it tells nothing of what comes later; `nil` for the whole show.
    private static func rows(
        _ positions: [Int], by columns: Int, cells: Int = mostCells, in place: ClosedRange<Int>? = nil, _ details: ShowIndex
    ) -> [Int] {
        let room = max(leastRows, cells / max(1, columns))
        guard positions.count > room else { return details.parts.byKind(positions) }
        let lengths = positions.map { position in
            let stretches = details.parts.stretches[position]
            return (position, place.map(stretches.count) ?? stretches.ranges.reduce(0) { $0 + $1.count })
        }
        return Array(details.parts.byKind(lengths.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)).prefix(room))
    }

    /// Across the seasons of a show; `nil` if it has none, or no part says where it appears.
    private init?(of show: Show, from catalogue: Catalogue) {
        let details = catalogue.details(of: show)
        let parts = details.parts
        guard !show.seasons.isEmpty, parts.all.contains(where: { !$0.role.spans.isEmpty }) else { return nil }
        let places = show.seasons.map { details.order.place(of: .season($0.number)) }
        self.init(
            unit: .season,
            subject: catalogue.link(show),
            columns: show.seasons.map { CastMatrix.Column(link: catalogue.link($0, of: show), short: String($0.number)) },
            rowCount: parts.all.count,
            rows: Self.rows(Array(parts.all.indices), by: show.seasons.count, details).compactMap { number in
                Row(parts.all[number], of: show, in: places, from: catalogue) { place in
                    // A main part without further data is in every season of a short show. Nothing is known about any other part.
                    let role = parts.all[number].role
                    guard !role.spans.isEmpty else {
                        return role.kind == .main && show.seasons.count <= Self.mostSeasonsOfMainParts ? .present(.main) : .unstated
                    }
                    return place.map(parts.stretches[number].touch) ?? false ? .present(role.kind) : .absent
                }
            }
        )
    }

    /// Across a stretch of the episodes of a season; `nil` if no part names an episode of the season. Parts that are in none of them are
    /// left out.
    private init?(of stretches: EpisodeStretches, _ number: Int, in show: Show, from catalogue: Catalogue) {
        let (details, season, episodes) = (
            catalogue.details(of: show), stretches.season, stretches.season.episodes[stretches.range(number)]
        )
        guard let position = show.seasons.position(of: season.number, by: \.number) else { return nil }
        let places = episodes.map { details.order.place(of: .episode(season: season.number, $0.code)) }
        let parts = details.parts
        var (found, whole) = (details.partsOfSeasons[position], nil as ClosedRange<Int>?)
        guard !found.isEmpty, !episodes.isEmpty else { return nil }
        if stretches.count > 1, let first = places.first??.lowerBound, let last = places.last??.upperBound, first <= last {
            (found, whole) = (parts.positions(touching: first...last), first...last)
            guard !found.isEmpty else { return nil }
        }
        let cells = details.hasDividedTables ? Self.mostCellsOfSeason : Self.mostCells
        self.init(
            unit: .episode,
            subject: catalogue.link(season, of: show),
            columns: episodes.map { CastMatrix.Column(link: catalogue.link($0, in: season, of: show), short: $0.code.short) },
            rowCount: found.count,
            rows: Self.rows(found, by: episodes.count, cells: cells, in: whole, details).compactMap { number in
                Row(parts.all[number], of: show, in: places, from: catalogue) { place in
                    place.map(parts.stretches[number].cover) ?? false ? .present(parts.all[number].role.kind) : .absent
                }
            }
        )
    }
}

extension CastMatrix.Row {
    /// `nil` for a part without a known person.
    fileprivate init?(
        _ part: Part, of show: Show, in places: [ClosedRange<Int>?], from catalogue: Catalogue, cell: (ClosedRange<Int>?) -> CastMatrix.Cell
    ) {
        guard let person = catalogue.link(part.role.person) else { return nil }
        self.init(character: catalogue.link(part.character, of: show), person: person, cells: places.map(cell))
    }
}

extension PartIndex {
    /// `positions` of parts, larger kinds of parts first, each group in the order given.
    func byKind(_ positions: [Int]) -> [Int] { positions.sortedByKind { all[$0].role.kind } }
}

extension EpisodeCode {
    /// The short form where there is little room: the number, nothing for a special.
    var short: String { number?.description ?? "" }
}
