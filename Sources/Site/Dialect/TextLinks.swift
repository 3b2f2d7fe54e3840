import ContentReader
import Diagnostics
import Hypertext
import Markdown
import ThemeKit

/// The links of one text, each looked up in the plan of the site.
struct TextLinks: Sendable {
    /// The text with the links filled in; `nil` if all links stay as they are.
    private(set) var filled: RichText?
    /// The pages that links outside spoilers lead to, each once.
    private(set) var targets: Set<Route> = []
    /// The broken links, only the first for each address.
    private(set) var broken: [BrokenLink] = []
    /// The links to elements that only the finished pages show.
    private(set) var elements: [ElementLink] = []
    /// Notes about the links that are plain words for now, only the first for each address.
    private(set) var waiting: [Diagnostic] = []

    init(of text: SiteText, in pages: PageDirectory) {
        var reported: Set<String> = []
        let page = text.route.path
        let filled = text.body.text.fillingLinks(in: text.file) { link in
            // Whether there is such a picture in the content was checked when the text was read.
            guard link.kind == .link || URLReference(link.address).isAbsolute else { return .unchanged }
            switch pages.place(of: link.address, in: text, at: page) {
            case .elsewhere(let address):
                return address == link.address ? .unchanged : .address(address)
            case .route(let route, let address, let element):
                if let element { elements.append(ElementLink(route: route, id: element, location: link.location)) }
                if !link.isGuarded { targets.insert(route) }
                return address == link.address ? .unchanged : .address(address)
            case .waiting(let article, let path):
                if reported.insert(link.address).inserted {
                    waiting.append(
                        .note(
                            at: link.location, article.absence(at: path), help: "until then the words are shown without a link"))
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

/// A link in a text to an element of a page.
package struct ElementLink: Sendable {
    package let route: Route
    package let id: String
    package let location: SourceLocation

    /// The link as the original knows it, of which a translation in `folder` has the link.
    func fromOriginal(ofTranslationIn folder: String, _ links: Links) -> ElementLink {
        links.isUntranslated(route) || route.isInAllLanguages
            ? self : ElementLink(route: .translated(route, folder: folder), id: id, location: location)
    }
}

/// A broken link in a text.
struct BrokenLink: Sendable {
    enum Reason: Sendable {
        /// Nothing is at this path below the site's base, which is where `written` leads from its page.
        case page(path: String, written: String)
        /// No text of the site comes from this file of the content.
        case file(String)
        /// The article at this path is a draft.
        case draft(path: String)
        /// The page has no element with that id. `path` is `nil` for the page that has the link.
        case element(String, on: Route, path: String?)
    }

    let location: SourceLocation
    let reason: Reason
}
