import ContentReader
import Exports
import Hypertext
import ThemeKit

/// All tags.
struct TagsPlan: PlannedPage {
    static let isIndex = true
    static let routes: [Route] = [.tags]

    let site: Site

    var route: Route { .tags }

    var name: String { phrases.tags }

    var head: PageHead { PageHead(title: name, description: site.about(phrases.aboutTags)) }

    func model(in frame: Frame) -> TagsPage { TagsPage(frame: frame, tags: site.index.tags.map { TagSummary($0, from: catalogue) }) }

    func html(of page: TagsPage, by theme: any Theme) -> HTML { theme.tags(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["site.yaml"] }
}
