import ContentReader
import Hypertext
import ShowData

/// The elements around guarded content: closed without a script, and marked so that a script can open what a visitor has reached.
package struct SpoilerMarkup {
    package let phrases: Phrases
    /// `nil` if it is not clear which show's story it is about.
    private let story: Story?

    package init(phrases: Phrases, story: Story?) {
        self.phrases = phrases
        self.story = story
    }

    /// The attributes that tell the script from which point it may be opened; none if only the reader decides.
    package func reach(_ guardedUntil: SpoilerGuard?) -> HTML? {
        guard let guardedUntil, let story else { return nil }
        let marks = guardedUntil.points.compactMap { story.mark(for: $0) }
        return marks.isEmpty ? nil : " data-show=\"\(story.show.rawValue)\" data-until=\"\(marks.joined(separator: " "))\""
    }

    /// "Spoiler for Season 2, Episode 8", or "Spoiler".
    package func name(_ guardedUntil: SpoilerGuard?) -> String {
        guardedUntil.map { Phrases.fill(phrases.spoilerUntil, ["name": phrases.text(for: $0)]) } ?? phrases.spoiler
    }

    /// Blocks that stay closed.
    ///
    /// - Parameter label: the writer's label for them; it must not give anything away.
    package func block(_ guardedUntil: SpoilerGuard?, label: HTML? = nil, id: String? = nil, _ content: HTML) -> HTML {
        """
        <details class="spoiler"\(id.map { " id=\"\($0)\"" as HTML })\(reach(guardedUntil))>
        <summary>\(label)\(label == nil ? nil : ": ")\(name(guardedUntil))</summary>
        \(content)</details>

        """
    }

    /// The link to blocks on their own page.
    package func link(_ guardedUntil: SpoilerGuard?, label: HTML?, to path: SitePath) -> HTML {
        """
        <p class="spoiler-page"><a href="\(path)" rel="nofollow">\(label)\(label == nil ? nil : ": ")\(name(guardedUntil))</a> \
        <small>\(phrases.spoilerPage)</small></p>

        """
    }
}
