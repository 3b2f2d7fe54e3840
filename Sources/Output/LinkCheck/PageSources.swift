import ContentReader
import Diagnostics
import Files
import ShowData
import Site

/// The files of the content that the pages of a site are made of, and where in them an address on a page is written.
struct PageSources: Sendable {
    private struct Text: Sendable {
        let body: Body
        let file: String
    }

    private let folder: String
    private let reader: AddressReader
    private let allowsRawHTML: Bool
    /// By the pages that show them.
    private let texts: [Route: Text]
    /// The files of articles and pages whose old addresses lead to them.
    private let redirects: [Route: String]
    /// The files of data that say anything.
    private let dataFiles: Set<String>
    /// The addresses of the data and of the navigation, in the order of their places.
    private let addresses: [LinkTarget: [SourceLocation]]

    /// - Parameter folder: where `content` was read from.
    init(_ content: SiteContent, folder: String) {
        self.folder = folder
        reader = AddressReader(base: content.settings.baseURL)
        allowsRawHTML = content.settings.allowsRawHTML
        var texts: [Route: Text] = [:]
        var redirects: [Route: String] = [:]
        for article in content.articles {
            texts[.article(slug: article.slug)] = Text(body: article.body, file: article.location.file)
            for alias in article.aliases { redirects[.redirect(from: alias.value)] = article.location.file }
        }
        for page in content.pages {
            texts[.page(path: page.path)] = Text(body: page.body, file: page.location.file)
            for alias in page.aliases { redirects[.redirect(from: alias.value)] = page.location.file }
        }
        for (subject, body) in content.prose { texts[subject.route] = Text(body: body, file: subject.file) }
        self.texts = texts
        self.redirects = redirects
        dataFiles = content.places.files
        var addresses: [LinkTarget: [SourceLocation]] = [:]
        for address in content.places.addresses {
            addresses[reader.target(of: address.value.description, on: ""), default: []].append(address.location)
        }
        for item in content.settings.navigation {
            guard case .address(let address) = item.target.value else { continue }
            addresses[reader.target(of: address.description, on: ""), default: []].append(item.target.location)
        }
        self.addresses = addresses
    }
}

extension PageSources {
    private static let settings = "site.yaml"
    /// The files that any page may take something from, those that say most about it first.
    private static let shared = ["sources.yaml", "people.yaml", "authors.yaml", settings]

    /// The files that a page is made of, those that say most about it first. Some of them need not exist.
    func files(of page: Route) -> [String] {
        let text = [texts[page]?.file ?? redirects[page]].compactMap(\.self)
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
        case .spoiler(let page, _): files(of: page)
        default: text
        }
    }

    /// The file that says most about the page.
    func mainFile(of page: Route) -> String { files(of: page).first(where: isThere) ?? Self.settings }

    private func isThere(_ file: String) -> Bool { file.hasSuffix(".md") || dataFiles.contains(file) }
}

/// The places of addresses.
extension PageSources {
    /// Where the content has an address that leads to `target`: in the texts of `pages`, in the files that they are made of, or in those that
    /// any page takes something from. Where nobody has written it, the beginning of the first page's file.
    func place(of target: LinkTarget, on pages: [Route]) -> SourceLocation {
        for page in pages {
            if let place = placeInText(target, on: page) { return place }
        }
        let places = addresses[target] ?? []
        for file in pages.flatMap(files) + Self.shared {
            if let place = places.first(where: { $0.file == file }) { return place }
        }
        return places.first ?? start(of: pages)
    }

    /// The beginning of the first page's file.
    func start(of pages: [Route]) -> SourceLocation { SourceLocation(file: pages.first.map(mainFile) ?? Self.settings) }

    private func placeInText(_ target: LinkTarget, on page: Route) -> SourceLocation? {
        let shown = if case .spoiler(let page, _) = page { page } else { page }
        guard let text = texts[shown] else { return nil }
        let written = text.body.addresses(in: text.file).first { reader.target(of: $0.value, on: page.path) == target }
        return written?.location ?? placeInTags(of: text.file, target, on: page)
    }

    /// Where raw HTML of the writer's own has the address.
    private func placeInTags(of file: String, _ target: LinkTarget, on page: Route) -> SourceLocation? {
        guard allowsRawHTML, let bytes = try? File.read("\(folder)/\(file)", atMost: .text) else { return nil }
        let links = WrittenLinks(in: bytes)
        let found = zip(links.addresses, links.offsets).first { reader.target(of: $0.0, on: page.path) == target }
        return found.map { SourceLocation(file: file, offset: $0.1, in: bytes) }
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
