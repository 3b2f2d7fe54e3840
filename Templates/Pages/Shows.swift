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
            <p class="meta"><span>\(Phrases.fill(phrases.showCount, ["count": String(page.count)]))</span></p>
            </header>
            <nav class="letters" aria-label="\(phrases.letters)">
            <ul>
            \(page.letters.map { "<li>\($0.html)</li>\n" })</ul>
            </nav>
            \(page.groups.map { group in
                """
                <section class="letter" id="\(group.anchor)">
                <h2>\(group.letter)</h2>
                <ul class="index">
                \(group.shows.map { line($0, phrases) })</ul>
                </section>

                """
            })\
            \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
            """
    }
}

/// "Heartstopper, Series, 22 April 2022".
private func line(_ summary: ShowSummary, _ phrases: Phrases) -> HTML {
    let details = [phrases.text(for: summary.show.kind), summary.premiere.flatMap { phrases.text(forYearsOf: $0.date) }].compactMap(\.self)
    return "<li><a href=\"\(summary.path)\">\(summary.show.title)</a> <small>\(details.joined(separator: ", "))</small></li>\n"
}
