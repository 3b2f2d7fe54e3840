import ContentReader
import Diagnostics
import Hypertext
import Markdown
import ThemeKit

/// The owner's words at the bottom of every page: Markdown with links, and nothing that differs from page to page.
struct FooterText {
    let html: HTML
    let diagnostics: [Diagnostic]

    /// `nil` for a site without a footer.
    init?(_ settings: SiteSettings, pages: PageDirectory, links: Links, knowing knowledge: TextKnowledge) {
        guard let footer = settings.footer else { return nil }
        let place = footer.location
        var options = settings.markdownOptions
        options.headingIDs = false
        options.embedsBareLinks = false
        let document = MarkdownDocument(
            parsing: Array(footer.value.utf8).span, in: SourceFile(path: place.file, firstLine: place.line), options: options
        ) { destination in
            if destination.kind == .image {
                return .refuse("the footer has no pictures", help: "put the picture on a page, and link to it")
            }
            let written = URLReference(destination.address)
            guard written.scheme == nil, written.authority == nil, !written.path.isEmpty else { return .keep }
            let path = Self.path(of: written.path)
            if let route = pages.route(exactlyAt: path.isEmpty ? path : "\(path)/") ?? pages.route(exactlyAt: path) {
                return .replace(with: links.path(to: route).text + destination.address[written.path.endIndex...])
            }
            guard knowledge.isCertain(.page(path: path, written: destination.address)) else { return .keep }
            return .refuse(
                "no page has the address '\(destination.address)'",
                help: pages.path(nearestTo: "\(path)/").map { "did you mean '\($0.dropLast($0.hasSuffix("/") ? 1 : 0))'?" }
                    ?? "write the path of a page, as in [About us](about), or a full web address")
        }
        var problems: [Diagnostic] = []
        html = document.richText().html { _, inside in
            problems.append(
                .error(
                    at: place, "the footer takes text, emphasis and links only",
                    help: "write links as [words](about), and no directives, values or spoilers"))
            return inside.label ?? HTML()
        }
        if html.hasTags(beginningWith: ["<section class=\"footnotes\""]).contains(true) {
            problems.append(.error(at: place, "the footer has no footnotes", help: "write the note into the footer itself, or on a page"))
        }
        // YAML may have folded the lines, so only the start is known.
        diagnostics =
            document.diagnostics.map { Diagnostic($0.severity, at: place, $0.message, help: $0.help, hidesLine: $0.hidesLine) }
            + problems.prefix(1)
    }

    /// The path that somebody meant who wrote the path, the address or the file of a page.
    private static func path(of address: Substring) -> String {
        let page = address.split(separator: "/").joined(separator: "/").percentDecoded
        let path = page.hasPrefix("pages/") ? page.dropFirst("pages/".count) : page[...]
        return String(path.hasSuffix(".md") ? path.dropLast(3) : path)
    }
}
