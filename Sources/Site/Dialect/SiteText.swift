import ContentReader
import Diagnostics
import Markdown
import ShowData
import ThemeKit

/// A text of the site, the page that shows it, and what it is about.
struct SiteText {
    var body: Body
    let route: Route
    /// The file in the content folder.
    let file: String
    /// A show has many parts to copy, and texts are passed on many times.
    private let subject: Subject?
    /// The point in the story after which the whole text is no longer a spoiler; `nil` if everyone may read it.
    let guardedUntil: SpoilerGuard?
    /// Whether its page shows little else, so that the text has all elements that links may point to.
    let isWholePage: Bool
    let guardLocation: SourceLocation?
    /// The tags of an article; `nil` for any other text.
    let tags: [Tag]?

    private final class Subject: Sendable {
        let show: Show

        init(_ show: Show) { self.show = show }
    }

    private init(
        body: Body, route: Route, file: String, show: Show?, guardedUntil: SpoilerGuard? = nil, isWholePage: Bool = true,
        guardLocation: SourceLocation? = nil, tags: [Tag]? = nil
    ) {
        self.body = body
        self.route = route
        self.file = file
        subject = show.map(Subject.init)
        self.guardedUntil = guardedUntil
        self.isWholePage = isWholePage
        self.guardLocation = guardLocation
        self.tags = tags
    }

    /// `nil` for a text that is not about any one show.
    var show: Show? { subject?.show }

    /// Every text of the site, in the order of the content.
    static func all(in content: SiteContent) -> [SiteText] {
        let shows = Dictionary(content.shows.map { ($0.id, $0) }) { first, _ in first }
        let only = content.onlyShow
        // One array that grows, and articles read where they are: each has many parts to copy.
        var texts: [SiteText] = []
        texts.reserveCapacity(content.articles.count + content.pages.count + content.items.count + content.prose.count)
        for position in content.articles.indices {
            let show = content.articles[position].show.flatMap { shows[$0] } ?? only
            texts.append(SiteText(ofArticleAt: position, in: content, show: show))
        }
        for page in content.pages { texts.append(SiteText(page, show: only)) }
        for item in content.items {
            texts.append(SiteText(item, show: item.show.flatMap { shows[$0] } ?? only))
        }
        for subject in content.subjectsOfProse {
            if let body = content.prose[subject] {
                texts.append(SiteText(body, about: subject, in: content.file(of: subject), show: shows[subject.show]))
            }
        }
        return texts
    }
}

extension SiteContent {
    /// In the order of their files.
    fileprivate var subjectsOfProse: [ProseSubject] {
        prose.keys.map { (file: $0.file, subject: $0) }.sorted { $0.file < $1.file }.map(\.subject)
    }

    /// The content with other texts.
    ///
    /// - Parameter texts: one for each of `SiteText.all(in:)`, in that order; `nil` to keep the text as it is.
    func replacing(_ texts: [RichText?]) -> SiteContent {
        guard texts.contains(where: { $0 != nil }) else { return self }
        var content = self
        for (index, text) in zip(articles.indices, texts) {
            if let text { content.articles[index].body.text = text }
        }
        for (index, text) in zip(pages.indices, texts.dropFirst(articles.count)) {
            if let text { content.pages[index].body.text = text }
        }
        for (index, text) in zip(items.indices, texts.dropFirst(articles.count + pages.count)) {
            if let text { content.items[index].body.text = text }
        }
        for (subject, text) in zip(subjectsOfProse, texts.dropFirst(articles.count + pages.count + items.count)) {
            if let text { content.prose[subject]?.text = text }
        }
        return content
    }
}

extension SiteText {
    init(_ article: Article, show: Show?) {
        self.init(article.body, article.slug, in: article.location.file, article.spoils, article.tags, show)
    }

    /// Reads only the parts it needs: copying a whole article takes longer than the rest.
    private init(ofArticleAt position: Int, in content: SiteContent, show: Show?) {
        self.init(
            content.articles[position].body, content.articles[position].slug, in: content.articles[position].location.file,
            content.articles[position].spoils, content.articles[position].tags, show)
    }

    private init(_ body: Body, _ slug: String, in file: String, _ spoils: Located<SpoilerGuard>?, _ tags: [Tag], _ show: Show?) {
        self.init(
            body: body, route: .article(slug: slug), file: file, show: show, guardedUntil: spoils?.value, guardLocation: spoils?.location,
            tags: tags)
    }

    init(_ page: Page, show: Show?) {
        self.init(body: page.body, route: .page(path: page.path), file: page.location.file, show: show)
    }

    init(_ item: CollectionItem, show: Show?) {
        self.init(
            body: item.body, route: ItemPlan.route(of: item), file: item.location.file, show: show, guardedUntil: item.spoils?.value,
            guardLocation: item.spoils?.location)
    }

    /// - Parameter file: where it is written.
    init(_ body: Body, about subject: ProseSubject, in file: String, show: Show?) {
        self.init(body: body, route: subject.route, file: file, show: show, isWholePage: false)
    }
}

extension ProseSubject {
    /// The page that shows the text.
    package var route: Route {
        switch self {
        case .episode(let show, let season, let code): .episode(show, season: season, code)
        case .character(let show, let character): .character(show, character)
        }
    }
}
