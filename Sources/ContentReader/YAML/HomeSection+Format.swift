extension Format<HomeSection> {
    static let homeSection = Format(name: words.name, schema: words.schema) { node, report in
        guard let text = node.text, HomeSection(rawValue: text) == nil else { return words.decode(node, report) }
        let known = HomeSection.allCases.map(\.rawValue)
        let meant = (Synonyms.word(for: text, among: known) ?? known.nearest(to: text)).flatMap { HomeSection(rawValue: $0) }
        let help =
            meant.map { "did you mean '\($0.rawValue)': \($0.meaning)?" }
            ?? (ownText.contains(text.lowercased())
                ? "the home page has no section for a text of your own; put a link to that page into 'navigation'"
                : "the sections are " + HomeSection.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", "))
        report.mismatch(node, expected: words.name, help: help)
        return nil
    }

    private static let words = Format.word()

    /// What people call a text that is on a page.
    private static let ownText: Set = [
        "about", "aboutus", "about us", "welcome", "intro", "introduction", "text", "contact", "über uns", "willkommen",
    ]
}

extension HomeSection {
    fileprivate var meaning: String {
        switch self {
        case .new: "the newest article"
        case .next: "what comes out next, with a countdown"
        case .start: "where to start or go on"
        case .shows: "your shows"
        case .featured: "articles with 'featured: true'"
        case .characters: "the characters of the main show"
        case .quote: "a quote, another one each day"
        case .feed: "the latest articles"
        }
    }
}
