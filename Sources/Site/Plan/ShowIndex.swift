import ContentReader
import Diagnostics
import ShowData
import ThemeKit

/// Which parts of a show belong to which season, episode, character and book. Collected once, so that no page has to search the whole show.
///
/// The numbers are positions in the lists of the show, ascending. Guarded elements are included, and stay guarded.
final class ShowIndex: Sendable {
    let order: ScreenOrder
    let parts: PartIndex
    /// The positions of the characters: in the order of the content, or, if they are too many for one look, main parts first, each group by
    /// the number of episodes and then by name.
    let cast: [Int]
    /// The positions of the parts in the list of the cast: the larger kinds first, each group in the order of the data, or, if they need
    /// more than a page, by the number of episodes and then by name.
    let bill: [Int]
    /// For each season, at its position, the parts that appear in it; empty if none names one of its episodes.
    let partsOfSeasons: [[Int]]
    /// Whether the tables of who is in which episode are on pages of their own, because they are too large for one.
    let hasDividedTables: Bool
    private let castOfSeasons: [CastOfSeason]
    private let episodes: [StoryPoint: (season: Int, episode: Int)]
    private let volumes: [Volume.ID: Int]
    private let chapters: Set<StoryPoint>
    /// The quotes that only the page of the show shows.
    let ownQuotes: [Int]
    private let quotesOfPoints: [StoryPoint: [Int]]
    private let quotesOfCharacters: [Character.ID: [Int]]
    private let tracks: [StoryPoint: [Int]]
    private let places: [StoryPoint: [Int]]
    /// Where places are seen from one season to another, and from or to an episode.
    private let placesInSeasons: StretchIndex
    private let placesInEpisodes: StretchIndex
    private let adaptationsToPoints: [StoryPoint: [Int]]
    private let relationships: [Character.ID: [Int]]
    let openRelationships: RelationshipIndex
    private let announcements: [Int: [Int]]
    /// How the page of all announcements is divided.
    let claimPeriods: TimelinePeriods
    /// How many seasons of specials come before the others.
    private let specials: Int
    /// The last episode shown by the day of the build.
    let lastShown: SpoilerGuard?
    /// The last place in the story that any role or relationship names, guarded or not; `nil` if none names one.
    let endOfSpans: SpoilerGuard?
    let claimIDs: NearestMatch
    let characterIDs: NearestMatch
    let volumeIDs: NearestMatch
    let seasonNumbers: NearestMatch
    /// For each season, at its position.
    let episodeNames: [NearestMatch]
    /// The points of the story that a spoiler can name.
    let points: NearestMatch

