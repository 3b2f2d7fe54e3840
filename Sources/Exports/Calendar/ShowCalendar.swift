import ContentReader
import ShowData
import ThemeKit

extension Calendar {
    /// The calendar of a show.
    ///
    /// - Parameter occasions: at least one.
    package init(of show: Show, _ occasions: [Occasion], description: String?, phrases: Phrases, links: Links) {
        self.init(
            name: show.title,
            description: description,
            page: links.address(of: .show(show.id)),
            address: links.address(of: .calendar(show.id)),
            events: occasions.map { CalendarEvent($0, phrases: phrases, links: links) }
        )
    }
}

extension CalendarEvent {
    fileprivate init(_ occasion: Occasion, phrases: Phrases, links: Links) {
        self.init(
            uid: "\(occasion.identity)@\(links.base.name)",
            // Data without a dated claim gets the date of the event itself.
            changed: Timestamp(occasion.claim?.date.earliest ?? occasion.day),
            day: occasion.day,
            start: occasion.start,
            title: occasion.title(phrases) + (occasion.isOverdue ? " (\(phrases.notConfirmedSince))" : ""),
            description: occasion.description,
            address: links.address(of: occasion.path(links)),
            categories: occasion.categories(phrases),
            isTentative: occasion.isExpected
        )
    }
}

extension Occasion {
    fileprivate func title(_ phrases: Phrases) -> String {
        let show = show.title
        switch subject {
        case .show: return show
        case .season(let season): return "\(show): \(season.name(phrases))"
        case .part(let position, let season):
            return "\(show): \(season.name(phrases)), \(season.name(ofPart: position, phrases))"
        case .episode(let episode, let season):
            let number = episode.code.number.map { phrases.text(for: $0) }
            // The owner's safe title may be nothing but the number.
            let title = episode.title.safe == number ? nil : phrases.marks.quoting(episode.name(phrases))
            return "\(show): " + [season.name(phrases), number, title].compactMap(\.self).joined(separator: ", ")
        case .volume(let volume, let region, _): return "\(show): \(volume.title.safe)" + (region.map { " (\($0))" } ?? "")
        }
    }

    fileprivate var description: String? {
        switch subject {
        case .show(let show): show.summary?.open
        case .season(let season), .part(_, let season): season.summary?.open
        case .episode(let episode, _): episode.summary?.open
        case .volume(let volume, _, _): volume.summary?.open
        }
    }

    /// Only an episode has a time.
    fileprivate var start: (time: Timestamp, length: String?)? {
        guard case .episode(let episode, _) = subject, let time = episode.time, !isExpected else { return nil }
        return (time.timestamp(on: day), episode.runningTime?.iso8601)
    }

    fileprivate func path(_ links: Links) -> SitePath {
        switch subject {
        case .show: links.path(to: .show(show.id))
        case .season(let season), .part(_, let season): links.path(to: .season(show.id, number: season.number))
        case .episode(let episode, let season): links.path(to: .episode(show.id, season: season.number, episode.code))
        case .volume(let volume, _, _): links.path(to: volume, of: show)
        }
    }

    fileprivate func categories(_ phrases: Phrases) -> [String] {
        switch subject {
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
