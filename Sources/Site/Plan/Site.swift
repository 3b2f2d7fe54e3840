import ContentReader
import Diagnostics
import Exports
import Files
import ShowData
import ThemeKit

/// A completely planned site: a pure function from each of its routes to the bytes of a file.
///
/// Rendering cannot fail. Everything that can be wrong with the content is found before there is a `Site`.
package final class Site: Sendable {
    /// Every page and file of the site, each once, in an order that depends only on the content.
    package let routes: [Route]
    let theme: any Theme
    let catalogue: Catalogue
    let sourceUses: SourceUses
    /// One for each article of the content, at the same position.
    let articles: [ArticleSummary]
    let shared: SharedFrame
    let structuredData: StructuredData
    let assetRoutes: [String: ThemeAsset]
    let texts: Texts
    let pages: PageDirectory
    let mentions: Mentions
    /// The texts that have spoilers with their own pages.
    let textsWithPages: [Route: TextWithPages]
    /// Notes about the links that are plain words until the articles that they lead to appear.
    package let waitingLinks: [Diagnostic]
    let redirectsOfHosts: HostRedirects
    /// What the texts show as text although it was meant as something else.
    package let warnings: [Diagnostic]
    /// The links of texts to elements that only the finished pages show.
    package let elementLinks: [ElementLink]

    /// Plans the site.
    ///
    /// - Parameter threads: how many threads plan at the same time.
    /// - Throws: `PlanningFailure` with every address that two pages claim, every entry of the navigation that leads nowhere, and every
    ///   reference in the texts that leads nowhere.
    package convenience init(planning content: SiteContent, theme: some Theme, threads: Int = Processors.active) throws(PlanningFailure) {
        let index = SiteIndex(content)
        let files = SiteAssets(content, theme)
        let plan = RoutePlan(content, index: index, themeAssets: files.routes)
        guard plan.diagnostics.isEmpty else { throw PlanningFailure(diagnostics: plan.diagnostics) }
        var problems: [Diagnostic] = []
        self.init(content, index, plan, files, theme: theme, threads: threads, knowing: TextKnowledge(), problems: &problems)
        guard problems.isEmpty else { throw PlanningFailure(diagnostics: (problems + warnings).sortedWithinLimits()) }
    }

    /// - Parameters:
    ///   - knowledge: what is known of the content.
    ///   - problems: receives what is wrong with the texts.
    init(
        _ content: SiteContent, _ index: SiteIndex, _ plan: RoutePlan, _ files: SiteAssets, theme: some Theme, threads: Int,
        knowing knowledge: TextKnowledge, problems: inout [Diagnostic]
    ) {
        let links = Links(base: content.settings.baseURL, entryPages: EntryPages(content, index))
        let definitions = Dictionary((theme.directives + [.spoiler]).map { ($0.name, $0) }) { _, last in last }
        var texts = SiteText.all(in: content)
        let pages = PageDirectory(plan.routes, texts: texts, content: content, directives: definitions, links: links)
        let textLinks = texts.parallelMap(threads: threads) { TextLinks(of: $0, in: pages) }
        for (index, links) in textLinks.enumerated() {
            if let filled = links.filled { texts[index].body.text = filled }
        }
        let content = content.replacing(textLinks.map(\.filled))
        let catalogue = Catalogue(content, index: index, links: links)
        self.catalogue = catalogue
        self.pages = pages
        self.theme = theme
        routes = plan.routes
        articles = content.articles.parallelMap(threads: threads) { ArticleSummary($0, content: content, index: index, links: links) }
        let assets = Dictionary(files.files.map { ($0.asset.name, links.path(to: $0.route)) }) { first, _ in first }
        shared = SharedFrame(content.settings, navigation: plan.navigation, assets: assets, links: links)
        assetRoutes = Dictionary(files.files.map { ($0.route.path, $0.asset) }) { first, _ in first }
        structuredData = StructuredData(content, logo: assets["icon.svg"], links: links)
        sourceUses = SourceUses(content, index: index, links: links, directives: definitions)
        let filler = Texts(
            lexicon: Lexicon(content, links), catalogue: catalogue,
            directives: Directives(definitions: definitions, catalogue: catalogue, assets: assets), stories: files.stories)
        self.texts = filler
        let check = TextCheck(filler, knowing: knowledge)
        waitingLinks = (textLinks.flatMap(\.waiting) + check.waitingLinks(in: texts)).sorted()
        redirectsOfHosts = plan.redirectsOfHosts
        warnings = check.warnings(in: texts)
        elementLinks = textLinks.flatMap(\.elements)
        mentions = Mentions(texts, textLinks, lexicon: filler.lexicon)
        textsWithPages = Dictionary(texts.compactMap(TextWithPages.init).map { ($0.text.route, $0) }) { first, _ in first }
        problems = check.problems(in: texts)
        problems += pages.diagnostics(for: textLinks.flatMap(\.broken).filter { knowledge.isCertain($0.reason) })
    }

    /// The plan of `site` with another text and other content. They must match: `articles` has one element for each article, at the same
    /// position.
    init(_ site: Site, content: SiteContent, articles: [ArticleSummary], text: SiteText) {
        let catalogue = Catalogue(content, index: site.index, links: site.links)
        self.catalogue = catalogue
        texts = site.texts.replacing(catalogue)
        self.articles = articles
        routes = site.routes
        theme = site.theme
        sourceUses = site.sourceUses
        shared = site.shared
        structuredData = site.structuredData
        assetRoutes = site.assetRoutes
        pages = site.pages
        waitingLinks = site.waitingLinks
        redirectsOfHosts = site.redirectsOfHosts
        warnings = site.warnings
        elementLinks = site.elementLinks
        mentions = site.mentions
        var textsWithPages = site.textsWithPages
        if textsWithPages[text.route] != nil { textsWithPages[text.route] = TextWithPages(text) }
        self.textsWithPages = textsWithPages
    }

    /// What an owner should know of a site without errors.
    var notes: [Diagnostic] { redirectsOfHosts.notes }

    package var content: SiteContent { catalogue.content }
    package var links: Links { catalogue.links }
    package var stories: [Show.ID: Story] { texts.stories }
    var index: SiteIndex { catalogue.index }
    var phrases: Phrases { catalogue.phrases }
    var directives: Directives { texts.directives }

    /// What a host serves at an address below the site's base, not encoded and without a leading slash; `nil` if nothing is there.
    package func route(at path: String) -> Route? { pages.route(exactlyAt: path) }
}

/// The reasons why a site cannot be planned.
package struct PlanningFailure: Error, Equatable {
    package let diagnostics: [Diagnostic]
}

extension ThemeAsset {
    /// The path of the file on the site: the name with a fingerprint of the bytes, so that browsers may cache it for ever.
    var publishedPath: String {
        let parts = name.split(separator: ".", maxSplits: 1)
        let fingerprint = String(Fingerprint(of: bytes).value, radix: 36)
        return "assets/" + ([parts[0] + "-" + fingerprint] + parts.dropFirst()).joined(separator: ".")
    }
}
