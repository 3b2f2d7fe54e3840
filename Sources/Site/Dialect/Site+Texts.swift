import ContentReader
import Diagnostics
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// Checks what the texts of the site refer to, and fills it in.
extension Site {
    private static let mostMeaningsNamed = 10

    private var data: SiteData { SiteData(site: self) }

    /// What is wrong with the names, values and directives in the texts.
    func problems(in texts: [SiteText]) -> [Diagnostic] {
        texts.flatMap { text in
            text.body.text.references.flatMap { problems(with: $0.segment, about: text.show) } + hardSpoilerProblems(in: text)
                + guardProblems(of: text) + amountProblems(in: text)
        }
    }

    /// The text on the page at `route` as HTML, with every gap filled.
    ///
    /// - Parameter guardedUntil: the guard of the whole text. Spoilers in it without a guard of their own have the same one.
    func html(of body: Body, about show: Show?, on route: Route, guardedUntil: SpoilerGuard? = nil) -> HTML {
        let (text, spoilers) = rendered(body.text, about: show, on: route, guardedUntil: guardedUntil)
        return "\(text)\(spoilers.details)"
    }

    /// The page of one of the text's hard spoilers. Only that spoiler is rendered, however many there are.
    func content(of spoiler: Directive, in text: SiteText) -> SpoilerPageContent {
        let show = text.show ?? onlyShow
        let until = spoiler["until"].flatMap { try? spoilerGuard($0.text, in: nil).get() } ?? text.guardedUntil ?? usualGuard(in: show)
        let (content, _) = rendered(spoiler.body ?? RichText(), about: show, on: text.route, guardedUntil: text.guardedUntil)
        return SpoilerPageContent(guardedUntil: until, content: content)
    }

    private func rendered(_ text: RichText, about show: Show?, on route: Route, guardedUntil: SpoilerGuard?) -> (HTML, TextSpoilers) {
        let show = show ?? onlyShow
        let usual = guardedUntil ?? usualGuard(in: show)
        var spoilers = TextSpoilers(SpoilerMarkup(phrases: phrases, story: show.flatMap { stories[$0.id] }))
        func points(_ text: PlacedText?) -> SpoilerGuard? { text.flatMap { try? spoilerGuard($0.text, in: nil).get() } ?? usual }
        let filled = text.html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): html(of: link, label: inside.label, about: show)
            case .value(let path): HTML(text: (try? data.node(about: show).value(at: path.description)) ?? "")
            case .spoiler(let spoiler) where spoiler.form == .block:
                spoilers.block(points(spoiler.until), label: nil, id: nil, inside.content)
            case .spoiler(let spoiler): spoilers.reference(points(spoiler.until), inside.content)
            case .directive(let directive) where directive.isHardSpoiler:
                spoilers.page(points(directive["until"]), label: inside.label) {
                    links.path(to: .spoiler(on: route, number: $0))
                }
            case .directive(let directive) where directive.isSpoiler && directive.form == .container:
                spoilers.block(points(directive["until"]), label: inside.label, id: directive.id?.text, inside.content)
            case .directive(let directive) where directive.isSpoiler:
                spoilers.reference(points(directive["until"]), inside.label ?? inside.content)
            case .directive(let directive): html(of: directive, inside, about: show)
            }
        }
        return (filled, spoilers)
    }

    private func html(of link: WikiLink, label: HTML?, about show: Show?) -> HTML {
        guard case .entry(let entry) = lexicon.resolve(link.target, about: show?.id) else { return label ?? HTML(text: link.target) }
        return "<a href=\"\(path(of: entry))\">\(label ?? HTML(text: entry.label(for: link.target)))</a>"
    }

    /// The place of each name and value in a text, and how many bytes it brings in from the data.
    func filling(_ segment: RichText.Segment, about show: Show?) -> (location: SourceLocation, length: Int)? {
        switch segment {
        case .wikiLink(let link):
            guard case .entry(let entry) = lexicon.resolve(link.target, about: show?.id) else { return nil }
            let label = link.label == nil ? entry.label(for: link.target).utf8.count : 0
            return (link.location, path(of: entry).text.utf8.count + label)
        case .value(let path):
            return (try? data.node(about: show).value(at: path.description)).map { (path.location, $0.utf8.count) }
        case .html, .directive, .spoiler: return nil
        }
    }

    private func path(of entry: Lexicon.Entry) -> SitePath {
        entry.fragment.map { links.path(to: entry.route, fragment: $0) } ?? links.path(to: entry.route)
    }

    private func problems(with segment: RichText.Segment, about show: Show?) -> [Diagnostic] {
        switch segment {
        case .html: []
        case .wikiLink(let link): problem(with: link, about: show).map { [$0] } ?? []
        case .value(let path): problem(with: path, about: show).map { [$0] } ?? []
        case .directive(let directive): DirectiveReading(directive, on: self, about: show).diagnostics
        case .spoiler(let spoiler): problem(with: spoiler, about: show).map { [$0] } ?? []
        }
    }

    private func problem(with link: WikiLink, about show: Show?) -> Diagnostic? {
        switch lexicon.resolve(link.target, about: show?.id) {
        case .entry: return nil
        case .ambiguous(let entries):
            let names = entries.lazy.map { "[[\($0.uniqueName)]] (\($0.kind))" }.enumeration(mostNamed: Self.mostMeaningsNamed)
            return .error(at: link.location, "'\(link.target)' can mean several things", help: "write one of \(names)")
        case .unknown:
            let nearest = lexicon.uniqueName(nearestTo: link.target)
            return .error(
                at: link.location, "nothing on the site is called '\(link.target)'", help: nearest.map { "did you mean [[\($0)]]?" })
        }
    }

    private func problem(with path: ValuePath, about show: Show?) -> Diagnostic? {
        do throws(DataNode.Problem) {
            _ = try data.node(about: show).value(at: path.description)
            return nil
        } catch {
            return .error(at: path.location, error.message, help: error.help)
        }
    }

    private func problem(with spoiler: Spoiler, about show: Show?) -> Diagnostic? {
        guard let until = spoiler.until, case .failure(let problem) = spoilerGuard(until.text, in: show) else { return nil }
        return .error(at: until.location, problem.message, help: problem.help)
    }

    /// Nothing has to be closed on a spoiler's own page.
    private func hardSpoilerProblems(in text: SiteText) -> [Diagnostic] {
        text.body.text.hardSpoilers.flatMap { spoiler in
            (spoiler.body?.references ?? []).compactMap { inner in
                let location: SourceLocation
                switch inner.segment {
                case .spoiler(let spoiler): location = spoiler.location
                case .directive(let directive) where directive.isSpoiler: location = directive.location
                default: return nil
                }
                return .error(
                    at: location, "a hard spoiler contains another spoiler", help: "remove one of them; a hard spoiler has its own page")
            }
        }
    }

    /// What is wrong with the guard of a whole text.
    private func guardProblems(of text: SiteText) -> [Diagnostic] {
        guard let guardedUntil = text.guardedUntil, let location = text.guardLocation, let show = text.show else { return [] }
        return guardedUntil.points.compactMap { problem(with: $0, in: show) }.map { .error(at: location, $0.message, help: $0.help) }
    }
}

extension Lexicon.Entry {
    /// The text of a link that gives only a name: the name if it is written as words, the title if it is an id.
    fileprivate func label(for name: String) -> String {
        name == name.lowercased() && name != title ? title : name
    }
}
