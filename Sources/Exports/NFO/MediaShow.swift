import Hypertext
import ShowData

/// A show as the files that Kodi and Jellyfin read beside videos (Kodi wiki, "NFO files/TV shows", "NFO files/Episodes", "NFO
/// files/Movies"; Jellyfin, "Local .nfo metadata"): `tvshow.nfo`, a folder for each season with `season.nfo`, and a file for each episode;
/// or `movie.nfo`.
///
/// Media centres know whole numbers only. Specials, and episodes with numbers such as 12.5, get the next free numbers of season 0, with
/// their place in the story beside it. An episode with several numbers is several episodes in one file.
struct MediaShow {
    private let file: DataFile
    /// The name of its folder.
    private let folder: String
    private let order: ScreenOrder
    /// Who plays whom, the largest parts first.
    private let parts: [Part]
    /// The positions among the parts that are seen in some place. Without spoilers there are none: where somebody is seen tells how long
    /// they live.
    private let seen: StretchIndex

    private struct Part: Hashable {
        let person: Person.ID
        let character: String?
    }

    private var show: Show { file.show }

    /// - Parameter folder: the name of its folder.
    init(file: DataFile, folder: String) {
        self.file = file
        self.folder = folder
        let order = ScreenOrder(file.show)
        let roles = file.show.characters.flatMap { character in
            character.roles.compactMap(file.published).map {
                (part: Part(person: $0.person, character: file.wholeTitle(character.name)), spans: $0.spans)
            }
        }
        self.order = order
        parts = roles.map(\.part)
        seen = StretchIndex(roles.map { order.stretches(of: file.includesSpoilers ? $0.spans : []) })
    }

    /// Nothing for books and games, which media centres have no such files for.
    var files: [(path: String, xml: XML)] {
        switch show.kind.form {
        case .books, .game: []
        case .film: [("\(folder)/movie.nfo", document("movie"))]
        case .series: [("\(folder)/tvshow.nfo", document("tvshow"))] + seasons + episodes
        }
    }

    private var seasons: [(path: String, xml: XML)] {
        show.seasons.filter { !$0.episodes.isEmpty }.map { season in
            let xml: XML = """
                \(Self.declaration)<season>
                \(element("title", season.title.map(file.wholeTitle)))\
                \(element("plot", season.summary.flatMap(file.published)))\
                \(element("premiered", day(season.premiere)))\
                \(element("year", season.premiere?.year.map { "\($0)" }))\
                \(element("seasonnumber", "\(season.number)"))\
                </season>

                """
            return ("\(folder)/\(Self.folder(of: season.number))/season.nfo", xml)
        }
    }

    private var episodes: [(path: String, xml: XML)] {
        places.map { place in
            let name = MediaNames.safe(show.name) ?? show.id.rawValue
            let code = place.numbers.map { "E\(Self.padded($0))" }.joined(separator: "-")
            let details = place.numbers.map { document(of: place, number: $0) }
            return (
                "\(folder)/\(Self.folder(of: place.season))/\(name) S\(Self.padded(place.season))\(code).nfo",
                "\(Self.declaration)\(details)"
            )
        }
    }
}

/// Where media centres find an episode.
extension MediaShow {
    private struct Place {
        let episode: Episode
        /// The season that it belongs to.
        let home: Season
        /// The number of the episode with one before it in the file of that season.
        let before: Int?
        /// The season and the numbers under which it is filed.
        let season: Int
        let numbers: [Int]
    }

    private var places: [Place] {
        var places: [Place] = []
        var others: [(episode: Episode, home: Season, before: Int?)] = []
        for season in show.seasons {
            var before: Int?
            for episode in season.episodes {
                let numbers = episode.code.number?.wholeNumbers
                // Episode 0 exists for some media centres only.
                if let numbers, numbers.count <= 99 {
                    places.append(
                        Place(episode: episode, home: season, before: before, season: season.number, numbers: Array(numbers)))
                } else {
                    others.append((episode, season, before))
                }
                if numbers != nil { before = episode.code.number?.last }
            }
        }
        var next = (places.filter { $0.season == 0 }.flatMap(\.numbers).max() ?? 0) + 1
        for (episode, home, before) in others {
            places.append(Place(episode: episode, home: home, before: before, season: 0, numbers: [next]))
            next += 1
        }
        return places
    }

    private static func folder(of season: Int) -> String { "Season \(padded(season))" }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The documents.
extension MediaShow {
    private static let declaration: XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// The show or the film.
    private func document(_ root: StaticString) -> XML {
        let premiere = show.firstShowing
        let cast = show.cast.map { Part(person: $0.person, character: nil) }
        let lines: [XML?] = [
            element("title", show.name),
            element("plot", show.summary.flatMap(file.published)),
            element("tagline", show.tagline),
            element("runtime", show.runningTime.map { "\($0.roundedMinutes)" }),
            ratings(show.ratings),
            identifiers,
            list("genre", show.genres),
            element("premiered", day(premiere)),
            element("year", premiere?.year.map { "\($0)" }),
            element("status", show.kind.form == .film ? nil : status),
            list("studio", show.networks),
            list("country", show.countries),
            list("credits", names(show.creators + show.writers.filter { !show.creators.contains($0) })),
            list("director", names(show.directors)),
            namedSeasons,
            actors(parts + cast),
        ]
        let (start, end) = (XML(tag: root), XML(endOf: root))
        return "\(Self.declaration)\(start)\n\(lines.compactMap(\.self))\(end)\n"
    }

