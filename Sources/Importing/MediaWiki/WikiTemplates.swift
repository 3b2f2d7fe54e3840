/// What templates and magic words that many wikis share mean.
enum WikiTemplates {
    enum Meaning {
        /// Wikitext in its place.
        case text(String)
        /// Of no meaning in a text, such as a sort key.
        case nothing
        case infobox
        /// A function such as `#if`.
        case function
        case unknown
    }

    /// The name under which a template is known, without its namespace.
    static func name(_ written: String, in site: WikiSite) -> String {
        let name = written.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
        guard let colon = name.firstIndex(of: ":"), site.namespace(name[..<colon]) == WikiNamespace.templates else { return name }
        return name[name.index(after: colon)...].trimmed
    }

    static func meaning(of use: WikiText.Use, on title: String, in site: WikiSite, infoboxes names: Infobox.Names) -> Meaning {
        let name = use.name
        if let colon = name.firstIndex(of: ":") {
            switch name[..<colon].lowercased() {
            case "defaultsort", "displaytitle", "defaultsortkey", "defaultcategorysort", "sortierung", "seitentitel": return .nothing
            case "lc": return .text(name[name.index(after: colon)...].lowercased())
            case "uc": return .text(name[name.index(after: colon)...].uppercased())
            case "lcfirst", "ucfirst", "formatnum", "urlencode": return .text(name[name.index(after: colon)...].trimmed)
            default: if name.hasPrefix("#") || name.hasPrefix("int:") { return .function }
            }
        }
        if name.hasPrefix("#") { return .function }
        if case .these(let names) = names, names.contains(Infobox.folded(name)) { return .infobox }
        let meaning = magicWord(name, on: title, in: site) ?? template(use)
        // Only few templates have several named parameters.
        if case .any = names, case .unknown = meaning, use.parameters.count(where: { Int($0.name) == nil }) > 1 { return .infobox }
        return meaning
    }

    private static func magicWord(_ name: String, on title: String, in site: WikiSite) -> Meaning? {
        let whole = title.replacing("_", with: " ")
        switch name {
        case "!": return .text("|")
        case "=": return .text("=")
        case "(": return .text("{")
        case ")": return .text("}")
        case "PAGENAME", "PAGENAMEE": return .text(site.title(title).text)
        case "FULLPAGENAME", "FULLPAGENAMEE": return .text(whole)
        case "BASEPAGENAME": return .text(whole.lastIndex(of: "/").map { String(whole[..<$0]) } ?? whole)
        case "SUBPAGENAME": return .text(whole.lastIndex(of: "/").map { String(whole[whole.index(after: $0)...]) } ?? whole)
        case "SITENAME": return .text(site.name)
        case "NAMESPACE", "NAMESPACEE": return .nothing
        default: return nil
        }
    }

