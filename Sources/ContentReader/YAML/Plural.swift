/// Names of formats, such as "a point such as s1", as names of several.
enum Plural {
    /// - Parameter name: begins with an article, and with at most one of `adjectives` before its noun.
    static func of(_ name: String) -> String {
        let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let article = words.first, ["a", "an", "the"].contains(article) else { return name }
        let rest = Array(words.dropFirst())
        if rest.first == "id", rest.count > 2 { return "ids of \(of(rest[2...].joined(separator: " ")))" }
        guard let noun = rest.firstIndex(where: { !adjectives.contains($0) }) else { return name }
        var all = rest
        all[noun] = form(rest[noun])
        // "a season or episode"
        if noun + 2 < rest.count, rest[noun + 1] == "or", rest[noun + 2].allSatisfy(\.isLetter) { all[noun + 2] = form(rest[noun + 2]) }
        return all.joined(separator: " ")
    }

    private static let adjectives: Set = ["old", "web", "whole"]

    private static func form(_ noun: String) -> String {
        let word = String(noun.prefix { $0.isLetter })
        let sign = noun.dropFirst(word.count)
        if word == "person" { return "people\(sign)" }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) { return "\(word.dropLast())ies\(sign)" }
        return word.hasSuffix("s") ? "\(word)es\(sign)" : "\(word)s\(sign)"
    }
}

extension String {
    /// The noun with "a" or "an" before it, by its first letter.
    var withArticle: String { "\(first.map { "aeiou".contains($0) } ?? false ? "an" : "a") \(self)" }
}
