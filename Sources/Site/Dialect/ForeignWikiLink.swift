import Markdown

/// What other programs mean by `[[…]]`, and what to write here.
enum ForeignWikiLink {
    /// `nil` if the link is not written as in another program.
    static func help(for link: WikiLink, lexicon: Lexicon, assets: [String: String]) -> String? {
        let target = link.target
        let label = link.label?.plainText
        if target.lowercased() == "toc" || target.lowercased() == "_toc_" {
            return "delete it; an article with many words has a table of contents by itself"
        }
        if let hash = target.firstIndex(of: "#") {
            let (name, heading) = (String(target[..<hash]), target[target.index(after: hash)...])
            let id = heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
            if name.isEmpty { return "write [\(label ?? String(heading))](#\(id))" }
            guard case .entry(let entry) = lexicon.resolve(name, about: nil) else { return nil }
            return "write [\(label ?? entry.title)](/\(entry.route.path)#\(id))"
        }
        let lower = target.lowercased()
        if let space = ["category:", "file:", "image:", "template:", "user:"].first(where: lower.hasPrefix) {
            return space == "category:"
                ? "write 'tags: \(target.dropFirst(space.count))' in the front matter"
                : "a picture is ![what it shows](/images/…); delete anything else"
        }
        let file = target.split(separator: "/").last.map(String.init) ?? target
        if let dot = file.lastIndex(of: "."), pictures.contains(file[file.index(after: dot)...].lowercased()) {
            let path = assets[target] != nil ? target : "images/\(file)"
            return "write ![what it shows](/\(path))"
        }
        return nil
    }

    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]
}
