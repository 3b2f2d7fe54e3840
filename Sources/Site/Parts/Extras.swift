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
    private static let mostSpansNamed = 20

    /// - Parameter point: where the page is in the story that shows it, if there are such pages for many points.
    init(_ place: Place, of show: Show, near point: StoryPoint? = nil, from catalogue: Catalogue) {
        self.init(
            name: place.name, kind: place.kind, location: place.location, summary: place.summary,
            places: place.places.named(near: point).compactMap { catalogue.link($0, of: show) }
                + place.spans.prefix(Self.mostSpansNamed).compactMap { catalogue.link($0, of: show) },
            image: catalogue.picture(place.image),
            sources: catalogue.sourceEntries(place.sources)
        )
    }
}

extension Catalogue {
    /// The pieces of music that are heard at a point of a show's story.
    func tracks(at point: StoryPoint, in show: Show) -> [TrackEntry] {
        show.tracks.at(details(of: show).tracks(of: point)).map { TrackEntry($0, of: show, near: point, from: self) }
    }

    /// The places where a point of a show's story takes place or was filmed.
    func places(at point: StoryPoint, in show: Show) -> [PlaceEntry] {
        show.places.at(details(of: show).places(of: point)).map { PlaceEntry($0, of: show, near: point, from: self) }
    }
}

extension [StoryPoint] {
    /// How many seasons and episodes a page names of each thing that is seen in many.
    private static let mostNamed = 100
    private static let mostNamedInList = 20

    /// The points of a thing that a page names: all of them; but where there are many, and a page for each, those that its own point has in
    /// it. A list of many such things names the seasons instead.
    fileprivate func named(near point: StoryPoint?) -> [StoryPoint] {
        guard let point else { return count > Self.mostNamedInList ? seasons : self }
        guard count > Self.mostNamed else { return self }
        if case .season(let number) = point { return filter { $0.season == number } }
        return filter { $0 == point }
    }

    /// Each once, in place of its first episode; whatever belongs to no season stays.
    private var seasons: [StoryPoint] { map { point in point.season.map(StoryPoint.season) ?? point }.withoutRepetitions() }
}

extension Quote {
    /// Whether only the page of the show shows it, because it names neither a speaker nor an episode.
    var isTheShows: Bool {
        if case .episode? = place { return false }
        return character == nil
    }
}
