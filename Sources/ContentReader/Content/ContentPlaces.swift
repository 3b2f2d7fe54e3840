import Diagnostics
import ShowData

/// Where the entities, ratings, pictures and web addresses of the content are in its files.
package struct ContentPlaces: Sendable {
    private let symbols: SymbolTable
    private let shows: [Show.ID: SourceLocation]
    /// In order of place.
    package let ratings: [Located<Rating>]
    /// The pictures of data and front matter, including guarded ones, in order of place.
    package let pictures: [Located<Image>]
    /// The web addresses of data and front matter, in order of place.
    package let addresses: [Located<WebAddress>]
    /// The data files, such as `people.yaml`.
    package let files: Set<String>
    private let keys: [ContentSubject: KeyPlaces]

    init(
        symbols: SymbolTable = SymbolTable(), shows: [Show.ID: SourceLocation] = [:], ratings: [Located<Rating>] = [],
        pictures: [Located<Image>] = [], addresses: [Located<WebAddress>] = [], files: Set<String> = [], keys: [KeyPlaces] = []
    ) {
        self.symbols = symbols
        self.shows = shows
        self.ratings = ratings.sorted { $0.location < $1.location }
        self.pictures = pictures.sorted { $0.location < $1.location }
        self.files = files
        self.addresses = addresses.sorted { $0.location < $1.location }
        self.keys = Dictionary(keys.map { ($0.subject, $0) }) { first, _ in first }
    }

    /// Whether a file that a page may be made of is there. The texts that pages are made of always are.
    package func mayHaveFile(_ path: String) -> Bool { path.hasSuffix(".md") || files.contains(path) }

    /// Where the keys of something are; `nil` unless readers send corrections.
    package func keys(of subject: ContentSubject) -> KeyPlaces? { keys[subject] }

    package func location(of person: Person.ID) -> SourceLocation { location(person.rawValue, .people, in: "people.yaml") }

    package func location(of source: Source.ID) -> SourceLocation { location(source.rawValue, .sources, in: "sources.yaml") }

    package func location(of author: Author.ID) -> SourceLocation { location(author.rawValue, .authors, in: "authors.yaml") }

    /// The first key of the show's own file.
    package func location(of show: Show.ID) -> SourceLocation { shows[show] ?? SourceLocation(file: "shows/\(show)/show.yaml") }

    package func location(of character: Character.ID, in show: Show.ID) -> SourceLocation {
        location(character.rawValue, .characters(show: show.rawValue), in: "shows/\(show)/characters.yaml")
    }

    package func location(of volume: Volume.ID, in show: Show.ID) -> SourceLocation {
        location(volume.rawValue, .volumes(show: show.rawValue), in: "shows/\(show)/books.yaml")
    }

    package func location(of claim: Claim.ID, in show: Show.ID) -> SourceLocation {
        location(claim.rawValue, .claims(show: show.rawValue), in: "shows/\(show)/claims.yaml")
    }

    /// Where the number of a season or an episode is written.
    package func location(of point: StoryPoint, in show: Show.ID) -> SourceLocation {
        location(point.description, .screen(show: show.rawValue), in: "shows/\(show)/show.yaml")
    }

    /// The location of a name, or the start of `file` for anything that was not read from a file.
    private func location(_ name: String, _ namespace: Namespace, in file: String) -> SourceLocation {
        symbols.location(of: name, in: namespace) ?? SourceLocation(file: file)
    }
}
