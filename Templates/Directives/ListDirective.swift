import Hypertext
import ThemeKit

extension DirectiveDefinition {
    /// `::list{of=episodes where="season = 2" columns="title, premiere"}`: what the site's data answer to a question, as a list, a table or
    /// cards.
    static let list = DirectiveDefinition(
        "list", forms: [.leaf],
        attributes: [
            .required("of", .listSubject), .optional("where", .listConditions), .optional("columns", .listColumns),
            .optional("order", .listColumns), .optional("reversed", .flag), .optional("most", .count),
            .optional("as", .word(["list", "table", "cards"])),
        ], takesLabel: false, feedForm: .link
    ) { call in
        guard let list = call.list else { return HTML() }
        return call.spoiler(list) { list in
            guard !list.rows.isEmpty else { return "<p\(call.idAttribute)>\(call.phrases.noResults)</p>\n" }
            switch call.word("as") ?? (list.columns.count > 1 ? "table" : "list") {
            case "table": return table(list, call)
            case "cards": return cards(list, call)
            default: return lines(list, call)
            }
        }
    }
}

private func lines(_ list: DirectiveList, _ call: DirectiveCall) -> HTML {
    """
    <ul class="answers"\(call.idAttribute)>
    \(list.rows.map { "<li>\($0.link.html)\(details($0, call).map { " <small>\($0)</small>" })</li>\n" })</ul>

    """
}

private func table(_ list: DirectiveList, _ call: DirectiveCall) -> HTML {
    """
    <div class="table" role="region" tabindex="0" aria-label="\(call.phrases.table)"\(call.idAttribute)>
    <table>
    <thead><tr>\(list.columns.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>
    <tbody>
    \(list.rows.map { row in
        """
        <tr><th scope="row">\(row.link.html)</th>\(row.cells.map { "<td>\($0)</td>" as HTML })</tr>

        """
    })</tbody>
    </table>
    </div>

    """
}

private func cards(_ list: DirectiveList, _ call: DirectiveCall) -> HTML {
    """
    <div class="bills"\(call.idAttribute)>
    \(list.rows.map { row in
        """
        <div class="bill">\(Parts.picture(row.image, or: row.poster))
        <p><strong>\(row.link.html)</strong></p>
        \(details(row, call).map { "<p class=\"meta\">\($0)</p>\n" })</div>

        """
    })</div>

    """
}

private func details(_ row: DirectiveList.Row, _ call: DirectiveCall) -> HTML? {
    let known = row.cells.filter { $0.nonEmpty != nil }
    return known.isEmpty ? nil : call.phrases.joined(known)
}
