import ContentReader
import ShowData
import ThemeKit

/// Which books became what, seen from both sides.
extension Site {
    /// What the data of the show itself says, and that of the shows made from its books; `nil` where nobody says anything.
    func bookMap(of show: Show) -> BookMap? {
        let found = sources(of: show)
        guard !found.isEmpty else { return nil }
        let volumes = index.relatedShows.books(of: show).flatMap { owner in owner.volumes.map { (owner, $0) } }
        let positions = Dictionary(volumes.enumerated().map { (VolumeKey(show: $1.0.id, volume: $1.1.id), $0) }) { first, _ in first }
        let points = found.map { ScreenPoint(show: $0.show, point: $0.adaptation.screen) }
        let all = Set(points)
        let screens = all.map { (screen: $0, place: $0.place(in: self), name: $0.description) }
            .sorted { $0.place == $1.place ? $0.name < $1.name : $0.place.lexicographicallyPrecedes($1.place) }.map(\.screen)
        let rows = screens.compactMap { screen in self.screen(screen, on: show, among: all).map { (screen, $0) } }
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
        guard !ribbons.isEmpty else { return nil }
        return BookMap(
            volumes: volumes.map { link($1, of: $0) }, screens: rows.map(\.1),
            ribbons: ribbons.sorted { ($0.screen, $0.volume) < ($1.screen, $1.volume) })
    }

    /// Whose volumes the ids of an adaptation mean: those of the show that has it, or of the books that it is made from.
    private func volumesMeant(by found: (show: Show.ID, adaptation: Adaptation)) -> [VolumeKey] {
        guard let owner = show(found.show) else { return [] }
        return found.adaptation.volumes.compactMap { id in
            volume(id, of: owner).map { VolumeKey(show: $0.id, volume: $1.id) }
        }
    }

    /// Each adaptation with the show whose data has it.
    private func sources(of show: Show) -> [(show: Show.ID, adaptation: Adaptation)] {
        ([show] + index.relatedShows.adaptations(of: show)).flatMap { owner in owner.adaptations.map { (owner.id, $0) } }
    }

    private func screen(_ screen: ScreenPoint, on show: Show, among all: Set<ScreenPoint>) -> BookMap.Screen? {
        guard let owner = self.show(screen.show), let link = link(screen.point, of: owner) else { return nil }
        if case .episode(let season, let code) = screen.point, all.contains(ScreenPoint(show: screen.show, point: .season(season))),
            let (_, _, episode) = self.episode(screen.show, season, code)
        {
            return BookMap.Screen(link: TitledLink(title: "“\(episode.title.safe)”", path: link.path), isPart: true)
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

    /// Shows in the order of the site; in each the seasons by number, an episode behind its season, the film last.
    func place(in site: Site) -> [Int] {
        let show = site.index.shows[self.show] ?? 0
        switch point {
        case .season(let number): return [show, number, -1]
        case .episode(let season, let code):
            let position = site.index.details[show].position(ofEpisode: code, season: season)
            return [show, season, position?.episode ?? 0]
        case .volume, .film: return [show, .max, 0]
        }
    }
}
