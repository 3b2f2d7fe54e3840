import ContentReader
import Drawings
import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all places, music, quotes or relationships of a show.
    public func list(_ page: ShowListPage) -> HTML {
        let frame = page.frame
        return """
            <header class="title">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(title(of: page))</h1>
            </header>
            \(contents(of: page))
            \(Parts.pagination(page.pagination, isByDate: false, frame: frame))
            """
    }
}

private func title(of page: ShowListPage) -> String {
    switch page.contents {
    case .places: page.phrases.places
    case .music: page.phrases.music
    case .quotes: page.phrases.quotes
    case .relationships: page.phrases.relationships
    }
}

private func contents(of page: ShowListPage) -> HTML? {
    let (frame, phrases) = (page.frame, page.phrases)
    let heading = { phrases.fill($0, count: page.count) }
    switch page.contents {
    case .places(let places): return Parts.places(places, heading: heading(\.allOfPlaces), frame: frame)
    case .music(let tracks): return Parts.tracks(tracks, heading: heading(\.allOfMusic), frame: frame)
    case .quotes(let quotes): return Parts.quotes(quotes, heading: heading(\.allOfQuotes), frame: frame)
    case .relationships(let map):
        let title = heading(\.allOfRelationships)
        return """
            <section>
            <h2>\(title)</h2>
            <div class="table" role="group" tabindex="0" aria-label="\(title)">
            \(map.table(phrases))
            </div>
            </section>
            """
    }
}
