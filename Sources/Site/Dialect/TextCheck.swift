import ContentReader
import Diagnostics
import Markdown
import ShowData
import ThemeKit

/// Finds what is wrong with the names, values, directives and spoilers in texts.
struct TextCheck {
    private static let mostMeaningsNamed = 5

    let lexicon: Lexicon
    let catalogue: Catalogue
    let directives: Directives
    /// The articles that appear later, and the drafts, by path.
    private let articlesToCome: [String: Article]

    /// How much is known of what the texts refer to.
    private let knowledge: TextKnowledge

    init(_ texts: Texts, knowing knowledge: TextKnowledge = TextKnowledge()) {
        lexicon = texts.lexicon
        catalogue = texts.catalogue
        directives = texts.directives
        self.knowledge = knowledge
        articlesToCome = catalogue.content.articlesToComeByPath
    }

    func problems(in texts: [SiteText]) -> [Diagnostic] {
        // Only links to headings of texts ask for it.
        lazy var textsByRoute = Dictionary(texts.map { ($0.route, $0) }) { first, _ in first }
        return texts.flatMap { text in
            let isUnfinished = knowledge.unfinished.contains(text.file)
            let ofReferences = text.body.text.references.flatMap { reference in
                problems(with: reference.segment, in: text, isUnfinished: isUnfinished) { route in
                    textsByRoute[route]?.body.headings ?? []
                }
            }
            let ofGuard = knowledge.hasAllEntities ? guardProblems(of: text) : []
            return ofReferences + hardSpoilerProblems(in: text) + ofGuard + amountProblems(in: text)
        }
    }

    /// A note for each wikilink to an article that appears later, only the first for each name in a text.
    func waitingLinks(in texts: [SiteText]) -> [Diagnostic] {
        guard !articlesToCome.isEmpty else { return [] }
        return texts.flatMap { text in
            var reported: Set<String> = []
            return text.body.text.references.compactMap { reference -> Diagnostic? in
                guard case .wikiLink(let link) = reference.segment,
                    case .waiting(let path) = lexicon.resolve(link.target, about: text.show?.id), let article = articlesToCome[path],
                    !article.isDraft, reported.insert(path).inserted
                else { return nil }
                return .note(at: link.location, article.absence(at: path), help: "until then the words are shown without a link")
            }
        }
    }

    /// A warning for everything that is named like a directive and is shown as text.
    func warnings(in texts: [SiteText]) -> [Diagnostic] {
        texts.lazy.flatMap(bracketedNames)
            + texts.lazy.flatMap(\.body.directiveAttempts).compactMap { attempt in
                guard attempt.reason != .inBrackets else { return nil }
                guard let definition = directives.definitions[attempt.name] ?? directives.definitions[attempt.name.lowercased()] else {
                    return [.beforeWords, .spaceBeforeBrace].contains(attempt.reason) && !Self.pseudoElements.contains(attempt.name)
                        ? unknown(attempt) : nil
                }
                guard definition.forms.contains(.leaf) || definition.forms.contains(.container) else { return nil }
                let form =
                    definition.forms.contains(.leaf)
                    ? "'::\(definition.name)'" : "':::\(definition.name)' before the text and ':::' after it, each"
                let attribute = definition.attributes.first.map { "; what is more exact goes in braces, as in {\($0.name)=…}" } ?? ""
                let (reason, help) =
                    switch attempt.reason {
                    case .amongWords: ("it is not alone on its line", "write \(form) on a line of its own")
                    case .beforeWords: ("it is not alone on its line", "write \(form) on a line of its own\(attribute)")
                    case .space: ("there is a space after the colons", "write \(form) on a line of its own")
                    case .spaceBeforeBrace: ("there is a space before its braces", "write '::\(definition.name){…}', without a space")
                    case .singleColon, .inBrackets: ("it has one colon", "write \(form) on a line of its own")
                    }
                return .warning(at: attempt.location, "'\(attempt.written)' is shown as text, because \(reason)", help: help)
            }
    }

    /// A warning for each name in single brackets that something with a page has.
    private func bracketedNames(in text: SiteText) -> [Diagnostic] {
        guard knowledge.hasAllNames else { return [] }
        return text.body.directiveAttempts.lazy.filter { $0.reason == .inBrackets }.compactMap { attempt in
            let name = attempt.name
            guard case .entry(let entry) = lexicon.resolve(name, about: text.show?.id), entry.route != text.route else { return nil }
            return .warning(
                at: attempt.location, "'[\(name)]' is not a link, because it has one bracket on each side",
                help: "write '[[\(name)]]'; for the brackets themselves, write '\\[\(name)\\]'")
        }
    }

    /// What style sheets write with two colons.
    private static let pseudoElements: Set = ["before", "after", "marker", "selection", "placeholder", "backdrop"]

