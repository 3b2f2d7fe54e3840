import ContentReader
import Diagnostics
import Exports
import Files
import Hypertext
import ShowData
import ThemeKit

/// A completely planned site: a pure function from each of its routes to the bytes of a file.
///
/// Rendering cannot fail. Everything that can be wrong with the content is found before there is a `Site`.
package final class Site: Sendable {
    /// Every page and file of the site, each once, in an order that depends only on the content. Those of translations come last.
    package let routes: [Route]
    /// Those that are in the language of this site.
    let ownRoutes: [Route]
    /// The site in its other languages, by their folders.
    package let translations: [(folder: String, site: Site)]
    let editions: Editions
    let theme: any Theme
    let catalogue: Catalogue
    let sourceUses: SourceUses
    /// One for each article of the content, at the same position.
    let articles: [ArticleSummary]
    let titles: PageTitles
    let shared: SharedFrame
    let structuredData: StructuredData
    let assetRoutes: [String: ThemeAsset]
    let texts: Texts
    let pages: PageDirectory
    let mentions: Mentions
    let referringItems: ReferringItems
    /// The texts that have spoilers with their own pages.
    let textsWithPages: [Route: TextWithPages]
    /// Notes about the links that are plain words until the articles that they lead to appear.
    package let waitingLinks: [Diagnostic]
    let redirectsOfHosts: HostRedirects
    /// What the texts show as text although it was meant as something else.
    package let warnings: [Diagnostic]
    /// The links of texts to elements that only the finished pages show.
    package let elementLinks: [ElementLink]
    /// The data of the search, made when somebody asks for them, and the words of the documents.
    private let searchData = MadeOnce<(index: SearchIndex, words: KnownWords?)>()
    /// The words of the search that an earlier build found.
    private let knownWords: Future<KnownWords>?
    /// How many threads make the data of the search.
    private let threads: Int
    /// Where the pixels of each drawing are kept, so that it need not be drawn again to know that.
    let drawnFiles = Memo<Route, String?>(most: 1 << 17)

    /// Plans the site.
    ///
    /// - Parameters:
    ///   - threads: how many threads plan at the same time.
    ///   - words: those that an earlier build found for the search, if they are being read. They are not waited for here.
    /// - Throws: `PlanningFailure` with every address that two pages claim, every entry of the navigation that leads nowhere, and every
    ///   reference in the texts that leads nowhere.
    package convenience init(
        planning content: SiteContent, theme: some Theme, threads: Int = Processors.active, words: Future<KnownWords>? = nil
    ) throws(PlanningFailure) {
        let contents = [content] + content.translations.map { $0.completed(by: content) }
        let indexes = contents.map { SiteIndex($0, threads: threads) }
        let groundwork = Groundwork(contents[0], indexes[0], threads: threads)
        let files = contents.map { SiteAssets($0, theme) }
        var plans: [RoutePlan] = []
        for (position, content) in contents.enumerated() {
            plans.append(RoutePlan(content, index: indexes[position], themeAssets: files[position].routes, original: plans.first))
        }
        let failures = plans.flatMap(\.diagnostics).withoutRepetitions()
        guard failures.isEmpty else { throw PlanningFailure(diagnostics: failures) }
        let editions = Editions(contents, plans)
        var problems: [Diagnostic] = []
        let translations = contents.indices.dropFirst().map { position in
            let content = contents[position]
            let original = OriginalPages(contents[0], plans[0], translatedAs: plans[position])
            let site = Site(
                content, indexes[position], plans[position], files[position],
                Groundwork(content, indexes[position], original: original, threads: threads), theme: theme, threads: threads,
                knowing: TextKnowledge(), editions: editions, original: original, problems: &problems)
            return (SiteSettings.folder(of: content.settings.language, among: content.settings.languages), site)
        }
        self.init(
            content, indexes[0], plans[0], files[0], groundwork, theme: theme, threads: threads, knowing: TextKnowledge(),
            editions: editions, translations: translations, words: words, problems: &problems)
        guard problems.isEmpty else {
            throw PlanningFailure(diagnostics: (problems + warnings).withoutRepetitions().sortedWithinLimits())
        }
    }

    /// - Parameters:
    ///   - knowledge: what is known of the content.
    ///   - original: what is only in the original, if this is a translation.
    ///   - words: those that an earlier build found for the search.
    ///   - problems: receives what is wrong with the texts.
    init(
        _ content: SiteContent, _ index: SiteIndex, _ plan: RoutePlan, _ files: SiteAssets, _ groundwork: Groundwork, theme: some Theme,
        threads: Int, knowing knowledge: TextKnowledge, editions: Editions = Editions([], []), original: OriginalPages? = nil,
        translations: [(folder: String, site: Site)] = [], words: Future<KnownWords>? = nil, problems: inout [Diagnostic]
    ) {
        knownWords = words
        self.threads = threads
        self.editions = editions
        self.translations = translations
        let links = groundwork.links
        let definitions = Dictionary((theme.directives + [.spoiler]).map { ($0.name, $0) }) { _, last in last }
        var texts = SiteText.all(in: content)
        let planned = PageDirectory(plan.routes, texts: texts, content: content, directives: definitions, links: links, original: original)
        let textLinks = texts.parallelMap(threads: threads) { TextLinks(of: $0, in: planned) }
        for (index, links) in textLinks.enumerated() {
            if let filled = links.filled { texts[index].body.text = filled }
        }
        let content = content.replacing(textLinks.map(\.filled))
        let catalogue = Catalogue(content, index: index, links: links)
        self.catalogue = catalogue
        let uses = Future(threads: threads) { SourceUses(content, index: index, links: links, directives: definitions) }
        titles = PageTitles(content)
        self.theme = theme
        let iconFiles = IconPictureFile.routes(in: content) + WebManifestFile.routes(in: content)
        let assets = Dictionary(
            files.files.map { ($0.asset.name, links.path(to: $0.route)) } + iconFiles.map { ($0.path, links.path(to: $0)) }
        ) { first, _ in first }
        let footer = FooterText(content.settings, pages: planned, links: links, knowing: knowledge)
        shared = SharedFrame(
            content.settings, titles: content.titlesInOtherLanguages, navigation: plan.navigation, assets: assets,
            policy: ContentPolicy(content), theme: content.theme, footer: footer?.html, links: links)
        assetRoutes = Dictionary(files.files.map { ($0.route.path, $0.asset) }) { first, _ in first }
        structuredData = StructuredData(content, logo: assets["icon.svg"], links: links)
        sourceUses = uses.value
        let filler = Texts(
            lexicon: groundwork.lexicon.value, catalogue: catalogue,
            directives: Directives(definitions: definitions, catalogue: catalogue, assets: assets, stories: files.stories),
            stories: files.stories)
        self.texts = filler
        articles = content.articles.parallelMap(threads: threads) { ArticleSummary($0, from: filler) }
        let mentions = Future(threads: threads) { [texts] in Mentions(texts, textLinks, lexicon: filler.lexicon, threads: threads) }
        let check = TextCheck(filler, knowing: knowledge)
        waitingLinks = (translations.flatMap(\.site.waitingLinks) + textLinks.flatMap(\.waiting) + check.waitingLinks(in: texts)).sorted()
        redirectsOfHosts = plan.redirectsOfHosts
        let footerWarnings = (footer?.diagnostics ?? []).filter { $0.severity != .error }
        warnings = translations.reduce(check.warnings(in: texts) + footerWarnings) { $0 + $1.site.warnings }
        elementLinks = translations.reduce(textLinks.flatMap(\.elements)) { links, translation in
            links + translation.site.elementLinks.map { $0.fromOriginal(ofTranslationIn: translation.folder, translation.site.links) }
        }
        referringItems = ReferringItems(content, lexicon: filler.lexicon, knowing: knowledge)
        self.mentions = mentions.value
        let feeds = self.mentions.feeds(in: content, among: planned)
        pages = planned.adding(feeds)
        ownRoutes = plan.routes + feeds
        routes = ownRoutes + Self.routes(of: translations, besides: ownRoutes)
        textsWithPages = Dictionary(texts.compactMap(TextWithPages.init).map { ($0.text.route, $0) }) { first, _ in first }
        problems += check.problems(in: texts)
        problems += referringItems.diagnostics
        problems += (footer?.diagnostics ?? []).filter { $0.severity == .error }
        problems += pages.diagnostics(for: textLinks.flatMap(\.broken).filter { knowledge.isCertain($0.reason) })
    }

    /// The plan of `site` with another text and other content. They must match: `articles` has one element for each article, at the same
    /// position.
    init(_ site: Site, content: SiteContent, articles: [ArticleSummary], text: SiteText) {
        let catalogue = Catalogue(content, index: site.index, links: site.links)
        knownWords = site.knownWords
        threads = site.threads
        self.catalogue = catalogue
        texts = site.texts.replacing(catalogue)
        self.articles = articles
        routes = site.routes
        ownRoutes = site.ownRoutes
        translations = site.translations
        editions = site.editions
        titles = site.titles
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
        referringItems = site.referringItems
        var textsWithPages = site.textsWithPages
        if textsWithPages[text.route] != nil { textsWithPages[text.route] = TextWithPages(text) }
        self.textsWithPages = textsWithPages
    }

    /// What an owner should know of a site without errors.
    var notes: [Diagnostic] { redirectsOfHosts.notes }

    package var content: SiteContent { catalogue.content }
    package var links: Links { catalogue.links }
    package var stories: [Show.ID: Story] { texts.stories }
    /// What browsers may load and run on all of its pages; each page names only its own frames.
    package var contentPolicy: ContentPolicy {
        var policy = shared.policy
        for origin in frameOrigins { policy.allow(origin, for: .frames) }
        return policy
    }
    var index: SiteIndex { catalogue.index }
    var phrases: Phrases { catalogue.phrases }
    var directives: Directives { texts.directives }

    /// What a host serves at an address below the site's base, not encoded and without a leading slash; `nil` if nothing is there.
    package func route(at path: String) -> Route? {
        for (folder, translation) in translations where path.hasPrefix("\(folder)/") {
            let route = translation.route(at: String(path.dropFirst(folder.count + 1)))
            if let route, !route.isInAllLanguages, route.isInTranslations, !translation.links.isUntranslated(route) {
                return .translated(route, folder: folder)
            }
        }
        if let own = ownRoute(at: path) { return own }
        return translations.lazy.filter { $0.site.assetRoutes[path] != nil }.first.map {
            .translated(.asset(path: path), folder: $0.folder)
        }
    }

    private func ownRoute(at path: String) -> Route? {
        if SearchFile.isSearch(path), search.file(at: path) != nil { return .searchData(path: path) }
        return pages.route(exactlyAt: path)
    }

    /// The data of the search. Made from the whole content when it is first asked for, which most of the preview's revisions never are.
    var search: SearchIndex { dataOfSearch.index }

    /// The words of the documents of the search, which the next build may know; `nil` if it was not planned with those of an
    /// earlier one.
    package var wordsOfSearch: KnownWords? { dataOfSearch.words }

    private var dataOfSearch: (index: SearchIndex, words: KnownWords?) {
        searchData.value {
            var words = knownWords?.value
            let index = SearchIndex(of: self, knowing: &words, threads: threads)
            return (index, words)
        }
    }

    /// The files with the data of the search. Their names depend on their contents, so they are not among the planned routes.
    package var searchRoutes: [Route] {
        let own = search.files.map { Route.searchData(path: $0.path) }
        return translations.reduce(own) { routes, translation in
            routes + translation.site.searchRoutes.map { .translated($0, folder: translation.folder) }
        }
    }
}

