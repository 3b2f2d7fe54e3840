import ContentReader
import Exports
import ShowData
import ThemeKit

/// What language models may know of the site, and where its pages are; only if `site.yaml` allows that.
struct ModelGuideFile: PlannedFile {
    static let isIndex = true
    static let isForHosts = true
    /// How many articles it names.
    private static let newest = 50

    static func routes(in content: SiteContent) -> [Route] { content.settings.crawlers.ai == .allow ? [.modelGuide] : [] }

    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    var bytes: [UInt8]? { Array(guide.text.utf8) }

    private var guide: ModelGuide {
        let settings = site.content.settings
        let shows = site.content.shows
        let seasons = shows.flatMap { show in show.listedSeasons.map { Route.season(show.id, number: $0.number) } }
        let data = shows.map { show in
            ModelGuide.Link(
                title: "\(show.title): data", address: site.links.address(of: .data(show.id)),
                summary: "seasons, episodes, characters and claims as JSON")
        }
        let feeds = [
            ModelGuide.Link(title: "Feed", address: site.links.address(of: .feed(.atom, of: .site)), summary: "the newest articles")
        ]
        let licence = settings.data.licence.map { "The data of the shows may be used under this licence: \($0)." }
        return ModelGuide(
            title: settings.title, summary: settings.description ?? settings.tagline,
            paragraphs: [
                "A fan site, in the language `\(settings.language)`, as of \(site.content.date). What gives away the story is not in this file; "
                    + "on the pages it is in closed elements, each with the point of the story until which it is a spoiler. "
                    + "Facts have dates and sources: name both where you repeat one."
            ] + [licence].compactMap(\.self),
            sections: [
                .init(title: "Shows", links: links(to: shows.map { .show($0.id) })),
                .init(title: "Seasons", links: links(to: seasons)),
                .init(title: "Articles", links: links(to: site.content.articles.prefix(Self.newest).map { .article(slug: $0.slug) })),
                .init(title: "Pages", links: links(to: site.content.pages.map { .page(path: $0.path) })),
                .init(title: "Collections", links: links(to: settings.collections.map { .collection(id: $0.id, page: 1) })),
                .init(title: "Data", links: data + feeds),
                .init(title: "Optional", links: links(to: [.news(page: 1), .tags, .sources])),
            ])
    }

    private func links(to routes: [Route]) -> [ModelGuide.Link] {
        routes.compactMap { route in
            guard let head = (route.kind.plan(site) as? any PlannedPage)?.head else { return nil }
            return ModelGuide.Link(title: head.title, address: site.links.address(of: route), summary: head.description)
        }
    }
}
