import Diagnostics
import Files

/// An export of MediaWiki, and what to take from it.
package struct MediaWikiSource: Sendable {
    package struct Options: Sendable {
        /// What the pages of the wiki become.
        package enum Kind: String, Sendable { case pages, articles }

        package var kind = Kind.pages
        /// The folder with the wiki's pictures and other files; `nil` if there is none.
        package var uploads: String?
        /// The licence of the texts, such as `CC BY-SA 3.0`; `nil` for that of the wiki's host, if it is known.
        package var licence: String?
        /// What the infoboxes become; `nil` to leave them out.
        package var infoboxes: InfoboxMapping?
        /// How dates such as 03/08/2023 are read; `nil` to leave them out.
        package var dates: DateOrder?
        /// Whether all templates that may be infoboxes are collected, for a suggestion.
        package var collectsInfoboxes = false

        package init() {}
    }

    /// A page that is imported, without its text.
    struct Page: Sendable {
        let title: String
        let name: WikiTitle
        let id: String
        let place: SourceLocation
    }

    let dump: XMLElements.Source
    let options: Options
    let site: WikiSite
    /// In the order of the export.
    let pages: [Page]
    /// Pages that redirect, with their targets.
    let redirects: [(page: Page, target: WikiTitle)]
    /// Those that are mapped or collected.
    let infoboxes: [Infobox]
    let parts: WikiParts
    let dropped: DropList
    /// How many bytes were not UTF-8.
    let repairedBytes: Int
    private let positions: [WikiTitle: Int]
    private let targets: [WikiTitle: WikiTitle]

    /// - Parameter file: the path of the export.
    /// - Throws: `ImportError` if the file cannot be read, is broken, or is not such an export.
    package init(_ file: String, options: Options) throws(ImportError) {
        let start: [UInt8]
        do { start = try File.beginning(of: file, count: 6) } catch { throw .environment("\(error)") }
        guard !Self.packed.contains(where: { start.starts(with: $0) }) else {
            throw .environment("\(file) is packed; unpack it, and import the XML file that is in it")
        }
        try self.init(.file(file), options: options)
    }

    /// How files of 7-Zip, gzip, bzip2, zip and xz begin.
    private static let packed: [[UInt8]] = [
        [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], Array("BZh".utf8), [0x50, 0x4B, 0x03, 0x04], [0xFD, 0x37, 0x7A, 0x58],
    ]

    init(_ bytes: [UInt8], of file: String, options: Options) throws(ImportError) {
        try self.init(.bytes(bytes, named: file), options: options)
    }

    /// Reads the titles; the texts are read again one by one, so that a large wiki needs little memory.
    private init(_ dump: XMLElements.Source, options: Options) throws(ImportError) {
        var pages: [Page] = []
        var redirects: [(page: Page, target: WikiTitle)] = []
        var dropped = DropList()
        var known: Set<WikiTitle> = []
        var ids: Set<String> = []
        var infoboxes: [Infobox] = []
        var parts = WikiParts()
        let names: Infobox.Names? = options.collectsInfoboxes ? .any : options.infoboxes.map { .these($0.names) }
        let (found, work) = try WikiDump.read(dump) { page, site throws(ImportError) in
            let name = site.title(page.title)
            let namespace = page.namespace ?? name.namespace
            func leaveOut(_ kind: String, _ reason: String) { dropped.add(kind, reason, at: page.place, in: page.title) }
            guard namespace == WikiNamespace.articles else {
                return leaveOut("pages of the namespace '\(site.name(ofNamespace: namespace))'", "only articles of the wiki are imported")
            }
            guard !name.text.isEmpty else { return leaveOut("pages without a title", "nothing can lead to them") }
            guard page.model.isEmpty else { return leaveOut("pages with \(page.model.prefix(30))", "they are not texts") }
            guard known.insert(name).inserted else { return leaveOut("pages that are there twice", "they have the title of another") }
            guard page.id.isEmpty || ids.insert(page.id).inserted else {
                return leaveOut("pages that are there twice", "they have the number of another")
            }
            let entry = Page(title: page.title, name: name, id: page.id, place: page.place)
            if let target = page.redirect ?? WikiRedirect.target(of: page.text) {
                redirects.append((entry, site.title(target.prefix { $0 != "#" })))
                parts.add(redirect: name, to: target, site)
            } else {
                pages.append(entry)
                parts.add(linksIn: page.text, site)
                if let names { infoboxes += Infobox.all(of: entry, page, named: names, site) }
            }
        }
        if let broken = work.broken {
            guard !pages.isEmpty else { throw .source([broken]) }
            dropped.add(broken)
        }
        guard let site = found else {
            throw .source([
                .error(
                    at: SourceLocation(file: dump.name, line: 1, column: 1), "this is not an export of MediaWiki",
                    help: "in the wiki, open Special:Export, or Special:Statistics on Fandom, and download the XML")
            ])
        }
        (self.dump, self.options, self.site) = (dump, options, site)
        (self.pages, self.redirects, self.dropped) = (pages, redirects, dropped)
        (self.infoboxes, self.parts, repairedBytes) = (infoboxes, parts, work.repairedBytes)
        positions = Dictionary(pages.enumerated().map { ($1.name, $0) }) { first, _ in first }
        targets = Dictionary(redirects.map { ($0.page.name, $0.target) }) { first, _ in first }
    }

    /// The page with a title; `nil` if it is not imported.
    func page(_ title: WikiTitle) -> Page? { positions[title].map { pages[$0] } }

    /// Where a title leads: the page itself, or that to which it redirects, at most some steps further.
    func end(of title: WikiTitle) -> WikiTitle {
        var end = title
        for _ in 0..<Self.mostRedirects where positions[end] == nil { end = targets[end] ?? end }
        return end
    }

    private static let mostRedirects = 6

    static func takes(_ page: WikiDump.Page, _ site: WikiSite) -> Bool {
        (page.namespace ?? site.title(page.title).namespace) == WikiNamespace.articles
    }
}

/// `#REDIRECT [[Title]]`, in the languages of the larger wikis.
enum WikiRedirect {
    private static let words: Set = [
        "redirect", "weiterleitung", "redirection", "redirección", "redireccion", "redirecionamento", "rinvia", "doorverwijzing",
        "перенаправление", "перенапр", "重定向", "重新導向", "転送", "リダイレクト", "넘겨주기", "patrz", "przekieruj", "omdirigering", "omdiriger",
        "viderestilling", "ohjaus", "uudelleenohjaus", "yönlendirme", "yönlendi̇rme", "přesměruj", "átirányítás", "redirecteaza",
        "перенаправлення",
        "alih", "đổi", "تحويل", "הפניה",
    ]

    static func target(of text: String) -> String? {
        let start = text.prefix(600).trimmed
        guard start.hasPrefix("#"), let open = start.firstRange(of: "[["), let close = start.firstRange(of: "]]"),
            open.upperBound < close.lowerBound
        else { return nil }
        let word = start[..<open.lowerBound].dropFirst().trimmed
        guard words.contains((word.hasSuffix(":") ? String(word.dropLast()) : word).trimmed.lowercased()) else { return nil }
        return String(start[open.upperBound..<close.lowerBound].prefix { $0 != "|" })
    }
}
