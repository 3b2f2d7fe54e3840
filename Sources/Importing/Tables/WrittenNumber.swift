import ContentReader
import ShowData

/// Numbers as people write them in tables and infoboxes.
enum WrittenNumber {
    /// The number in `3`, `03`, `3.0`, `Season 3` and `S3`.
    static func integer(_ text: String) -> Int? {
        let words = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        let digits = words.drop { $0.isLetter || " #.".contains($0) }
        return digits.isEmpty || digits.count > 6 ? nil : Int(digits)
    }

    /// The number of an episode without zeros and words before it, for an `EpisodeNumber`.
    static func withoutZeros(_ text: String) -> String {
        let text = range(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
        let digits = text.drop { $0.isLetter || " #.".contains($0) }
        let word = text.prefix(text.count - digits.count).lowercased().filter { $0.isLetter }
        // Other words say that it is something else, such as `SP1`.
        guard ["", "e", "ep", "episode", "folge", "f", "no", "nr", "épisode", "episodio", "aflevering"].contains(word) else { return text }
        guard digits.first == "0" else { return digits.isEmpty ? text : String(digits) }
        let short = digits.drop { $0 == "0" }
        return short.first?.isNumber ?? false ? String(short) : "0" + short
    }

    /// `10-11` for the numbers of two episodes in one, written as `10–11`, `10 & 11`, `10/11`, `10 + 11` or `10 and 11`.
    ///
    /// - Returns: anything else as it is.
    private static func range(_ text: String) -> String {
        var words = text.lowercased()
        for word in [" and ", " und ", " et ", " y ", " en "] { words = words.replacing(word, with: "&") }
        let signs = words.filter { "-–—‒−&/+".contains($0) }
        let parts = words.split(omittingEmptySubsequences: false) { "-–—‒−&/+".contains($0) }.map(\.trimmed)
        guard signs.count == 1, parts.count == 2, let last = Int(parts[1]), parts[1].allSatisfy(\.isNumber),
            parts[0].last?.isNumber ?? false
        else { return text }
        // `10 & 12` leaves one out.
        let isRange = signs.allSatisfy { "-–—‒−".contains($0) }
        guard isRange || Int(parts[0].drop { !$0.isNumber }).map({ $0 < last && last - $0 == 1 }) ?? false else { return text }
        return "\(parts[0])-\(last)"
    }

    /// The point that `S01E05` and `1x05` mean.
    static func episode(_ text: String) -> StoryPoint? {
        let key = NameKey(text).text
        return key.first == "s" ? StoryPoint(key) : nil
    }

    /// Whether a time such as `42:10` or `42:10:00` has minutes and seconds, because nothing lasts so many hours.
    static func hasSeconds(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return false }
        return parts.first.flatMap { Int($0) }.map { $0 >= longestHours } ?? false
    }

    /// From how many hours on a time on a clock is one of minutes.
    private static let longestHours = 5

    /// The minutes in `45`, `45 min`, `1h 10m`, `1 hr`, `1.5 hours`, `0:45`, `00:45:00` and, with seconds, `42:10`.
    static func minutes(_ text: String) -> Int? {
        let words = text.lowercased()
        let clock = words.split(separator: ":").compactMap { Int($0) }
        let numbers = words.split { !$0.isNumber }.compactMap { Int($0) }
        let isClock = 2...3 ~= clock.count && words.allSatisfy { $0.isNumber || $0 == ":" }
        let units = words.split { !$0.isLetter }
        let isHours = units.first.map { unit in hourWords.contains(where: unit.hasPrefix) } ?? false
        if isHours, units.count == 1, numbers.count == 2, let point = words.firstIndex(where: { ".,".contains($0) }) {
            let number = words.prefix { $0.isNumber || ".,".contains($0) }.replacing(",", with: ".")
            guard words[..<point].allSatisfy(\.isNumber), let hours = Double(number), hours < 200 else { return nil }
            return Int((hours * 60).rounded())
        }
        let minutes: Int? =
            if isClock, hasSeconds(words) {
                clock[0]
            } else if isClock {
                hours(clock[0], and: clock[1])
            } else if isHours, 1...2 ~= numbers.count { hours(numbers[0], and: numbers.count == 2 ? numbers[1] : 0) } else {
                numbers.count == 1 && !isHours ? numbers[0] : nil
            }
        return minutes.flatMap { 1...9_999 ~= $0 ? $0 : nil }
    }

    /// How the words for hours begin: `h`, `hr`, `hours`, `heures`, `Std.`, `Stunden`, `uur`, `ore`, `godz`.
    private static let hourWords = ["h", "std", "stund", "uur", "uren", "ora", "ore", "godz"]

    /// The seconds in `95 s` and `90 seconds`.
    static func seconds(_ text: String) -> Int? {
        let digits = text.prefix(while: \.isNumber)
        let word = text[digits.endIndex...].filter { $0.isLetter }.lowercased()
        guard ["s", "sec", "secs", "second", "seconds", "sekunden"].contains(word), let seconds = Int(digits), 1...599_940 ~= seconds else {
            return nil
        }
        return seconds
    }

    /// The people in `1234000`, `1,234,000`, `1.23 million` and `1.23m`.
    static func people(_ text: String, inMillions: Bool = false) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0 == " " }
        let word = text[digits.endIndex...].filter(\.isLetter).lowercased()
        let number = digits.filter { $0 != " " }
        if inMillions || ["m", "million", "millions", "mio", "mil"].contains(word) {
            let parts = number.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
            guard 1...2 ~= parts.count, let millions = Double(parts.joined(separator: ".")),
                0...100_000 ~= millions
            else { return nil }
            return Int((millions * 1_000_000).rounded())
        }
        guard word.isEmpty || word == "viewers" else { return nil }
        let groups = number.split { $0 == "," || $0 == "." }
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), number.utf8.count <= 20 else { return nil }
        return Int(groups.joined())
    }

    private static func hours(_ hours: Int, and minutes: Int) -> Int? { hours < 200 && minutes < 10_000 ? hours * 60 + minutes : nil }
}
