import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// The spoilers of one text.
///
/// Words inside a sentence cannot be closed without a script, so they move to the end of the text, and a reference takes their place. The
/// ids contain a colon, which no heading's id has.
struct TextSpoilers {
    private let markup: SpoilerMarkup
    private let phrases: Phrases
    private var words: [(until: SpoilerGuard?, content: HTML)] = []
    /// How many blocks have their own pages.
    private var pageCount = 0

    init(_ markup: SpoilerMarkup) {
        self.markup = markup
        phrases = markup.phrases
    }

    /// Takes words out of the text.
    ///
    /// - Returns: what takes their place.
    mutating func reference(_ guardedUntil: SpoilerGuard?, _ content: HTML) -> HTML {
        words.append((guardedUntil, content))
        let number = words.count
        return "<a class=\"spoiler-reference\" href=\"#spoiler:\(number)\" id=\"spoiler-reference:\(number)\">\(label(number))</a>"
    }

    /// Blocks that can be closed in place.
    func block(_ guardedUntil: SpoilerGuard?, label: HTML?, id: String?, _ content: HTML) -> HTML {
        markup.block(guardedUntil, label: label, id: id, content)
    }

    /// Takes blocks out of the page.
    ///
    /// - Parameter path: returns the page with the given number, from 1.
    /// - Returns: the link to it.
    mutating func page(_ guardedUntil: SpoilerGuard?, label: HTML?, path: (Int) -> SitePath) -> HTML {
        pageCount += 1
        return markup.link(guardedUntil, label: label, to: path(pageCount))
    }

    /// The words that were taken out, closed; nothing if there are none.
    var details: HTML? {
        guard !words.isEmpty else { return nil }
        return """
            <div class="spoilers">
            \(words.enumerated().map { index, spoiler in
                """
                <details class="spoiler" id="spoiler:\(index + 1)"\(markup.reach(spoiler.until))>
                <summary>\(label(index + 1))\(spoiler.until.map { " (\(phrases.text(for: $0)))" })</summary>
                <p>\(spoiler.content) <a href="#spoiler-reference:\(index + 1)" aria-label="\(phrases.backToText)">↩</a></p>
                </details>

                """
            })</div>
            """
    }

    private func label(_ number: Int) -> HTML { "\(phrases.spoiler) \(number)" }
}

/// Guarded blocks with their own page.
struct SpoilerPageContent {
    let guardedUntil: SpoilerGuard?
    let content: HTML
}