/// The site in its other languages.
extension Site {
    func translation(in folder: String) -> Site? { translations.first { $0.folder == folder }?.site }

    /// The pages that hosts show for addresses in the folders of translations that nothing has.
    package var errorPagesOfTranslations: [(folder: String, page: Route)] {
        translations.map { ($0.folder, .translated(.notFound, folder: $0.folder)) }
    }

    /// The page that hosts show for an address that nothing has: that of the language in whose folder the address is.
    ///
    /// - Parameter path: below the site's base, not encoded and without a leading slash.
    package func errorPage(at path: String) -> Route {
        errorPagesOfTranslations.first { path.hasPrefix("\($0.folder)/") }?.page ?? .notFound
    }

    /// What the translations add to the routes of the original.
    private static func routes(of translations: [(folder: String, site: Site)], besides own: [Route]) -> [Route] {
        guard !translations.isEmpty else { return [] }
        var shared = Set(own.lazy.filter(\.isInAllLanguages))
        return translations.flatMap { folder, site in
            site.routes.compactMap { route in
                guard route.isInTranslations, !route.isInAllLanguages || shared.insert(route).inserted else { return nil }
                return .translated(route, folder: folder)
            }
        }
    }
}

/// The reasons why a site cannot be planned.
package struct PlanningFailure: Error, Equatable {
    package let diagnostics: [Diagnostic]
}

extension ThemeAsset {
    /// The path of the file on the site: the name with a fingerprint of the bytes, so that browsers may cache it for ever.
    var publishedPath: String { "assets/\(fileName)" }

    /// The name of the published file.
    var fileName: String {
        let parts = name.split(separator: ".", maxSplits: 1)
        let fingerprint = String(Fingerprint(of: bytes).value, radix: 36)
        return ([parts[0] + "-" + fingerprint] + parts.dropFirst()).joined(separator: ".")
    }
}
