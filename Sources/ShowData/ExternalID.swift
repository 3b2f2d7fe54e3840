/// The id that something has in another database.
public struct ExternalID: Hashable, Sendable {
    public enum Database: String, Sendable, CaseIterable { case imdb, wikidata, tmdb, tvdb, tvmaze, anilist }

    /// What has the id: each database numbers them separately.
    public enum Subject: Hashable, Sendable { case show, episode, person }

    public let database: Database
    /// For example `tt10638036`; letters, digits, `/` and `-`.
    public let value: String

    /// `nil` if `value` does not have the form of that database's ids.
    package init?(_ database: Database, _ value: String, of subject: Subject = .show) {
        let prefix = database.prefix(of: subject)
        let digits = value.dropFirst(prefix.count)
        let isNumber = !digits.isEmpty && digits.utf8.count <= 12 && digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard value.hasPrefix(prefix), isNumber else { return nil }
        self.database = database
        self.value = value
    }

    /// The first id in a text, such as the address of a page of that database; `nil` if there is none.
    package init?(_ database: Database, in text: String, of subject: Subject = .show) {
        let parts = text.split { "/?-".contains($0) }
        guard let id = parts.lazy.compactMap({ Self(database, String($0), of: subject) }).first else { return nil }
        self = id
    }

    /// The page of the show in that database.
    public func address(of kind: Show.Kind) -> WebAddress? {
        let isFilm = kind.form == .film
        let text =
            switch database {
            case .imdb: "https://www.imdb.com/title/\(value)/"
            case .wikidata: "https://www.wikidata.org/wiki/\(value)"
            case .tmdb: "https://www.themoviedb.org/\(isFilm ? "movie" : "tv")/\(value)"
            case .tvdb: "https://thetvdb.com/dereferrer/\(isFilm ? "movie" : "series")/\(value)"
            case .tvmaze: "https://www.tvmaze.com/shows/\(value)"
            case .anilist: "https://anilist.co/\(kind.form == .books ? "manga" : "anime")/\(value)"
            }
        return WebAddress(text)
    }

    /// The page of the person in that database; `nil` if it has none.
    public var addressOfPerson: WebAddress? {
        switch database {
        case .imdb: WebAddress("https://www.imdb.com/name/\(value)/")
        case .wikidata: WebAddress("https://www.wikidata.org/wiki/\(value)")
        case .tmdb: WebAddress("https://www.themoviedb.org/person/\(value)")
        case .tvdb: nil
        case .tvmaze: WebAddress("https://www.tvmaze.com/people/\(value)")
        case .anilist: WebAddress("https://anilist.co/staff/\(value)")
        }
    }

    /// The page of the episode in that database; `nil` if it has none of its own.
    public var addressOfEpisode: WebAddress? {
        switch database {
        case .imdb: WebAddress("https://www.imdb.com/title/\(value)/")
        case .wikidata: WebAddress("https://www.wikidata.org/wiki/\(value)")
        case .tvdb: WebAddress("https://thetvdb.com/dereferrer/episode/\(value)")
        case .tvmaze: WebAddress("https://www.tvmaze.com/episodes/\(value)")
        case .tmdb, .anilist: nil
        }
    }
}

extension ExternalID.Database {
    /// What the ids start with, before the number.
    public func prefix(of subject: ExternalID.Subject) -> String {
        switch self {
        case .imdb: subject == .person ? "nm" : "tt"
        case .wikidata: "Q"
        case .tmdb, .tvdb, .tvmaze, .anilist: ""
        }
    }

    /// What people call it.
    public var name: String {
        switch self {
        case .imdb: "IMDb"
        case .wikidata: "Wikidata"
        case .tmdb: "TMDB"
        case .tvdb: "TheTVDB"
        case .tvmaze: "TVmaze"
        case .anilist: "AniList"
        }
    }
}
