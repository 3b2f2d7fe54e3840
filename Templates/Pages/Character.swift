import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A character: who plays them, what is known, what they are to others.
    public func character(_ page: CharacterPage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        let openFacts = page.facts.compactMap(\.open)
        return """
            <header class="cover">
            \(mainPicture(page.image, or: Poster(.character, name: page.name)))
            <div class="words">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(page.name)</h1>
            \(page.guardedName.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
            \(guardedPicture(page.guardedImage, frame: frame))\
            \(page.pronouns.map { "<p class=\"tagline\">\($0)</p>\n" })\
            \(page.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })</div>
            </header>
            \(prose(page.body, besides: [FactRow(phrases.alsoKnownAs, phrases.list(page.aliases.map { HTML(text: $0) }).nonEmpty)]
                + openFacts.map { FactRow($0.label, "\($0.value)\(references($0.sources))") }))
            \(page.facts.filter { $0.open == nil }.map { fact in
                frame.spoiler(fact) { "<p>\($0.label): \($0.value)\(references($0.sources))</p>\n" }
            })\
            \(bills("players", phrases.playedBy, page.roles.compactMap(\.open).map { playerBill($0, frame: frame) }))
            \(page.roles.filter { $0.open == nil }.map { role in frame.spoiler(role) { playerBill($0, frame: frame) } })\
            \(relations(page))
            \(appearances(page))
            \(quotes(page.quotes, frame: frame))
            \(bills("characters", phrases.characters, page.others.map { characterBill($0, frame: frame) }))
            \(sourceList(page.sources, frame: frame))
            """
    }

    private func relations(_ page: CharacterPage) -> HTML? {
        guard !page.relations.isEmpty else { return nil }
        return """
            <section class="relations">
            <h2>\(page.phrases.relationships)</h2>
            \(page.relations.contains { $0.open != nil } ? """
                <ul>
                \(page.relations.compactMap(\.open).map { "<li>\(relation($0, phrases: page.phrases))</li>\n" })</ul>

                """ : nil)\
            \(page.relations.filter { $0.open == nil }.map { entry in
                page.frame.spoiler(entry) { "<p>\(relation($0, phrases: page.phrases))</p>\n" }
            })</section>
            """
    }

    private func relation(_ entry: RelationEntry, phrases: Phrases) -> HTML {
        """
        <span class="kind \(entry.kind.rawValue)">\(entry.role ?? phrases.text(for: entry.kind))</span> \(entry.character.html)\
        \(entry.span.map { " <small>\($0.html)</small>" })\(entry.note.map { " <span class=\"note\">\($0)</span>" })\(references(entry.sources))
        """
    }

    private func appearances(_ page: CharacterPage) -> HTML? {
        guard !page.appearances.isEmpty else { return nil }
        return """
            <section class="appearances">
            <h2>\(page.phrases.appearances)</h2>
            <ul>
            \(page.appearances.map { entry in
                "<li>\(entry.season.html)\(entry.episodes.isEmpty ? nil : ": \(page.phrases.list(entry.episodes))")</li>\n"
            })</ul>
            </section>
            """
    }
}
