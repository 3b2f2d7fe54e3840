import ContentReader
import ShowData
import ThemeKit

/// How books were adapted. An adaptation of many volumes is converted once, not once for each volume.
struct AdaptationEntries {
    private let catalogue: Catalogue
    private var known: [AdaptationPosition: AdaptationEntry?] = [:]

    /// How many were converted.
    var count: Int { known.count }

    init(from catalogue: Catalogue) { self.catalogue = catalogue }

    mutating func entries(of volume: Volume, in show: Show) -> [AdaptationEntry] {
        (catalogue.index.adaptations[VolumeKey(show: show.id, volume: volume.id)] ?? []).compactMap { position in
            if let entry = known[position] { return entry }
            let show = catalogue.content.shows[position.show]
            let entry = AdaptationEntry(show.adaptations[position.adaptation], of: show, from: catalogue)
            known[position] = .some(entry)
            return entry
        }
    }
}

/// Books, and how they were adapted for the screen.
extension Catalogue {
    /// The books of the show and of the book series that it is made from. If both have a volume, the show's own is taken.
    func volumes(of show: Show) -> [(volume: Volume, owner: Show)] { show.volumes(among: index.relatedShows) }

    /// Books, each with its adaptations.
    func entries(of volumes: some Sequence<(volume: Volume, owner: Show)>) -> [VolumeEntry] {
        var adaptations = AdaptationEntries(from: self)
        return volumes.map { volume, owner in
            VolumeEntry(volume, of: owner, adaptations: adaptations.entries(of: volume, in: owner), from: self)
        }
    }

    /// The books that the show, or a point of its story, is based on, each once.
    func books(adaptedBy show: Show, at point: StoryPoint? = nil) -> [(show: Show, volume: Volume)] {
        let isFilm = show.kind.form == .film
        // The data of the series that a film continues may say which books the film takes from. A film before that has its own data.
        let original = isFilm ? show.follows.flatMap(self.show).flatMap { $0.kind.form == .film ? nil : $0 } : nil
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

    /// The link to the page of a point of the show's story.
    func link(_ point: StoryPoint, of show: Show) -> TitledLink? {
        switch point {
        case .season(let number): season(show.id, number).map { link($1, of: $0) }
        case .episode(let season, let code):
            episode(show.id, season, code).map { show, season, episode in
                TitledLink(
                    title: "\(season.name(phrases)), \(episode.titleInSentence(phrases))", path: link(episode, in: season, of: show).path)
            }
        case .volume(let number): volume(Volume.ID(StoryPoint.volume(number).description), of: show).map { link($1, of: $0) }
        case .chapter(let number, let chapter):
            volume(Volume.ID(StoryPoint.volume(number).description), of: show).flatMap { owner, volume in
                guard details(of: owner).hasChapter(point) else { return nil }
                let link = link(volume, of: owner)
                return TitledLink(title: phrases.joined([link.title, phrases.text(forChapter: chapter)]), path: link.path)
            }
        case .film where show.kind.form == .film: link(show)
        case .film: index.relatedShows.firstFilm(of: show).map(link)
        case .end: nil
        }
    }
}

extension Show {
    /// Its books and those of the book series that it is made from. If both have a volume, the show's own is taken.
    func volumes(among shows: RelatedShows) -> [(volume: Volume, owner: Show)] {
        var seen: Set<Volume.ID> = []
        return shows.books(of: self).flatMap { owner in
            owner.volumes.filter { seen.insert($0.id).inserted }.map { (volume: $0, owner: owner) }
        }
    }
}

extension AdaptationEntry {
    /// `nil` if its point of the story has no page.
    init?(_ adaptation: Adaptation, of show: Show, from catalogue: Catalogue) {
        guard let screen = catalogue.link(adaptation.screen, of: show) else { return nil }
        self.init(
            screen: screen,
            volumes: adaptation.volumes.compactMap { id in catalogue.volume(id, of: show).map { catalogue.link($1, of: $0) } },
            extent: adaptation.extent,
            note: adaptation.note,
            sources: catalogue.sourceEntries(adaptation.sources)
        )
    }
}

extension VolumeEntry {
    init(_ volume: Volume, of show: Show, adaptations: [AdaptationEntry], from catalogue: Catalogue) {
        self.init(
            volume: volume,
            authors: volume.authors.compactMap(catalogue.link),
            releases: volume.releases.map { ReleaseEntry(date: show.claimedDate(of: $0, of: volume), remark: $0.remark) },
            adaptations: adaptations,
            sources: catalogue.sourceEntries(volume.sources),
            anchor: volume.id.rawValue,
            path: catalogue.link(volume, of: show).path,
            image: catalogue.picture(volume.image),
            accent: show.accent
        )
    }
}

extension ArcEntry {
    /// `nil` if it begins in no book of the site.
    init?(_ arc: StoryArc, of show: Show, from catalogue: Catalogue) {
        func link(_ id: Volume.ID) -> TitledLink? { catalogue.volume(id, of: show).map { catalogue.link($1, of: $0) } }
        guard let first = link(arc.first) else { return nil }
        self.init(
            title: arc.title, first: first, last: arc.last == arc.first ? nil : link(arc.last), chapters: arc.chapters,
            summary: arc.summary,
            sources: catalogue.sourceEntries(arc.sources))
    }
}

extension Release {
    /// The region and edition, if they are limited: "UK, paperback".
    var remark: String? {
        let remarks = [region, note].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }
}
