import ContentReader
import ShowData
import ThemeKit

extension TimelineEntry {
    /// What happened to a show, by date.
    static func all(of show: Show, from catalogue: Catalogue) -> [TimelineEntry] {
        sorted(TimelineEvent.all(of: show, among: catalogue.index.relatedShows), from: catalogue)
    }

    /// Events by date.
    static func sorted(_ events: [TimelineEvent], from catalogue: Catalogue) -> [TimelineEntry] {
        events.map { event in
            let entry = TimelineEntry(event, from: catalogue)
            return (entry: entry, place: NameOrder(entry.what.path.text))
        }
        .sorted { ($0.entry.date, $0.place, $0.entry.note ?? "") < ($1.entry.date, $1.place, $1.entry.note ?? "") }.map(\.entry)
    }

    private init(_ event: TimelineEvent, from catalogue: Catalogue) {
        let kind: Kind
        let what: TitledLink
        var note: String?
        switch event.subject {
        case .show(let show): (kind, what) = (show.kind.form == .books ? .book : .release, catalogue.link(show))
        case .season(let season, let show): (kind, what) = (.release, catalogue.link(season, of: show))
        case .part(let position, let season, let show):
            (kind, what, note) = (.release, catalogue.link(season, of: show), season.name(ofPart: position, catalogue.phrases))
        case .release(let release, let volume, let show):
            (kind, what, note) = (.book, catalogue.link(volume, of: show), release.remark)
        case .claim(let claim, let show):
            let path = catalogue.links.path(to: claim, about: show)
            (kind, what) = (.announcement, TitledLink(title: claim.statement.open ?? "", path: path))
        }
        let date = event.date.date
        let isToCome = date.earliest.map { catalogue.content.date < $0 } ?? true
        let certainty = event.date.certainty
        self.init(
            kind: kind, date: date, what: what, note: note,
            certainty: certainty == .certain && kind != .announcement && isToCome ? .expected : certainty,
            sources: catalogue.sourceEntries(event.sources))
    }
}
