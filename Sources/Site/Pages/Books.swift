import ContentReader
import ShowData

/// The books of a show and what became of them on the screen.
extension Site {
    func booksPage(_ show: Show) -> BooksPage {
        let head = head(of: show, phrases.books, about: phrases.aboutBooks)
        return BooksPage(
            frame: frame(.books(show.id), head),
            show: link(show),
            basedOn: show.basedOn,
            map: bookMap(of: show),
            volumes: volumes(of: show).map(entry),
            adaptations: adaptations(of: show) { _ in true }
        )
    }

    /// Those of the show and of the series of books that it is made from. A volume that both have is the show's own.
    func volumes(of show: Show) -> [(volume: Volume, owner: Show)] {
        var seen: Set<Volume.ID> = []
        return show.books(in: content).flatMap { owner in
            owner.volumes.filter { seen.insert($0.id).inserted }.map { (volume: $0, owner: owner) }
        }
    }

    func entry(_ volume: Volume, of show: Show) -> VolumeEntry {
        VolumeEntry(
            volume: volume,
            authors: volume.authors.compactMap(link),
            releases: volume.releases.map { ReleaseEntry(date: show.claimedDate(of: $0, of: volume), remark: $0.remark) },
            adaptations: adaptations(of: volume, in: show),
            sources: sourceEntries(volume.sources),
            anchor: volume.id.rawValue,
            path: link(volume, of: show).path,
            image: image(volume.image),
            guardedImage: guardedImage(volume.image),
            accent: show.accent
        )
    }

    /// What the show's data says about those points of its story that `isWanted` chooses.
    func adaptations(of show: Show, where isWanted: (StoryPoint) -> Bool) -> [AdaptationEntry] {
        show.adaptations.filter { isWanted($0.screen) }.compactMap { entry($0, of: show) }
    }

    func entry(_ adaptation: Adaptation, of show: Show) -> AdaptationEntry? {
        link(adaptation.screen, of: show).map { screen in
            AdaptationEntry(
                screen: screen,
                volumes: adaptation.volumes.compactMap { id in volume(id, of: show).map { link($1, of: $0) } },
                extent: adaptation.extent,
                note: adaptation.note,
                sources: sourceEntries(adaptation.sources)
            )
        }
    }

    /// A book of the show, or of the book series that it adapts, with the show that has it.
    func volume(_ id: Volume.ID, of show: Show) -> (Show, Volume)? {
        if let volume = show.volumes.first(where: { $0.id == id }) { return (show, volume) }
        guard let books = show.adapts.flatMap(self.show) else { return nil }
        return books.volumes.first { $0.id == id }.map { (books, $0) }
    }

    /// To the page of a point of the show's story.
    func link(_ point: StoryPoint, of show: Show) -> TitledLink? {
        switch point {
        case .season(let number): season(show.id, number).map { link($1, of: $0) }
        case .episode(let season, let code):
            episode(show.id, season, code).map { show, season, episode in
                TitledLink(title: "\(season.name(phrases)), “\(episode.title.safe)”", path: link(episode, in: season, of: show).path)
            }
        case .volume(let number): volume(Volume.ID(StoryPoint.volume(number).description), of: show).map { link($1, of: $0) }
        case .film where show.kind == .film: link(show)
        case .film: content.shows.first { $0.kind == .film && $0.follows == show.id }.map(link)
        }
    }
}

extension Show {
    /// The show itself, and the series of books that it is made from.
    func books(in content: SiteContent) -> [Show] { [self] + content.shows.filter { $0.id == adapts } }

    /// Whether there are books of its own or of the series that it is made from, or anything is known of what became of books in it.
    func hasBooks(in content: SiteContent) -> Bool {
        !adaptations.isEmpty || books(in: content).contains { !$0.volumes.isEmpty }
    }
}
