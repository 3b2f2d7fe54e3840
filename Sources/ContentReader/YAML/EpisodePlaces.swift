import ShowData

/// What tells the episodes of a list apart that say neither their number nor their id.
///
/// A number is one more than that of the numbered episode before it. A special's id is made from its title in the language of the original;
/// all episodes of season 0 that have a title and no number are specials.
struct EpisodePlaces: Sendable {
    /// By the places of the episodes in their file.
    private var codes: [Mark: EpisodeCode] = [:]

    /// - Parameters:
    ///   - areSpecials: whether the list is that of season 0.
    ///   - languages: those in which titles may be written side by side.
    init(of items: [YAMLNode], areSpecials: Bool, languages: SiteLanguages?) {
        var last: EpisodeNumber?
        var taken = Set(items.compactMap { $0.value(of: "id")?.text })
        for item in items {
            guard case .mapping = item.content else { continue }
            if let written = item.value(of: "number"), !written.isNothing {
                last = written.text.flatMap { EpisodeNumber($0) } ?? last
            } else if item.value(of: "id")?.isNothing ?? true {
                let title = item.title(in: languages)
                if item.value(of: "special")?.text.flatMap(Bool.init(inYAML:)) == true || areSpecials && title != nil {
                    codes[item.mark] = .special(Self.free(Self.id(from: title ?? ""), &taken))
                } else {
                    let number = EpisodeNumber((last?.last ?? 0) + 1)
                    codes[item.mark] = .number(number)
                    last = number
                }
            }
        }
    }

    /// The code of an episode that has none in its file.
    subscript(episode: YAMLNode) -> EpisodeCode? { codes[episode.mark] }

    /// An id that no number looks like.
    private static func id(from title: String) -> String {
        let slug = Slug.from(title)
        return slug.isEmpty ? "special" : Slug.isUsable(slug) && EpisodeNumber(slug) == nil ? slug : "the-\(slug)"
    }

    /// The first of `id`, `id-2`, `id-3` that nothing else has.
    private static func free(_ id: String, _ taken: inout Set<String>) -> String {
        var (free, number) = (id, 2)
        while !taken.insert(free).inserted {
            free = "\(id)-\(number)"
            number += 1
        }
        return free
    }
}

extension YAMLNode {
    /// The value of a key of a mapping.
    fileprivate func value(of key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.text == key }?.value
    }

    /// The title of an episode that everybody may see, in the language of the original.
    fileprivate func title(in languages: SiteLanguages?) -> String? {
        guard let title = value(of: "title")?.original(in: languages), !title.isNothing else { return nil }
        return title.text ?? (title.value(of: "safe") ?? title.value(of: "text"))?.original(in: languages)?.text
    }
}
