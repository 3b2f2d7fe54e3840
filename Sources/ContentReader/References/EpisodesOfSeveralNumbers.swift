import ShowData

/// The episodes of a show that have several numbers, such as `s1e1-2`, by each of these; and the same of chapters.
struct EpisodesOfSeveralNumbers {
    private var names: [String: String] = [:]

    /// - Parameter points: the names of seasons and episodes, or of chapters.
    init(_ points: [String]) {
        for name in points {
            switch StoryPoint(name) {
            case .episode(let season, .number(let number)): add(name, number) { .episode(season: season, .number($0)) }
            case .chapter(let volume, let number): add(name, number) { .chapter(volume: volume, $0) }
            default: continue
            }
        }
    }

    private mutating func add(_ name: String, _ number: EpisodeNumber, _ point: (EpisodeNumber) -> StoryPoint) {
        guard !number.isWhole, let all = number.wholeNumbers else { return }
        for one in all { names[point(EpisodeNumber(one)).description] = name }
    }

    /// The episode or chapter that has the number of `point`, such as `s1e1-2` for `s1e2`.
    func name(containing point: String) -> String? { names[point] }
}

extension Namespace {
    /// Whether its names are points with numbers, of which one may stand for several.
    var hasNumbers: Bool {
        switch self {
        case .screen, .chapters: true
        default: false
        }
    }
}
