import ContentReader
import Diagnostics
import Files
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// The addresses of the site, for checking whether a link in a text leads somewhere.
struct PageDirectory: Sendable {
    private let links: Links
    private let reader: AddressReader
    /// For the files that a translation shares with its original.
    private let rootReader: AddressReader?
    private var routes: [String: Route]
    /// The paths of pictures that are shown from another address.
    private let moved: Set<String>
    /// The elements of a page that a link may point to, where they are known.
    private let anchors: [Route: Anchors]
    private let paths: NearestMatch
    /// The pages of the texts, by file.
    private let texts: [String: Route]
    private let files: NearestMatch
    /// By current and former path.
    private let articlesToCome: [String: Article]
    /// By file.
    private let textsToCome: [String: Article]

    /// The elements of a page. They are looked for when a link has one, because most pages have no such link.
    private final class Anchors: Sendable {
        private let found = MadeOnce<(ids: Set<String>, names: NearestMatch)>()
        private let find: @Sendable () -> [String]

        init(_ find: @escaping @Sendable () -> [String]) { self.find = find }

        var ids: Set<String> { elements.ids }
        var names: NearestMatch { elements.names }

        private var elements: (ids: Set<String>, names: NearestMatch) {
            found.value {
                let ids = Set(find())
                return (ids, NearestMatch { Array(ids) })
            }
        }
    }

    /// - Parameter original: what is only in the original, if this is a translation.
    init(
        _ routes: [Route], texts: [SiteText], content: SiteContent, directives: [String: DirectiveDefinition], links: Links,
        original: OriginalPages? = nil
    ) {
        self.links = links
        reader = AddressReader(base: links.base)
        rootReader = original == nil ? nil : AddressReader(base: links.root)
        // A picture may be shown from another address than its own, such as one that was converted or taken down.
        let shown = content.assets.compactMap { asset in
            content.pictures[asset.path]?.path.map { (asset.path, Route.asset(path: $0)) }
        }
        let originals = original?.untranslated ?? []
        moved = Set(shown.map(\.0) + originals.map(\.path))
        var byPath: [String: Route] = [:]
        byPath.reserveCapacity(routes.count + originals.count + shown.count)
        for route in routes { byPath.addIfNew(route, forKey: route.path) }
        for route in originals { byPath.addIfNew(route, forKey: route.path) }
        for (path, route) in shown { byPath.addIfNew(route, forKey: path) }
        self.routes = byPath
        paths = NearestMatch { routes.map(\.path) }
        // Texts name each other by the files of the originals.
        let translated = original == nil ? [] : texts.map { (content.originalFile(of: $0.file), $0.route) }
        self.texts = Dictionary(texts.map { ($0.file, $0.route) } + translated) { first, _ in first }
            .merging(original?.texts ?? [:]) { own, _ in own }
        files = NearestMatch { texts.map(\.file) }
        articlesToCome = content.articlesToComeByPath
        textsToCome = Dictionary(content.articlesToCome.map { ($0.location.file, $0) }) { first, _ in first }
        var anchors: [Route: Anchors] = [:]
        anchors.reserveCapacity(texts.count)
        for text in texts {
            // Only the finished page shows which ids the writer's own HTML has.
            guard text.isWholePage, !content.settings.allowsRawHTML else { continue }
            let body = text.body
            anchors[text.route] = Anchors {
                body.headings.map(\.id).filter { !$0.isEmpty } + body.text.elementIDs(of: directives)
            }
        }
        for show in content.shows {
            let books = Dictionary(grouping: show.volumes.map(\.id)) { links.page(of: $0, in: show.id) }
            let claims = Dictionary(grouping: show.claims.claims.map(\.id)) { links.page(of: $0, about: show.id) }
            for (page, ids) in books { anchors[page] = Anchors { ids.map(\.rawValue) } }
            for (page, ids) in claims { anchors[page] = Anchors { ids.map(\.rawValue) } }
        }
        anchors[.sources] = Anchors { content.sources.map(\.id.rawValue) }
        self.anchors = anchors
    }

    /// The same with more files, which are planned once it is known what the texts mention.
    func adding(_ more: [Route]) -> PageDirectory {
        var directory = self
        for route in more { directory.routes[route.path] = route }
        return directory
    }

    /// The page or file that has exactly this address below the site's base.
    func route(exactlyAt path: String) -> Route? { routes[path] }

    /// The path that is most like `path`, if any is.
    func path(nearestTo path: String) -> String? { paths.word(nearestTo: path) }

