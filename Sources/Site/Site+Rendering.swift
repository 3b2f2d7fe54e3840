import ContentReader
import Hypertext

extension Site {
    /// The bytes of the file at `route`, one of `routes`.
    ///
    /// Pictures and other files of the content are not in memory; they have no bytes here but a path in `content.assets`.
    public func bytes(of route: Route) -> [UInt8]? {
        switch route {
        case .home: framed(homePage()) { $0.home($1) }
        case .news(let number): framed(newsPage(number)) { $0.news($1) }
        case .article(let slug): index.articles[slug].map { framed(articlePage($0)) { $0.article($1) } }
        case .show(let id): show(id).map { framed(showPage($0)) { $0.show($1) } }
        case .season(let id, let number): season(id, number).map { framed(seasonPage($0, $1)) { $0.season($1) } }
        case .episode(let id, let season, let code):
            episode(id, season, code).map { framed(episodePage($0, $1, $2)) { $0.episode($1) } }
        case .character(let show, let id): character(show, id).map { framed(characterPage($0, $1)) { $0.character($1) } }
        case .characters(let id): show(id).map { framed(charactersPage($0)) { $0.characters($1) } }
        case .episodes(let id): show(id).map { framed(episodesPage($0)) { $0.episodes($1) } }
        case .timeline(let id): show(id).map { framed(timelinePage($0)) { $0.timeline($1) } }
        case .cast(let id): show(id).map { framed(castPage($0)) { $0.cast($1) } }
        case .books(let id): show(id).map { framed(booksPage($0)) { $0.books($1) } }
        case .announcements(let id): show(id).map { framed(announcementsPage($0)) { $0.announcements($1) } }
        case .now(let id): show(id).map { framed(nowPage($0)) { $0.now($1) } }
        case .person(let id): person(id).map { framed(personPage($0)) { $0.person($1) } }
        case .author(let id, let number): author(id).map { framed(authorPage($0, number)) { $0.author($1) } }
        case .tags: framed(tagsPage()) { $0.tags($1) }
        case .tag(let slug, let number): tag(slug).map { framed(tagPage($0, number)) { $0.tag($1) } }
        case .page(let path): index.pages[path].map { framed(plainPage(content.pages[$0])) { $0.page($1) } }
        case .spoiler(let page, let number): spoilerPage(number, on: page).map { framed($0) { $0.spoiler($1) } }
        case .sources: framed(sourcesPage()) { $0.sources($1) }
        case .notFound: framed(notFoundPage()) { $0.notFound($1) }
        case .redirect(let path): redirectPage(from: path).map { theme.redirect($0).bytes }
        case .feed(let format, let subject): feed(subject).map { $0.bytes(in: format) }
        case .calendar(let id): show(id).flatMap(calendar).map { $0.text.bytes }
        case .data(let id): show(id).map { DataFile(of: $0, on: self).bytes }
        case .sitemap: Sitemap(self).root.bytes
        case .sitemapPart(let number): Sitemap(self).part(number).bytes
        case .robots: robots()
        case .asset(let path): assetRoutes[path]?.bytes
        }
    }

    private func framed<Page: PageModel>(_ page: Page, _ template: (any Theme, Page) -> HTML) -> [UInt8] {
        theme.document(page.frame, content: template(theme, page)).bytes
    }

    private func robots() -> [UInt8] {
        Array("User-agent: *\nAllow: /\n\nSitemap: \(links.address(of: .sitemap))\n".utf8)
    }
}
