import Markdown
import ShowData
import ThemeKit

/// What other programs mean by `[[…]]`, and what to write here.
enum ForeignWikiLink {
    /// `nil` if the link is not written as in another program.
    ///
    /// - Parameters:
    ///   - own: the page that the link is on.
    ///   - headings: the headings of a page's text.
    static func help(
        for link: WikiLink, on own: Route, about show: Show.ID?, lexicon: Lexicon, assets: [String: String], headings: (Route) -> [Heading]
    ) -> String? {
        let target = link.target
        let label = link.label?.plainText
        if target.lowercased() == "toc" || target.lowercased() == "_toc_" {
            return "delete it; an article with many words has a table of contents by itself"
        }
        if ["more", "read more", "read-more", "cut"].contains(target.lowercased()) {
            return "delete it; lists show only the description of an article"
        }
        if target.hasPrefix("http://") || target.hasPrefix("https://") { return "write [\(label ?? "words")](\(target))" }
        if label == nil, let names = several(target, about: show, lexicon) { return "write each name by itself: \(names)" }
        if let hash = target.firstIndex(of: "#") {
            let (name, heading) = (String(target[..<hash]), target[target.index(after: hash)...])
            if name.isEmpty { return "write [\(label ?? String(heading))](#\(id(of: heading, among: headings(own))))" }
            guard case .entry(let entry) = lexicon.resolve(name, about: show) else { return nil }
            let known = headings(entry.route)
            guard let id = existingID(of: heading, among: known) else {
                let names = known.lazy.map { "'\($0.text)'" }.enumeration(mostNamed: mostHeadingsNamed)
                let what = known.isEmpty ? "no headings to link to" : "only the \(known.count == 1 ? "heading" : "headings") \(names)"
                return "its page has \(what): write [[\(name)\(label.map { "|\($0)" } ?? "")]]"
            }
            return "write [\(label ?? entry.title)](/\(entry.route.path)#\(id))"
        }
        if let (name, ending) = possessive(target), case .entry = lexicon.resolve(name, about: show) {
            return label == nil ? "write [[\(name)]]\(ending)" : "write [[\(name)|\(label ?? "")]]"
        }
        if let label, case .entry = lexicon.resolve(label, about: show) {
            return "the name comes first: write [[\(label)|\(target)]]"
        }
        let lower = target.lowercased()
        if ["file:", "image:", "template:", "user:"].contains(where: lower.hasPrefix) {
            return "a picture is ![what it shows](/images/…); delete anything else"
        }
        if let site = otherWiki(lower, target) { return "write [\(label ?? site.page)](\(site.address))" }
        // `Character:Nick Nelson`.
        if let colon = target.firstIndex(of: ":") {
            let name = target[target.index(after: colon)...].split(separator: " ").joined(separator: " ")
            if case .entry = lexicon.resolve(name, about: show) { return "write [[\(name)\(label.map { "|\($0)" } ?? "")]]" }
        }
        let file = target.split(separator: "/").last.map(String.init) ?? target
        if let dot = file.lastIndex(of: "."), pictures.contains(file[file.index(after: dot)...].lowercased()) {
            let path = assets[target] != nil ? target : "images/\(file)"
            return "write ![what it shows](/\(path))"
        }
        return nil
    }

    /// The links to all things that are named in one, such as `Nick, Charlie`.
    private static func several(_ target: String, about show: Show.ID?, _ lexicon: Lexicon) -> String? {
        for separator in [", ", " / ", "/", " & ", " and ", " + ", "; "] {
            let names = target.split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }
            guard 2...4 ~= names.count, names.allSatisfy({ if case .entry = lexicon.resolve($0, about: show) { true } else { false } })
            else {
                continue
            }
            return names.map { "[[\($0)]]" }.joined(separator: ", ")
        }
        return nil
    }

    /// The page of Wikipedia or of another wiki that `wikipedia:Page`, `w:Page` or `w:c:wiki:Page` names.
    private static func otherWiki(_ lower: String, _ target: String) -> (page: String, address: String)? {
        func address(_ host: some StringProtocol, _ page: String) -> (page: String, address: String) {
            (page, "https://\(host)/wiki/\(page.replacing(" ", with: "_"))")
        }
        let parts = target.split(separator: ":", omittingEmptySubsequences: true).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        if lower.hasPrefix("w:c:"), parts.count > 3 { return address("\(parts[2]).fandom.com", parts[3...].joined(separator: ":")) }
        guard ["wikipedia:", "w:", "wp:", ":w:", ":wikipedia:"].contains(where: lower.hasPrefix), parts.count > 1 else { return nil }
        return address("en.wikipedia.org", parts[1...].joined(separator: ":"))
    }

    /// The id of the heading with these words; without one, the id that such a heading would have.
    private static func id(of words: Substring, among headings: [Heading]) -> String {
        existingID(of: words, among: headings) ?? idInWords(words)
    }

    private static func existingID(of words: Substring, among headings: [Heading]) -> String? {
        let id = idInWords(words)
        return (headings.first { $0.text.lowercased() == words.lowercased() } ?? headings.first { $0.id == id })?.id
    }

    private static func idInWords(_ words: Substring) -> String {
        words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    }

    /// The name in `Nick Nelson's`, and what follows it.
    private static func possessive(_ target: String) -> (name: String, ending: String)? {
        for ending in ["'s", "’s", "'", "’"] where target.hasSuffix(ending) {
            return (String(target.dropLast(ending.count)), ending)
        }
        return nil
    }

    private static let mostHeadingsNamed = 8
    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]
}
