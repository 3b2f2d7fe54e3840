import ContentReader
import ShowData

/// Who is seen where, as far as everybody may know.
extension Site {
    /// Over the seasons of a show; `nil` where it has none, or no part says where it is seen.
    func castMatrix(of show: Show) -> CastMatrix? {
        let (order, parts) = (screenOrder(of: show), show.partsByKind)
        guard !show.seasons.isEmpty, parts.contains(where: { !$0.role.spans.isEmpty }) else { return nil }
        return CastMatrix(
            unit: .season,
            subject: link(show),
            columns: show.seasons.map { CastMatrix.Column(link: link($0, of: show), short: String($0.number)) },
            rows: parts.compactMap { part in row(part, of: show) { order.isSeen(part.role, in: $0) } }
        )
    }

    /// Over the episodes of a season; `nil` where no part names an episode of it. Those who are in none of them are left out.
    func castMatrix(of season: Season, in show: Show) -> CastMatrix? {
        let order = screenOrder(of: show)
        let parts = show.partsByKind.filter { part in
            part.role.spans.contains { $0.namesEpisode(of: season.number) } || order.isSeen(part.role, in: season)
        }
        guard parts.contains(where: { part in part.role.spans.contains { $0.namesEpisode(of: season.number) } }), !season.episodes.isEmpty
        else {
            return nil
        }
        return CastMatrix(
            unit: .episode,
            subject: link(season, of: show),
            columns: season.episodes.map { CastMatrix.Column(link: link($0, in: season, of: show), short: $0.code.short) },
            rows: parts.compactMap { part in
                guard let person = link(part.role.person) else { return nil }
                let cells = season.episodes.map { episode -> CastMatrix.Cell in
                    let point = StoryPoint.episode(season: season.number, episode.code)
                    return part.role.spans.contains { order.covers($0, point) } ? .present(part.role.kind) : .absent
                }
                return CastMatrix.Row(character: link(part.character, of: show), person: person, cells: cells)
            }
        )
    }

    /// A main part of which nothing else is said is in every season; of any other, nobody knows where it is.
    private func row(_ part: Part, of show: Show, isSeen: (Season) -> Bool) -> CastMatrix.Row? {
        let cells = show.seasons.map { season -> CastMatrix.Cell in
            guard part.role.spans.isEmpty else { return isSeen(season) ? .present(part.role.kind) : .absent }
            return part.role.kind == .main ? .present(.main) : .unstated
        }
        return link(part.role.person).map { CastMatrix.Row(character: link(part.character, of: show), person: $0, cells: cells) }
    }
}

/// Somebody who plays somebody.
private struct Part {
    let character: Character
    let role: Role
}

extension Show {
    /// The open parts, the larger ones first.
    fileprivate var partsByKind: [Part] {
        let parts = openRoles.map { Part(character: $0, role: $1) }
        return (Role.Kind.allCases + [nil]).flatMap { kind in parts.filter { $0.role.kind == kind } }
    }
}

extension ScreenOrder {
    /// Whether the part names the season, or any episode of it.
    fileprivate func isSeen(_ role: Role, in season: Season) -> Bool { role.spans.contains { touches($0, season: season.number) } }
}

extension StorySpan {
    fileprivate func namesEpisode(of season: Int) -> Bool {
        [first, last].contains { if case .episode(season, _) = $0 { true } else { false } }
    }
}

extension EpisodeCode {
    /// What stands for it where there is little room: its number, nothing for a special.
    var short: String { number.map { String($0) } ?? "" }
}
