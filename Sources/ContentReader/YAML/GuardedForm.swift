import ShowData

/// How a text is written that is a spoiler.
enum GuardedForm: Sendable {
    /// `{ spoiler: …, until: s2e8 }`.
    case text
    /// `{ spoiler: …, until: s2e8, safe: … }`.
    case title

    /// - Parameters:
    ///   - words: the spoiler.
    ///   - points: from where on it is none, as somebody wrote it; anything but points is left out.
    func line(_ key: String, _ words: String, until points: String?) -> String {
        let known = points.flatMap { StoryPoint($0) ?? PointAdvice.point($0) }?.description ?? "…"
        return "\(key): { spoiler: \(words.inQuotes), until: \(known)\(self == .title ? ", safe: …" : "") }"
    }

    /// The keys that people write beside a text to guard it.
    static let keysBeside: Set = ["until", "spoiler", "spoilers", "spoils", "guard", "hidden", "hide", "hideuntil", "spoileruntil"]
}
