import ContentReader
import ShowData

/// Something that appeared in the real world.
public struct TimelineEntry: Sendable {
    public let date: PartialDate
    public let what: TitledLink
    /// Where, if it is not everywhere on that day; and whatever else there is to say.
    public let note: String?
}

extension Site {
    /// The books and seasons of a show, and what carries it on, by their dates; those without a date are left out.
    func timeline(of show: Show) -> [TimelineEntry] {
        let books = show.volumes.flatMap { volume in
            volume.releases.map { release in
                let note = [release.region, release.note].compactMap { $0 }.joined(separator: ", ")
                return TimelineEntry(date: release.date, what: link(volume, of: show), note: note.isEmpty ? nil : note)
            }
        }
        let seasons = show.seasons.compactMap { season in
            season.premiere.map { TimelineEntry(date: $0, what: link(season, of: show), note: nil) }
        }
        let sequels = content.shows.filter { $0.follows == show.id }.compactMap { sequel in
            sequel.premiere.map { TimelineEntry(date: $0, what: link(sequel), note: nil) }
        }
        return (books + seasons + sequels).sorted { ($0.date, $0.what.path.text) < ($1.date, $1.what.path.text) }
    }
}
