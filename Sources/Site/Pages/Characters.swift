import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// All characters of a show, and their relationships.
struct CharactersPlan: PageOfShow {
    static func routes(of show: Show) -> [Route] { show.characters.isEmpty ? [] : [.characters(show.id)] }

    let show: Show
    let site: Site

    var route: Route { .characters(show.id) }

    var name: String { phrases.characters }

    var head: PageHead { head(about: phrases.aboutCharacters) }

    func model(in frame: Frame) -> CharactersPage {
        CharactersPage(
            frame: frame,
            show: catalogue.link(show),
            characters: show.characters.map { CharacterSummary($0, of: show, from: catalogue) },
            relationships: relationshipMap
        )
    }

    /// Only relationships outside spoilers, so that not even the number of lines gives anything away; `nil` if there are none.
    var relationshipMap: RelationshipMap? {
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
        return relations.isEmpty ? nil : RelationshipMap(characters: characters.map { catalogue.link($0, of: show) }, relations: relations)
    }

    func html(of page: CharactersPage, by theme: any Theme) -> HTML { theme.characters(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("show.yaml")] }
}