    private func document(of place: Place, number: Int) -> XML {
        let (episode, home) = (place.episode, place.home)
        let isMoved = place.season != home.number
        let date = show.claimedDate(of: episode, in: home)
        let point = order.place(of: .episode(season: home.number, episode.code))
        let people = (point.map { seen.owners(touching: $0) } ?? []).map { parts[$0] }
        return """
            <episodedetails>
            \(element("title", file.wholeTitle(episode.title)))\
            \(element("showtitle", show.name))\
            \(element("season", "\(place.season)"))\
            \(element("episode", "\(number)"))\
            \(isMoved ? element("displayseason", "\(home.number)") : nil)\
            \(isMoved ? element("displayepisode", "\((place.before ?? 0) + 1)") : nil)\
            \(element("plot", episode.summary.flatMap(file.published)))\
            \(element("runtime", episode.runningTime.map { "\($0.roundedMinutes)" }))\
            \(ratings(episode.ratings))\
            \(element("aired", date.flatMap { $0.certainty.isRumour ? nil : day($0.date) }))\
            \(list("credits", names(episode.writers)))\
            \(list("director", names(episode.directors)))\
            \(actors(people))\
            </episodedetails>

            """
    }

    /// The only two words that all media centres know for a show that exists.
    private var status: String? {
        switch show.status {
        case .announced, .inDevelopment, .inProduction: "Planned"
        case .running, .onHiatus, .toBeDetermined: "Continuing"
        case .ended, .cancelled: "Ended"
        case nil: nil
        }
    }

    private var identifiers: XML? {
        let main = show.identifiers.first { $0.database == .imdb } ?? show.identifiers.first
        let lines = show.identifiers.map { id -> XML in
            id == main
                ? "<uniqueid type=\"\(id.database.rawValue)\" default=\"true\">\(id.value)</uniqueid>\n"
                : "<uniqueid type=\"\(id.database.rawValue)\">\(id.value)</uniqueid>\n"
        }
        return "\(lines)"
    }

    private var namedSeasons: XML? {
        let lines = show.seasons.compactMap { season in
            season.title.map { "<namedseason number=\"\(season.number)\">\(file.wholeTitle($0))</namedseason>\n" as XML }
        }
        return "\(lines)"
    }
}

/// The elements.
extension MediaShow {
    private func element(_ name: StaticString, _ text: String?) -> XML? {
        text.map { text in
            let (start, end) = (XML(tag: name), XML(endOf: name))
            return "\(start)\(text)\(end)\n"
        }
    }

    private func list(_ name: StaticString, _ texts: [String]) -> XML? { "\(texts.compactMap { element(name, $0) })" }

    private func ratings(_ ratings: [Rating]) -> XML? {
        guard !ratings.isEmpty else { return nil }
        // The newest of each source, the first of them the one that is shown.
        var newest: [Rating] = []
        for rating in ratings {
            if let index = newest.firstIndex(where: { $0.source == rating.source }) {
                if newest[index].asOf < rating.asOf { newest[index] = rating }
            } else {
                newest.append(rating)
            }
        }
        let lines = newest.enumerated().map { position, rating -> XML in
            let votes = rating.votes.map { "<votes>\($0)</votes>" as XML }
            let isDefault: XML? = position == 0 ? " default=\"true\"" : nil
            return """
                <rating name="\(rating.source.rawValue)" max="\(rating.outOf.shortest)"\(isDefault)><value>\(rating.value.shortest)</value>\(votes)</rating>

                """
        }
        return "<ratings>\n\(lines)</ratings>\n"
    }

    private func actors(_ roles: [Part]) -> XML? {
        let lines = roles.withoutRepetitions().enumerated().map { position, role -> XML in
            let person = file.allPeople[role.person]
            let name = person?.name ?? role.person.rawValue
            let thumb = element("thumb", person?.image.map { file.address(.asset(path: $0.file)) })
            return """
                <actor>
                <name>\(name)</name>
                \(element("role", role.character))\
                \(element("order", "\(position)"))\
                \(thumb)\
                </actor>

                """
        }
        return "\(lines)"
    }

    private func names(_ people: [Person.ID]) -> [String] { people.map { file.allPeople[$0]?.name ?? $0.rawValue } }

    /// A whole day, as media centres want it.
    private func day(_ date: PartialDate?) -> String? { date?.exact.map { "\($0)" } }
}

extension XML {
    fileprivate init(tag name: StaticString) {
        let name = XML(stringLiteral: name)
        self = "<\(name)>"
    }

    fileprivate init(endOf name: StaticString) {
        let name = XML(stringLiteral: name)
        self = "</\(name)>"
    }
}

extension DataFile {
    /// The full title, if it may be in the file, or else the safe one.
    fileprivate func wholeTitle(_ title: Title) -> String { published(title.full) ?? title.safe }
}
