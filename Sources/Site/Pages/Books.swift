import ContentReader
import ShowData

/// The books of a show and what became of them on the screen.
extension Site {
    func booksPage(_ show: Show) -> BooksPage {
        let head = PageHead(
            title: "\(show.title): \(phrases.books)", crumb: phrases.books, description: about(phrases.aboutBooks, ["show": show.title]),
            accent: show.accent, parents: [link(show)])
        return BooksPage(
            frame: frame(.books(show.id), head),
            show: link(show),
            basedOn: show.basedOn,
            volumes: show.volumes.map { entry($0, of: show) },
            adaptations: adaptations(of: show) { _ in true }
        )
    }

    func entry(_ volume: Volume, of show: Show) -> VolumeEntry {
        VolumeEntry(
            volume: volume,
            authors: volume.authors.compactMap(link),
            sources: sourceEntries(volume.sources),
            anchor: volume.id.rawValue,
            path: link(volume, of: show).path,
            accent: show.accent
        )
    }

    /// What the show's data says about those points of its story that `isWanted` chooses.
    func adaptations(of show: Show, where isWanted: (StoryPoint) -> Bool) -> [AdaptationEntry] {
        show.adaptations.filter { isWanted($0.screen) }.compactMap { adaptation in
            guard let screen = link(adaptation.screen, of: show) else { return nil }
            return AdaptationEntry(
                screen: screen,
                volumes: adaptation.volumes.compactMap { id in show.volumes.first { $0.id == id }.map { link($0, of: show) } },
                extent: adaptation.extent,
                note: adaptation.note,
                sources: sourceEntries(adaptation.sources)
            )
        }
    }

    private func link(_ point: StoryPoint, of show: Show) -> TitledLink? {
        switch point {
        case .season(let number): season(show.id, number).map { link($1, of: $0) }
        case .episode(let season, let number):
            episode(show.id, season, number).map { show, season, episode in
                TitledLink(title: "\(season.name(phrases)), “\(episode.title)”", path: link(episode, in: season, of: show).path)
            }
        case .volume: nil
        case .film where show.kind == .film: link(show)
        case .film: content.shows.first { $0.kind == .film && $0.follows == show.id }.map(link)
        }
    }
}

extension StoryPoint {
    /// The number of the season that the point is, or lies in.
    var season: Int? {
        switch self {
        case .season(let number), .episode(let number, _): number
        case .volume, .film: nil
        }
    }
}
