import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

extension Site {
    /// Every text of the content that is only shown inside a spoiler, with the place where it is written.
    package var guardedTexts: [GuardedText] {
        let own = guardedTextsOfLanguage
        guard !translations.isEmpty else { return own }
        // What is not translated is guarded once.
        return (own + translations.flatMap { folder, site in site.guardedTextsOfLanguage.map { $0.inFolder(folder) } }).withoutRepetitions()
    }

    private var guardedTextsOfLanguage: [GuardedText] {
        factsOfOneSubject(content.guardedTexts) + content.guardedRoles.flatMap(texts) + SiteText.all(in: content).flatMap(\.guardedTexts)
    }

    /// The names that everybody may read. Words that are guarded elsewhere are not a secret if they are only a name.
    package var openNames: [String] { translations.reduce(openNamesOfLanguage) { $0 + $1.site.openNamesOfLanguage } }

    private var openNamesOfLanguage: [String] {
        var names: [String] = []
        for person in content.people { names += [person.name] + person.aliases }
        for show in content.shows {
            names.append(show.title)
            for character in show.characters { names += [character.name.safe] + character.aliases.compactMap(\.open) }
            for season in show.seasons {
                if let title = season.title { names.append(title.safe) }
                names += season.episodes.map(\.title.safe)
            }
            names += show.volumes.map(\.title.safe) + show.places.map(\.name)
        }
        return names
    }

    /// A guarded fact that is an open one about somebody else gives something away on the page of its character only.
    private func factsOfOneSubject(_ texts: [GuardedText]) -> [GuardedText] {
        guard texts.contains(where: { $0.character != nil }) else { return texts }
        var subjects: [String: Set<GuardedText.Subject>] = [:]
        for show in content.shows {
            for character in show.characters {
                let subject = GuardedText.Subject(show: show.id, character: character.id)
                for fact in character.facts.compactMap(\.open) {
                    for text in ["\(fact.label): \(fact.value)", fact.value] {
                        subjects[text.lowercased(), default: []].insert(subject)
                    }
                }
            }
        }
        return texts.map { text in
            guard let subject = text.character, subjects[text.text.lowercased()]?.contains(where: { $0 != subject }) == true else {
                return text
            }
            return text.counting(onlyIn: Route.character(subject.show, subject.character).outputPath)
        }
    }

    /// The ways in which pages put a person and a character side by side. Each counts only as a whole, whatever full stops it has.
    private func texts(of role: GuardedRole) -> [GuardedText] {
        guard let person = catalogue.person(role.person)?.name, let character = catalogue.character(role.show, role.character)?.1.name.safe
        else { return [] }
        return ["\(person) \(character)", "\(character) \(person)", "\(person) as \(character)", "\(character) played by \(person)"].map {
            GuardedText(.role, $0, at: role.location)
        }
    }
}

extension SiteText {
    /// The guarded parts of the text, or all of it if it is guarded as a whole.
    fileprivate var guardedTexts: [GuardedText] {
        if guardedUntil != nil, let guardLocation {
            // The heading of the notes is the site's own.
            let text = body.text.plainMarkup.replacing(/<h2 id="footnotes">[^<]*<\/h2>/, with: "")
            return [GuardedText(.markup, text, at: guardLocation)]
        }
        return body.text.references.compactMap { reference in
            guard !reference.isGuarded else { return nil }
            switch reference.segment {
            case .spoiler(let spoiler):
                return GuardedText(.markup, spoiler.content.plainMarkup, at: spoiler.location)
            case .directive(let directive) where directive.isSpoiler:
                // The title of a container is visible; the label of an inline one is what it guards.
                let guarded = directive.form == .inline ? directive.label : directive.body
                return guarded.map { GuardedText(.markup, $0.plainMarkup, at: directive.location) }
            case .html, .wikiLink, .value, .directive:
                return nil
            }
        }
    }
}

extension RichText {
    /// The words of the text as HTML, without what only a page can fill in.
    fileprivate var plainMarkup: String {
        let html = html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): inside.label ?? HTML(text: link.target)
            case .value: "<br>"
            // On the page it is a block of its own.
            case .spoiler: "<br>\(inside.content)<br>"
            case .directive(let directive):
                "<br>\(inside.label)<br>\(inside.content)<br>\(directive["alt"].map { "<img alt=\"\($0.text)\">" as HTML })"
            }
        }
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
