import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A character: who plays them, what is known, and their relationships.
    public func character(_ page: CharacterPage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        let openRoles = page.roles.compactMap(\.open)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.spread(
                [Parts.prose(page.body), relations(page), appearances(page)],
                infobox: [
                    Parts.bills("players", phrases.playedBy, openRoles.map { personCard($0, frame: frame) }), facts(page), guardedFacts(page),
                    firstAndLast(page),
                ], frame: frame))
            \(page.roles.filter { $0.open == nil }.map { role in frame.spoiler(role) { personCard($0, frame: frame) } })\
            \(elsewhere(page) { personCard($0, frame: frame) })\
            \(map(page))
            \(Parts.quotes(page.quotes, frame: frame))
            \(Parts.bills("characters", phrases.characters, page.others.map { characterCard($0, frame: frame) }))
            \(Parts.sourceList(page.sources, frame: frame))
            """
    }
}

extension CharacterPage {
    /// The top of the page.
    public var cover: Cover {
        Cover(
            poster: Poster(.character, name: name.safe), image: image, kicker: show.html, title: name, details: actors, pronouns: pronouns,
            summary: summary)
    }

    /// Who plays the character, for phones, on which the infobox is below the text.
    private var actors: HTML? {
        let people = roles.compactMap(\.open).map(\.person).withoutRepetitions(by: \.path).prefix(mostActors).map(\.html)
        return people.isEmpty ? nil : "<p class=\"meta actors\">\(phrases.labelled(phrases.playedBy, phrases.list(people)))</p>\n"
    }
}

private let mostActors = 3

/// Of the relatives of somebody, the infobox names the first.
private let mostRelations = 8

private func facts(_ page: CharacterPage) -> HTML? {
    let phrases = page.phrases
    return Parts.facts(
        [FactRow(phrases.alsoKnownAs, phrases.list(page.aliases.map { HTML(text: $0) }).nonEmpty)]
            + page.facts.compactMap(\.open).map { FactRow($0.label, "\($0.value)\(Parts.references($0.sources))") }
            + [Relationship.Kind.romance, .family].map { kind in
                let others = page.relations.compactMap(\.open).filter { $0.kind == kind }.prefix(mostRelations)
                return FactRow(
                    phrases.text(for: kind),
                    phrases.list(others.map { "\($0.character.html)\($0.role.map { " <span class=\"kind\">\($0)</span>" })" as HTML })
                        .nonEmpty)
            }, frame: page.frame)
}

private func guardedFacts(_ page: CharacterPage) -> HTML? {
    let facts = page.facts.filter { $0.open == nil }.map { fact in
        page.frame.spoiler(fact) {
            "<p>\(page.phrases.labelled($0.label, "\($0.value)"))\(Parts.references($0.sources))\(Parts.correction(of: $0.label, page.frame))</p>\n"
        }
    }
    return facts.isEmpty ? nil : "\(facts)"
}

/// The first and the last episode, or season, in which the character is seen. Guarded like all of them: the last one may tell who leaves.
private func firstAndLast(_ page: CharacterPage) -> HTML? {
    if let known = page.appearances.open, known.isEmpty { return nil }
    let phrases = page.phrases
    return page.frame.spoiler(page.appearances) { entries in
        let (first, last) = (entries.first, entries.last)
        return Parts.facts(
            [
                FactRow(phrases.firstAppearance, (first?.episodes.first ?? first?.season)?.html),
                FactRow(phrases.lastAppearance, (last?.episodes.last ?? last?.season)?.html),
            ], frame: page.frame) ?? HTML()
    }
}

/// Who plays the character in other shows, show by show.
///
/// - Parameter card: makes the card of somebody who does.
private func elsewhere(_ page: CharacterPage, card: (RoleEntry) -> HTML) -> HTML? {
    var shows: [TitledLink] = []
    for role in page.rolesElsewhere where shows.last != role.show { shows.append(role.show) }
    let sections = shows.compactMap { show in
        Parts.bills("players", show.title, page.rolesElsewhere.filter { $0.show == show }.map(card), more: (show.path, show.title))
    }
    return sections.isEmpty ? nil : "\(sections)\n"
}

/// Who the character is to whom in words, kind by kind; what is a spoiler stays closed below.
private func relations(_ page: CharacterPage) -> HTML? {
    guard !page.relations.isEmpty else { return nil }
    let (phrases, open) = (page.phrases, page.relations.compactMap(\.open))
    let kinds = Relationship.Kind.allCases.filter { kind in open.contains { $0.kind == kind } }
    return """
        <section class="relations">
        <h2>\(phrases.relationships)</h2>
        \(kinds.isEmpty ? nil : """
            <dl>
            \(kinds.map { kind in
                """
                <div><dt>\(phrases.text(for: kind))</dt>
                <dd><ul>
                \(open.filter { $0.kind == kind }.map { entry in
                    "<li>\(relation(entry))\(Parts.places(entry.spans, frame: page.frame).map { "\n\($0)" })</li>\n"
                })</ul></dd></div>

                """
            })</dl>

            """)\
        \(page.relations.filter { $0.open == nil }.map { entry in
            page.frame.spoiler(entry) {
                "<p>\(phrases.labelled(HTML(text: phrases.text(for: $0.kind)), relation($0)))</p>\n\(Parts.places($0.spans, frame: page.frame))"
            }
        })</section>
        """
}

/// "Sarah Nelson, mother", with a note and its sources.
private func relation(_ entry: RelationEntry) -> HTML {
    """
    \(entry.character.html)\(entry.role.map { " <span class=\"kind\">\($0)</span>" })\
    \(entry.note.map { " <span class=\"note\">\($0)</span>" })\(Parts.references(entry.sources))
    """
}

/// The relationships as a map, if that of the show has no room for all of them.
private func map(_ page: CharacterPage) -> HTML? {
    Parts.relationships(page.relationships, all: nil, frame: page.frame)
}

/// The books that the character is in.
private func books(_ page: CharacterPage) -> HTML? {
    guard !page.books.isEmpty else { return nil }
    return """
        <ul>
        \(page.books.map { "<li>\($0.book.html)\($0.chapters.map { ": \(page.phrases.chapters) \($0)" })</li>\n" })</ul>

        """
}

private func appearances(_ page: CharacterPage) -> HTML? {
    // Without places there is no guard.
    if let known = page.appearances.open, known.isEmpty, page.books.isEmpty { return nil }
    return """
        <section class="appearances">
        <h2>\(page.phrases.appearances)</h2>
        \(page.appearances.open?.isEmpty == true ? nil : page.frame.spoiler(page.appearances) { entries in
            """
            <ul>
            \(entries.map { "<li>\($0.episodes.isEmpty ? $0.season.html : page.phrases.labelled($0.season.html, page.phrases.list($0.episodes)))</li>\n" })</ul>

            """
        })\(books(page))</section>
        """
}
