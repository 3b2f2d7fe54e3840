import ContentReader
import Diagnostics
import Files
import ShowData
import Site

/// Finds out where in the content something on a finished page comes from.
struct ContentPlaces: Sendable {
    private let folder: String
    private let base: String
    /// The files of the texts, by the pages that show them.
    private let texts: [Route: String]
    private var cached: [String: [UInt8]?] = [:]

    /// - Parameter folder: where `content` was read from.
    init(_ content: SiteContent, folder: String) {
        self.folder = folder
        base = content.settings.baseURL.path
        var texts: [Route: String] = [:]
        for article in content.articles {
            texts[.article(slug: article.slug)] = article.location.file
            for alias in article.aliases { texts[.redirect(from: alias.value)] = article.location.file }
        }
        for page in content.pages {
            texts[.page(path: page.path)] = page.location.file
            for alias in page.aliases { texts[.redirect(from: alias.value)] = page.location.file }
        }
        for subject in content.prose.keys { texts[subject.route] = subject.file }
        self.texts = texts
    }

    /// Where the content has `address`, as one of `pages` has it: in the files that the pages are made of, or in those that any page takes
    /// something from. If it is in none of them, or not given, the beginning of the first page's file.
    mutating func place(of address: String?, on pages: [Route]) -> SourceLocation {
        let own = pages.map(files)
        if let address {
            for file in own.joined() + Self.shared {
                if let place = place(of: address, in: file) { return place }
            }
        }
        return SourceLocation(file: own.joined().first { bytes(of: $0) != nil } ?? Self.settings)
    }
}

extension ContentPlaces {
    private static let settings = "site.yaml"
    /// The files that any page may take something from.
    private static let shared = ["sources.yaml", "people.yaml", "authors.yaml", settings]

    /// The files that a page is made of, those that say most about it first. Some of them need not exist.
    func files(of page: Route) -> [String] {
        let text = texts[page].map { [$0] } ?? []
        return switch page {
        case .show(let show): ["shows/\(show)/show.yaml"]
        case .season(let show, let number): ["shows/\(show)/season-\(number).yaml", "shows/\(show)/show.yaml"]
        case .episode(let show, let season, _): text + ["shows/\(show)/season-\(season).yaml", "shows/\(show)/show.yaml"]
        case .character(let show, _): text + ["shows/\(show)/characters.yaml", "shows/\(show)/show.yaml"]
        case .cast(let show), .characters(let show): ["shows/\(show)/characters.yaml", "shows/\(show)/show.yaml"]
        case .books(let show): ["shows/\(show)/books.yaml", "shows/\(show)/show.yaml"]
        case .announcements(let show), .now(let show): ["shows/\(show)/claims.yaml", "shows/\(show)/show.yaml"]
        case .person: ["people.yaml"]
        case .author: ["authors.yaml"]
        case .sources: ["sources.yaml"]
        default: text
        }
    }

    private mutating func place(of address: String, in file: String) -> SourceLocation? {
        guard let bytes = bytes(of: file) else { return nil }
        for spelling in spellings(of: address) {
            if let offset = bytes.offset(ofAddress: Array(spelling.utf8)) { return SourceLocation(file: file, offset: offset, in: bytes) }
        }
        return nil
    }

    /// How a writer may have put what a page has as `address`: the site's base is added to what is written.
    private func spellings(of address: String) -> [String] {
        guard address.hasPrefix(base) else { return [address] }
        let path = address.dropFirst(base.count)
        return [address, "/\(path)", String(path)].filter { $0 != "/" && !$0.isEmpty }
    }

    private mutating func bytes(of file: String) -> [UInt8]? {
        if let known = cached[file] { return known }
        let bytes = try? File.read("\(folder)/\(file)", atMost: .text)
        cached[file] = .some(bytes)
        return bytes
    }
}

extension SourceLocation {
    fileprivate init(file: String, offset: Int, in bytes: [UInt8]) {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        // Every byte of a character but its first one begins with the bits 10.
        self.init(file: file, line: line, column: bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

extension [UInt8] {
    /// Where `address` begins that is not part of a longer one.
    fileprivate func offset(ofAddress address: [UInt8]) -> Int? {
        guard let first = address.first, count >= address.count else { return nil }
        for start in 0...(count - address.count) where self[start] == first {
            let end = start + address.count
            guard self[start..<end].elementsEqual(address) else { continue }
            if start > 0, self[start - 1].isInAddress { continue }
            if end < count, self[end].isInAddress { continue }
            // The name of the host may go on.
            if end + 1 < count, self[end] == UInt8(ascii: "."), self[end + 1].isInAddress { continue }
            return start
        }
        return nil
    }
}

extension UInt8 {
    /// Whether an address goes on with it. What may also end a sentence, or a link in Markdown, is left out.
    fileprivate var isInAddress: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "~"): true
        case UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"): true
        default: false
        }
    }
}
