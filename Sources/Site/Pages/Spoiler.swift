import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// A spoiler with its own page.
struct SpoilerPlan: PlannedPage {
    static let isListed = false
    static let isSpoiler = true

    static func routes(of text: SiteText) -> [Route] {
        text.body.text.hardSpoilers.indices.map { .spoiler(on: text.route, number: $0 + 1) }
    }

    /// The text that has it.
    let whole: SiteText
    /// Its number among those of the text, from 1.
    let number: Int
    let content: SpoilerPageContent
    let origin: TitledLink
    let site: Site

    var route: Route { .spoiler(on: whole.route, number: number) }

    var name: String { SpoilerMarkup(phrases: phrases, story: nil).name(content.guardedUntil) }

    var head: PageHead { PageHead(title: title, accent: whole.show?.accent, parents: [origin]) }

    /// With its number, if others of the text are guarded alike.
    private var title: String {
        let whole = "\(name) – \(site.titles[self.whole.route] ?? origin.title)"
        return (site.textsWithPages[self.whole.route]?.spoilers.count ?? 0) > 1 ? "\(whole) (\(number))" : whole
    }

    func model(in frame: Frame) -> SpoilerPage { SpoilerPage(frame: frame, title: name, origin: origin, body: content.content) }

    func html(of page: SpoilerPage, by theme: any Theme) -> HTML { theme.spoiler(page) }

    var text: SiteText? { whole }

    var contentFiles: [String] { site.contentFiles(of: whole.route) }
}

extension SpoilerPlan {
    /// - Parameter number: the number of the spoiler in the text on the page at `route`, from 1.
    /// - Returns: `nil` if the text has no such spoiler.
    init?(_ number: Int, on route: Route, of site: Site) {
        guard let found = site.textsWithPages[route], found.spoilers.indices.contains(number - 1), let origin = site.link(route) else {
            return nil
        }
        let content = site.texts.content(of: found.spoilers[number - 1], in: found.text)
        self.init(whole: found.text, number: number, content: content, origin: origin, site: site)
    }
}

/// A text that has spoilers with their own pages.
struct TextWithPages {
    let text: SiteText
    /// In the order of the text.
    let spoilers: [Directive]

    /// `nil` for a text without one.
    init?(_ text: SiteText) {
        self.text = text
        spoilers = text.body.text.hardSpoilers
        guard !spoilers.isEmpty else { return nil }
    }
}
