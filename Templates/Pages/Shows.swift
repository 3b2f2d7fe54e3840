import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all shows by name.
    public func shows(_ page: ShowsPage) -> HTML {
        let phrases = page.phrases
        return """
            <header class="title">
            <h1>\(phrases.shows)</h1>
            <p class="meta"><span>\(phrases.fill(\.showCount, count: page.count))</span></p>
            </header>
            \(Parts.letters(page.letters, phrases: phrases))\
            \(Parts.byLetter(page.groups) { line($0, phrases) })\
            \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
            """
    }
}

/// "Heartstopper, Series, 22 April 2022".
private func line(_ summary: ShowSummary, _ phrases: Phrases) -> HTML {
    let details = [phrases.text(for: summary.show.kind), summary.premiere.flatMap { phrases.text(forYearsOf: $0.date) }].compactMap(\.self)
    return "<li><a href=\"\(summary.path)\">\(summary.show.title)</a> <small>\(phrases.joined(details))</small></li>\n"
}
