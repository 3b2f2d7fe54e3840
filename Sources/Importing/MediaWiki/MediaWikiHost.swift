import Files
import Hypertext

/// What the writer of Markdown knows about a wiki, and notes about one of its texts.
struct MediaWikiHost: MarkdownHost {
    let site: WikiSite
    /// New addresses of pages and of those that redirect to them.
    let pages: [WikiTitle: String]
    /// The ids to which redirects lead, by the titles that redirect.
    private let parts: [WikiTitle: String]
    /// For addresses of other sites.
    private let others: WordPressLinks
    private var uploads: Uploads
    private let hasUploads: Bool
    /// The keys of files in `uploads` by their names in the wiki.
    private let files: [String: String]
    private(set) var copies: [String: String] = [:]
    private(set) var saved: [String: String] = [:]
    private(set) var dropped: [(name: String, reason: String)] = []
    /// Links to parts of pages.
    private(set) var partLinks: [WikiPartLink] = []

    init(_ site: WikiSite, pages: [WikiTitle: String], parts: [WikiTitle: String], uploads: Uploads, hasUploads: Bool, newHost: String) {
        self.site = site
        self.pages = pages
        self.parts = parts
        self.uploads = uploads
        self.hasUploads = hasUploads
        others = WordPressLinks(homes: [], newHost: newHost)
        var files: [String: String] = [:]
        // The shortest path of a name is the picture itself; others are smaller or older ones.
        for key in uploads.all.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            let name = Self.fileName(key.fileName)
            if files[name] == nil { files[name] = key }
        }
        self.files = files
    }

    private static func fileName(_ name: some StringProtocol) -> String {
        name.lowercased().split { $0 == "_" || $0 == " " }.joined(separator: "_")
    }

    /// Forgets what was noted about the last text.
    mutating func beginText() { (copies, saved, dropped, partLinks) = ([:], [:], [], []) }

    mutating func leaveOut(_ name: String, _ reason: String, line: Int) { dropped.append((name, reason)) }

    // MARK: Links

    mutating func link(to address: String, line: Int) -> String? {
        if address.hasPrefix(WikiHTML.file) {
            return file(String(address.dropFirst(WikiHTML.file.count)), "links to files").map { "/\($0)" }
        }
        if address.hasPrefix(WikiHTML.page) { return page(String(address.dropFirst(WikiHTML.page.count))) }
        let whole = address.hasPrefix("//") ? "https:\(address)" : address
        if let web = WebAddress(whole), let title = site.title(at: web), let target = pages[title] {
            return self.target(target, title, part: web.fragment?.percentDecoded)
        }
        switch others.target(of: whole) {
        case .address(let target): return target
        case .upload: return nil
        case .nowhere(let reason):
            leaveOut("links", "'\(address.prefix(80))' \(reason)", line: line)
            return nil
        }
    }

    private mutating func page(_ name: String) -> String? {
        let (words, part) = Self.split(name)
        let title = site.title(words)
        if let target = pages[title] { return self.target(target, title, part: part) }
        if title.namespace == WikiNamespace.articles, let colon = words.firstIndex(of: ":") {
            let (prefix, rest) = (words[..<colon].trimmed, words[words.index(after: colon)...].trimmed)
            if let address = site.interwiki(prefix, rest) { return address }
            if WikiSite.isLanguage(prefix), !rest.isEmpty, let host = site.home?.host, host.hasSuffix("wikipedia.org") {
                return "https://\(prefix).wikipedia.org/wiki/\(WikiSite.encoded(rest))"
            }
        }
        if title.namespace == WikiNamespace.articles {
            leaveOut("links to pages that do not exist", "their words stay", line: 1)
        } else {
            leaveOut("links to pages of the namespace '\(site.name(ofNamespace: title.namespace))'", "their words stay", line: 1)
        }
        return nil
    }

    /// The address of a page, or of a part of it.
    private mutating func target(_ page: String, _ title: WikiTitle, part: String?) -> String {
        guard let id = part.map(WikiAnchor.id) ?? parts[title], !id.isEmpty else { return page }
        let link = WikiPartLink(page: page, id: id)
        partLinks.append(link)
        return link.address
    }

    /// The title of a link, and the part of the page that it names.
    private static func split(_ name: String) -> (title: String, part: String?) {
        guard let sign = name.firstIndex(of: "#") else { return (name, nil) }
        return (String(name[..<sign]), String(name[name.index(after: sign)...]))
    }

    // MARK: Files

    mutating func picture(_ address: String, line: Int) -> WrittenPicture {
        guard address.hasPrefix(WikiHTML.file) else {
            leaveOut("pictures", "'\(address.prefix(80))' is on another site", line: line)
            return .none
        }
        guard let path = file(String(address.dropFirst(WikiHTML.file.count)), "pictures") else { return .none }
        return path.hasPrefix("images/") ? .file(path) : .link("/\(path)")
    }

    mutating func media(_ address: String, line: Int) -> String? { link(to: address, line: line) }

    private mutating func file(_ name: String, _ kind: String) -> String? {
        guard hasUploads else {
            leaveOut(kind, "they need a folder with the wiki's files; pass it with --uploads", line: 1)
            return nil
        }
        guard let key = files[Self.fileName(name)] else {
            leaveOut(kind, "'\(name.prefix(80))' is not in the folder of uploads", line: 1)
            return nil
        }
        switch uploads.file(key) {
        case .copy(let destination, let source):
            copies[destination] = source
            if let line = uploads.savedLine(for: key) { saved[line.key] = line.value }
            return destination
        case .missing(let reason):
            leaveOut(kind, "'\(name.prefix(80))' \(reason)", line: 1)
            return nil
        }
    }
}

/// A link to a part of a page of the new site.
struct WikiPartLink: Hashable, Sendable {
    let page: String
    let id: String

    var address: String { "\(page)#\(id)" }
}
