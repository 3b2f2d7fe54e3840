import ContentReader
import ShowData

/// What became of books. An adaptation of many volumes is made into an entry once, not once for each of them.
struct AdaptationEntries {
    private let site: Site
    private var known: [AdaptationPosition: AdaptationEntry?] = [:]

    /// How many were made.
    var count: Int { known.count }

    init(on site: Site) { self.site = site }

    mutating func entries(of volume: Volume, in show: Show) -> [AdaptationEntry] {
        (site.index.adaptations[VolumeKey(show: show.id, volume: volume.id)] ?? []).compactMap { position in
            if let entry = known[position] { return entry }
            let show = site.content.shows[position.show]
            let entry = site.entry(show.adaptations[position.adaptation], of: show)
            known[position] = .some(entry)
            return entry
        }
    }
}

/// The books of a show and what became of them on the screen.
extension Site {
    func booksPage(_ show: Show) -> BooksPage {
        let head = head(of: show, phrases.books, about: phrases.aboutBooks)
        return BooksPage(
            frame: frame(.books(show.id), head),
            show: link(show),
            basedOn: show.basedOn,
            map: bookMap(of: show),
            volumes: volumeEntries(of: show),
            adaptations: show.adaptations.compactMap { entry($0, of: show) }
        )
    }

    /// Those of the show and of the series of books that it is made from. A volume that both have is the show's own.
    func volumes(of show: Show) -> [(volume: Volume, owner: Show)] {
        var seen: Set<Volume.ID> = []
        return index.relatedShows.books(of: show).flatMap { owner in
            owner.volumes.filter { seen.insert($0.id).inserted }.map { (volume: $0, owner: owner) }
        }
    }

    /// The books of a show, each with what became of it.
    func volumeEntries(of show: Show) -> [VolumeEntry] {
        var adaptations = AdaptationEntries(on: self)
        return volumes(of: show).map { volume, owner in entry(volume, of: owner, adaptations.entries(of: volume, in: owner)) }
    }

    private func entry(_ volume: Volume, of show: Show, _ adaptations: [AdaptationEntry]) -> VolumeEntry {
        VolumeEntry(
            volume: volume,
            authors: volume.authors.compactMap(link),
            releases: volume.releases.map { ReleaseEntry(date: show.claimedDate(of: $0, of: volume), remark: $0.remark) },
            adaptations: adaptations,
            sources: sourceEntries(volume.sources),
            anchor: volume.id.rawValue,
            path: link(volume, of: show).path,
            image: image(volume.image),
            guardedImage: guardedImage(volume.image),
            accent: show.accent
        )
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
        if let position = details(of: show).position(of: id) { return (show, show.volumes[position]) }
        guard let books = index.relatedShows.original(of: show), let position = details(of: books).position(of: id) else { return nil }
        return (books, books.volumes[position])
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
        case .film: index.relatedShows.firstFilm(of: show).map(link)
        }
    }
}

extension Show {
    /// Whether there are books of its own or of the series that it is made from, or anything is known of what became of books in it.
    func hasBooks(among shows: RelatedShows) -> Bool {
        !adaptations.isEmpty || shows.books(of: self).contains { !$0.volumes.isEmpty }
    }
}
