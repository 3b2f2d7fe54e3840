import ContentReader
import Markdown

/// `[[Category:Places]]`, with which wikis sort pages, and for which an article has tags.
enum WikiCategories {
    private static let prefixes = ["category:", "kategorie:", "catégorie:", "categoría:", "categoria:"]

    /// What to write in the front matter; `nil` if the link is not a category.
    static func help(for link: WikiLink, in text: SiteText) -> String? {
        guard category(of: link) != nil else { return nil }
        guard let tags = text.tags else { return "delete it; only articles have tags" }
        var names = tags.map(\.name)
        var slugs = Set(tags.map(\.slug))
        let isLowercase = names.allSatisfy { $0 == $0.lowercased() } && !names.isEmpty
        for reference in text.body.text.references {
            guard case .wikiLink(let other) = reference.segment, let name = category(of: other),
                let tag = Tag(isLowercase ? name.lowercased() : name, at: other.location), slugs.insert(tag.slug).inserted
            else { continue }
            names.append(tag.name)
        }
        guard names.count > tags.count else { return "delete it; the article already has this tag" }
        let list = names.map { $0.contains { ",[]{}:#".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ", ")
        return "delete it, and write 'tags: [\(list)]' in the front matter"
    }

    /// The name of a category, without the key by which wikis sort.
    private static func category(of link: WikiLink) -> String? {
        let lower = link.target.lowercased()
        guard prefixes.contains(where: { lower.hasPrefix($0) || lower.hasPrefix(":\($0)") }),
            let colon = link.target.dropFirst().firstIndex(of: ":")
        else { return nil }
        let name = link.target[link.target.index(after: colon)...].split(separator: " ").joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
