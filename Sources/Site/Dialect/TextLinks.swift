import ContentReader
import Diagnostics
import Markdown
import ThemeKit

/// The links of one text, each looked up in the plan of the site.
struct TextLinks: Sendable {
    /// The text with every gap filled that needs it, or `nil` where all links stay as they are.
    private(set) var filled: RichText?
    /// What the links lead to that everybody may follow, each page once.
    private(set) var targets: Set<Route> = []
    /// The links that lead nowhere; of those with one address the first.
    private(set) var broken: [BrokenLink] = []
    /// Notes about the links that are words for now; of those with one address the first.
    private(set) var waiting: [Diagnostic] = []

    init(of text: SiteText, in pages: PageDirectory) {
        var reported: Set<String> = []
        let page = text.route.path
        let filled = text.body.text.fillingLinks(in: text.file) { link in
            guard link.kind == .link, !AddressReader.isAbsolute(link.address) else { return .unchanged }
            switch pages.place(of: link.address, in: text, at: page) {
            case .elsewhere(let address):
                return address == link.address ? .unchanged : .address(address)
            case .route(let route, let address):
                if !link.isGuarded { targets.insert(route) }
                return address == link.address ? .unchanged : .address(address)
            case .waiting(let article, let path):
                if reported.insert(link.address).inserted {
                    waiting.append(
                        .note(
                            at: link.location, article.absence(at: path), help: "until then, the words stand there without a link"))
                }
                return .words
            case .nowhere(let reason):
                if reported.insert(link.address).inserted { broken.append(BrokenLink(location: link.location, reason: reason)) }
                return .unchanged
            }
        }
        if filled != text.body.text { self.filled = filled }
    }
}

/// A link in a text that leads nowhere.
struct BrokenLink: Sendable {
    enum Reason: Sendable {
        /// Nothing is at this path below the site's base, to which `written` leads from the page that it is on.
        case page(path: String, written: String)
        /// No text of the site is in this file of the content.
        case file(String)
        /// The article at this path is not published on any day.
        case draft(path: String)
        /// The page has no element with that id. `path` is `nil` for the page that the link is on.
        case element(String, on: Route, path: String?)
    }

    let location: SourceLocation
    let reason: Reason
}