    private static func template(_ use: WikiText.Use) -> Meaning {
        let name = use.name.lowercased()
        if name.hasPrefix("cite ") || name == "citation" || name.hasPrefix("cita ") { return .text(citation(use)) }
        switch name {
        case "quote", "quotation", "cquote", "blockquote", "zitat", "quotebox", "quote box", "citation bloc", "cita":
            guard let text = use["text", "quote", "1"] else { return .nothing }
            let source = [use["author", "by", "sign", "speaker", "2"], use["source", "cite", "3"]].compactMap { $0 }.joined(separator: ", ")
            return .text("\n<blockquote>\n\(text)\(source.isEmpty ? "" : "\n\n— \(source)")\n</blockquote>\n")
        case "spoiler", "spoilers", "hidden", "spoiler text", "spoil":
            guard let text = use["text", "content", "2", "1"] else { return .unknown }
            let isBlock = text.contains("\n")
            return .text(isBlock ? "\n<details>\n\n\(text)\n\n</details>\n" : "<x-spoiler>\(text)</x-spoiler>")
        case "lang", "language": return .text(use["text", "2"] ?? use["1"] ?? "")
        case "nihongo":
            let others = [use["2"], use["3"]].compactMap { $0 }.joined(separator: ", ")
            return .text((use["1"] ?? "") + (others.isEmpty ? "" : " (\(others))"))
        case "w", "wp", "wikipedia", "wpl", "wikipedialink":
            guard let title = use["1"] else { return .nothing }
            return .text("[[wikipedia:\(title)|\(use["2"] ?? title)]]")
        case "main", "see also", "see", "further", "hauptartikel", "siehe auch", "main article", "seealso":
            let links = use.parameters.filter { Int($0.name) != nil && !$0.value.trimmed.isEmpty }.map { "[[\($0.value.trimmed)]]" }
            return .text("\n''→ \(links.joined(separator: ", "))''\n")
        case "reflist", "references", "refs", "einzelnachweise", "clear", "clr", "-", "toc", "tocright", "toc limit":
            return .nothing
        case "scroll box", "scrollbox", "div col", "columns", "columns-list": return .text("\n\(use["content", "text", "1"] ?? "")\n")
        case "start date", "end date", "birth date", "birth date and age", "death date", "death date and age", "film date", "date", "dts",
            "dob",
            "release date", "start-date", "startdate":
            return .text(date(use))
        case "plainlist", "unbulleted list", "ubl", "flatlist", "hlist", "ublist", "plain list":
            let items = use.parameters.filter { Int($0.name) != nil }.map(\.value.trimmed)
            return .text(items.count == 1 ? "\n\(items[0])\n" : items.joined(separator: "<br>"))
        case "br": return .text("<br>")
        case "nbsp": return .text("&nbsp;")
        case "ndash", "snd", "spaced ndash": return .text(" – ")
        case "mdash", "em dash": return .text("—")
        case "'": return .text("&#39;")
        case "small", "big", "nowrap", "abbr", "tooltip", "tt", "hover", "center", "nobold", "u", "s", "sup", "sub", "b", "i":
            let tag = ["small": "", "big": "", "sup": "sup", "sub": "sub", "s": "s", "b": "b", "i": "i"][name] ?? ""
            let text = use["1", "text"] ?? ""
            return .text(tag.isEmpty ? text : "<\(tag)>\(text)</\(tag)>")
        case "color", "colour", "colors", "font color": return .text(use["3"] ?? use["2"] ?? use["1"] ?? "")
        default: return isInfobox(use) ? .infobox : .unknown
        }
    }

    /// A year, a month and a day as a date; otherwise the words.
    private static func date(_ use: WikiText.Use) -> String {
        let parts = use.parameters.filter { Int($0.name) != nil }.prefix(3).map(\.value.trimmed)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, let year = numbers.first, 1_000...9_999 ~= year else { return parts.joined(separator: " ") }
        return ([String(year)] + numbers.dropFirst().map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: "-")
    }

    /// A source as a line of text.
    private static func citation(_ use: WikiText.Use) -> String {
        let title = use["title", "titel", "chapter", "article", "episode"]
        let address = use["url"].flatMap { $0.contains(where: \.isWhitespace) ? nil : $0 }
        let linked =
            address.map { "[\($0) \((title ?? $0).replacing("]", with: "").replacing("[", with: ""))]" } ?? title.map { "''\($0)''" }
        let name = [use["first", "first1"], use["last", "last1"]].compactMap { $0 }.joined(separator: " ")
        let author = use["author", "author1"] ?? (name.isEmpty ? nil : name)
        let parts = [
            author, linked, use["series"], use["work", "website", "newspaper", "magazine", "journal"], use["publisher", "network"],
            use["date", "airdate", "year"],
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// Whether a template is the box of facts at the side of a page.
    static func isInfobox(_ use: WikiText.Use) -> Bool {
        let named = use.parameters.count { Int($0.name) == nil }
        let name = use.name.lowercased()
        return named > 0 && (name.contains("infobox") || name.contains("info box") || name.hasSuffix(" box") || name.hasSuffix("infobox"))
            || named >= 3
                && ["character", "episode", "actor", "person", "cast", "crew", "season", "charakter", "personnage"].contains(name)
    }
}
