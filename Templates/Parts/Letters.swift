import ContentReader
import Hypertext
import ThemeKit

extension Parts {
    /// The letters of a list by name, each a link to where its things are.
    static func letters(_ letters: [TitledLink], heading: String? = nil, phrases: Phrases) -> HTML? {
        guard !letters.isEmpty else { return nil }
        return """
            <nav class="letters" aria-label="\(phrases.letters)">
            \(heading.map { "<h2>\($0)</h2>\n" })<ul>
            \(letters.map { "<li>\($0.html)</li>\n" })</ul>
            </nav>

            """
    }

    /// The things of a page under their letters.
    ///
    /// - Parameters:
    ///   - isSortable: whether visitors can narrow the list.
    ///   - line: the element of the list for a thing.
    static func byLetter<Thing>(_ groups: [LetterGroup<Thing>], isSortable: Bool = false, _ line: (Thing) -> HTML) -> HTML {
        let sections: [HTML] = groups.map { group in
            """
            <section class="letter" id="\(group.anchor)">
            <h2>\(group.letter)</h2>
            <ul class="index"\(isSortable ? " data-list=\"\(group.letter)\"" : nil)>
            \(group.things.map(line))</ul>
            </section>

            """
        }
        return "\(sections)"
    }
}
