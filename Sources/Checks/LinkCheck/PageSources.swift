import ContentReader
import Diagnostics
import Files
import ShowData
import Site
import ThemeKit

/// The content files that the pages of a site are made of, and where in them an address on a page is written.
struct PageSources: Sendable {
    private let site: Site
    private let folder: String
    private let reader: AddressReader
    private let allowsRawHTML: Bool
    /// The addresses in the data and the navigation, in the order of their places.
    private let addresses: [LinkTarget: [SourceLocation]]

    /// - Parameter folder: the folder that the content was read from.
    init(_ site: Site, folder: String) {
        let content = site.content
        self.site = site
        self.folder = folder
        reader = AddressReader(base: content.settings.baseURL)
        allowsRawHTML = content.settings.allowsRawHTML
        var addresses: [LinkTarget: [SourceLocation]] = [:]
        for address in content.places.addresses {
            addresses[reader.target(of: address.value.description, on: ""), default: []].append(address.location)
        }
        for target in content.settings.navigation.targets {
            guard case .address(let address) = target.value else { continue }
            addresses[reader.target(of: address.description, on: ""), default: []].append(target.location)
        }
        self.addresses = addresses
    }
}

extension PageSources {
    private static let settings = "site.yaml"
    /// The files that any page may use, most important first.
    private static let shared = ["sources.yaml", "people.yaml", "authors.yaml", settings]

    /// The file that matters most for the page.
    func mainFile(of page: Route) -> String { site.contentFiles(of: page).first(where: site.content.places.mayHaveFile) ?? Self.settings }
}

/// The places of addresses.
extension PageSources {
    /// Where the content has an address that leads to `target`: in the texts of `pages`, in the files that they are made of, or in those
    /// that any page uses. If it is not written anywhere, the start of the first page's file.
    func place(of target: LinkTarget, on pages: [Route]) -> SourceLocation {
        for page in pages {
            if let place = placeInText(target, on: page) { return place }
        }
        let places = addresses[target] ?? []
        for file in pages.flatMap(site.contentFiles) + Self.shared {
            if let place = places.first(where: { $0.file == file }) { return place }
        }
        return places.first ?? start(of: pages)
    }

    /// The start of the first page's file.
    func start(of pages: [Route]) -> SourceLocation { SourceLocation(file: pages.first.map(mainFile) ?? Self.settings) }

    private func placeInText(_ target: LinkTarget, on page: Route) -> SourceLocation? {
        guard let text = site.text(on: page) else { return nil }
        let written = text.body.addresses(in: text.file).first { reader.target(of: $0.value, on: page.path) == target }
        return written?.location ?? placeInTags(of: text.file, target, on: page)
    }

    /// Where the writer's own HTML has the address.
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
        // In UTF-8, every byte of a character but the first starts with the bits 10.
        self.init(file: file, line: line, column: bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
