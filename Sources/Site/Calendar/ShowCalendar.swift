import ContentReader
import ShowData

extension Site {
    /// The calendar of a show; `nil` for one that has no day to put into it.
    func calendar(of show: Show) -> Calendar? {
        let occasions = Occasion.all(of: show, among: index.relatedShows)
        guard !occasions.isEmpty else { return nil }
        return Calendar(
            name: show.title,
            description: about(phrases.aboutCalendar, ["show": show.title]),
            page: links.address(of: .show(show.id)),
            address: links.address(of: .calendar(show.id)),
            events: occasions.map(event)
        )
    }

    /// The link to the calendar of a show, where it has one.
    func calendarLinks(to show: Show) -> [AlternateLink] {
        Occasion.all(of: show, among: index.relatedShows).isEmpty
            ? [] : [AlternateLink(title: show.title, kind: .calendar, path: links.path(to: .calendar(show.id)))]
    }

    private func event(_ occasion: Occasion) -> CalendarEvent {
        CalendarEvent(
            uid: "\(occasion.identity)@\(content.settings.baseURL.name)",
            // Data that no claim dates is as old as what it speaks of.
            changed: Timestamp(occasion.claim?.date.earliest ?? occasion.day),
            day: occasion.day,
            title: title(of: occasion),
            description: description(of: occasion),
            address: content.settings.baseURL.origin + path(to: occasion).text,
            categories: categories(of: occasion),
            isTentative: occasion.isExpected
        )
    }

    private func title(of occasion: Occasion) -> String {
        let show = occasion.show.title
        switch occasion.subject {
        case .show: return show
        case .season(let season): return "\(show): \(season.name(phrases))"
        case .part(let position, let season):
            return "\(show): \(season.name(phrases)), \(name(ofPart: position, of: season))"
        case .episode(let episode, let season):
            let number = episode.code.number.map { Phrases.fill(phrases.episodeNumber, ["number": String($0)]) }
            // An owner may have no safer title to give than the number.
            let title = episode.title.safe == number ? nil : "“\(episode.title.safe)”"
            return "\(show): " + [season.name(phrases), number, title].compactMap(\.self).joined(separator: ", ")
        case .volume(let volume, let region, _): return "\(show): \(volume.title.safe)" + (region.map { " (\($0))" } ?? "")
        }
    }

    private func description(of occasion: Occasion) -> String? {
        switch occasion.subject {
        case .show(let show): show.summary?.open
        case .season(let season), .part(_, let season): season.summary?.open
        case .episode(let episode, _): episode.summary?.open
        case .volume(let volume, _, _): volume.summary?.open
        }
    }

    private func path(to occasion: Occasion) -> SitePath {
        let show = occasion.show
        return switch occasion.subject {
        case .show: link(show).path
        case .season(let season), .part(_, let season): link(season, of: show).path
        case .episode(let episode, let season): link(episode, in: season, of: show).path
        case .volume(let volume, _, _): link(volume, of: show).path
        }
    }

    private func categories(of occasion: Occasion) -> [String] {
        switch occasion.subject {
        case .show(let show): [phrases.text(for: show.kind), phrases.premiere]
        case .season, .part: [phrases.series, phrases.premiere]
        case .episode: [phrases.series, phrases.episodes]
        case .volume: [phrases.books]
        }
    }
}

extension BaseURL {
    /// The address without its scheme, such as `example.org/fans`.
    fileprivate var name: String {
        let address = description.split(separator: "://", maxSplits: 1)
        return (address.last ?? "").split(separator: "/").joined(separator: "/")
    }
}
