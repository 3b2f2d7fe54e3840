import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Quotes, music and places, each a section that is left out if empty.
extension Parts {
    /// Short quotations; spoilers stay closed. Nothing if there are none.
    ///
    /// - Parameter all: the list that these are the beginning of.
    public static func quotes(_ quotes: [Spoilable<QuoteEntry>], heading: String? = nil, all: ListLink? = nil, frame: Frame) -> HTML? {
        guard !quotes.isEmpty else { return nil }
        return """
            <section class="quotes">
            <h2>\(heading ?? frame.phrases.quotes)</h2>
            \(quotes.map { quote in frame.spoiler(quote) { quoteFigure($0, frame.phrases) } })\(more(all, \.allOfQuotes, frame.phrases))</section>
            """
    }

    private static func quoteFigure(_ quote: QuoteEntry, _ phrases: Phrases) -> HTML {
        let origin = phrases.joined([quote.character, quote.place].compactMap { $0?.html })
        return """
            <figure class="quote">
            <blockquote><p>\(quote.text)</p></blockquote>
            <figcaption>\(origin)\(quote.note.map { " <span class=\"note\">\($0)</span>" })\(references(quote.sources))</figcaption>
            </figure>

            """
    }

    /// Music and where it is heard; nothing if none is known.
    public static func tracks(_ tracks: [TrackEntry], heading: String? = nil, all: ListLink? = nil, frame: Frame) -> HTML? {
        guard !tracks.isEmpty else { return nil }
        return """
            <section class="music">
            <h2>\(heading ?? frame.phrases.music)</h2>
            <ul>
            \(tracks.map { track in
                """
                <li>\(track.link.map { "<a href=\"\($0)\" rel=\"external\">\(track.title)</a>" as HTML } ?? HTML(text: track.title))\
                \(track.artist.map { ", \($0)" })\(track.places.isEmpty ? nil : " <small>\(frame.phrases.list(track.places))</small>")\
                \(track.note.map { " <span class=\"note\">\($0)</span>" })\(references(track.sources))</li>

                """
            })</ul>
            \(more(all, \.allOfMusic, frame.phrases))</section>
            """
    }

    /// Where the story is set and where it was filmed; nothing if that is not known.
    public static func places(_ places: [PlaceEntry], heading: String? = nil, all: ListLink? = nil, frame: Frame) -> HTML? {
        guard !places.isEmpty else { return nil }
        return """
            <section class="places">
            <h2>\(heading ?? frame.phrases.places)</h2>
            \(places.map { place in
                """
                <article>
                <h3>\(place.name)</h3>
                <p class="meta"><span>\(frame.phrases.text(for: place.kind))</span>\(place.location.map { " <span>\($0)</span>" })\
                \(place.places.isEmpty ? nil : " <span>\(frame.phrases.list(place.places))</span>")</p>
                \(place.image?.open.map { "<figure>\($0.html(in: .card))\n\(caption($0))</figure>\n" })\
                \(guardedPicture(place.image, frame: frame))\
                \(place.summary.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\(references(place.sources).map { "<p>\($0)</p>\n" })</article>

                """
            })\(more(all, \.allOfPlaces, frame.phrases))</section>
            """
    }

    /// The link to the rest of a list.
    ///
    /// - Parameter phrase: its number is the length of the list.
    static func more(_ all: ListLink?, _ phrase: KeyPath<Phrases.Words, CountedPhrase>, _ phrases: Phrases) -> HTML? {
        all.map { "<p class=\"more\"><a href=\"\($0.path)\">\(phrases.fill(phrase, count: $0.count))</a></p>\n" }
    }
}
