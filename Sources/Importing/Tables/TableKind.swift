import ShowData

/// What the rows of a table are.
package enum TableKind: String, CaseIterable, Sendable {
    case episodes, characters, people, books

    /// Whether its entries have facts, with a label each.
    var hasFacts: Bool { self == .characters || self == .people }
}

/// The meaning of a column: a key of the site's files, or one of a few that lead elsewhere.
enum ColumnKey: String, CaseIterable, Sendable {
    case season, number, id, title, name, date, minutes, summary, text, writers, directors, absolute, part
    case aliases, pronouns, occupation, bio, links, actor, kind, order, episodes
    case authors, isbn
    case production, viewers, state, guests, titles, dvd, story
    case born, birthplace, died, books
    case imdb, wikidata, tmdb, tvdb, tvmaze, anilist

    /// The databases whose ids entries can have.
    static let databases: [(key: ColumnKey, database: ExternalID.Database)] = [
        (.imdb, .imdb), (.wikidata, .wikidata), (.tmdb, .tmdb), (.tvdb, .tvdb), (.tvmaze, .tvmaze), (.anilist, .anilist),
    ]

    /// Those that rows of a kind can have.
    static func keys(of kind: TableKind) -> [ColumnKey] {
        switch kind {
        case .episodes:
            [
                .season, .number, .id, .title, .date, .minutes, .summary, .text, .writers, .directors, .absolute, .part, .production, .dvd,
                .story, .viewers, .state, .guests, .titles,
            ] + databases.map(\.key)
        case .characters: [.id, .name, .aliases, .pronouns, .summary, .actor, .kind, .episodes, .order, .born, .died, .books]
        case .people: [.id, .name, .aliases, .pronouns, .occupation, .bio, .links, .born, .birthplace, .died] + databases.map(\.key)
        case .books: [.id, .number, .title, .authors, .date, .isbn, .kind, .summary, .order, .titles]
        }
    }

    /// The key that a name of a column stands for, in any case and with any signs between words; `nil` if that is not known.
    static func named(_ name: String, among keys: [ColumnKey]) -> ColumnKey? {
        let folded = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" }
        if let key = keys.first(where: { $0.rawValue == folded }) { return key }
        return keys.first { synonyms[$0]?.contains(folded) ?? false }
    }

    /// What people and other programs call them, in English and German, and a few words of other languages.
    private static let synonyms: [ColumnKey: Set<String>] = [
        .season: ["s", "series", "staffel", "seasonnumber", "seasonno", "saison", "temporada", "stagione", "seizoen"],
        .number: [
            "ep", "episode", "e", "no", "nr", "num", "#", "folge", "episodenumber", "episodeno", "ep#", "noinseason", "numberinseason",
            "volume",
            "vol", "band", "épisode", "episodio", "aflevering", "nummer", "book",
        ],
        .id: ["slug", "key"],
        .title: ["titel", "name", "episodetitle", "episodename", "titre", "título", "titolo", "originaltitle", "booktitle"],
        .name: [
            "fullname", "title", "character", "charactername", "person", "personname", "figur", "rolle", "role", "nom", "nombre", "titel",
        ],
        .date: [
            "airdate", "aired", "originalairdate", "originalairdateus", "releasedate", "released", "release", "premiere", "firstaired",
            "datum",
            "erstausstrahlung", "published", "publicationdate", "pubdate", "airs", "dateaired", "erschienen", "fecha",
        ],
        .minutes: ["runtime", "length", "duration", "laufzeit", "dauer", "min", "mins", "runtimeminutes", "runtimemin", "länge"],
        .summary: ["description", "plot", "synopsis", "overview", "logline", "inhalt", "zusammenfassung", "beschreibung"],
        .text: ["recap", "prose", "review", "article", "body", "notes"],
        .writers: ["writer", "writtenby", "autor", "drehbuch", "screenplay", "author", "buch"],
        .directors: ["director", "directedby", "regie", "regisseur"],
        .absolute: ["overall", "nooverall", "absolutenumber", "numberoverall", "total", "gesamt"],
        .part: ["teil"],
        .aliases: ["alias", "aka", "alsoknownas", "othernames", "nickname", "nicknames", "spitzname"],
        .pronouns: ["pronoun", "pronomen"],
        .occupation: ["job", "profession", "beruf", "knownfor"],
        .bio: ["biography", "about", "biografie", "description"],
        .links: ["link", "url", "website", "homepage", "web", "address"],
        .actor: ["actress", "playedby", "portrayedby", "cast", "performer", "darsteller", "schauspieler", "actors", "voice", "voicedby"],
        .kind: ["type", "parttype", "art", "rolekind"],
        .order: ["position", "rank", "reihenfolge", "readingorder"],
        .episodes: ["appearances", "appearsin", "episode", "folgen", "seasons"],
        .authors: ["author", "writtenby", "writer", "writers", "autor", "autoren"],
        .isbn: ["isbn13", "isbn10"],
        .production: ["prodcode", "productioncode", "productionnumber", "prodno", "produktionscode", "code"],
        .viewers: ["usviewers", "ukviewers", "viewersmillions", "usviewersmillions", "ukviewersmillions", "audience", "zuschauer"],
        .guests: ["gueststars", "guest", "gueststar", "gäste", "gastdarsteller"],
        .titles: ["othertitles", "othertitle", "alternativetitle", "alternatetitle", "englishtitle", "japanesetitle", "germantitle"],
        .dvd: ["dvdorder", "dvdnumber", "dvdepisode"],
        .story: ["storyorder", "chronological", "chronologicalorder", "chronology"],
        .born: ["birthday", "birthdate", "dateofbirth", "dob", "geboren", "geburtstag", "birth"],
        .birthplace: ["placeofbirth", "bornin", "geburtsort"],
        .died: ["death", "dateofdeath", "deathdate", "gestorben"],
        .books: ["book", "novels", "volumes", "bücher"],
        .imdb: ["imdbid"], .wikidata: ["wikidataid"], .tmdb: ["tmdbid", "themoviedb"], .tvdb: ["tvdbid", "thetvdb", "thetvdbid"],
        .tvmaze: ["tvmazeid"], .anilist: ["anilistid"],
    ]
}
