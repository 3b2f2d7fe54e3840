import Diagnostics

/// The box of facts of a page, with the values of its parameters.
struct Infobox: Sendable {
    struct Parameter: Sendable {
        let name: String
        let value: WikiValue
    }

    /// Which templates are infoboxes.
    enum Names: Sendable {
        /// Those whose names say so.
        case usual
        /// These too, by their folded names.
        case these(Set<String>)
        /// Every template with some named parameters whose meaning is not known.
        case any
    }

    let page: MediaWikiSource.Page
    /// Of the template.
    let name: String
    let parameters: [Parameter]
    let place: SourceLocation

    init(_ use: WikiText.Use, on page: MediaWikiSource.Page, of text: WikiText, at place: SourceLocation) {
        self.page = page
        self.place = place
        name = use.name
        parameters = use.parameters.map { parameter in
            Parameter(name: parameter.name, value: WikiValue(parameter.value, stripped: text.stripped, site: text.site))
        }
    }

    /// The name of a template or a parameter, in the form in which names are compared.
    static func folded(_ name: String) -> String {
        name.lowercased().split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    }

    /// All infoboxes of a page.
    static func all(of page: MediaWikiSource.Page, _ dumped: WikiDump.Page, named names: Names, _ site: WikiSite) -> [Infobox] {
        guard dumped.text.contains("{{") else { return [] }
        let text = WikiText(dumped.text, title: dumped.title, site: site, infoboxes: names)
        return text.infoboxes.map { use in
            let place = SourceLocation(file: page.place.file, line: dumped.textLine + use.line - 1, column: 1)
            return Infobox(use, on: page, of: text, at: place)
        }
    }
}
