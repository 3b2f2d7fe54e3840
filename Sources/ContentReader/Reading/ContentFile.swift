import ShowData

/// The kind of a file in the content folder, judging by its path alone.
enum ContentFile: Hashable, Sendable {
    case authors, people, sources
    case show(Show.ID)
    /// With the number in the file name, as in `season-1.yaml`.
    case season(Show.ID, number: Int?)
    case characters(Show.ID)
    case books(Show.ID)
    case claims(Show.ID)
    case relationships(Show.ID)
    case quotes(Show.ID)
    case music(Show.ID)
    case places(Show.ID)
    case episodeProse(Show.ID)
    case characterProse(Show.ID)
    case article
    case page
    /// Of a collection.
    case item(of: String)
    /// On an article or a page.
    case comments(on: String)
    /// What readers have corrected.
    case corrections
    /// In the folder `theme`.
    case theme(ThemeFile.Kind)

    /// `nil` for any other file.
    init?(path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
        switch (parts.count, parts.first) {
        case (1, "authors.yaml"): self = .authors
        case (1, "people.yaml"): self = .people
        case (1, "sources.yaml"): self = .sources
        case (1, "corrections.yaml"): self = .corrections
        case (3..., "shows"):
            guard let file = Self.showFile(Show.ID(String(parts[1])), parts.dropFirst(2)) else { return nil }
            self = file
        case (2..., "articles") where path.hasSuffix(Self.commentsEnding), (2..., "pages") where path.hasSuffix(Self.commentsEnding):
            self = .comments(on: path.dropLast(Self.commentsEnding.count) + ".md")
        case (2..., "articles") where path.hasSuffix(".md"): self = .article
        case (2..., "pages") where path.hasSuffix(".md"): self = .page
        case (3, "collections") where path.hasSuffix(".md"): self = .item(of: String(parts[1]))
        case (2, "theme"):
            guard let kind = ThemeFile.Kind(name: parts[1]) else { return nil }
            self = .theme(kind)
        default: return nil
        }
    }

    private static func showFile(_ show: Show.ID, _ parts: ArraySlice<Substring>) -> ContentFile? {
        guard let first = parts.first, let last = parts.last else { return nil }
        switch (parts.count, first) {
        case (1, "show.yaml"): return .show(show)
        case (1, "characters.yaml"): return .characters(show)
        case (1, "books.yaml"): return .books(show)
        case (1, "claims.yaml"): return .claims(show)
        case (1, "relationships.yaml"): return .relationships(show)
        case (1, "quotes.yaml"): return .quotes(show)
        case (1, "music.yaml"): return .music(show)
        case (1, "places.yaml"): return .places(show)
        case (1, _) where first.hasPrefix("season-") && first.hasSuffix(".yaml"):
            return .season(show, number: Int(first.dropFirst(7).dropLast(5)))
        case (2, "episodes") where last.hasSuffix(".md"): return .episodeProse(show)
        case (2, "characters") where last.hasSuffix(".md"): return .characterProse(show)
        default: return nil
        }
    }

    /// How the names of files with comments end: those on `hello.md` are in `hello.comments.yaml`.
    static let commentsEnding = ".comments.yaml"

    /// Whether it is Markdown.
    var isText: Bool {
        switch self {
        case .article, .page, .item, .episodeProse, .characterProse: true
        default: false
        }
    }

    /// Where names are missing if the file cannot be read.
    var namespaces: [Namespace] {
        switch self {
        case .authors: [.authors]
        case .people: [.people]
        case .sources: [.sources]
        case .show: [.films]
        case .season(let show, _): [.screen(show: show.rawValue)]
        case .characters(let show): [.characters(show: show.rawValue)]
        case .books(let show): [.volumes(show: show.rawValue), .chapters(show: show.rawValue)]
        case .claims(let show): [.claims(show: show.rawValue)]
        case .places(let show): [.places(show: show.rawValue)]
        case .item: [.items]
        case .relationships, .quotes, .music, .episodeProse, .characterProse, .article, .page, .comments, .corrections, .theme: []
        }
    }

    /// The possible names of files in the top folder and in a show's folder.
    static let names = [
        "site.yaml", "authors.yaml", "people.yaml", "sources.yaml", "show.yaml", "season-1.yaml", "characters.yaml", "books.yaml",
        "claims.yaml", "relationships.yaml", "quotes.yaml", "music.yaml", "places.yaml", "corrections.yaml",
    ]
}
