import ContentReader
import ShowData
import ThemeKit

extension QuoteEntry {
    init(_ quote: Quote, of show: Show, on site: Site) {
        self.init(
            text: quote.text, character: quote.character.flatMap { site.character(show.id, $0) }.map { site.link($1, of: $0) },
            place: quote.place.flatMap { site.link($0, of: show) }, note: quote.note, sources: site.sourceEntries(quote.sources)
        )
    }
}

extension TrackEntry {
    init(_ track: Track, of show: Show, on site: Site) {
        self.init(
            title: track.title, artist: track.artist, places: track.places.compactMap { site.link($0, of: show) }, link: track.link,
            note: track.note, sources: site.sourceEntries(track.sources)
        )
    }
}

extension PlaceEntry {
    init(_ place: Place, of show: Show, on site: Site) {
        self.init(
            name: place.name, kind: place.kind, location: place.location, summary: place.summary,
            places: place.places.compactMap { site.link($0, of: show) }, image: site.picture(place.image),
            sources: site.sourceEntries(place.sources)
        )
    }
}

extension Quote {
    /// Whether only the page of the show shows it: nobody says it, and it is of no episode.
    var isTheShows: Bool {
        if case .episode? = place { return false }
        return character == nil
    }
}
