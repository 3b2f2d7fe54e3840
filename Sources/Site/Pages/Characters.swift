import ContentReader
import ShowData

/// All characters of a show, and what they are to each other.
extension Site {
    func charactersPage(_ show: Show) -> CharactersPage {
        let head = head(of: show, phrases.characters, about: phrases.aboutCharacters)
        return CharactersPage(
            frame: frame(.characters(show.id), head),
            show: link(show),
            characters: characters(of: show),
            relationships: relationshipMap(of: show)
        )
    }

    func charactersLink(of show: Show) -> TitledLink { TitledLink(title: phrases.characters, path: links.path(to: .characters(show.id))) }

    /// Only what is open, so that not even the number of lines gives anything away; `nil` where that is nothing.
    func relationshipMap(of show: Show) -> RelationshipMap? {
        let open = show.relationships.compactMap(\.open)
        let related = Set(open.flatMap { [$0.first, $0.second] })
        let characters = show.characters.filter { related.contains($0.id) }
        let positions = Dictionary(characters.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let relations = open.compactMap { relationship -> RelationshipMap.Relation? in
            guard let first = positions[relationship.first], let second = positions[relationship.second], first != second else {
                return nil
            }
            return RelationshipMap.Relation(
                first: first, second: second, kind: relationship.kind, firstIs: relationship.firstIs, secondIs: relationship.secondIs)
        }
        return relations.isEmpty ? nil : RelationshipMap(characters: characters.map { link($0, of: show) }, relations: relations)
    }
}
