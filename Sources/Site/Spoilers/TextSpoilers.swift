import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// The spoilers of one text.
///
/// Among words nothing can be closed without a script, so such words move to the end of the text, and a reference stands in their place.
/// Their ids have a colon, which no heading of the text has in its own.
struct TextSpoilers {
    private let markup: SpoilerMarkup
    private let phrases: Phrases
    private var words: [(until: SpoilerGuard?, content: HTML)] = []
    /// How many blocks stand on pages of their own.
    private var pageCount = 0

    init(_ markup: SpoilerMarkup) {
        self.markup = markup
        phrases = markup.phrases
    }

    /// Takes words out of the text.
    ///
    /// - Returns: what stands in their place.
    mutating func reference(_ guardedUntil: SpoilerGuard?, _ content: HTML) -> HTML {
        words.append((guardedUntil, content))
        let number = words.count
        return "<a class=\"spoiler-reference\" href=\"#spoiler:\(number)\" id=\"spoiler-reference:\(number)\">\(label(number))</a>"
    }

    /// Blocks that may be closed where they stand.
    func block(_ guardedUntil: SpoilerGuard?, label: HTML?, id: String?, _ content: HTML) -> HTML {
        markup.block(guardedUntil, label: label, id: id, content)
    }

    /// Takes blocks out of the page.
    ///
    /// - Parameter path: where the page with the given number is, from 1.
    /// - Returns: the link to it.
    mutating func page(_ guardedUntil: SpoilerGuard?, label: HTML?, path: (Int) -> SitePath) -> HTML {
        pageCount += 1
        return markup.link(guardedUntil, label: label, to: path(pageCount))
    }

    /// The words that were taken out, closed; nothing where there are none.
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

/// Guarded blocks that stand on a page of their own.
struct SpoilerPageContent {
    let guardedUntil: SpoilerGuard?
    let content: HTML
}
