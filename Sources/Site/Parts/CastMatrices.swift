import ContentReader
import ShowData
import ThemeKit

/// Who is seen where, as far as everybody may know.
extension Site {
    /// Over the seasons of a show; `nil` where it has none, or no part says where it is seen.
    func castMatrix(of show: Show) -> CastMatrix? {
        let details = details(of: show)
        let parts = details.parts
        guard !show.seasons.isEmpty, parts.all.contains(where: { !$0.role.spans.isEmpty }) else { return nil }
        let places = show.seasons.map { details.order.place(of: .season($0.number)) }
        return CastMatrix(
            unit: .season,
            subject: link(show),
            columns: show.seasons.map { CastMatrix.Column(link: link($0, of: show), short: String($0.number)) },
            rows: parts.byKind(Array(parts.all.indices)).compactMap { number in
                row(parts.all[number], of: show, in: places) { place in
                    // A main part of which nothing else is said is in every season; of any other, nobody knows where it is.
                    let role = parts.all[number].role
                    guard !role.spans.isEmpty else { return role.kind == .main ? .present(.main) : .unstated }
                    return place.map(parts.stretches[number].touch) ?? false ? .present(role.kind) : .absent
                }
            }
        )
    }

    /// Over the episodes of a season; `nil` where no part names an episode of it. Those who are in none of them are left out.
    func castMatrix(of season: Season, in show: Show) -> CastMatrix? {
        let details = details(of: show)
        let (parts, named) = (details.parts, details.parts.positions(namingEpisodesOf: season.number))
        guard !named.isEmpty, !season.episodes.isEmpty else { return nil }
        let seen = details.order.place(of: .season(season.number)).map(parts.positions) ?? []
        let places = season.episodes.map { details.order.place(of: .episode(season: season.number, $0.code)) }
        return CastMatrix(
            unit: .episode,
            subject: link(season, of: show),
            columns: season.episodes.map { CastMatrix.Column(link: link($0, in: season, of: show), short: $0.code.short) },
            rows: parts.byKind(Set(named + seen).sorted()).compactMap { number in
                row(parts.all[number], of: show, in: places) { place in
                    place.map(parts.stretches[number].cover) ?? false ? .present(parts.all[number].role.kind) : .absent
                }
            }
        )
    }

    /// `nil` for a part of nobody who is known.
    private func row(
        _ part: Part, of show: Show, in places: [ClosedRange<Int>?], cell: (ClosedRange<Int>?) -> CastMatrix.Cell
    ) -> CastMatrix.Row? {
        link(part.role.person).map { CastMatrix.Row(character: link(part.character, of: show), person: $0, cells: places.map(cell)) }
    }
}

extension PartIndex {
    /// The parts at `positions`, the larger ones first.
    fileprivate func byKind(_ positions: [Int]) -> [Int] {
        (Role.Kind.allCases + [nil]).flatMap { kind in positions.filter { all[$0].role.kind == kind } }
    }
}

extension EpisodeCode {
    /// What stands for it where there is little room: its number, nothing for a special.
    var short: String { number.map { String($0) } ?? "" }
}
