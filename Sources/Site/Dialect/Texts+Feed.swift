import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

extension Texts {
    /// The text as feed readers show it, which have neither the site's styles nor its scripts, and do not know how far the reader is.
    ///
    /// What is guarded is left out: a link to the page is in its place. The same is true for directives that show a show's data.
    ///
    /// - Parameter route: the page that shows the text, for which everybody can read it as a whole.
    func feedHTML(of body: Body, about show: Show?, on route: Route) -> HTML {
        let show = show ?? catalogue.onlyShow
        let page = catalogue.links.path(to: route)
        let spoilers = SpoilerMarkup(phrases: catalogue.phrases, story: nil)
        func leftOut(_ until: PlacedText?, isBlock: Bool) -> HTML {
            let points = until.flatMap { try? catalogue.spoilerGuard($0.text, in: nil).get() } ?? catalogue.usualGuard(in: show)
            return isBlock
                ? "<p><a href=\"\(page)\">\(spoilers.name(points))</a></p>\n" : "<a href=\"\(page)\">[\(spoilers.name(points))]</a>"
        }
        let filled = body.text.html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): html(of: link, label: inside.label, about: show)
            case .value(let path): HTML(text: catalogue.value(at: path.description, about: show) ?? "")
            case .spoiler(let spoiler): leftOut(spoiler.until, isBlock: spoiler.form == .block)
            case .directive(let directive) where directive.isSpoiler: leftOut(directive["until"], isBlock: directive.form != .inline)
            case .directive(let directive): directives.feedHTML(of: directive, inside, about: show, on: page)
            }
        }
        return withPlainPictures(filled).withWholeAddresses(base: catalogue.links.base, page: route.path)
    }

    /// The text with one size of each picture.
    private func withPlainPictures(_ html: HTML) -> HTML {
        let pictures = catalogue.content.pictures
        guard !pictures.isEmpty else { return html }
        return html.replacingPictures { picture in
            catalogue.links.image(picture, among: pictures).map { "<img src=\"\($0.path)\" alt=\"\($0.alt)\">" }
        }
    }
}
