import ContentReader
import Diagnostics
import Files
import Markdown
import ShowData
import ThemeKit

/// What a directive means on this site, or what is wrong with it.
struct DirectiveReading {
    let definition: DirectiveDefinition?
    private(set) var values: [String: DirectiveValue] = [:]
    /// The claim that the directive's id names, if ids in it name claims.
    private(set) var claim: Claim?
    private(set) var diagnostics: [Diagnostic] = []
    /// The part of `diagnostics` that is about the way in which it is written, and not about the site's data.
    private(set) var ofItsForm: [Diagnostic] = []

    init(_ directive: Directive, among directives: Directives, about show: Show?) {
        definition = directives.definitions[directive.name]
        guard let definition else {
            let known = Self.synonyms[directive.name.lowercased()].flatMap { directives.definitions[$0]?.name }
            let nearest = known ?? Array(directives.definitions.keys).nearest(to: directive.name)
            let help =
                nearest.map { "did you mean '\($0)'?" } ?? "available: \(directives.definitions.keys.sorted().joined(separator: ", "))"
            // Somebody who writes `Charlie:Hi[^1]` does not want a directive at all.
            let wayOut = directive.form == .inline ? "; for a plain colon, write '\\:\(directive.name)'" : ""
            fail(at: directive.location, "there is no directive '\(directive.name)'", help: help + wayOut)
            return
        }
        guard checkForm(of: directive, definition) else { return }
        if let colons = ColonAttributes(in: directive, definition) {
            fail(
                at: colons.location, "'\(colons.name):' gives no value, because values follow an equals sign",
                help: "write '\(directive.form.colons)\(directive.name)\(directive.writtenLabel){\(colons.attributes)}'")
            return
        }
        let bare = BareValue(in: directive, definition)
        if let bare {
            fail(at: bare.location, "'\(bare.text)' has no name of an attribute before it", help: bare.help)
        }
        check(directive, definition, show, isLabelKnown: bare != nil)
        let unquoted = UnquotedWords(in: directive, definition)
        if let unquoted {
            fail(
                at: unquoted.location, "a value with a space in it needs quotes",
                help: "write '\(directive.form.colons)\(directive.name)\(directive.writtenLabel){\(unquoted.attributes)}'")
        }
        for (index, attribute) in directive.attributes.enumerated()
        where unquoted?.words.contains(index) != true && bare?.words.contains(index) != true {
            read(attribute, of: directive, definition, directives.catalogue, show)
        }
        if definition.idMeaning == .claim { readClaim(directive, definition, in: directives.catalogue, about: show) }
        // The form that has been shown has all attributes that it needs.
        for attribute in definition.attributes
        where attribute.isRequired && directive[attribute.name] == nil && bare == nil {
            fail(at: directive.location, "'\(directive.name)' needs '\(attribute.name)'", help: "write {\(attribute.name)=\"…\"} after it")
        }
    }

    /// What other programs call directives.
    private static let synonyms = [
        "image": "figure", "img": "figure", "picture": "figure", "photo": "figure", "pic": "figure", "images": "gallery",
        "pictures": "gallery", "photos": "gallery", "slideshow": "gallery", "carousel": "gallery", "youtube": "embed", "vimeo": "embed",
        "spotify": "embed",
        "soundcloud": "embed", "tiktok": "embed", "instagram": "embed", "bluesky": "embed", "mastodon": "embed", "tumblr": "embed",
        "iframe": "embed", "player": "embed", "trailer": "video", "clip": "video", "warning": "note", "tip": "note", "info": "note",
        "hint": "note", "important": "note", "caution": "note", "danger": "note", "callout": "note", "box": "note", "admonition": "note",
        "aside": "note",
        "blockquote": "quote", "citation": "quote", "characters": "cast", "actors": "cast", "season": "episodes", "episode": "episodes",
        "hidden": "spoiler", "hide": "spoiler", "details": "spoiler", "timer": "countdown", "rumour": "claim", "rumor": "claim",
        "books": "adaptation", "history": "timeline", "chronology": "timeline",
    ]

