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
        let matrices = CastMatrix.all(of: show, on: site)
        return CastPage(
            frame: frame,
            show: site.link(show),
            matrix: matrices.show,
            seasons: matrices.seasons,
            roles: roles,
            others: show.cast.compactMap { RoleEntry($0, in: show, on: site) }
        )
    }

    /// Main parts first, each group in the order of the data.
    var roles: [RoleEntry] {
        site.parts(of: show).sortedByKind(\.role.kind).compactMap { RoleEntry($0.role, of: $0.character, in: show, on: site) }
    }

    func html(of page: CastPage, by theme: any Theme) -> HTML { theme.cast(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, main: site.structuredData.work(show, parts: site.parts(of: show))) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("show.yaml")] }
}
