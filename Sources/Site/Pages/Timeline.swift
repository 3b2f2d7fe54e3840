import ContentReader
import ShowData

/// What happened in the real world.
extension Site {
    func timelinePage(_ show: Show) -> TimelinePage {
        let head = head(of: show, phrases.timeline, about: phrases.aboutTimeline)
        return TimelinePage(frame: frame(.timeline(show.id), head), show: link(show), entries: timeline(of: show))
    }

    /// What was said about a show, its seasons, its books and what carries it on, by date. What nothing at all is known about is left out.
    func timeline(of show: Show) -> [TimelineEntry] {
        let sequels = content.shows.filter { $0.follows == show.id }
        let books = show.books(in: content).flatMap { owner in owner.volumes.flatMap { releases(of: $0, in: owner) } }
        let entries =
            books + show.seasons.flatMap { premieres(of: $0, in: show) } + ([show] + sequels).compactMap(premiere) + announcements(of: show)
        return entries.sorted { ($0.date, $0.what.path.text, $0.note ?? "") < ($1.date, $1.what.path.text, $1.note ?? "") }
    }

    private func releases(of volume: Volume, in show: Show) -> [TimelineEntry] {
        volume.releases.map { release in
            let note = [release.region, release.note].compactMap { $0 }.joined(separator: ", ")
            return TimelineEntry(
                kind: .book, date: release.date, what: link(volume, of: show), note: note.isEmpty ? nil : note,
                isExpected: release.isExpected || isToCome(release.date), sources: sourceEntries(volume.sources))
        }
    }

    /// Of the season, or of each of its parts where they have days of their own.
    private func premieres(of season: Season, in show: Show) -> [TimelineEntry] {
        let claim = show.claims.current(.init(.premiere, of: .season(season.number)))
        let isUnconfirmed = claim.map { $0.status != .confirmed } ?? false
        let sources = sourceEntries(claim?.sources ?? season.sources)
        let parts = season.parts.enumerated().compactMap { position, part in
            part.premiere.map { (date: $0, note: part.title ?? Phrases.fill(phrases.part, ["number": String(position + 1)])) }
        }
        let dates =
            parts.isEmpty ? (season.premiere.map { [(date: $0, note: nil)] } ?? []) : parts.map { (date: $0.date, note: Optional($0.note)) }
        return dates.map { date, note in
            TimelineEntry(
                kind: .release, date: date, what: link(season, of: show), note: note, isExpected: isUnconfirmed || isToCome(date),
                sources: sources)
        }
    }

    /// Of a whole show: of a film, or of a series that does not say when its seasons began. One that is only announced has a day that is to be
    /// announced.
    private func premiere(of show: Show) -> TimelineEntry? {
        let claim = show.claims.current(.init(.premiere, of: .show))
        let hasSeasons = show.seasons.contains { $0.premiere != nil }
        guard let date = show.premiere ?? (show.status == .announced && !hasSeasons ? .toBeAnnounced : nil), !hasSeasons else { return nil }
        return TimelineEntry(
            kind: show.kind == .bookSeries ? .book : .release, date: date, what: link(show), note: nil,
            isExpected: claim.map { $0.status != .confirmed } ?? false || isToCome(date),
            sources: sourceEntries(claim?.sources ?? show.sources))
    }

    /// What was said, but for reports of a day that it is the day of, which stands there already; and without what would give something away.
    private func announcements(of show: Show) -> [TimelineEntry] {
        show.claims.claims.compactMap { claim in
            guard let statement = claim.statement.open, !claim.reportsItsDay else { return nil }
            let path = links.path(to: .announcements(show.id), fragment: claim.id.rawValue)
            return TimelineEntry(
                kind: .announcement, date: claim.date, what: TitledLink(title: statement, path: path), note: nil, isExpected: false,
                sources: sourceEntries(claim.sources))
        }
    }

    private func isToCome(_ date: PartialDate) -> Bool { date.earliest.map { content.date < $0 } ?? true }
}

extension Claim {
    /// Whether it says on the day of a premiere or a release that it is out.
    fileprivate var reportsItsDay: Bool {
        guard let fact, fact.field.kind == .date else { return false }
        return fact.value == .date(date)
    }
}

extension Show {
    /// The show itself, and the series of books that it is made from.
    func books(in content: SiteContent) -> [Show] { [self] + content.shows.filter { $0.id == adapts } }

    /// Whether anything is known of when something happened.
    func hasTimeline(in content: SiteContent) -> Bool {
        let isDated =
            premiere != nil || status == .announced || seasons.contains { $0.premiere != nil || $0.parts.contains { $0.premiere != nil } }
        return isDated || books(in: content).contains { $0.volumes.contains { !$0.releases.isEmpty } }
            || claims.claims.contains { $0.statement.open != nil && !$0.reportsItsDay }
            || content.shows.contains { $0.follows == id && ($0.premiere != nil || $0.status == .announced) }
    }
}