    /// - Parameters:
    ///   - original: the book series that the show is made from.
    ///   - letters: the order of names.
    init(_ show: Show, original: Show?, on date: CalendarDate, _ letters: LetterOrder) {
        order = ScreenOrder(show)
        parts = PartIndex(show, order)
        let lengths = zip(parts.all, parts.stretches).map { part, stretches in
            part.role.spans.isEmpty ? part.role.episodeCount ?? 0 : stretches.ranges.reduce(0) { $0 + $1.count }
        }
        cast = Self.cast(of: show, parts, lengths, letters)
        bill = Self.bill(parts, lengths, letters)
        let partsOfSeasons = show.seasons.map { [parts, order] season in
            let named = parts.positions(namingEpisodesOf: season.number)
            guard !named.isEmpty, !season.episodes.isEmpty else { return [Int]() }
            return Set(named + (order.place(of: .season(season.number)).map(parts.positions) ?? [])).sorted()
        }
        self.partsOfSeasons = partsOfSeasons
        let hasDividedTables = CastMatrix.isDivided(show, parts, partsOfSeasons)
        self.hasDividedTables = hasDividedTables
        castOfSeasons =
            hasDividedTables
            ? zip(show.seasons, partsOfSeasons).map { [parts, order] season, named in
                let place = order.place(of: .season(season.number))
                return CastOfSeason(
                    parts: place.map { parts.cast(touching: $0, ofSeasons: show.seasons.count) } ?? [], hasTable: !named.isEmpty)
            } : []
        var episodes: [StoryPoint: (season: Int, episode: Int)] = [:]
        for (number, season) in show.seasons.enumerated() {
            for (position, episode) in season.episodes.enumerated() {
                let point = StoryPoint.episode(season: season.number, episode.code)
                if episodes[point] == nil { episodes[point] = (number, position) }
            }
        }
        self.episodes = episodes
        volumes = Dictionary(show.volumes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        chapters = Set(Self.points(in: show.volumes).filter { if case .chapter = $0 { true } else { false } })
        ownQuotes = show.quotes.indices.filter { show.quotes[$0].filed(under: \.isTheShows) }
        quotesOfPoints = show.quotes.positions { $0.filed { [$0.place].compactMap(\.self) } }
        quotesOfCharacters = show.quotes.positions { $0.filed { [$0.character].compactMap(\.self) } }
        tracks = show.tracks.positions(by: \.places)
        places = show.places.positions(by: \.places)
        placesInSeasons = StretchIndex(show.places.map { [order] in order.stretches(of: $0.spans.filter(\.isOfSeasons)) })
        placesInEpisodes = StretchIndex(show.places.map { [order] in order.stretches(of: $0.spans.filter { !$0.isOfSeasons }) })
        adaptationsToPoints = show.adaptations.positions { [$0.screen] }
        relationships = show.relationships.positions { $0.filed { [$0.first, $0.second] } }
        openRelationships = RelationshipIndex(show)
        announcements = show.claims.claims.positions { $0.statement.open == nil ? [] : [$0.subject.season].compactMap(\.self) }
        claimPeriods = TimelinePeriods(show.claims.claims.map(\.date))
        specials = show.seasons.firstPosition { $0.number >= 1 }
        lastShown = show.lastEpisode(shownUntil: date).flatMap { SpoilerGuard([$0]) }
        endOfSpans = order.end(
            of: show.characters.flatMap(\.roles).flatMap { $0.filed(under: \.spans) }
                + show.relationships.flatMap { $0.filed { [$0.span].compactMap(\.self) } }
        ).flatMap { SpoilerGuard([$0]) }
        claimIDs = NearestMatch { show.claims.claims.map(\.id.rawValue) }
        characterIDs = NearestMatch { show.characters.map(\.id.rawValue) }
        volumeIDs = NearestMatch { show.volumes.map(\.id.rawValue) }
        seasonNumbers = NearestMatch { show.seasons.map { String($0.number) } }
        episodeNames = show.seasons.map { season in NearestMatch { season.episodes.map(\.code.nameInPath) } }
        points = NearestMatch { Self.points(of: show, original).map(\.description) }
    }
}

extension ShowIndex {
    /// So many characters are on the page of their show.
    static let mostAtOnce = 30

    private static func cast(of show: Show, _ parts: PartIndex, _ lengths: [Int], _ letters: LetterOrder) -> [Int] {
        guard show.characters.count > mostAtOnce else { return Array(show.characters.indices) }
        let keys = show.characters.enumerated().map { position, character in
            let own = parts.range(ofCharacter: position)
            let count = lengths[own].reduce(0, +)
            let isMain = own.contains { parts.all[$0].role.kind == .main }
            return (isMain ? 0 : 1, -count, NameOrder(character.name.safe, in: letters), position)
        }
        return show.characters.indices.sorted { keys[$0] < keys[$1] }
    }

    private static func bill(_ parts: PartIndex, _ lengths: [Int], _ letters: LetterOrder) -> [Int] {
        guard LongList.cast.pageCount(parts.all.count) > 1 else { return parts.distinct(parts.byKind(Array(parts.all.indices))) }
        let names = parts.all.map { NameOrder($0.character.name.safe, in: letters) }
        let byLength = parts.all.indices.sorted { (-lengths[$0], names[$0], $0) < (-lengths[$1], names[$1], $1) }
        return parts.distinct(parts.byKind(byLength))
    }

    static func points(of show: Show, _ original: Show?) -> [StoryPoint] {
        let seasons = show.seasons.flatMap { season in
            [StoryPoint.season(season.number)] + season.episodes.map { .episode(season: season.number, $0.code) }
        }
        return seasons + points(in: show.volumes + (original?.volumes ?? []))
    }

