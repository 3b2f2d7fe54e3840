import ContentReader
import Hypertext
import Markdown

/// Words of a text that stay closed: a reference in the text, and the words themselves below it, in an element that opens on demand.
///
/// Among words nothing can be closed without a script, so the words move to the end of the text.
/// Their ids have a colon, which no heading of the text has in its own.
struct InlineSpoilers {
    private let phrases: Phrases
    private var found: [(until: String?, content: HTML)] = []

    init(phrases: Phrases) { self.phrases = phrases }

    var isEmpty: Bool { found.isEmpty }

    /// Takes a spoiler out of the text.
    ///
    /// - Parameter point: from where in the story on it is none.
    /// - Returns: what stands in its place.
    mutating func reference(until point: PlacedText?, _ content: HTML) -> HTML {
        found.append((point?.text, content))
        let number = found.count
        return "<a class=\"spoiler-reference\" href=\"#spoiler:\(number)\" id=\"spoiler-reference:\(number)\">\(label(number))</a>"
    }

    /// A spoiler that may be closed where it stands.
    func block(_ spoiler: Spoiler, _ content: HTML) -> HTML {
        """
        <details class="spoiler">
        <summary>\(phrases.spoiler)\(spoiler.until.map { " (\($0.text))" })</summary>
        \(content)</details>

        """
    }

    /// All spoilers, closed.
    var details: HTML {
        """
        <div class="spoilers">
        \(found.enumerated().map { index, spoiler in
            """
            <details class="spoiler" id="spoiler:\(index + 1)">
            <summary>\(label(index + 1))\(spoiler.until.map { " (\($0))" })</summary>
            <p>\(spoiler.content) <a href="#spoiler-reference:\(index + 1)" aria-label="\(phrases.backToText)">↩</a></p>
            </details>

            """
        })</div>
        """
    }

    private func label(_ number: Int) -> HTML { "\(phrases.spoiler) \(number)" }
}
