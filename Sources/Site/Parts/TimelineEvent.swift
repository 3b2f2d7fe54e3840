import ShowData

/// An event on the timeline of a show.
struct TimelineEvent {
    enum Subject {
        case show(Show)
        case season(Season, of: Show)
        /// A part of a season with its own dates, by position.
        case part(Int, of: Season, in: Show)
        case release(Release, of: Volume, in: Show)
        case claim(Claim, about: Show)
    }

    let subject: Subject
    let date: ClaimedDate
    /// The source of the date, unless a claim gives the date and has its own source.
    private let ownSources: [Source.ID]

    private init(_ subject: Subject, _ date: ClaimedDate, sources: [Source.ID]) {
        self.subject = subject
        self.date = date
        ownSources = sources
    }

    /// The source of the date.
    var sources: [Source.ID] { date.claim?.sources ?? ownSources }
}

extension TimelineEvent {
    /// What was said about a show, its seasons, its books and its sequels, in no particular order. Events without any data are left out.
    static func all(of show: Show, among shows: RelatedShows) -> [TimelineEvent] {
        let seasons = show.seasons.flatMap { premieres(of: $0, in: show) }
        // A series begins with its first season.
        let own = show.regularSeasons.allSatisfy { $0.firstShowing == nil } ? [show] : []
        return shows.books(of: show).flatMap(releases) + seasons + (own + shows.sequels(of: show)).compactMap(premiere)
            + announcements(of: show)
    }

    private static func releases(of show: Show) -> [TimelineEvent] {
        show.volumes.flatMap { volume in
            volume.releases.map { release in
                TimelineEvent(
                    .release(release, of: volume, in: show), show.claimedDate(of: release, of: volume), sources: volume.sources)
            }
        }
    }

    /// One for each part of the season that has its own day, and one for the season unless its first part has a day.
    private static func premieres(of season: Season, in show: Show) -> [TimelineEvent] {
        let parts = season.parts.enumerated().compactMap { position, part in
            show.claimedPremiere(of: part, in: season).map {
                TimelineEvent(.part(position, of: season, in: show), $0, sources: season.sources)
            }
        }
        guard season.parts.first?.premiere == nil, season.premiere != nil || parts.isEmpty else { return parts }
        return [show.claimedPremiere(of: season)].compactMap(\.self).map { .init(.season(season, of: show), $0, sources: season.sources) }
            + parts
    }

    /// The premiere of a whole show. If it is only announced, its date is "to be announced".
    private static func premiere(of show: Show) -> TimelineEvent? {
        let toCome = show.status == .announced ? ClaimedDate(.toBeAnnounced) : nil
        return (show.claimedPremiere ?? toCome).map { TimelineEvent(.show(show), $0, sources: show.sources) }
    }

    /// The announcements outside spoilers, without those that only repeat the date of another event.
    private static func announcements(of show: Show) -> [TimelineEvent] {
        show.claims.claims.filter { $0.statement.open != nil && !$0.reportsItsDay }.map { claim in
            TimelineEvent(.claim(claim, about: show), ClaimedDate(claim.date), sources: claim.sources)
        }
    }
}

extension Claim {
    /// Whether it reports a premiere or a release on the day of that event.
    fileprivate var reportsItsDay: Bool {
        guard let fact, fact.field.kind == .date else { return false }
        return fact.value == .date(date)
    }
}