    /// `::youtube abc`.
    private func unknown(_ attempt: DirectiveAttempt) -> Diagnostic {
        let nearest = Array(directives.definitions.keys).nearest(to: attempt.name.lowercased()).map { "did you mean '::\($0)'?" }
        let isEmbed =
            ["youtube", "vimeo", "tiktok", "spotify"].contains(attempt.name.lowercased()) && directives.definitions["embed"] != nil
        return .warning(
            at: attempt.location, "'\(attempt.written)' is shown as text, because there is no such directive",
            help: isEmbed
                ? "write '::embed[title]{url=…}' on a line of its own"
                : nearest ?? "available: \(directives.definitions.keys.sorted().joined(separator: ", "))")
    }

    /// - Parameters:
    ///   - isUnfinished: whether it is not known what the text is about.
    ///   - headings: the headings of a page's text.
    private func problems(
        with segment: RichText.Segment, in text: SiteText, isUnfinished: Bool, headings: (Route) -> [Heading]
    ) -> [Diagnostic] {
        let show = text.show
        let namesAreKnown = knowledge.hasAllNames && !isUnfinished
        let entitiesAreKnown = knowledge.hasAllEntities && !isUnfinished
        switch segment {
        case .html: return []
        case .wikiLink(let link): return namesAreKnown ? problem(with: link, in: text, headings).map { [$0] } ?? [] : []
        case .value(let path): return namesAreKnown ? problem(with: path, about: show).map { [$0] } ?? [] : []
        case .directive(let directive):
            let reading = DirectiveReading(directive, among: directives, about: show)
            return entitiesAreKnown ? reading.diagnostics : reading.ofItsForm
        case .spoiler(let spoiler): return entitiesAreKnown ? problem(with: spoiler, about: show).map { [$0] } ?? [] : []
        }
    }

    private func problem(with link: WikiLink, in text: SiteText, _ headings: (Route) -> [Heading]) -> Diagnostic? {
        let show = text.show
        switch lexicon.resolve(link.target, about: show?.id) {
        case .entry: return nil
        case .waiting(let path):
            guard let article = articlesToCome[path], article.isDraft else { return nil }
            return .error(at: link.location, "the article '\(link.target)' is a draft", help: "remove the link until it is published")
        case .ambiguous(let entries):
            let names = entries.lazy.map { "[[\($0.uniqueName)]] (\($0.kind))" }.enumeration(mostNamed: Self.mostMeaningsNamed)
            return .error(at: link.location, "'\(link.target)' can mean several things", help: "write one of \(names)")
        case .unknown:
            if let guarded = lexicon.guardedName(link.target, about: show?.id) { return problem(with: link, namedBy: guarded, about: show) }
            let nearest = lexicon.uniqueName(nearestTo: link.target, on: text.route).map { "did you mean [[\($0)]]?" }
            let known = (show ?? catalogue.onlyShow).flatMap {
                KnownPoints.help(insteadOf: link.target, among: catalogue.pointNames(of: $0))
            }
            return .error(
                at: link.location, "nothing on the site is called '\(link.target)'",
                help: WikiCategories.help(for: link, in: text)
                    ?? ForeignWikiLink.help(
                        for: link, on: text.route, about: show?.id, lexicon: lexicon, assets: catalogue.index.assets, headings: headings)
                    ?? nearest ?? known)
        }
    }

    /// A guarded name can only be the words of a link, in a spoiler.
    private func problem(with link: WikiLink, namedBy guarded: Lexicon.GuardedName, about show: Show?) -> Diagnostic {
        let name = lexicon.shortName(of: guarded.entry, about: show?.id)
        let words = link.label?.plainText ?? link.target
        return .error(
            at: link.location, "'\(link.target)' is a spoiler, so that a link cannot name its target with it",
            help:
                "write [[\(name)|\(words)]] inside a spoiler, as in ||[[\(name)|\(words)]]||{\(guarded.guardedUntil)}; outside, write [[\(name)]]"
        )
    }

    private func problem(with path: ValuePath, about show: Show?) -> Diagnostic? {
        do throws(DataNode.Problem) {
            _ = try SiteData(catalogue: catalogue).node(about: show).value(at: path.description)
            return nil
        } catch {
            let meant = SiteData(catalogue: catalogue).value(meantBy: path.description, about: show)
            return .error(at: path.location, error.message, help: meant.map { "write {{\($0)}}" } ?? error.help)
        }
    }

    private func problem(with spoiler: Spoiler, about show: Show?) -> Diagnostic? {
        guard let until = spoiler.until, let problem = catalogue.problem(withPoints: until.text, about: show) else { return nil }
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
        guard let guardedUntil = text.guardedUntil, let location = text.guardLocation else { return [] }
        guard let show = text.show else {
            return catalogue.problemOfPointsWithoutShow.map { [.error(at: location, $0.message, help: $0.help)] } ?? []
        }
        return guardedUntil.points.compactMap { catalogue.problem(with: $0, in: show) }.map {
            .error(at: location, $0.message, help: $0.help)
        }
    }
}
