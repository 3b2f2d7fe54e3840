import ShowData

extension Show {
    /// So many episodes in a row are named one by one.
    private static let mostNamedAlone = 2

    /// Episodes, by their positions, as few spans: seasons of which none is missing, and the others from one episode to another. In the
    /// order of the story, specials last.
    func spans(of episodes: [(season: Int, episode: Int)]) -> [StorySpan] {
        let bySeason = Dictionary(grouping: episodes, by: \.season).mapValues { Set($0.map(\.episode)).sorted() }
        var spans: [StorySpan] = []
        var whole: [StoryPoint] = []
        func endWhole() {
            if let first = whole.first, let last = whole.last { spans += [StorySpan(from: first, to: last)].compactMap(\.self) }
            whole = []
        }
        for position in seasons.indices.sorted(by: { (seasons[$0].number == 0 ? 1 : 0, $0) < (seasons[$1].number == 0 ? 1 : 0, $1) }) {
            let (season, own) = (seasons[position], bySeason[position] ?? [])
            if season.number == 0 || own.count < season.episodes.count { endWhole() }
            if own.count > 1, own.count == season.episodes.count {
                whole.append(.season(season.number))
                continue
            }
            endWhole()
            for run in own.runs {
                let points = run.map { StoryPoint.episode(season: season.number, season.episodes[$0].code) }
                guard points.count > Self.mostNamedAlone, let first = points.first, let last = points.last else {
                    spans += points.compactMap { StorySpan(from: $0, to: $0) }
                    continue
                }
                spans += [StorySpan(from: first, to: last)].compactMap(\.self)
            }
        }
        endWhole()
        return spans
    }
}

extension [Int] {
    /// Ascending numbers, those that follow each other together.
    fileprivate var runs: [Range<Int>] {
        reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
    }
}
