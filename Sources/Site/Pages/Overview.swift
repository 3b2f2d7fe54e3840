import ContentReader
import ShowData

/// The pages that show the site as a whole.
extension Site {
    private static let newestOnHome = 6
    private static let newestOnNotFound = 3

    func homePage() -> HomePage {
        let settings = content.settings
        return HomePage(
            frame: frame(.home, PageHead(title: settings.title, description: settings.description ?? settings.tagline)),
            shows: content.shows.map(summary),
            latest: Array(articles.prefix(Self.newestOnHome)),
            news: links.path(to: .news(page: 1)),
            articleCount: articles.count
        )
    }

    func newsPage(_ number: Int) -> NewsPage {
        NewsPage(
            frame: frame(.news(page: number), listHead(phrases.news, number, description: about(phrases.aboutNews), first: .news(page: 1))),
            articles: Array(articles[Pagination.range(of: number, of: articles.count, content.settings)]),
            pagination: pagination(number, of: articles.count) { .news(page: $0) }
        )
    }

    func plainPage(_ page: Page) -> PlainPage {
        let head = PageHead(
            title: page.title,
            description: page.description ?? page.body.excerpt.shortened(to: 160),
            image: image(page.image),
            parents: parents(of: page)
        )
        return PlainPage(
            frame: frame(.page(path: page.path), head), title: page.title, image: image(page.image),
            body: html(of: page.body, about: nil, on: .page(path: page.path)))
    }

    func sourcesPage() -> SourcesPage {
        SourcesPage(
            frame: frame(.sources, PageHead(title: phrases.sources, description: phrases.sourcesIntroduction)),
            sources: content.sources.compactMap { source in
                sourceEntry(source.id).map { entry in
                    let uses = sourceUses.routes[source.id] ?? []
                    return SourceUse(entry: entry, pages: uses.map { TitledLink(title: $0.title, path: links.path(to: $0.route)) })
                }
            }.sorted { ($0.entry.source.name.lowercased(), $0.entry.anchor) < ($1.entry.source.name.lowercased(), $1.entry.anchor) },
            pictures: creditedImages.map { PageImage($0, links: links) }
        )
    }

    func notFoundPage() -> NotFoundPage {
        NotFoundPage(
            frame: frame(.notFound, PageHead(title: phrases.notFound, description: nil)),
            home: links.path(to: .home),
            latest: Array(articles.prefix(Self.newestOnNotFound))
        )
    }

    /// The page at an alias; `nil` where no article or page has it.
    func redirectPage(from path: String) -> RedirectPage? {
        guard let route = index.redirects[path] else { return nil }
        let title =
            switch route {
            case .article(let slug): index.articles[slug].map { articles[$0].title }
            case .page(let path): index.pages[path].map { content.pages[$0].title }
            default: nil as String?
            }
        return RedirectPage(
            site: content.settings,
            target: TitledLink(title: title ?? content.settings.title, path: links.path(to: route)),
            canonical: links.address(of: route)
        )
    }

    /// The pages whose folders the page lies in.
    private func parents(of page: Page) -> [TitledLink] {
        page.path.indices.filter { page.path[$0] == "/" }.compactMap { end in
            index.pages[String(page.path[..<end])].map { position in
                TitledLink(title: content.pages[position].title, path: links.path(to: .page(path: content.pages[position].path)))
            }
        }
    }
}

extension Site {
    /// The head of a page of a list that may have several pages.
    func listHead(_ title: String, _ number: Int, description: String?, first: Route, parents: [TitledLink] = []) -> PageHead {
        guard number > 1 else { return PageHead(title: title, description: description, parents: parents) }
        let page = Phrases.fill(phrases.pageNumber, ["number": String(number)])
        return PageHead(
            title: "\(title), \(page)",
            crumb: page,
            description: description,
            parents: parents + [TitledLink(title: title, path: links.path(to: first))]
        )
    }

    func pagination(_ number: Int, of count: Int, _ route: @escaping @Sendable (Int) -> Route) -> Pagination {
        Pagination(number, of: Pagination.pageCount(count, content.settings), links: links, route: route)
    }
}
