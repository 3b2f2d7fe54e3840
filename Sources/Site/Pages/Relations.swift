import ContentReader
import ShowData

/// What characters are to each other, and where they are seen.
extension Site {
    func relations(of character: Character, in show: Show) -> [Spoilable<RelationEntry>] {
        show.relationships.at(details(of: show).relationships(of: character.id)).compactMap { relationship in
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
        let order = details(of: show).order
        let seen = order.stretches(of: parts(of: character, in: show).flatMap(\.role.spans))
        return order.seasons(touching: seen).map { number, ranges in
            let season = show.seasons[number]
            let episodes = order.episodes(in: ranges, ofSeason: number)
            let isWhole = episodes.count == season.episodes.count
            return AppearanceEntry(
                season: link(season, of: show), episodes: isWhole ? [] : episodes.map { link(season.episodes[$0], in: season, of: show) })
        }
    }

    /// Whose open roles name the season or some of its episodes; nobody where the data leaves open of any part where it is seen, so that those of whom
    /// it is known do not look like all there are.
    func cast(of season: Season, in show: Show) -> [RoleEntry] {
        guard details(of: show).parts.areAllPlaced else { return [] }
        return parts(in: season, of: show).compactMap { entry($0, in: show) }
    }

    /// Whose open roles name the episode, or the season that it is in; nobody where the data does not say of any episode of the season who is in it,
    /// so that a cast that is known only by seasons does not look like that of an episode.
    func cast(of episode: Episode, in season: Season, of show: Show) -> [RoleEntry] {
        guard !details(of: show).parts.positions(namingEpisodesOf: season.number).isEmpty else { return [] }
        return parts(in: episode, of: season, in: show).compactMap { entry($0, in: show) }
    }
}
