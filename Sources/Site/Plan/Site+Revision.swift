import ContentReader
import ThemeKit

extension Site {
    /// The site with one text replaced by a revision. Nothing is planned again, so it takes nearly the same time on a site of any size.
    ///
    /// What other pages say about the text, such as which pages mention which, is not updated: plan the whole site soon after.
    ///
    /// - Returns: `nil` if the text is not on the site, if something in it refers to nothing, or if it needs different pages than before.
    package func revised(by revision: Revision) -> Site? {
        var text = text(of: revision)
        let textLinks = TextLinks(of: text, in: pages)
        guard textLinks.broken.isEmpty else { return nil }
        text.body.text = textLinks.filled ?? text.body.text
        var content = content
        var articles = articles
        switch revision {
        case .article(var article):
            guard let position = index.articles[article.slug] else { return nil }
            article.body = text.body
            // A revision has the same authors, which are known by id here.
            article.authors = content.articles[position].authors
            content.articles[position] = article
            articles[position] = ArticleSummary(article, from: texts)
        case .page(var page):
            guard let position = index.pages[page.path] else { return nil }
            page.body = text.body
            content.pages[position] = page
        case .prose(_, let subject):
            guard content.prose[subject] != nil else { return nil }
            content.prose[subject] = text.body
        }
        let pagesOfText = textsWithPages[text.route]?.spoilers.count ?? 0
        guard text.body.text.hardSpoilers.count == pagesOfText else { return nil }
        let site = Site(self, content: content, articles: articles, text: text)
        return TextCheck(site.texts).problems(in: [text]).isEmpty ? site : nil
    }

    private func text(of revision: Revision) -> SiteText {
        switch revision {
        case .article(let article): SiteText(article, show: article.show.flatMap(catalogue.show) ?? catalogue.onlyShow)
        case .page(let page): SiteText(page, show: catalogue.onlyShow)
        case .prose(let body, let subject):
            SiteText(body, about: subject, in: content.file(of: subject), show: catalogue.show(subject.show))
        }
    }
}
