import ContentReader
import ShowData
import ThemeKit

extension UpcomingEntry {
    /// What comes out next: the first thing that is certain or expected to come out on the day of the build or later. If there is none, the
    /// first that is announced without a date; `nil` if nothing is announced.
    ///
    /// A date such as "2026" may be its last day, so everything that has a day before then comes first.
    ///
    /// - Parameter shows: in the order of their importance, which decides between things of one day.
    static func next(of shows: [Show], from catalogue: Catalogue) -> UpcomingEntry? {
        let today = catalogue.content.date
        var next: (release: Release, last: CalendarDate)?
        var undated: Release?
        for show in shows {
            for release in releases(of: show, from: catalogue) where !release.date.certainty.isRumour {
                if let last = release.date.date.latest {
                    if last >= today, next.map({ last < $0.last }) ?? true { next = (release, last) }
                } else if undated == nil, release.date.date == .toBeAnnounced {
                    undated = release
                }
            }
        }
        return (next?.release ?? undated).map { release in
            UpcomingEntry(
                show: catalogue.link(release.show), what: release.what, note: release.note, date: release.date,
                daysLeft: release.date.date.exact.map { $0.daysSince1970 - today.daysSince1970 })
        }
    }

    private typealias Release = (show: Show, what: TitledLink, note: String?, date: ClaimedDate)

    /// Whatever has a date of its own, a season before its episodes.
    private static func releases(of show: Show, from catalogue: Catalogue) -> [Release] {
        let events = TimelineEvent.all(of: show, among: catalogue.index.relatedShows).compactMap { event -> Release? in
            switch event.subject {
            case .show(let show): (show, catalogue.link(show), nil, event.date)
            case .season(let season, let show): (show, catalogue.link(season, of: show), nil, event.date)
            case .part(let position, let season, let show):
                (show, catalogue.link(season, of: show), season.name(ofPart: position, catalogue.phrases), event.date)
            case .release(let release, let volume, let show): (show, catalogue.link(volume, of: show), release.remark, event.date)
            case .claim: nil
            }
        }
        let episodes = show.seasons.flatMap { season in
            season.episodes.compactMap { episode -> Release? in
                guard episode.date != nil, let date = show.claimedDate(of: episode, in: season) else { return nil }
                return (show, catalogue.link(episode, in: season, of: show), nil, date)
            }
        }
        return events + episodes
    }
}