    /// The page or file that a host serves at a path below the site's base. The slash at the end of a page's address may be missing, and
    /// the name of its file may be there.
    private func route(at path: String) -> Route? {
        if let route = routes[path] ?? routes[path + "/"] { return route }
        return path.withoutIndexFile.flatMap { routes[$0] }
    }
}

/// Where the links of texts lead.
extension PageDirectory {
    /// The place that a link leads to.
    enum Place {
        /// A page or a file of the site; the address works on every page. Only the finished page shows whether it has the element.
        case route(Route, address: String, element: String?)
        /// An article that appears later. The link has its path.
        case waiting(Article, path: String)
        /// On the site's host, outside the site's folder; the address works on every page.
        case elsewhere(address: String)
        case nowhere(BrokenLink.Reason)
    }

    /// - Parameters:
    ///   - address: a path, a query or a fragment, as it is in the HTML of `text`.
    ///   - page: the path of the page that shows the text.
    func place(of address: String, in text: SiteText, at page: String) -> Place {
        let isWhole = URLReference(address).isAbsolute
        if let place = sharedFile(at: address, on: page) { return place }
        guard case .inside(let path, let fragment) = reader.target(of: address, on: page) else {
            return .elsewhere(address: isWhole ? address : reader.independent(address, on: page.percentEncodedPath))
        }
        let first = address.utf8.first
        let isOnPage = first == UInt8(ascii: "#") || first == UInt8(ascii: "?") || first == nil
        if let route = isOnPage ? text.route : route(at: path) {
            if let reason = missingElement(fragment, on: route, path: isOnPage ? nil : path) { return .nowhere(reason) }
            let element = anchors[route] == nil && fragment != "content" ? fragment : nil
            let isFixed = isOnPage || isWhole || first == UInt8(ascii: "/")
            let written = isFixed ? address : reader.independent(address, on: page.percentEncodedPath)
            let isSpelledSo = isOnPage || !moved.contains(path) && path.isSpelled(like: route.path)
            return .route(route, address: isSpelledSo ? written : self.address(of: route, inPlaceOf: written), element: element)
        }
        if let article = articlesToCome[path] ?? articlesToCome[path + "/"] { return place(of: article, path: path) }
        if path.hasSuffix(Self.textEnding) { return place(ofText: address, path, fragment, in: text) }
        return .nowhere(.page(path: path, written: address))
    }

    /// The place of a link from a translation to a file that all languages have in common.
    private func sharedFile(at address: String, on page: String) -> Place? {
        guard let rootReader, case .inside(let path, let fragment) = rootReader.target(of: address, on: page),
            let route = routes[path], route.isInAllLanguages
        else { return nil }
        return .route(route, address: moved.contains(path) ? self.address(of: route, inPlaceOf: address) : address, element: fragment)
    }

    private static let textEnding = ".md"

    /// The place of a link to a file of the content, relative to its own file, or to the content folder if it has a leading slash.
    private func place(ofText address: String, _ path: String, _ fragment: String?, in text: SiteText) -> Place {
        let name = URLReference(address).path
        let file = name.utf8.first == UInt8(ascii: "/") ? path : AddressReader.file(name, namedIn: text.file)
        if let route = texts[file] {
            if let reason = missingElement(fragment, on: route, path: route == text.route ? nil : route.path) { return .nowhere(reason) }
            let element = anchors[route] == nil && fragment != "content" ? fragment : nil
            return .route(route, address: self.address(of: route, inPlaceOf: address), element: element)
        }
        guard let article = textsToCome[file] else { return .nowhere(.file(file)) }
        return place(of: article, path: Route.article(slug: article.slug).path)
    }

    /// The address of a page or a file, with the query and the fragment of `written`.
    private func address(of route: Route, inPlaceOf written: String) -> String {
        links.path(to: route).text + written[URLReference(written).path.endIndex...]
    }

    private func place(of article: Article, path: String) -> Place {
        article.isDraft ? .nowhere(.draft(path: path)) : .waiting(article, path: path)
    }

    private func missingElement(_ fragment: String?, on route: Route, path: String?) -> BrokenLink.Reason? {
        guard let fragment, let known = anchors[route], !known.ids.contains(fragment), fragment != "content" else { return nil }
        return .element(fragment, on: route, path: path)
    }
}

