import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// One page of the list of all characters of a show; the first has their relationships.
struct CharactersPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .lists
    static let showsOnlyListedArticles = true

    static func routes(of show: Show) -> [Route] {
        let count = show.characters.count
        return count == 0 ? [] : (1...LongList.characters.pageCount(count)).map { .characters(show.id, page: $0) }
    }

    let show: Show
    /// From 1.
    let number: Int
    let site: Site

    var route: Route { .characters(show.id, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : phrases.characters }

    var head: PageHead {
        LongList.characters.head(
            head(of: show, named: phrases.characters, about: phrases.aboutCharacters), page: number, named: phrases.characters,
            at: links.path(to: .characters(show.id)), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> CharactersPage {
        let positions = catalogue.details(of: show).cast[LongList.characters.range(of: number, of: show.characters.count)]
        return CharactersPage(
            frame: frame,
            show: catalogue.link(show),
            characters: positions.map { position in
                let character = show.characters[position]
                return CharacterSummary(
                    character, of: show, place: site.index.place(of: character.id, in: show.id), from: catalogue)
            },
            relationships: number == 1 ? .leading(of: show, from: catalogue) : nil,
            laterRelationships: number == 1 ? RelationshipMap.later(of: show, from: catalogue) : [],
            allRelationships: number == 1 ? catalogue.link(to: .relationships, of: show) : nil,
            seasons: SeasonAppearances.all(ofCharactersAt: Array(positions), in: show, from: catalogue),
            pagination: Pagination(number, of: LongList.characters.pageCount(show.characters.count), links: links) { [show] in
                .characters(show.id, page: $0)
            }
        )
    }

    func html(of page: CharactersPage, by theme: any Theme) -> HTML { theme.characters(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("show.yaml")] }
}

extension CharactersPlan {
    /// `nil` if the site has no such show.
    init?(_ show: Show.ID, _ number: Int, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(show: show, number: number, site: site)
    }
}
