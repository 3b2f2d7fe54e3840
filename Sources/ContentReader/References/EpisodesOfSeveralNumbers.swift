import ShowData

/// The episodes of a show that have several numbers, such as `s1e1-2`, by each of these.
struct EpisodesOfSeveralNumbers {
    private var names: [String: String] = [:]

    /// - Parameter points: the names of seasons and episodes.
    init(_ points: [String]) {
        for name in points {
            guard case .episode(let season, .number(let number))? = StoryPoint(name), !number.isWhole, let all = number.wholeNumbers else {
                continue
            }
            for one in all { names[StoryPoint.episode(season: season, .number(EpisodeNumber(one))).description] = name }
        }
    }

    /// The episode that has the number of `point`, such as `s1e1-2` for `s1e2`.
    func name(containing point: String) -> String? { names[point] }
}

extension Namespace {
    /// Whether its names are seasons and episodes.
    var hasEpisodes: Bool { if case .screen = self { true } else { false } }
}
