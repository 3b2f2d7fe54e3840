import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// Who plays whom in a show.
struct CastPlan: PageOfShow {
    static func routes(of show: Show) -> [Route] {
        show.cast.isEmpty && show.characters.allSatisfy(\.openRoles.isEmpty) ? [] : [.cast(show.id)]
    }

    let show: Show
    let site: Site

    var route: Route { .cast(show.id) }

    var name: String { phrases.cast }

    var head: PageHead { head(about: phrases.aboutCast) }

    func model(in frame: Frame) -> CastPage {
        let matrices = CastMatrix.all(of: show, from: catalogue)
        return CastPage(
            frame: frame,
            show: catalogue.link(show),
            matrix: matrices.show,
            seasons: matrices.seasons,
            roles: RoleEntry.all(of: show, from: catalogue),
            others: show.cast.compactMap { RoleEntry($0, in: show, from: catalogue) }
        )
    }

    func html(of page: CastPage, by theme: any Theme) -> HTML { theme.cast(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, main: site.structuredData.work(show, parts: catalogue.parts(of: show))) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("show.yaml")] }
}
