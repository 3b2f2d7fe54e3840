import ShowData

/// What to write in place of a point of the story that is written in words, or as another program writes it.
package enum PointAdvice {
    /// Reads `season 1`, `Season 2, episode 3`, `1x03`, `episode 4`, `volume 2` and `volume 2, chapter 5`.
    static func help(for text: String) -> String? {
        let words = text.lowercased().split(separator: " ")
        if words.count == 2, words[0] == "episode" || words[0] == "ep", let number = Int(words[1]) {
            return "write its season too, as in s1e\(number)"
        }
        if words.count == 2, words[0] == "chapter" || words[0] == "ch", let number = EpisodeNumber(words[1]) {
            return "write its volume too, as in v1c\(number)"
        }
        if let number = Int(text) { return "write its season too, as in s1e\(number)" }
        if ["yes", "true", "on"].contains(text.lowercased()) { return "write the last one that is given away, such as s2e8, or end" }
        return point(text).map { "write \($0)" }
    }

    /// Reads `s1e1 - s1e2` and `season 1 to season 2`.
    static func help(forSpan text: String) -> String? {
        if ["all", "every", "all episodes", "whole show", "everything", "*"].contains(text.lowercased()) {
            return "leave the line out if it is about all of them"
        }
        for separator in [" to ", " - ", "–", "—", "-", "…", ".."] {
            let ends = text.lowercased().split(separator: separator).map(\.trimmed)
            if ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]) {
                return "write their season too, as in s1e\(first) to s1e\(last)"
            }
            guard ends.count == 2, let first = StoryPoint(ends[0]) ?? point(ends[0]), let last = StoryPoint(ends[1]) ?? point(ends[1])
            else {
                continue
            }
            guard first.season != nil, last.season != nil else { return nil }
            return "write \(first) to \(last)"
        }
        return help(for: text)
    }

    /// The point that is written in words, or as another program writes it.
    package static func point(_ text: String) -> StoryPoint? {
        let lower = text.lowercased()
        let numbers = lower.split { !$0.isNumber }.compactMap { Int($0) }
        let words = lower.split { !$0.isLetter }.map(String.init)
        switch (words, numbers.count) {
        case (["season"], 1), (["series"], 1): return .season(numbers[0])
        case (["season", "episode"], 2), (["s", "ep"], 2), (["s", "e"], 2), (["season", "ep"], 2), (["x"], 2):
            return .episode(season: numbers[0], .number(EpisodeNumber(numbers[1])))
        // `s2.8`
        case (["s"], 2) where lower.split(separator: ".").count == 2:
            return .episode(season: numbers[0], .number(EpisodeNumber(numbers[1])))
        case (["volume"], 1), (["vol"], 1), (["book"], 1): return .volume(numbers[0])
        case (["volume", "chapter"], 2), (["vol", "ch"], 2), (["book", "chapter"], 2), (["v", "ch"], 2):
            return .chapter(volume: numbers[0], EpisodeNumber(numbers[1]))
        case (["movie"], 0), (["the", "film"], 0), (["the", "movie"], 0): return .film
        default: return nil
        }
    }
}
