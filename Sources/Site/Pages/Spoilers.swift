import ContentReader
import Markdown
import ShowData

/// A text with spoilers on pages of their own.
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

/// Spoilers that stand on pages of their own.
extension Site {
    /// - Parameter number: of the spoiler in the text on the page at `route`, from 1.
    func spoilerPage(_ number: Int, on route: Route) -> SpoilerPage? {
        guard let found = textsWithPages[route], found.spoilers.indices.contains(number - 1), let origin = link(route) else { return nil }
        let text = found.text
        let spoiler = content(of: found.spoilers[number - 1], in: text)
        let title = SpoilerMarkup(phrases: phrases, story: nil).name(spoiler.guardedUntil)
        let head = PageHead(title: "\(title) – \(origin.title)", crumb: title, accent: text.show?.accent, parents: [origin], isHidden: true)
        return SpoilerPage(frame: frame(.spoiler(on: route, number: number), head), title: title, origin: origin, body: spoiler.content)
    }
}
