import ContentReader
import ShowData
import ThemeKit

/// Who appears where, as far as that is not a spoiler.
extension CastMatrix {
    /// The most cells, rows times columns, that the tables of a page have together. A thousand parts in forty seasons have 40,000. Nobody
    /// reads larger tables, and they would not be in proportion to the content.
    static let mostCells = 200_000

    /// Over the seasons of a show, and over the episodes of each season. A table with more cells than there is room for is left out: the list of
    /// all parts and the page of each person and character say the same.
    static func all(of show: Show, from catalogue: Catalogue) -> (show: CastMatrix?, seasons: [CastMatrix]) {
        var room = mostCells
        return (
            CastMatrix(of: show, from: catalogue, &room), show.seasons.compactMap { CastMatrix(of: $0, in: show, from: catalogue, &room) }
        )
    }

    /// Whether there is room for a table, which it takes.
    private static func takes(_ rows: Int, by columns: Int, of room: inout Int) -> Bool {
        let (cells, overflow) = rows.multipliedReportingOverflow(by: columns)
        guard !overflow, cells <= room else { return false }
        room -= cells
        return true
    }

    /// Across the seasons of a show; `nil` if it has none, or no part says where it appears.
    private init?(of show: Show, from catalogue: Catalogue, _ room: inout Int) {
        let details = catalogue.details(of: show)
        let parts = details.parts
        guard !show.seasons.isEmpty, parts.all.contains(where: { !$0.role.spans.isEmpty }),
            Self.takes(parts.all.count, by: show.seasons.count, of: &room)
        else { return nil }
        let places = show.seasons.map { details.order.place(of: .season($0.number)) }
        self.init(
            unit: .season,
            subject: catalogue.link(show),
            columns: show.seasons.map { CastMatrix.Column(link: catalogue.link($0, of: show), short: String($0.number)) },
            rows: parts.byKind(Array(parts.all.indices)).compactMap { number in
                Row(parts.all[number], of: show, in: places, from: catalogue) { place in
                    // A main part without further data is in every season. Nothing is known about any other part.
                    let role = parts.all[number].role
                    guard !role.spans.isEmpty else { return role.kind == .main ? .present(.main) : .unstated }
                    return place.map(parts.stretches[number].touch) ?? false ? .present(role.kind) : .absent
                }
            }
        )
    }

    /// Across the episodes of a season; `nil` if no part names one of its episodes. Parts that are in none of them are left out.
    private init?(of season: Season, in show: Show, from catalogue: Catalogue, _ room: inout Int) {
        let details = catalogue.details(of: show)
        let (parts, named) = (details.parts, details.parts.positions(namingEpisodesOf: season.number))
        guard !named.isEmpty, !season.episodes.isEmpty else { return nil }
        let seen = details.order.place(of: .season(season.number)).map(parts.positions) ?? []
        let rows = Set(named + seen).sorted()
        guard Self.takes(rows.count, by: season.episodes.count, of: &room) else { return nil }
        let places = season.episodes.map { details.order.place(of: .episode(season: season.number, $0.code)) }
        self.init(
            unit: .episode,
            subject: catalogue.link(season, of: show),
            columns: season.episodes.map { CastMatrix.Column(link: catalogue.link($0, in: season, of: show), short: $0.code.short) },
            rows: parts.byKind(rows).compactMap { number in
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
    /// The parts at `positions`, larger parts first.
    fileprivate func byKind(_ positions: [Int]) -> [Int] {
        (Role.Kind.allCases + [nil]).flatMap { kind in positions.filter { all[$0].role.kind == kind } }
    }
}

extension EpisodeCode {
    /// The short form where there is little room: the number, nothing for a special.
    var short: String { number?.description ?? "" }
}
