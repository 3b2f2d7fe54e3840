import ContentReader
import ShowData

/// What happened in the real world.
extension Site {
    func timelinePage(_ show: Show) -> TimelinePage {
        let head = head(of: show, phrases.timeline, about: phrases.aboutTimeline)
        return TimelinePage(frame: frame(.timeline(show.id), head), show: link(show), entries: timeline(of: show))
    }

    /// What happened to a show, by date.
    func timeline(of show: Show) -> [TimelineEntry] {
        TimelineEvent.all(of: show, among: index.relatedShows).map(entry)
            .sorted { ($0.date, $0.what.path.text, $0.note ?? "") < ($1.date, $1.what.path.text, $1.note ?? "") }
    }

    private func entry(_ event: TimelineEvent) -> TimelineEntry {
        switch event.subject {
        case .show(let show): entry(event, show.kind == .bookSeries ? .book : .release, link(show))
        case .season(let season, let show): entry(event, .release, link(season, of: show))
        case .part(let position, let season, let show):
            entry(event, .release, link(season, of: show), note: name(ofPart: position, of: season))
        case .release(let release, let volume, let show): entry(event, .book, link(volume, of: show), note: release.remark)
        case .claim(let claim, let show): entry(event, .announcement, link(claim, about: show))
        }
    }

    private func entry(_ event: TimelineEvent, _ kind: TimelineEntry.Kind, _ what: TitledLink, note: String? = nil) -> TimelineEntry {
        let date = event.date.date
        let isToCome = date.earliest.map { content.date < $0 } ?? true
        return TimelineEntry(
            kind: kind, date: date, what: what, note: note,
            isExpected: event.date.status != .confirmed || kind != .announcement && isToCome,
            sources: sourceEntries(event.sources))
    }

    /// To the entry of the claim in the log of announcements.
    private func link(_ claim: Claim, about show: Show) -> TitledLink {
        let path = links.path(to: .announcements(show.id), fragment: claim.id.rawValue)
        return TitledLink(title: claim.statement.open ?? "", path: path)
    }

    /// A part's own title, or its number.
    func name(ofPart position: Int, of season: Season) -> String {
        season.parts[position].title ?? Phrases.fill(phrases.part, ["number": String(position + 1)])
    }
}

extension Release {
    /// Where, if it is not everywhere on that day, and in which edition: "UK, paperback".
    var remark: String? {
        let remarks = [region, note].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }
}

extension Show {
    /// Whether anything is known of when something happened.
    func hasTimeline(among shows: RelatedShows) -> Bool { !TimelineEvent.all(of: self, among: shows).isEmpty }
}