    /// The volumes with numbers, each before its chapters.
    private static func points(in volumes: [Volume]) -> [StoryPoint] {
        volumes.flatMap { volume in
            volume.number.map { number in
                [StoryPoint.volume(number)] + volume.chapterNumbers.map { .chapter(volume: number, $0) }
            } ?? []
        }
    }

    /// The positions of an episode's season, and of the episode in it.
    func position(ofEpisode code: EpisodeCode, season: Int) -> (season: Int, episode: Int)? {
        episodes[.episode(season: season, code)]
    }

    func position(of volume: Volume.ID) -> Int? { volumes[volume] }

    /// Whether `point` is a chapter of one of the show's own volumes.
    func hasChapter(_ point: StoryPoint) -> Bool { chapters.contains(point) }

    /// Who appears in a season; `nil` unless the seasons have tables of their own.
    func cast(ofSeason number: Int, in show: Show) -> CastOfSeason? {
        hasDividedTables ? show.seasons.position(of: number, by: \.number).map { castOfSeasons[$0] } : nil
    }

    /// - Parameter name: the season's number as it is written.
    func position(ofSeason name: String, in show: Show) -> Int? {
        guard let number = Int(name), String(number) == name else { return nil }
        return show.seasons.position(of: number, by: \.number)
    }

    func quotes(of point: StoryPoint) -> [Int] { quotesOfPoints[point] ?? [] }

    func quotes(of character: Character.ID) -> [Int] { quotesOfCharacters[character] ?? [] }

    func tracks(of point: StoryPoint) -> [Int] { tracks[point] ?? [] }

    /// The places that name the point, and the first of those that name a range with it.
    func places(of point: StoryPoint) -> [Int] {
        let named = places[point] ?? []
        guard let place = order.place(of: point) else { return named }
        let index = if case .season = point { placesInSeasons } else { placesInEpisodes }
        let inRanges = index.owners(touching: place, most: Self.mostPlaces)
        return inRanges.isEmpty ? named : Set(named + inRanges).sorted()
    }

    /// A few letters put a place on the pages of a thousand episodes, so that a page has at most as many of those.
    private static let mostPlaces = 100

    func adaptations(to point: StoryPoint) -> [Int] { adaptationsToPoints[point] ?? [] }

    func relationships(of character: Character.ID) -> [Int] { relationships[character] ?? [] }

    /// The claims about a season and its episodes outside spoilers.
    func announcements(aboutSeason number: Int) -> [Int] { announcements[number] ?? [] }

    /// The positions of seasons that follow one another: the specials on their own, then all others.
    func seasons(like season: Season, of show: Show) -> Range<Int> {
        season.number > 0 ? specials..<show.seasons.count : 0..<specials
    }
}

extension Array {
    /// The positions of the elements, by each of their keys.
    fileprivate func positions<Key: Hashable>(by keys: (Element) -> [Key]) -> [Key: [Int]] {
        var positions: [Key: [Int]] = [:]
        for (position, element) in enumerated() {
            for key in keys(element) where positions[key]?.last != position { positions[key, default: []].append(position) }
        }
        return positions
    }

    /// The elements at `positions`.
    func at(_ positions: [Int]) -> [Element] { positions.map { self[$0] } }
}

extension ClaimSubject {
    /// The number of the season that it is, or that contains the episode that it is.
    fileprivate var season: Int? {
        switch self {
        case .season(let number), .episode(let number, _): number
        case .show, .volume, .character, .person: nil
        }
    }
}

extension Show {
    /// The last numbered episode that may have been shown by `date`, whatever happened to those before it. An episode whose date nobody
    /// knows may have been shown since its season began.
    fileprivate func lastEpisode(shownUntil date: CalendarDate) -> StoryPoint? {
        for season in seasons.reversed() where season.number > 0 {
            let begun = season.firstShowing
            let last = season.episodes.last { episode in
                let day = episode.firstShowing == .unknown ? nil : episode.firstShowing
                return episode.code.number != nil && (day ?? begun)?.latest.map { $0 <= date } ?? false
            }
            if let last { return .episode(season: season.number, last.code) }
        }
        return nil
    }
}
