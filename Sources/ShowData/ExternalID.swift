/// The id of a show in another database.
public struct ExternalID: Hashable, Sendable {
    public enum Database: String, Sendable, CaseIterable { case imdb, wikidata, tmdb, tvdb }

    public let database: Database
    /// For example `tt10638036`; letters, digits, `/` and `-`.
    public let value: String

    /// `nil` if `value` does not have the form of that database's ids.
    package init?(_ database: Database, _ value: String) {
        let digits = value.dropFirst(database.prefix.count)
        let isNumber = !digits.isEmpty && digits.utf8.count <= 12 && digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard value.hasPrefix(database.prefix), isNumber else { return nil }
        self.database = database
        self.value = value
    }

    /// The page of the show in that database.
    public func address(of kind: Show.Kind) -> WebAddress? {
        let isFilm = kind == .film
        let text =
            switch database {
            case .imdb: "https://www.imdb.com/title/\(value)/"
            case .wikidata: "https://www.wikidata.org/wiki/\(value)"
            case .tmdb: "https://www.themoviedb.org/\(isFilm ? "movie" : "tv")/\(value)"
            case .tvdb: "https://thetvdb.com/dereferrer/\(isFilm ? "movie" : "series")/\(value)"
            }
        return WebAddress(text)
    }
}

extension ExternalID.Database {
    /// What the ids start with, before the number.
    public var prefix: String {
        switch self {
        case .imdb: "tt"
        case .wikidata: "Q"
        case .tmdb, .tvdb: ""
        }
    }
}
