import Diagnostics
import ShowData

/// Finds dates that are possible one by one but that nobody can mean, such as a second season before the first.
///
/// It looks only at what the files state themselves, because each of these has a place.
struct DateCheck {
    private(set) var warnings: [Diagnostic] = []
    private let show: Show
    private let status: Show.Status?
    private let today: CalendarDate
    private var dates: [ClaimSubject: (date: PartialDate, location: SourceLocation)] = [:]

    /// An article that waits longer than this has a wrong year. In days.
    private static let longestWait = 731
    /// Episodes are shown in another order than that of their numbers, but not by this many days.
    private static let longestDisorder = 180
    private static let firstFilm = 1888
    private static let firstSite = 1990

    private static let compare = "compare the two dates; one of them may have a typing error"

    /// - Parameter hasStatus: whether the show's status is stated; otherwise nothing contradicts it.
    init(of show: Show, hasStatus: Bool, stated: [StatedFact], today: CalendarDate) {
        self.show = show
        status = hasStatus ? show.status : nil
        self.today = today
        for fact in stated where fact.fact.field == .premiere {
            guard case .date(let date) = fact.fact.value, date != .toBeAnnounced else { continue }
            dates[fact.subject] = (date, fact.location)
        }
        checkYears()
        checkShow()
        checkSeasons()
        for season in show.seasons where season.number > 0 { checkEpisodes(of: season) }
    }

    private mutating func warn(_ location: SourceLocation, _ message: String, _ help: String = DateCheck.compare) {
        warnings.append(.warning(at: location, message, help: help))
    }

    private mutating func checkYears() {
        for (date, location) in dates.values where (date.year ?? .max) < Self.firstFilm {
            warn(location, "nothing was filmed on \(date)", "correct the year")
        }
    }

    private mutating func checkShow() {
        guard let own = dates[.show] ?? firstSeason else { return }
        if status == .announced, let day = own.date.latest, day < today {
            warn(
                own.location, "the show is said to be announced, but to have begun on \(own.date)", "correct the date or the status")
        }
        if let status, status == .running || status == .ended, let first = own.date.earliest, first > today {
            warn(
                own.location, "the show is said to be \(status.rawValue), but to begin in \(own.date.year ?? 0)",
                "correct the date or the status")
        }
    }

    /// When a season begins: as stated, or with its first episode.
    private func beginning(of season: Season) -> (date: PartialDate, location: SourceLocation)? {
        if let own = dates[.season(season.number)] { return own }
        guard let first = season.episodes.first, first.code.number != nil else { return nil }
        return dates[.episode(season: season.number, first.code)]
    }

    /// The beginning of the season that the show begins with.
    private var firstSeason: (date: PartialDate, location: SourceLocation)? {
        show.seasons.first { $0.number > 0 }.flatMap { $0.number == 1 ? beginning(of: $0) : nil }
    }

    private mutating func checkSeasons() {
        var last: (number: Int, date: PartialDate)?
        for season in show.seasons where season.number > 0 {
            guard let own = beginning(of: season) else { continue }
            if let last, own.date.isSurelyBefore(last.date) {
                warn(own.location, "season \(season.number) begins on \(own.date), before season \(last.number) (\(last.date))")
            }
            last = (season.number, own.date)
        }
    }

    private mutating func checkEpisodes(of season: Season) {
        let premiere = dates[.season(season.number)]?.date
        var last: (name: String, date: PartialDate)?
        for episode in season.episodes {
            guard let own = dates[.episode(season: season.number, episode.code)] else { continue }
            if let premiere, own.date.isSurelyBefore(premiere) {
                warn(own.location, "an episode on \(own.date), before its season begins (\(premiere))")
            } else if let last, let day = own.date.latest, let before = last.date.earliest,
                day.daysSince1970 + Self.longestDisorder < before.daysSince1970
            {
                warn(own.location, "an episode on \(own.date), long before episode \(last.name) (\(last.date))")
            } else if status == .announced, dates[.show] == nil, firstSeason == nil, let day = own.date.latest, day < today {
                warn(
                    own.location, "the show is said to be announced, but to have been shown on \(own.date)",
                    "correct the date or the status")
                return
            }
            if episode.code.number != nil { last = (episode.code.name, own.date) }
        }
    }

    /// What is strange about the date of an article; `nil` for nothing.
    static func warning(about article: Article, today: CalendarDate) -> Diagnostic? {
        let date = article.date.date
        let place = article.datePlace ?? article.location
        if date.year < firstSite { return .warning(at: place, "an article of \(date)", help: "correct the year") }
        if let updated = article.updated?.date, updated > date, updated.daysSince1970 > today.daysSince1970 + longestWait {
            return .warning(
                at: article.updatedPlace ?? place, "the article says that it was updated on \(updated), which is still to come",
                help: "correct 'updated'")
        }
        guard !article.isDraft, date.daysSince1970 > today.daysSince1970 + longestWait else { return nil }
        return .warning(
            at: place, "the article appears only on \(date)", help: "correct the date, or write 'draft: true' for as long as it must wait")
    }
}