    /// Whether the directive may be written in this form. If not, nothing else is said about it.
    private mutating func checkForm(of directive: Directive, _ definition: DirectiveDefinition) -> Bool {
        guard definition.forms.contains(directive.form) else {
            let forms = definition.forms.map { "'\($0.colons)\(directive.name)'" }.sorted().joined(separator: " or ")
            let isOneLine = directive.form == .container && definition.forms.contains(.leaf)
            let help =
                isOneLine
                ? "it is a block of one line: write \(forms), and remove the line ':::' that ends it, if there is one"
                : directive.form == .inline
                    ? "write \(forms) on a line of its own; for a plain colon, write '\\:\(directive.name)'" : "write \(forms)"
            fail(
                at: directive.location, "'\(directive.name)' cannot be written as '\(directive.form.colons)\(directive.name)'", help: help)
            return false
        }
        if !directive.isClosed {
            let colons = directive.form.colons
            fail(at: directive.location, "'\(colons)\(directive.name)' is not closed", help: "end it with a line '\(colons)'")
        }
        return true
    }

    /// - Parameter isLabelKnown: whether it has been said where the label belongs.
    private mutating func check(_ directive: Directive, _ definition: DirectiveDefinition, _ show: Show?, isLabelKnown: Bool) {
        if definition.needsLabel, directive.label == nil, !isLabelKnown {
            fail(at: directive.location, "'\(directive.name)' needs a text", help: "write \(directive.form.colons)\(directive.name)[…]")
        }
        if !definition.takesLabel, let label = directive.label {
            let attribute = definition.attributes.first.map { ", or '\(directive.form.colons)\(definition.name){\($0.name)=…}'" } ?? ""
            fail(
                at: directive.location, "'\(definition.name)' does not show the text in its brackets",
                help:
                    "write '\(directive.form.colons)\(definition.name)'\(attribute)\(label.plainText?.isEmpty ?? true ? "" : ", and the text above it")"
            )
        }
        if directive.isSpoiler, directive["until"] == nil, let label = directive.label?.plainText, let point = StoryPoint(label) {
            fail(
                at: directive.location, "'\(label)' is the title of this spoiler, and not the point until which it stays closed",
                help: "write '\(directive.form.colons)spoiler{until=\(point)}'")
        }
        if definition.needsShow, show == nil {
            fail(
                at: directive.location, "it is not clear which show this is about", help: "write 'show: …' in the front matter",
                isAboutData: true)
        }
    }

    private mutating func read(
        _ attribute: Directive.Attribute, of directive: Directive, _ definition: DirectiveDefinition, _ catalogue: Catalogue, _ show: Show?
    ) {
        let name = attribute.name.text
        guard let known = definition.attributes.first(where: { $0.name == name }) else {
            let names = definition.attributes.map(\.name)
            let help: String
            let point = StoryPoint(name) ?? PointAdvice.point(name)
            let isClaim = definition.idMeaning == .claim && directive.id == nil && attribute.value == nil
            if isClaim, show?.claims[Claim.ID(name)] != nil {
                return fail(at: attribute.name.location, "the id of a claim begins with '#'", help: "write {#\(name)}", isAboutData: true)
            }
            if let point, let points = definition.attributes.first(where: { $0.format == .storyPoints }) {
                let known = directive[points.name].map { $0.text.split(separator: ",").joined(separator: ",") }
                help =
                    known.map { "write {\(points.name)=\"\($0), \(point)\"}, with quotes" }
                    ?? "write {\(points.name)=\(point)}; several points need quotes: {\(points.name)=\"s2e8, v3\"}"
            } else if let nearest = names.nearest(to: name) {
                help = "did you mean '\(nearest)'?"
            } else {
                help = names.isEmpty ? "it takes none" : "available: \(names.joined(separator: ", "))"
            }
            return fail(at: attribute.name.location, "'\(definition.name)' has no attribute '\(name)'", help: help)
        }
        if known.format == .flag {
            values[name] = .flag
            if let value = attribute.value { fail(at: value.location, "'\(name)' takes no value", help: "write just \(name)") }
            return
        }
        guard let value = attribute.value else {
            return fail(at: attribute.name.location, "'\(name)' has no value", help: "write \(name)=\"…\"")
        }
        if case .embed(let player) = known.format {
            return readEmbed(value, of: directive, named: name, player: directive[player], catalogue)
        }
        switch known.format.read(value.text, of: directive, in: catalogue, about: show) {
        case .success(let read): values[name] = read
        case .failure(let problem):
            let path = known.format == .date ? SiteData(catalogue: catalogue).date(meantBy: value.text, about: show) : nil
            fail(
                at: value.location, problem.message, help: path.map { "write {\(name)=\($0)}" } ?? problem.help,
                hidesLine: problem.hidesLine,
                isAboutData: !known.format.isAboutForm)
        }
    }

