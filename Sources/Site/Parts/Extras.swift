import ContentReader
import ShowData
import ThemeKit

/// Quotes, music and places, wherever a page shows some of them.
extension Site {
    func entry(_ quote: Spoilable<Quote>, of show: Show) -> Spoilable<QuoteEntry> { quote.map { entry($0, of: show) } }

    func entry(_ track: Track, of show: Show) -> TrackEntry {
        TrackEntry(
            title: track.title, artist: track.artist, places: track.places.compactMap { link($0, of: show) }, link: track.link,
            note: track.note, sources: sourceEntries(track.sources)
        )
    }

    func entry(_ place: Place, of show: Show) -> PlaceEntry {
        PlaceEntry(
            name: place.name, kind: place.kind, location: place.location, summary: place.summary,
            places: place.places.compactMap { link($0, of: show) }, image: picture(place.image),
            sources: sourceEntries(place.sources)
        )
    }

    private func entry(_ quote: Quote, of show: Show) -> QuoteEntry {
        QuoteEntry(
            text: quote.text, character: quote.character.flatMap { character(show.id, $0) }.map { link($1, of: $0) },
            place: quote.place.flatMap { link($0, of: show) }, note: quote.note, sources: sourceEntries(quote.sources)
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
