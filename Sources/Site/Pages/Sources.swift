import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// Every source, the pages that use it, and the credits of all pictures.
struct SourcesPlan: PlannedPage {
    static let routes: [Route] = [.sources]

    let site: Site

    var route: Route { .sources }

    var name: String { phrases.sources }

    var head: PageHead { PageHead(title: name, description: phrases.sourcesIntroduction) }

    func model(in frame: Frame) -> SourcesPage {
        SourcesPage(
            frame: frame,
            sources: site.content.sources.compactMap { source in
                catalogue.sourceEntry(source.id).map { entry in
                    let uses = site.sourceUses.routes[source.id] ?? []
                    return SourceUse(entry: entry, pages: uses.map { TitledLink(title: $0.title, path: links.path(to: $0.route)) })
                }
            }.sorted(byName: \.entry.source.name, in: site.content.settings.letterOrder),
            pictures: PictureCredits(site: site).images.map { PageImage($0, links: links, pictures: site.content.pictures) },
            correctors: site.content.correctionCredits.reduce(into: [String]()) { names, credit in
                if !names.contains(credit.name) { names.append(credit.name) }
            }.sorted(byName: \.self, in: site.content.settings.letterOrder)
        )
    }

    func html(of page: SourcesPage, by theme: any Theme) -> HTML { theme.sources(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["sources.yaml", "corrections.yaml"] }
}
