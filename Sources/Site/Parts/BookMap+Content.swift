import ContentReader
import ShowData
import ThemeKit

extension BookMap {
    /// The most books, seasons and episodes that a picture has lines for.
    fileprivate static let mostDrawn = 200

    /// Joins the data of the show with that of the shows made from its books; `nil` if there is none, or too much.
    init?(of show: Show, from catalogue: Catalogue) {
        guard let map = BookMapPlan(show: show, catalogue: catalogue).map else { return nil }
        self = map
    }
}

/// Which books were adapted as what, seen from both sides.
private struct BookMapPlan {
    let show: Show
    let catalogue: Catalogue

    var map: BookMap? {
        let found = adaptations
        guard !found.isEmpty else { return nil }
        let volumes = catalogue.index.relatedShows.books(of: show).flatMap { owner in owner.volumes.map { (owner, $0) } }
        let positions = Dictionary(volumes.enumerated().map { (VolumeKey(show: $1.0.id, volume: $1.1.id), $0) }) { first, _ in first }
        let points = found.map { ScreenPoint(show: $0.show, point: $0.adaptation.screen) }
        let all = Set(points)
        let screens = all.map { (screen: $0, place: $0.place(in: catalogue), name: $0.description) }
            .sorted { $0.place == $1.place ? $0.name < $1.name : $0.place.lexicographicallyPrecedes($1.place) }.map(\.screen)
        let rows = screens.compactMap { screen in self.screen(screen, among: all).map { (screen, $0) } }
        let numbers = Dictionary(rows.enumerated().map { ($1.0, $0) }) { first, _ in first }
        let ribbons = found.flatMap { found in
            volumesMeant(by: found).compactMap { key -> BookMap.Ribbon? in
                guard let volume = positions[key], let screen = numbers[ScreenPoint(show: found.show, point: found.adaptation.screen)]
                else {
                    return nil
                }
                return BookMap.Ribbon(volume: volume, screen: screen, extent: found.adaptation.extent, note: found.adaptation.note)
            }
        }
        guard !ribbons.isEmpty, volumes.count + rows.count <= BookMap.mostDrawn else { return nil }
        return BookMap(
            volumes: volumes.map { catalogue.link($1, of: $0) }, screens: rows.map(\.1),
            ribbons: ribbons.sorted { ($0.screen, $0.volume) < ($1.screen, $1.volume) })
    }

    /// The show whose volumes an adaptation's ids name: the show that has the adaptation, or the books that it is made from.
    private func volumesMeant(by found: (show: Show.ID, adaptation: Adaptation)) -> [VolumeKey] {
        guard let owner = catalogue.show(found.show) else { return [] }
        return found.adaptation.volumes.compactMap { id in
            catalogue.volume(id, of: owner).map { VolumeKey(show: $0.id, volume: $1.id) }
        }
    }

    /// Each adaptation with the show whose data has it.
    private var adaptations: [(show: Show.ID, adaptation: Adaptation)] {
        ([show] + catalogue.index.relatedShows.adaptations(of: show)).flatMap { owner in owner.adaptations.map { (owner.id, $0) } }
    }

    private func screen(_ screen: ScreenPoint, among all: Set<ScreenPoint>) -> BookMap.Screen? {
        guard let owner = catalogue.show(screen.show), let link = catalogue.link(screen.point, of: owner) else { return nil }
        if case .episode(let season, let code) = screen.point, all.contains(ScreenPoint(show: screen.show, point: .season(season))),
            let (_, _, episode) = catalogue.episode(screen.show, season, code)
        {
            return BookMap.Screen(link: TitledLink(title: episode.titleInSentence(catalogue.phrases), path: link.path), isPart: true)
        }
        guard owner.id != show.id, screen.point != .film else { return BookMap.Screen(link: link, isPart: false) }
        return BookMap.Screen(link: TitledLink(title: "\(owner.title), \(link.title)", path: link.path), isPart: false)
    }
}

/// A point of the story of one of the shows.
private struct ScreenPoint: Hashable, CustomStringConvertible {
    let show: Show.ID
    let point: StoryPoint

    var description: String { "\(show) \(point)" }

    /// Shows in the order of the site; in each of them the seasons by number, an episode after its season, the film last.
    func place(in catalogue: Catalogue) -> [Int] {
        let show = catalogue.index.shows[self.show] ?? 0
        switch point {
        case .season(let number): return [show, number, -1]
        case .episode(let season, let code):
            let position = catalogue.index.details[show].position(ofEpisode: code, season: season)
            return [show, season, position?.episode ?? 0]
        case .volume, .chapter, .film, .end: return [show, .max, 0]
        }
    }
}
