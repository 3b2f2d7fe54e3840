import Site

/// What one page refers to that can only be judged once all pages have been seen.
struct PageFindings: Sendable {
    /// A link to an element of another page.
    struct Anchor: Sendable {
        /// The position of that page among the routes.
        let page: Int
        let fragment: String
        let written: String
    }

    /// A broken link.
    struct Dangling: Sendable {
        let target: BrokenTarget
        let written: String
    }

    private(set) var ids: Set<String> = []
    private(set) var anchors: [Anchor] = []
    private(set) var dangling: [Dangling] = []
    /// The positions of the pages and files that it links to.
    private(set) var used: Set<Int> = []
    /// Addresses on other sites, without fragments, each once.
    private(set) var outside: Set<String> = []

    /// Only the elements of a page.
    init(idsIn html: [UInt8]) { ids = WrittenLinks(in: html).ids }

    /// - Parameter path: the page's own path, below the site's base.
    init(in html: [UInt8], at path: String, routes: RouteTable, reader: AddressReader) {
        let links = WrittenLinks(in: html)
        ids = links.ids
        for written in links.addresses {
            switch reader.target(of: written, on: path) {
            case .inside(path, let fragment):
                if let fragment, !ids.contains(fragment) { dangling.append(Dangling(target: .elementHere(fragment), written: written)) }
            case .inside(let target, let fragment):
                guard let position = routes.position(of: target) else {
                    dangling.append(Dangling(target: .page(target), written: written))
                    continue
                }
                used.insert(position)
                if let fragment { anchors.append(Anchor(page: position, fragment: fragment, written: written)) }
            case .outside(let address):
                outside.insert(address)
            case .elsewhere:
                break
            }
        }
    }
}

/// The missing target of a link.
enum BrokenTarget: Hashable, Sendable {
    /// A page or file at this path below the site's base.
    case page(String)
    /// An element with this id, of the page at this path.
    case element(String, on: String)
    /// An element with this id, on the page that has the link.
    case elementHere(String)
}
