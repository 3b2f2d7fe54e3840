import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all people by name.
    public func people(_ page: PeoplePage) -> HTML {
        let phrases = page.phrases
        return """
            <header class="title">
            <h1>\(phrases.people)</h1>
            <p class="meta"><span>\(phrases.fill(\.peopleCount, count: page.count))</span></p>
            </header>
            \(Parts.letters(page.letters, phrases: phrases))\
            \(Parts.narrowing(page.count, on: page.pagination, frame: page.frame))\
            \(Parts.byLetter(page.groups, isSortable: true) { line($0, phrases) })\
            \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
            """
    }
}

private let mostShowsNamed = 3
/// Somebody who worked on more can be found by these.
private let mostShowsMarked = 10

/// "Kit Connor, Actor, Heartstopper".
private func line(_ person: PersonSummary, _ phrases: Phrases) -> HTML {
    let work = person.work.map { phrases.text(for: $0) }
    let marks = ListMarks(kinds: work, shows: person.shows.prefix(mostShowsMarked).map(\.title), place: person.place)
    let others = person.shows.count - mostShowsNamed
    let shows = person.shows.prefix(mostShowsNamed).map(\.title) + (others > 0 ? [phrases.fill(\.andMore, count: others)] : [])
    let details = (person.occupation.map { [$0] } ?? work) + shows
    let words: HTML? = details.isEmpty ? nil : " <small>\(phrases.joined(details))</small>"
    return "<li\(marks.attributes)>\(person.link.html)\(words)</li>\n"
}
