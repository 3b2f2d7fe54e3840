import ContentReader
import ShowData

/// What characters are to each other, and where they are seen.
extension Site {
    func relations(of character: Character, in show: Show) -> [Spoilable<RelationEntry>] {
        show.relationships.compactMap { relationship in
            relationship.compactMap { relationship -> RelationEntry? in
                let isFirst = relationship.first == character.id
                guard isFirst || relationship.second == character.id,
                    let (_, other) = self.character(show.id, isFirst ? relationship.second : relationship.first)
                else { return nil }
                return RelationEntry(
                    character: link(other, of: show), kind: relationship.kind, role: isFirst ? relationship.secondIs : relationship.firstIs,
                    span: relationship.span.flatMap { link($0, of: show) }, note: relationship.note,
                    sources: sourceEntries(relationship.sources)
                )
            }
        }
    }

    /// The seasons and episodes that the open roles of a character name; none where they name none.
    func appearances(of character: Character, in show: Show) -> [AppearanceEntry] {
        let (order, spans) = (screenOrder(of: show), character.openRoles.flatMap(\.spans))
        return show.seasons.compactMap { season in
            guard spans.contains(where: { order.touches($0, season: season.number) }) else { return nil }
            let isWhole = spans.contains { order.covers($0, .season(season.number)) }
            let seen = season.episodes.filter { episode in
                spans.contains { order.covers($0, .episode(season: season.number, episode.code)) }
            }
            return AppearanceEntry(
                season: link(season, of: show),
                episodes: isWhole || seen.count == season.episodes.count ? [] : seen.map { link($0, in: season, of: show) }
            )
        }
    }

    /// Whose open roles name the season or some of its episodes; nobody where the data leaves open of any part where it is seen, so that those of whom
    /// it is known do not look like all there are.
    func cast(of season: Season, in show: Show) -> [RoleEntry] {
        guard show.openRoles.allSatisfy({ !$1.spans.isEmpty }) else { return [] }
        return roles(in: season, of: show).compactMap { character, role in entry(role, of: character, in: show) }
    }

    /// Whose open roles name the episode, or the season that it is in; nobody where the data does not say of any episode of the season who is in it,
    /// so that a cast that is known only by seasons does not look like that of an episode.
    func cast(of episode: Episode, in season: Season, of show: Show) -> [RoleEntry] {
        let spans = show.characters.flatMap(\.openRoles).flatMap(\.spans)
        let namesEpisodes = spans.contains { [$0.first, $0.last].contains { $0.season == season.number && $0 != .season(season.number) } }
        guard namesEpisodes else { return [] }
        let point = StoryPoint.episode(season: season.number, episode.code)
        return roles(at: point, of: show).compactMap { character, role in entry(role, of: character, in: show) }
    }
}
