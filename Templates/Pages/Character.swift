import ContentReader
import Drawings
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A character: who plays them, what is known, and their relationships.
    public func character(_ page: CharacterPage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        let openFacts = page.facts.compactMap(\.open)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.prose(page.body, besides: [FactRow(phrases.alsoKnownAs, phrases.list(page.aliases.map { HTML(text: $0) }).nonEmpty)]
                + openFacts.map { FactRow($0.label, "\($0.value)\(Parts.references($0.sources))") }))
            \(page.facts.filter { $0.open == nil }.map { fact in
                frame.spoiler(fact) { "<p>\($0.label): \($0.value)\(Parts.references($0.sources))</p>\n" }
            })\
            \(Parts.bills("players", phrases.playedBy, page.roles.compactMap(\.open).map { personCard($0, frame: frame) }))
            \(page.roles.filter { $0.open == nil }.map { role in frame.spoiler(role) { personCard($0, frame: frame) } })\
            \(relations(page))
            \(appearances(page))
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
            poster: Poster(.character, name: name.safe), image: image, kicker: show.html, title: name, pronouns: pronouns,
            summary: summary)
    }
}

private func relations(_ page: CharacterPage) -> HTML? {
    guard !page.relations.isEmpty else { return nil }
    return """
        <section class="relations">
        <h2>\(page.phrases.relationships)</h2>
        \(page.relations.contains { $0.open != nil } ? """
            <ul>
            \(page.relations.compactMap(\.open).map { entry in
                "<li>\(relation(entry, phrases: page.phrases))\(Parts.places(entry.spans, frame: page.frame).map { "\n\($0)" })</li>\n"
            })</ul>

            """ : nil)\
        \(page.relationships.map { page.frame.drawing(of: $0, id: "drawing-relationships", title: page.phrases.relationships) })\
        \(page.relations.filter { $0.open == nil }.map { entry in
            page.frame.spoiler(entry) { "<p>\(relation($0, phrases: page.phrases))</p>\n\(Parts.places($0.spans, frame: page.frame))" }
        })</section>
        """
}

private func relation(_ entry: RelationEntry, phrases: Phrases) -> HTML {
    """
    <span class="kind \(entry.kind.rawValue)">\(entry.role ?? phrases.text(for: entry.kind))</span> \(entry.character.html)\
    \(entry.note.map { " <span class=\"note\">\($0)</span>" })\(Parts.references(entry.sources))
    """
}

private func appearances(_ page: CharacterPage) -> HTML? {
    // Without places there is no guard.
    if let known = page.appearances.open, known.isEmpty { return nil }
    return """
        <section class="appearances">
        <h2>\(page.phrases.appearances)</h2>
        \(page.frame.spoiler(page.appearances) { entries in
            """
            <ul>
            \(entries.map { "<li>\($0.season.html)\($0.episodes.isEmpty ? nil : ": \(page.phrases.list($0.episodes))")</li>\n" })</ul>

            """
        })</section>
        """
}
