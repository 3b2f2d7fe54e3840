import ContentReader
import Diagnostics
import ThemeKit

/// How much is known of the content that texts refer to. If some of it cannot be read, a name that stands for nothing may be right.
struct TextKnowledge {
    /// Whether everything with an id is known, and so all addresses and points of the stories.
    var hasAllEntities = true
    /// Whether all names and values are known too.
    var hasAllNames = true
    /// The files of texts of which nothing else is known, such as their shows.
    var unfinished: Set<String> = []

    /// Everything is known.
    init() {}

    /// - Parameter diagnostics: what is wrong with the content.
    init(of content: SiteContent, with diagnostics: [Diagnostic]) {
        hasAllEntities = content.unfinished.hasAllEntities
        let files = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.location.file))
        let unfinished = content.unfinished.articles.map(\.location.file) + content.unfinished.pages.map(\.location.file)
        // A title or a name may be what is wrong.
        hasAllNames = hasAllEntities && unfinished.isEmpty && !files.contains { $0.hasSuffix(".yaml") && $0 != "site.yaml" }
        self.unfinished = Set(unfinished)
    }

    /// Whether a link is broken whatever else the content has.
    func isCertain(_ reason: BrokenLink.Reason) -> Bool {
        switch reason {
        // A text whose facts cannot be read may have any address, or have had it.
        case .page: hasAllEntities && unfinished.isEmpty
        case .element(_, _, let path): path == nil || hasAllNames
        case .file, .draft: true
        }
    }
}

extension Site {
    /// What is wrong with the addresses and the texts of content that also has other errors: the part that does not depend on how these
    /// are fixed.
    package static func problems(
        of content: SiteContent, with diagnostics: [Diagnostic], theme: some Theme, threads: Int
    ) -> [Diagnostic] {
        var content = content
        let knowledge = TextKnowledge(of: content, with: diagnostics)
        content.settings.navigation = []
        let known = RoutePlan(content, index: SiteIndex(content, threads: threads), themeAssets: []).diagnostics
        content.articles += content.unfinished.articles
        content.pages += content.unfinished.pages
        let index = SiteIndex(content, threads: threads)
        let files = SiteAssets(content, theme)
        let plan = RoutePlan(content, index: index, themeAssets: files.routes)
        var problems: [Diagnostic] = []
        let groundwork = Groundwork(content, index, threads: threads)
        _ = Site(content, index, plan, files, groundwork, theme: theme, threads: threads, knowing: knowledge, problems: &problems)
        return known + problems
    }
}
