import ContentReader
import ShowData
import ThemeKit

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
            let entry = AdaptationEntry(show.adaptations[position.adaptation], of: show, on: site)
            known[position] = .some(entry)
            return entry
        }
    }
}

/// Books, and what became of them on the screen.
extension Site {
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
        return volumes(of: show).map { volume, owner in
            VolumeEntry(volume, of: owner, adaptations: adaptations.entries(of: volume, in: owner), on: self)
        }
    }

    /// The books that the show's story comes from, or that a point of it does, each once.
    func books(adaptedBy show: Show, at point: StoryPoint? = nil) -> [(show: Show, volume: Volume)] {
        let isFilm = show.kind == .film
        // What a film takes from books may stand in the data of the series that it carries on, but a film before it has its own.
        let original = isFilm ? show.follows.flatMap(self.show).flatMap { $0.kind == .film ? nil : $0 } : nil
        var seen: Set<VolumeKey> = []
        return [show, original].compactMap(\.self).flatMap { show in
            (point.map { show.adaptations.at(details(of: show).adaptations(to: $0)) } ?? show.adaptations)
                .filter { ($0.screen == .film) == isFilm }
                .flatMap(\.volumes)
                .compactMap { volume($0, of: show) }
                .filter { seen.insert(VolumeKey(show: $0.id, volume: $1.id)).inserted }
                .map { (show: $0, volume: $1) }
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

extension AdaptationEntry {
    /// `nil` where its point of the story has no page.
    init?(_ adaptation: Adaptation, of show: Show, on site: Site) {
        guard let screen = site.link(adaptation.screen, of: show) else { return nil }
        self.init(
            screen: screen,
            volumes: adaptation.volumes.compactMap { id in site.volume(id, of: show).map { site.link($1, of: $0) } },
            extent: adaptation.extent,
            note: adaptation.note,
            sources: site.sourceEntries(adaptation.sources)
        )
    }
}

extension VolumeEntry {
    init(_ volume: Volume, of show: Show, adaptations: [AdaptationEntry], on site: Site) {
        self.init(
            volume: volume,
            authors: volume.authors.compactMap(site.link),
            releases: volume.releases.map { ReleaseEntry(date: show.claimedDate(of: $0, of: volume), remark: $0.remark) },
            adaptations: adaptations,
            sources: site.sourceEntries(volume.sources),
            anchor: volume.id.rawValue,
            path: site.link(volume, of: show).path,
            image: site.picture(volume.image),
            accent: show.accent
        )
    }
}

extension Release {
    /// Where, if it is not everywhere on that day, and in which edition: "UK, paperback".
    var remark: String? {
        let remarks = [region, note].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }
}
