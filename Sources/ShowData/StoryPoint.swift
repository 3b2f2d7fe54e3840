/// A place in a story as it is told on one track: a season or an episode on the screen, a volume in print, the film.
public enum StoryPoint: Hashable, Sendable {
    case season(Int)
    case episode(season: Int, number: Int)
    case volume(Int)
    case film

    /// Reads `s2`, `s2e5`, `v4` or `film`.
    public init?(_ text: String) {
        let text = text.lowercased()
        if text == "film" {
            self = .film
            return
        }
        let numbers = text.dropFirst().split(separator: "e", omittingEmptySubsequences: false).map { Int(shortNumber: $0) }
        switch (text.first, numbers.count) {
        case ("s", 1):
            guard let season = numbers[0] else { return nil }
            self = .season(season)
        case ("s", 2):
            guard let season = numbers[0], let number = numbers[1] else { return nil }
            self = .episode(season: season, number: number)
        case ("v", 1):
            guard let volume = numbers[0] else { return nil }
            self = .volume(volume)
        default: return nil
        }
    }
}

extension StoryPoint: CustomStringConvertible {
    public var description: String {
        switch self {
        case .season(let season): "s\(season)"
        case .episode(let season, let number): "s\(season)e\(number)"
        case .volume(let volume): "v\(volume)"
        case .film: "film"
        }
    }
}

extension Int {
    /// A number of one to four digits.
    fileprivate init?(shortNumber text: Substring) {
        guard 1...4 ~= text.utf8.count else { return nil }
        self.init(digits: text, count: text.utf8.count)
    }
}
