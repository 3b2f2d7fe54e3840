import ContentReader
import ShowData

/// Spoilers that stand on pages of their own.
extension Site {
    /// - Parameter number: of the spoiler in the text on the page at `route`, from 1.
    func spoilerPage(_ number: Int, on route: Route) -> SpoilerPage? {
        guard let text = textsWithPages[route], let origin = link(route) else { return nil }
        let spoilers = spoilerPages(of: text)
        guard spoilers.indices.contains(number - 1) else { return nil }
        let spoiler = spoilers[number - 1]
        let title = SpoilerMarkup(phrases: phrases, story: nil).name(spoiler.guardedUntil)
        let head = PageHead(title: "\(title) – \(origin.title)", crumb: title, accent: text.show?.accent, parents: [origin], isHidden: true)
        return SpoilerPage(frame: frame(.spoiler(on: route, number: number), head), title: title, origin: origin, body: spoiler.content)
    }
}