    private mutating func readEmbed(
        _ address: PlacedText, of directive: Directive, named name: String, player: PlacedText?, _ catalogue: Catalogue
    ) {
        switch DirectiveAttribute.Format.webAddress.read(address.text, of: directive, in: catalogue, about: nil) {
        case .success: break
        case .failure(let problem):
            return fail(at: address.location, problem.message, help: problem.help, hidesLine: problem.hidesLine)
        }
        do throws(EmbedProblem) {
            let embed = try Embed(address.text, player: player?.text)
            guard !catalogue.content.settings.baseURL.isOnHost(embed.host) else {
                return fail(
                    at: address.location, "'\(address.text)' is on this site itself", help: "write a link: [words](\(address.text))")
            }
            values[name] = .embed(embed)
        } catch {
            fail(at: error.isAboutPlayer ? player?.location ?? address.location : address.location, error.message, help: error.help)
        }
    }

    private mutating func readClaim(_ directive: Directive, _ definition: DirectiveDefinition, in catalogue: Catalogue, about show: Show?) {
        guard let id = directive.id else {
            if directive.attributes.isEmpty {
                fail(
                    at: directive.location, "'\(definition.name)' names no claim", help: "write {#…} after it, with an id from claims.yaml")
            }
            return
        }
        guard let show else {
            fail(
                at: id.location, "it is not clear which show's claim this is", help: "write 'show: …' in the front matter",
                isAboutData: true
            )
            return
        }
        claim = show.claims[Claim.ID(id.text)]
        guard claim == nil else { return }
        let nearest = catalogue.details(of: show).claimIDs.word(nearestTo: id.text).map { "did you mean '#\($0)'?" }
        fail(
            at: id.location, "no claim about \(show.title) has the id '\(id.text)'",
            help: nearest ?? "add it to shows/\(show.id)/claims.yaml", isAboutData: true)
    }

    private mutating func fail(
        at location: SourceLocation, _ message: String, help: String?, hidesLine: Bool = false, isAboutData: Bool = false
    ) {
        let diagnostic = Diagnostic(.error, at: location, message, help: help, hidesLine: hidesLine)
        diagnostics.append(diagnostic)
        if !isAboutData { ofItsForm.append(diagnostic) }
    }
}

extension DirectiveAttribute.Format {
    private static let mostSeasonsNamed = 8

    /// What to do about a range or a list of seasons, such as `1-3`.
    private static func helpForSeveralSeasons(_ text: String) -> String? {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        let words = text.lowercased().split { !$0.isLetter }
        guard numbers.count > 1, words.allSatisfy({ ["to", "and", "s", "season", "seasons"].contains($0) }) else { return nil }
        return "write a line of its own for each season, the first with season=\(numbers[0])"
    }

    /// Whether what can be wrong is the way in which the value is written, and not the site's data.
    fileprivate var isAboutForm: Bool {
        switch self {
        case .webAddress, .embed, .word, .count, .listColumns, .listConditions: true
        default: false
        }
    }

