import ContentReader
import ThemeKit

/// The languages of a site, and which pages it has in each of them.
struct Editions: Sendable {
    struct Edition: Sendable {
        let language: String
        let baseURL: BaseURL
        let pages: Set<Route>
    }

    /// The original first; empty for a site in one language.
    let all: [Edition]

    init(_ contents: [SiteContent], _ plans: [RoutePlan]) {
        guard contents.count > 1 else {
            all = []
            return
        }
        all = zip(contents, plans).map { content, plan in
            Edition(
                language: content.settings.language, baseURL: content.settings.baseURL, pages: Set(plan.routes.lazy.filter(\.isPage)))
        }
    }

    /// The page in each language.
    ///
    /// - Parameter language: that of the page itself.
    func links(to page: Route, from language: String) -> [LanguageLink] {
        let names = all.map { LanguageTag.ownName(of: $0.language) }
        return all.map { edition in
            let name = LanguageTag.ownName(of: edition.language)
            return LanguageLink(
                tag: edition.language, name: names.count { $0 == name } > 1 ? "\(name) (\(edition.language))" : name,
                path: edition.pages.contains(page) ? SitePath(base: edition.baseURL, path: page.path) : nil,
                isCurrent: edition.language == language)
        }
    }

    /// The languages that have the page; empty for a site in one language.
    func languages(of page: Route) -> [String] { all.lazy.filter { $0.pages.contains(page) }.map(\.language) }

    /// The full address of the page in each language that has it, by language, and that of the original for readers of other languages
    /// (`x-default`); empty unless there are several.
    func addresses(of page: Route) -> [(language: String, address: String)] {
        let found = all.filter { $0.pages.contains(page) }.map { edition in
            (edition.language, edition.baseURL.origin + SitePath(base: edition.baseURL, path: page.path).text)
        }
        guard found.count > 1, let original = found.first else { return [] }
        return found + [("x-default", original.1)]
    }
}

/// What a translation knows of its original.
struct OriginalPages: Sendable {
    let content: SiteContent
    /// The pages that only the original has.
    let untranslated: [Route]
    /// The pages of the texts that only the original has, by file.
    let texts: [String: Route]

    init(_ content: SiteContent, _ plan: RoutePlan, translatedAs translation: RoutePlan) {
        self.content = content
        let translated = Set(translation.routes)
        untranslated = plan.routes.filter { $0.isPage && !translated.contains($0) }
        texts = Dictionary(SiteText.all(in: content).lazy.filter { !translated.contains($0.route) }.map { ($0.file, $0.route) }) {
            first, _ in first
        }
    }
}

extension SiteContent {
    /// A translation with what is known only of its original: the pictures, and the articles that appear later, to which texts may link.
    func completed(by original: SiteContent) -> SiteContent {
        var content = withPictures(of: original)
        let translated = Set(content.articles.map(\.slug))
        content.articlesToCome += original.articlesToCome.filter { !translated.contains($0.slug) }
        let translatedItems = Set((content.items + content.itemsToCome).map(ItemPlan.route))
        content.itemsToCome += original.itemsToCome.filter { !translatedItems.contains(ItemPlan.route(of: $0)) }
        return content
    }
}
