/// A place in a story as told on one track: a season or an episode on screen, a volume or a chapter in print, the film; or the end of all
/// of it.
public enum StoryPoint: Hashable, Sendable {
    case season(Int)
    case episode(season: Int, EpisodeCode)
    case volume(Int)
    /// A chapter by its number in a volume, which lists it.
    case chapter(volume: Int, EpisodeNumber)
    case film
    /// Whatever the show's last point is, for a spoiler whose own point nobody has noted. Written only where a spoiler is guarded.
    case end

    /// Reads `s2`, `s2e5`, `s2e5.5`, `s2e1-2` (an episode with two numbers), `s0-the-making-of` (a special without a number), `v4`, `v4c12`
    /// or `film`.
    package init?(_ text: String) {
        let text = text.lowercased()
        if text == "film" {
            self = .film
            return
        }
        if let special = Self.special(text) {
            self = special
            return
        }
        let isPrint = text.first == "v"
        let numbers = text.dropFirst().split(separator: isPrint ? "c" : "e", omittingEmptySubsequences: false)
        guard let number = numbers.first.flatMap({ Int(shortNumber: $0) }) else { return nil }
        switch (text.first, numbers.count) {
        case ("s", 1): self = .season(number)
        case ("v", 1): self = .volume(number)
        case ("v", 2):
            guard let chapter = EpisodeNumber(numbers[1]) else { return nil }
            self = .chapter(volume: number, chapter)
        case ("s", 2...):
            guard let episode = EpisodeNumber(inCode: numbers.dropFirst()) else { return nil }
            self = .episode(season: number, .number(episode))
        default: return nil
        }
    }

    /// Like `init(_:)`, for the point that guards a spoiler, which may also be `end`.
    package init?(guarding text: String) {
        if text.lowercased() == Self.end.description { self = .end } else { self.init(text) }
    }

    /// Reads `s0-the-making-of`.
    private static func special(_ text: String) -> StoryPoint? {
        guard text.first == "s", let hyphen = text.firstIndex(of: "-"), let season = Int(shortNumber: text[..<hyphen].dropFirst()) else {
            return nil
        }
        let name = String(text[text.index(after: hyphen)...])
        return Slug.isValid(name) ? .episode(season: season, .special(name)) : nil
    }
}

extension StoryPoint {
    /// One way of telling the story, with its points in sequence.
    public enum Track: String, Hashable, Sendable, CaseIterable { case screen, print, film }

    public var track: Track {
        switch self {
        case .season, .episode, .end: .screen
        case .volume, .chapter: .print
        case .film: .film
        }
    }

    /// The number of the season that the point is, or is in.
    public var season: Int? {
        switch self {
        case .season(let number), .episode(let number, _): number
        case .volume, .chapter, .film, .end: nil
        }
    }
}

extension StoryPoint: CustomStringConvertible {
    public var description: String {
        switch self {
        case .season(let season): "s\(season)"
        case .episode(let season, .number(let number)): "s\(season)e\(number)"
        case .episode(let season, .special(let name)): "s\(season)-\(name)"
        case .volume(let volume): "v\(volume)"
        case .chapter(let volume, let number): "v\(volume)c\(number)"
        case .film: "film"
        case .end: "end"
        }
    }
}

extension EpisodeNumber {
    /// Reads what follows each `e` of a code: `5`, `12.5`, or `1-2`, which media programs also write as `e1-e2` and `e1e2`.
    fileprivate init?(inCode parts: ArraySlice<Substring>) {
        switch parts.count {
        case 1: self.init(parts.first ?? "")
        case 2:
            let (first, last) = (parts[parts.startIndex], parts[parts.startIndex + 1])
            self.init("\(first.hasSuffix("-") ? first.dropLast() : first)-\(last)")
        default: return nil
        }
    }
}

extension Int {
    /// A number of one to six digits.
    fileprivate init?(shortNumber text: Substring) {
        guard 1...6 ~= text.utf8.count else { return nil }
        self.init(digits: text, count: text.utf8.count)
    }
}