extension PageDirectory {
    /// An error for each of the links, with a guess at what was meant.
    func diagnostics(for broken: [BrokenLink]) -> [Diagnostic] {
        guard !broken.isEmpty else { return [] }
        let filesByName = Dictionary(texts.keys.map { ($0.fileName, $0) }, uniquingKeysWith: min)
        return broken.map { link in
            let (message, help) = words(for: link.reason, filesByName, own: texts[link.location.file]?.path)
            return .error(at: link.location, message, help: help)
        }
    }

    /// What people and tools write where the address of a link will be.
    private static let placeholders: Set = ["url", "link", "address", "todo", "tbd", "xxx", "href", "insert-link-here", "your-link", "..."]

    /// - Parameter own: the path of the page with the link, which is never what was meant.
    private func words(
        for reason: BrokenLink.Reason, _ filesByName: [Substring: String], own: String?
    ) -> (message: String, help: String?) {
        func nearest(to path: String) -> String? { paths.word(nearestTo: path).flatMap { $0 == own ? nil : $0 } }
        switch reason {
        case .page(let path, let written) where written.first == "/" || URLReference(written).isAbsolute:
            let name = URLReference(written).isAbsolute ? written : "/\(path)"
            if let top = Asset.folders.first(where: path.hasPrefix) {
                return ("there is no file '/\(path)'", guess(nearestTo: path) ?? "put it into the folder '\(top.dropLast())'")
            }
            return (
                "no page has the address '\(name)'", help(withoutBase: path) ?? nearest(to: path).map { "did you mean '/\($0)'?" }
            )
        case .page(let path, let written):
            let typed = written.prefix { $0 != "#" && $0 != "?" }.percentDecoded
            if typed.contains("@") || typed.beginsLikeHost || typed.contains("/") && path != typed,
                let address = AddressAdvice.corrected(written)
            {
                let isMail = address.hasPrefix("mailto:")
                return (
                    "'\(typed)' leads to '/\(path)' from here, and no page has that address",
                    isMail ? "for a mail address, write '\(address)'" : "for another site, write '\(address)'"
                )
            }
            if Self.placeholders.contains(typed.lowercased()) {
                return ("'\(typed)' only stands for an address", "write the address itself, such as '/news/' or 'https://example.org/'")
            }
            let meant = route(at: typed)?.path ?? nearest(to: path) ?? nearest(to: typed)
            return (
                "'\(typed)' leads to '/\(path)' from here, and no page has that address",
                meant.map { "did you mean '/\($0)'?" } ?? "to start at the home page, begin the address with a slash, as in '/news/'"
            )
        case .file(let file):
            let meant = filesByName[file.fileName] ?? files.word(nearestTo: file)
            return ("there is no text '/\(file)'", meant.map { "did you mean '/\($0)'?" })
        case .draft(let path):
            return ("the article '/\(path)' is a draft", "remove the link until it is published")
        case .element(let id, let route, let path):
            let nearest = anchors[route]?.names.word(nearestTo: id)
            return (
                "\(path.map { "the page '/\($0)'" } ?? "this page") has no heading '#\(id)'", nearest.map { "did you mean '#\($0)'?" }
            )
        }
    }
}

extension PageDirectory {
    private func guess(nearestTo path: String) -> String? { paths.word(nearestTo: path).map { "did you mean '/\($0)'?" } }

    /// The way out for an address that begins with the folder of the site, which links in texts leave out.
    private func help(withoutBase path: String) -> String? {
        let folder = links.base.path.dropFirst()
        guard !folder.isEmpty, path.utf8.starts(with: folder.utf8) else { return nil }
        let rest = String(path.dropFirst(folder.count))
        return route(at: rest).map { "leave out '/\(folder.dropLast())', which is added to every link: '/\($0.path)'" }
    }
}

extension String {
    /// Whether it has the same bytes as the path of a page or file, apart from what a host adds to it.
    fileprivate func isSpelled(like path: String) -> Bool {
        utf8.allSatisfy { $0 < 0x80 } || path.utf8.starts(with: utf8) || utf8.starts(with: path.utf8)
    }
}

extension RichText {
    /// The ids given to the elements of directives in the text.
    fileprivate func elementIDs(of directives: [String: DirectiveDefinition]) -> [String] {
        references.compactMap { reference in
            guard case .directive(let directive) = reference.segment, directives[directive.name]?.idMeaning != .claim else { return nil }
            return directive.id?.text
        }
    }
}

extension Dictionary {
    /// Adds a value, unless the key has one.
    fileprivate mutating func addIfNew(_ value: Value, forKey key: Key) {
        if let first = updateValue(value, forKey: key) { self[key] = first }
    }
}
