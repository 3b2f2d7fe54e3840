import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The books of a show, and how they were adapted for the screen.
struct BooksPlan: PageOfShow {
    /// Only if the show, or the series that it is made from, has books, or if the data says how some of its books were adapted.
    static func routes(of show: Show, among shows: RelatedShows) -> [Route] {
        show.adaptations.isEmpty && shows.books(of: show).allSatisfy(\.volumes.isEmpty) ? [] : [.books(show.id)]
    }

    let show: Show
    let site: Site

    var route: Route { .books(show.id) }

    var name: String { phrases.books }

    var head: PageHead { head(about: phrases.aboutBooks) }

    func model(in frame: Frame) -> BooksPage {
        BooksPage(
            frame: frame,
            show: catalogue.link(show),
            basedOn: show.basedOn,
            map: BookMap(of: show, from: catalogue),
            volumes: catalogue.volumeEntries(of: show),
            adaptations: show.adaptations.compactMap { AdaptationEntry($0, of: show, from: catalogue) }
        )
    }

    func html(of page: BooksPage, by theme: any Theme) -> HTML { theme.books(page) }

    var graph: PageGraph {
        let books = catalogue.volumes(of: show).map { site.structuredData.book($0.volume, of: $0.owner) }
        return PageGraph(type: .collectionPage, others: books, about: show)
    }

    var contentFiles: [String] { [show.id.file("books.yaml"), show.id.file("show.yaml")] }
}