    fileprivate func read(
        _ text: String, of directive: Directive, in catalogue: Catalogue, about show: Show?
    ) -> Result<DirectiveValue, DataNode.Problem> {
        // Without a subject, it has been said that it is missing or wrong.
        let subject = directive["of"].flatMap { ListSubject(rawValue: $0.text) }
        switch self {
        case .text: return .success(.text(text))
        case .word(let words):
            guard words.contains(text) else {
                let help = words.nearest(to: text).map { "did you mean '\($0)'?" } ?? "available: \(words.joined(separator: ", "))"
                return .failure(.init(message: "'\(text)' is not one of its words", help: help))
            }
            return .success(.text(text))
        case .count:
            guard let number = Int(plain: text), 1...ListReading.most ~= number else {
                return .failure(
                    .init(message: "'\(text)' is not a number from 1 to \(ListReading.most)", help: "write a number such as 10"))
            }
            return .success(.number(number))
        case .listSubject:
            guard let subject = ListSubject(rawValue: text) else {
                let words = ListSubject.allCases.map(\.rawValue)
                let help = words.nearest(to: text).map { "did you mean '\($0)'?" } ?? "available: \(words.joined(separator: ", "))"
                return .failure(.init(message: "there is no list of '\(text)'", help: help))
            }
            guard show != nil || !subject.isOfShow else {
                return .failure(
                    .init(message: "it is not clear of which show the \(text) are", help: "write 'show: …' in the front matter"))
            }
            return .success(.text(text))
        case .listConditions: return subject.map { ListCondition.all(in: text, of: $0).map { _ in .text(text) } } ?? .success(.text(text))
        case .listColumns: return subject.map { $0.columns(text).map { _ in .text(text) } } ?? .success(.text(text))
        case .picture: return picture(text, in: catalogue)
        case .webAddress, .embed:
            guard !text.tellsPassword else {
                return .failure(.init(message: PublishedPassword.message, help: PublishedPassword.help, hidesLine: true))
            }
            guard let address = WebAddress(text) else {
                return .failure(.init(message: "'\(text)' is not a web address", help: "start it with https://"))
            }
            return .success(.address(address))
        case .season:
            guard let number = Int(text), let show, show.seasons.position(of: number, by: \.number) != nil else {
                if let help = Self.helpForSeveralSeasons(text) {
                    return .failure(.init(message: "'\(text)' is not one season", help: help))
                }
                let numbers = show?.seasons.lazy.map { String($0.number) }.enumeration(mostNamed: Self.mostSeasonsNamed) ?? ""
                return .failure(.init(message: "there is no season '\(text)'", help: numbers.isEmpty ? nil : "available: \(numbers)"))
            }
            return .success(.season(number))
        case .pixels:
            let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : text
            guard let number = Int(plain: digits), 16...4_000 ~= number else {
                return .failure(.init(message: "'\(text)' is not a number of pixels from 16 to 4000", help: "write a number such as 300"))
            }
            return .success(.pixels(number))
        case .storyPoints:
            if let problem = catalogue.problem(withPoints: text, about: show) { return .failure(problem) }
            return catalogue.spoilerGuard(text, in: show).map { .storyPoints($0) }
        case .flag: return .success(.flag)
        case .date: return date(text, in: catalogue, about: show)
        case .source:
            guard let entry = catalogue.sourceEntry(Source.ID(text)) else {
                let name = NameKey(text)
                let named = catalogue.content.sources.filter { NameKey($0.name) == name || $0.title.map(NameKey.init) == name }
                let nearest = catalogue.index.sourceIDs.word(nearestTo: text).map { "did you mean '\($0)'?" }
                let help = named.count == 1 ? "write '\(named[0].id)'" : nearest ?? "add it to sources.yaml"
                return .failure(.init(message: "no source has the id '\(text)'", help: help))
            }
            return .success(.source(entry))
        }
    }

    private func picture(_ text: String, in catalogue: Catalogue) -> Result<DirectiveValue, DataNode.Problem> {
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        guard catalogue.index.assets[path] != nil else {
            if WebAddress(text) != nil {
                return .failure(
                    .init(
                        message: "'\(text)' is not a file of the site",
                        help: "save the picture into the folder 'images', and write its path, such as images/leaf.png"))
            }
            let nearest = catalogue.index.assetNames.word(nearestTo: path)
            return .failure(.init(message: "there is no file '\(text)'", help: nearest.map { "did you mean '\($0)'?" }))
        }
        if let problem = PictureFormat.problem(with: path) { return .failure(.init(message: problem, help: PictureFormat.help)) }
        return .success(.picture(path.composed))
    }

    private func date(_ text: String, in catalogue: Catalogue, about show: Show?) -> Result<DirectiveValue, DataNode.Problem> {
        if let date = PartialDate(text) { return .success(.date(ClaimedDate(date))) }
        if text.contains(where: \.isNumber), let help = DateAdvice.help(for: text) {
            return .failure(.init(message: "'\(text)' is not a date", help: help))
        }
        if text.contains(" ") {
            return .failure(
                .init(message: "'\(text)' is not a date", help: "write a day such as 2026-12-31, or name one such as seasons.2.premiere"))
        }
        return Result { () throws(DataNode.Problem) in try SiteData(catalogue: catalogue).node(about: show).date(at: text) }.map {
            .date($0)
        }
    }
}

extension Directive {
    /// The label in its brackets; empty if there is none.
    var writtenLabel: String { label.map { "[\($0.plainText ?? "…")]" } ?? "" }
}

extension String {
    /// The text as the value of an attribute, in quotes only where it needs them.
    var inQuotesOfAttributes: String {
        !isEmpty && allSatisfy { !$0.isWhitespace && !"{}\"'<>=`,".contains($0) } ? self : contains("\"") ? "'\(self)'" : "\"\(self)\""
    }
}

extension Directive.Form {
    /// The colons that the form begins with.
    var colons: String {
        switch self {
        case .inline: ":"
        case .leaf: "::"
        case .container: ":::"
        }
    }
}
