import ContentReader
import ShowData
import ThemeKit

extension QuoteEntry {
    init(_ quote: Quote, of show: Show, from catalogue: Catalogue) {
        self.init(
            text: quote.text, character: quote.character.flatMap { catalogue.character(show.id, $0) }.map { catalogue.link($1, of: $0) },
            place: quote.place.flatMap { catalogue.link($0, of: show) }, note: quote.note, sources: catalogue.sourceEntries(quote.sources)
        )
    }
}

extension TrackEntry {
    /// - Parameter point: where the page is in the story that shows it, if there are such pages for many points.
    init(_ track: Track, of show: Show, near point: StoryPoint? = nil, from catalogue: Catalogue) {
        self.init(
            title: track.title, artist: track.artist,
            places: track.places.named(near: point).compactMap { catalogue.link($0, of: show) }, link: track.link, note: track.note,
            sources: catalogue.sourceEntries(track.sources)
        )
    }
}

extension PlaceEntry {
    /// - Parameter point: where the page is in the story that shows it, if there are such pages for many points.
    init(_ place: Place, of show: Show, near point: StoryPoint? = nil, from catalogue: Catalogue) {
        self.init(
            name: place.name, kind: place.kind, location: place.location, summary: place.summary,
            places: place.places.named(near: point).compactMap { catalogue.link($0, of: show) }, image: catalogue.picture(place.image),
            sources: catalogue.sourceEntries(place.sources)
        )
    }
}

extension [StoryPoint] {
    /// The points of a thing that a page names: all of them; but where there are many, and a page for each, those that its own point has in it.
    fileprivate func named(near point: StoryPoint?) -> [StoryPoint] {
        guard count > Catalogue.mostPlacesNamed, let point else { return self }
        if case .season(let number) = point { return filter { $0.season == number } }
        return filter { $0 == point }
    }
}

extension Quote {
    /// Whether only the page of the show shows it, because it names neither a speaker nor an episode.
    var isTheShows: Bool {
        if case .episode? = place { return false }
        return character == nil
    }
}
