import ShowData

/// Which points a story has, for those who name one that it does not have. A number is never mistyped, so none is suggested, unless
/// an episode has it together with others.
package enum KnownPoints {
    /// - Parameters:
    ///   - name: the point that does not exist.
    ///   - names: the points that do.
    /// - Returns: `nil` if `name` is not a point, or if there are none of its kind.
    package static func help(insteadOf name: String, among names: some Sequence<String>) -> String? {
        guard let point = StoryPoint(name) else { return nil }
        let names = Array(names)
        if let several = EpisodesOfSeveralNumbers(names).name(containing: name) { return "did you mean '\(several)'?" }
        let points = names.compactMap { StoryPoint($0) }
        switch point {
        case .episode(let season, _):
            guard points.contains(where: { $0.season == season }) else { return seasons(in: points) }
            let numbers = points.compactMap { known -> EpisodeNumber? in
                guard case .episode(season, .number(let number)) = known else { return nil }
                return number
            }
            guard let list = list(ofNumbers: numbers) else {
                return "season \(season) has no episodes yet; add them to its file"
            }
            return "season \(season) has \(numbers.count == 1 ? "only episode" : "the episodes") \(list)"
        case .season: return seasons(in: points)
        case .volume:
            let numbers = points.compactMap { if case .volume(let number) = $0 { number } else { nil } }
            return list(numbers).map { numbers.count == 1 ? "there is only volume \($0)" : "there are the volumes \($0)" }
        case .chapter(let volume, _):
            let numbers = points.compactMap { known -> EpisodeNumber? in
                guard case .chapter(volume, let number) = known else { return nil }
                return number
            }
            return list(ofNumbers: numbers).map { "volume \(volume) has \(numbers.count == 1 ? "only chapter" : "the chapters") \($0)" }
                ?? "list the chapters of volume \(volume) in books.yaml, each with a 'number' of its own"
        case .film, .end: return nil
        }
    }

    private static func seasons(in points: [StoryPoint]) -> String? {
        let numbers = Set(points.compactMap(\.season))
        return list(Array(numbers)).map { numbers.count == 1 ? "there is only season \($0)" : "there are the seasons \($0)" }
    }

    private static func list(ofNumbers numbers: [EpisodeNumber]) -> String? {
        let parts = numbers.sorted().filter { $0.wholeNumbers == nil }.map(\.description)
        return list(numbers.flatMap { $0.wholeNumbers.map(Array.init) ?? [] }, besides: parts)
    }

    /// `1 to 3, 5 and 7`; `nil` for no numbers.
    ///
    /// - Parameter others: what is listed after them, such as `12.5`.
    private static func list(_ numbers: [Int], besides others: [String] = []) -> String? {
        var ranges: [ClosedRange<Int>] = []
        for number in Set(numbers).sorted() {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        let parts = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" } + others
        guard !parts.isEmpty else { return nil }
        guard parts.count <= mostParts else { return parts.prefix(mostParts).joined(separator: ", ") + ", …" }
        return parts.count == 1 ? parts[0] : "\(parts.dropLast().joined(separator: ", ")) and \(parts[parts.count - 1])"
    }

    private static let mostParts = 10
}
