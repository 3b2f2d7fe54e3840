import Diagnostics

/// Reads an export of MediaWiki page by page, with the newest revision of each.
struct WikiDump {
    struct Page: Sendable {
        /// As the export has it, with the namespace.
        var title = ""
        var namespace: Int?
        var id = ""
        /// The title to which it redirects, as the export says it.
        var redirect: String?
        var text = ""
        /// The line of the export in which the text begins.
        var textLine = 1
        /// Other than `wikitext`.
        var model = ""
        /// When the newest revision was written, and the oldest that the export has.
        var newest = ""
        var oldest = ""
        /// Who wrote the revisions, in the order in which they came.
        var authors: [String] = []
        var hasUnnamedAuthors = false
        var place: SourceLocation
        fileprivate var known: Set<String> = []

        fileprivate init(at place: SourceLocation) { self.place = place }
    }

    /// - Parameter take: called for each page, after all that the export says about the wiki, with what it says.
    /// - Returns: what the export says about the wiki, `nil` if it is not an export of MediaWiki; and what reading took.
    static func read(
        _ source: XMLElements.Source, _ take: (Page, WikiSite) throws(ImportError) -> Void
    ) throws(ImportError) -> (site: WikiSite?, work: XMLElements.Work) {
        var site = WikiSite()
        var isExport = false
        var page: Page?
        let work = try XMLElements.read(source, depth: 2, keepsStart: true) { node, around throws(ImportError) in
            switch around.name.local {
            case "siteinfo":
                isExport = true
                site.add(node)
            case "page":
                isExport = true
                let place = SourceLocation(file: source.name, line: around.line, column: around.column)
                if let last = page, last.place != place {
                    try take(last, site)
                    page = nil
                }
                var current = page ?? Page(at: place)
                current.add(node)
                page = current
            default: break
            }
        }
        // Of a page in which the file ends, a part may be missing.
        if let page, work.broken == nil { try take(page, site) }
        return (isExport ? site : nil, work)
    }
}

extension WikiSite {
    fileprivate mutating func add(_ node: XMLNode) {
        switch node.name.local {
        case "sitename": name = node.text.trimmed
        case "base": setHome(node.text)
        case "case": startsWithCapitals = node.text.trimmed != "case-sensitive"
        case "namespaces":
            for entry in node.children {
                guard let key = entry.attributes["key"], let number = Int(key), number != 0 else { continue }
                if !entry.text.trimmed.isEmpty { addNamespace(number, entry.text.trimmed) }
            }
        default: break
        }
    }
}

extension WikiDump.Page {
    fileprivate mutating func add(_ node: XMLNode) {
        switch node.name.local {
        case "title": title = node.text.trimmed
        case "ns": namespace = Int(node.text.trimmed)
        case "id": id = node.text.trimmed
        case "redirect": redirect = node.attributes["title"] ?? redirect
        case "revision":
            let time = node["timestamp"]?.text.trimmed ?? ""
            if let contributor = node["contributor"] {
                if let author = contributor["username"]?.text.trimmed, !author.isEmpty {
                    if known.insert(author).inserted { authors.append(author) }
                } else {
                    hasUnnamedAuthors = true
                }
            }
            if oldest.isEmpty || time < oldest { oldest = time }
            guard time >= newest else { return }
            newest = time
            text = node["text"]?.text ?? ""
            textLine = node["text"]?.textLine ?? node.line
            let model = node["model"]?.text.trimmed ?? ""
            self.model = model == "wikitext" ? "" : model
        default: break
        }
    }
}
