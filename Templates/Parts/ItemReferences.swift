import Hypertext
import ThemeKit

extension Parts {
    /// The pages of collections that refer to this page, each collection under its name; nothing if there are none.
    ///
    /// - Parameter card: makes the card of one of them.
    static func itemReferences(_ frame: Frame, card: (ItemSummary) -> HTML) -> HTML? {
        guard !frame.itemReferences.isEmpty else { return nil }
        return "\(frame.itemReferences.map { references in section(references, cards: references.items.map(card)) })"
    }

    private static func section(_ references: ItemReferences, cards: [HTML]) -> HTML {
        """
        <section class="about-it related">
        <h2>\(references.collection.html)</h2>
        \(clippings(cards))
        \(references.more.isEmpty ? nil : "<ul>\n\(references.more.map { "<li>\($0.html)</li>\n" })</ul>\n")\
        </section>

        """
    }
}
