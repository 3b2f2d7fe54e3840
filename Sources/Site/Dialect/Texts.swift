import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// Fills the gaps in texts: names, values, directives and spoilers.
struct Texts: Sendable {
    let lexicon: Lexicon
    let catalogue: Catalogue
    let directives: Directives
    let stories: [Show.ID: Story]

    /// The text on the page at `route` as HTML, with every gap filled.
    ///
    /// - Parameter guardedUntil: the guard of the whole text. Spoilers in it without a guard of their own have the same one.
    func html(of body: Body, about show: Show?, on route: Route, guardedUntil: SpoilerGuard? = nil) -> HTML {
        let (text, spoilers) = rendered(body.text, about: show, on: route, guardedUntil: guardedUntil)
        return "\(text)\(spoilers.details)"
    }

    /// The page of one of the text's hard spoilers. Only that spoiler is rendered, however many there are.
    func content(of spoiler: Directive, in text: SiteText) -> SpoilerPageContent {
        let show = text.show ?? catalogue.onlyShow
        let own = spoiler["until"].flatMap { try? catalogue.spoilerGuard($0.text, in: nil).get() }
        let (content, _) = rendered(spoiler.body ?? RichText(), about: show, on: text.route, guardedUntil: text.guardedUntil)
        return SpoilerPageContent(guardedUntil: own ?? text.guardedUntil ?? catalogue.usualGuard(in: show), content: content)
    }

    /// The same for other content with the same names and the same shows.
    func replacing(_ catalogue: Catalogue) -> Texts {
        let directives = Directives(definitions: directives.definitions, catalogue: catalogue, assets: directives.assets, stories: stories)
        return Texts(lexicon: lexicon, catalogue: catalogue, directives: directives, stories: stories)
    }

    private func rendered(_ text: RichText, about show: Show?, on route: Route, guardedUntil: SpoilerGuard?) -> (HTML, TextSpoilers) {
        let show = show ?? catalogue.onlyShow
        let usual = guardedUntil ?? catalogue.usualGuard(in: show)
        var spoilers = TextSpoilers(SpoilerMarkup(phrases: catalogue.phrases, story: show.flatMap { stories[$0.id] }))
        func points(_ text: PlacedText?) -> SpoilerGuard? { text.flatMap { try? catalogue.spoilerGuard($0.text, in: nil).get() } ?? usual }
        let filled = text.html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): html(of: link, label: inside.label, about: show)
            case .value(let path): HTML(text: catalogue.value(at: path.description, about: show) ?? "")
            case .spoiler(let spoiler) where spoiler.form == .block:
                spoilers.block(points(spoiler.until), label: nil, id: nil, inside.content)
            case .spoiler(let spoiler): spoilers.reference(points(spoiler.until), inside.content)
            case .directive(let directive) where directive.isHardSpoiler:
                spoilers.page(points(directive["until"]), label: inside.label) {
                    catalogue.links.path(to: .spoiler(on: route, number: $0))
                }
            case .directive(let directive) where directive.isSpoiler && directive.form == .container:
                spoilers.block(points(directive["until"]), label: inside.label, id: directive.id?.text, inside.content)
            case .directive(let directive) where directive.isSpoiler:
                spoilers.reference(points(directive["until"]), inside.label ?? inside.content)
            case .directive(let directive): directives.html(of: directive, inside, about: show)
            }
        }
        return (showingPictures(filled), spoilers)
    }

    /// The text with all sizes and formats of its pictures.
    private func showingPictures(_ html: HTML) -> HTML {
        let pictures = catalogue.content.pictures
        guard !pictures.isEmpty else { return html }
        return html.replacingPictures { picture in
            catalogue.links.image(picture, among: pictures)?.html(in: .column, loading: .late, title: picture.title)
        }
    }

    /// The links that names in a text become; `nil` if the text has a list, which may be one of articles.
    ///
    /// Everything else between the words shows only the data of shows.
    func wikiLinks(in text: RichText, about show: Show?) -> [String]? {
        var links: [String] = []
        for reference in text.references {
            switch reference.segment {
            case .wikiLink(let link): links.append(String(decoding: html(of: link, label: nil, about: show).bytes, as: UTF8.self))
            case .directive(let directive) where directives.definitions[directive.name]?.isList == true: return nil
            case .html, .value, .spoiler, .directive: break
            }
        }
        return links
    }

    func html(of link: WikiLink, label: HTML?, about show: Show?) -> HTML {
        guard case .entry(let entry) = lexicon.resolve(link.target, about: show?.id) else { return label ?? HTML(text: link.target) }
        return "<a href=\"\(catalogue.links.path(to: entry))\">\(label ?? HTML(text: entry.label(for: link.target)))</a>"
    }

    /// The words of a link without words of its own.
    func words(ofLinkTo name: String, about show: Show?) -> String {
        guard case .entry(let entry) = lexicon.resolve(name, about: (show ?? catalogue.onlyShow)?.id) else { return name }
        return entry.label(for: name)
    }

    /// The words that the page of the text shows, with every gap filled.
    func words(of text: PlainText, about show: Show?) -> String {
        text.filled { piece in
            switch piece {
            case .words(let words): words
            case .value(let path): catalogue.value(at: path, about: show ?? catalogue.onlyShow) ?? ""
            case .name(let name): words(ofLinkTo: name, about: show)
            }
        }
    }

    /// The headings of a text with the words that its page shows.
    func headings(of body: Body, about show: Show?) -> [Heading] {
        body.headings.map { heading in
            heading.textWithGaps.map { Heading(level: heading.level, id: heading.id, text: words(of: $0, about: show)) } ?? heading
        }
    }
}

extension Catalogue {
    /// The text for a value's path in a text about `show`; `nil` if the path leads to none.
    func value(at path: String, about show: Show?) -> String? {
        try? SiteData(catalogue: self).node(about: show).value(at: path)
    }
}

extension Links {
    func path(to entry: Lexicon.Entry) -> SitePath {
        entry.fragment.map { path(to: entry.route, fragment: $0) } ?? path(to: entry.route)
    }
}

extension Lexicon.Entry {
    /// The text of a link that gives only a name: the name if it is written as words, the title if it is an id.
    func label(for name: String) -> String {
        name == name.lowercased() && name != title ? title : name
    }
}
