import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// The articles that are not on the site yet, by their paths and by those that they had before.
    var articlesToComeByPath: [String: Article] {
        let paths = articlesToCome.flatMap { article in
            ([.article(slug: article.slug)] + article.aliases.map { .redirect(from: $0.value) }).map { (route: Route) in
                (route.path, article)
            }
        }
        return Dictionary(paths) { first, _ in first }
    }

    /// The content with only the words of the links to articles of later days, so that the site can be built as of any day, and a note about
    /// each of these links, by place.
    ///
    /// A link to a draft stays, and is a mistake: nobody knows when that article will be there.
    func unlinkingLaterArticles() -> (SiteContent, [Diagnostic]) {
        let later = articlesToComeByPath.filter { !$1.isDraft }
        guard !later.isEmpty, let texts else { return (self, []) }
        var content = self
        var notes: [Diagnostic] = []

        func unlinked(_ body: Body, _ file: String, headingIDs: Bool = true) -> Body {
            let absences = body.links.reduce(into: [String: String]()) { absences, link in
                let path = PageDirectory.parts(of: link.address).path
                if let article = later[path] ?? later[path + "/"] { absences[link.address] = article.absence(at: path) }
            }
            guard !absences.isEmpty,
                let text = texts.text(in: file, withoutLinksTo: Set(absences.keys), headingIDs: headingIDs)
            else { return body }
            notes += absences.map { address, absence in
                .note(
                    at: text.places[address] ?? SourceLocation(file: file), absence,
                    help: "until then, the words stand there without a link")
            }
            return text.body
        }

        for (index, article) in articles.enumerated() {
            content.articles[index].body = unlinked(article.body, article.location.file, headingIDs: article.spoils == nil)
        }
        for (index, page) in pages.enumerated() { content.pages[index].body = unlinked(page.body, page.location.file) }
        for (subject, body) in prose { content.prose[subject] = unlinked(body, subject.file) }
        return (content, notes.sorted())
    }
}

extension Article {
    /// That there is nothing at its address before its day.
    func absence(at path: String) -> String { "the article '/\(path)' is not there before \(date.date)" }
}
