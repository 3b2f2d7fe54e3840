import ContentReader
import ShowData
import ThemeKit

extension EpisodeOrder {
    /// A page has at most as many.
    private static let most = 5

    /// The other orders in which the data puts the episodes of `seasons`, by name, and the numbers in the whole show last. None has less
    /// than two episodes, or those of the guide in the same order and the same seasons.
    ///
    /// - Complexity: O(n log n) in the numbers of the episodes.
    static func all(in seasons: [Season], of show: Show, from catalogue: Catalogue) -> [EpisodeOrder] {
        let sequence = EpisodeSequence(seasons)
        return sequence.orders.filter { $0.places.count > 1 && sequence.isNew($0.places) }.prefix(most).map { name, places in
            EpisodeOrder(
                name: name,
                groups: places.chunked { $0.season == $1.season }.map { places in
                    let entries = places.map { place in
                        let (season, episode) = sequence.episodes[place.position]
                        return Entry(number: place.number, episode: EpisodeSummary(episode, in: season, of: show, from: catalogue))
                    }
                    return (places.first?.season, entries)
                })
        }
    }
}

/// The episodes of some seasons in the order of the site, and their places in other orders.
private struct EpisodeSequence {
    let episodes: [(season: Season, episode: Episode)]
    /// By name, whatever its case; last the numbers in the whole show, without a name.
    let orders: [(name: String?, places: [Place])]

    /// The place of an episode in another order.
    struct Place {
        /// In the order of the site.
        let position: Int
        let number: String
        /// `nil` if the number does not say it.
        let season: Int?

        init(_ position: Int, _ number: String) {
            self.position = position
            self.number = number
            season = StoryPoint(number)?.season
        }
    }

    init(_ seasons: [Season]) {
        episodes = seasons.flatMap { season in season.episodes.map { (season, $0) } }
        var named: [String: (name: String, places: [Place])] = [:]
        var absolute: [Place] = []
        for (position, (_, episode)) in episodes.enumerated() {
            for other in episode.otherNumbers {
                named[NameKey(other.order).text, default: (other.order, [])].places.append(Place(position, other.number))
            }
            if let number = episode.absolute { absolute.append(Place(position, String(number))) }
        }
        let inOrder = named.sorted { $0.key < $1.key }.map { (name: Optional($0.value.name), places: $0.value.places) }
        orders = (inOrder + [(nil, absolute)]).map { ($0.name, $0.places.inNaturalOrder()) }
    }

    /// Whether the places are in another sequence than that of the site, or in other seasons.
    func isNew(_ places: [Place]) -> Bool {
        zip(places, places.dropFirst()).contains { $0.position > $1.position }
            || places.contains { place in place.season.map { $0 != episodes[place.position].season.number } ?? false }
    }
}

extension [EpisodeSequence.Place] {
    /// By number, and those with the same number in the order of the site.
    fileprivate func inNaturalOrder() -> Self {
        let keys = map { NaturalOrder($0.number) }
        return indices.sorted { keys[$0] == keys[$1] ? self[$0].position < self[$1].position : keys[$0] < keys[$1] }.map { self[$0] }
    }
}

/// What to sort numbers with letters by: `3A` before `3B` before `12`, `s1e3` before `s1e12`.
private struct NaturalOrder: Comparable {
    private enum Run: Comparable {
        case number(Int)
        case words(String)
    }

    private let runs: [Run]

    init(_ text: String) {
        var runs: [Run] = []
        for run in text.lowercased().map({ $0 }).chunked(where: { $0.isASCIIDigit == $1.isASCIIDigit }) {
            let text = String(run)
            runs.append(Int(text).map { .number($0) } ?? .words(text))
        }
        self.runs = runs
    }

    static func < (left: NaturalOrder, right: NaturalOrder) -> Bool { left.runs.lexicographicallyPrecedes(right.runs) }
}

extension Swift.Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Array {
    /// The array in pieces, within which `belongs` holds for all neighbours.
    fileprivate func chunked(where belongs: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { chunks, element in
            if let last = chunks.last?.last, belongs(last, element) {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
        }
    }
}
