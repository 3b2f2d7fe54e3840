import ContentReader
import ShowData

extension Site {
    /// The books and seasons of a show, and what carries it on, by their dates; those without a date are left out.
    func timeline(of show: Show) -> [TimelineEntry] {
        let books = show.volumes.flatMap { volume in
            volume.releases.map { release in
                let note = [release.region, release.note].compactMap { $0 }.joined(separator: ", ")
                return TimelineEntry(
                    kind: .book, date: release.date, what: link(volume, of: show), note: note.isEmpty ? nil : note, isExpected: false, sources: [])
            }
        }
        let seasons = show.seasons.compactMap { season in
            season.premiere.map { TimelineEntry(kind: .release, date: $0, what: link(season, of: show), note: nil, isExpected: false, sources: []) }
        }
        let sequels = content.shows.filter { $0.follows == show.id }.compactMap { sequel in
            sequel.premiere.map { TimelineEntry(kind: .release, date: $0, what: link(sequel), note: nil, isExpected: false, sources: []) }
        }
        return (books + seasons + sequels).sorted { ($0.date, $0.what.path.text) < ($1.date, $1.what.path.text) }
    }
}
