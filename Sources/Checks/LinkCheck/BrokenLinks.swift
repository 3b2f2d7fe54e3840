import Diagnostics
import Site
import ThemeKit

/// The addresses inside the site that lead nowhere, each with the pages that lead there.
struct BrokenLinks {
    private struct Use {
        /// In the order of the site.
        var pages: [Route]
        /// The address as the first page has it.
        let written: String
    }

    private var uses: [BrokenTarget: Use] = [:]
    /// In the order in which the site's pages have them.
    private var targets: [BrokenTarget] = []

    /// - Parameter pages: for each of the findings, the position of its page among the routes.
    init(_ findings: [PageFindings], on pages: [Int], of routes: [Route]) {
        let ids = Dictionary(uniqueKeysWithValues: zip(pages, findings.map(\.ids)))
        for (page, found) in zip(pages, findings) {
            for link in found.dangling { add(link.target, written: link.written, on: routes[page]) }
            for anchor in found.anchors {
                // What is inside a file of the content, such as a page of a PDF, is not known.
                guard let known = ids[anchor.page], !known.contains(anchor.fragment) else { continue }
                add(.element(anchor.fragment, on: routes[anchor.page].path), written: anchor.written, on: routes[page])
            }
        }
    }

    private mutating func add(_ target: BrokenTarget, written: String, on page: Route) {
        if uses[target]?.pages.append(page) == nil {
            uses[target] = Use(pages: [page], written: written)
            targets.append(target)
        }
    }
}

extension BrokenLinks {
    /// Finding the exact place and the right address takes time, and with more errors than this the check will be run again anyway.
    private static let mostExamined = 100
    static let mostPagesNamed = 3

    /// An error for each target.
    func diagnostics(routes: RouteTable, _ sources: PageSources, _ reader: AddressReader) -> [Diagnostic] {
        guard !targets.isEmpty else { return [] }
        let paths = Array(routes.paths)
        let addresses = NearestMatch { paths }
        return targets.enumerated().compactMap { number, target in
            guard let use = uses[target] else { return nil }
            let isExamined = number < Self.mostExamined
            let named = Array(use.pages.prefix(Self.mostPagesNamed))
            let place =
                isExamined ? sources.place(of: reader.target(of: use.written, on: use.pages[0].path), on: named) : sources.start(of: named)
            return .error(at: place, message(target, use), help: isExamined ? help(target, addresses) : nil)
        }
    }

    private func message(_ target: BrokenTarget, _ use: Use) -> String {
        let pages = use.pages.leadingThere
        return switch target {
        case .page(let path): "no page or file has the address '/\(path)'; \(pages)"
        case .element(let id, let path): "the page '/\(path)' has no element '#\(id)'; \(pages)"
        case .elementHere(let id): "the page itself has no element '#\(id)'; \(pages)"
        }
    }

    private func help(_ target: BrokenTarget, _ addresses: NearestMatch) -> String? {
        guard case .page(let path) = target else { return nil }
        return addresses.word(nearestTo: path).map { "did you mean '/\($0)'?" }
    }
}

extension [Route] {
    /// The pages that link to something: `'/news/' links there`, or `5 pages link there: '/', '/news/', '/tags/' and 2 more`.
    var leadingThere: String {
        let most = BrokenLinks.mostPagesNamed
        let names = prefix(most).map { "'/\($0.path)'" }.joined(separator: ", ")
        if count == 1 { return "\(names) links there" }
        return "\(count) pages link there: \(names)\(count > most ? " and \(count - most) more" : "")"
    }
}
