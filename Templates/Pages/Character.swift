import Hypertext
import ShowData
import Site

extension Theme {
    /// A character and who plays them.
    public func character(_ page: CharacterPage) -> HTML {
        let (character, frame, phrases) = (page.character, page.frame, page.phrases)
        return """
            <header class="cover">
            \(mainPicture(page.image, or: Poster(.character, name: character.name)))
            <div class="words">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(character.name)</h1>
            \(character.pronouns.map { "<p class=\"tagline\">\($0)</p>\n" })\
            \(character.summary.map { "<p class=\"summary\">\($0)</p>\n" })</div>
            </header>
            \(prose(page.body, besides: [FactRow(phrases.alsoKnownAs, phrases.list(character.aliases.map { HTML(text: $0) }).nonEmpty)]
                + character.facts.map { FactRow($0.label, $0.value) }))
            \(bills("players", phrases.playedBy, page.roles.map { playerBill($0, frame: frame) }))
            \(bills("characters", phrases.characters, page.others.map { characterBill($0, frame: frame) }))
            \(sourceList(page.sources, frame: frame))
            """
    }
}
