import ContentReader

extension Site {
    /// The site with a text in the place of the one that it revises. Nothing is planned again, so it takes the same time on a site of any size.
    ///
    /// What other pages say about the text, such as which pages mention which, is as it was: plan the whole site soon after.
    ///
    /// - Returns: `nil` where the text is not on the site, or something in it refers to nothing.
    public func revised(by revision: Revision) -> Site? {
        var content = content
        var articles = articles
        switch revision {
        case .article(var article):
            guard let position = index.articles[article.slug] else { return nil }
            // A revision has the same authors, and here they are known by their ids.
            article.authors = content.articles[position].authors
            content.articles[position] = article
            articles[position] = ArticleSummary(article, content: content, index: index, links: links)
        case .page(let page):
            guard let position = index.pages[page.path] else { return nil }
            content.pages[position] = page
        case .prose(let body, let subject):
            guard content.prose[subject] != nil else { return nil }
            content.prose[subject] = body
        }
        let site = Site(self, content: content, articles: articles)
        return site.problems(in: [site.text(of: revision)]).isEmpty ? site : nil
    }

    private func text(of revision: Revision) -> SiteText {
        switch revision {
        case .article(let article):
            SiteText(
                body: article.body, route: .article(slug: article.slug), file: article.location.file,
                show: article.show.flatMap(show) ?? content.onlyShow)
        case .page(let page):
            SiteText(body: page.body, route: .page(path: page.path), file: page.location.file, show: content.onlyShow)
        case .prose(let body, let subject):
            SiteText(body: body, route: subject.route, file: subject.file, show: show(subject.show))
        }
    }
}
