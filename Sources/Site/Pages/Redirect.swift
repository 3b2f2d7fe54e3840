import ContentReader
import Diagnostics
import ThemeKit

/// A page at the former address of an article, a page, a page of a collection or an entry of a show, which sends the visitor on.
struct RedirectPlan: PlannedFile {
    static let isPage = true
    static let renaming = "remove this old address; no file can redirect from there"

    static func routes(in content: SiteContent) -> [(Route, from: SourceLocation)] {
        let entries = content.formerAddresses.sorted { $0.key.file < $1.key.file }.flatMap(\.value.files)
        let texts = content.articles.flatMap(\.aliases) + content.pages.flatMap(\.aliases) + content.items.flatMap(\.formerAddresses.files)
        return (texts + entries).map { (.redirect(from: $0.value), $0.location) }
    }

    let target: Route
    let site: Site

    var bytes: [UInt8]? { site.shared.languageMarks.applied(to: site.theme.redirect(model).bytes) }

    var model: RedirectPage {
        RedirectPage(
            site: site.content.settings,
            target: site.link(target) ?? TitledLink(title: site.content.settings.title, path: site.links.path(to: target)),
            canonical: site.links.address(of: target)
        )
    }

    var contentFiles: [String] { site.contentFiles(of: target) }
}

extension RedirectPlan {
    /// `nil` if nothing had the address.
    init?(_ path: String, on site: Site) {
        guard let target = site.index.redirects[path] else { return nil }
        self.init(target: target, site: site)
    }
}
