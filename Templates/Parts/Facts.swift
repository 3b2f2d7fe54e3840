import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// A question and its answer in a panel of facts.
struct FactRow {
    let label: String
    let value: HTML

    init(_ label: String, _ value: HTML) {
        self.label = label
        self.value = value
    }

    /// `nil` if there is no answer.
    init?(_ label: String, _ value: HTML?) {
        guard let value, !value.isEmpty else { return nil }
        self.init(label, value)
    }

    init?(_ label: String, _ text: String?) { self.init(label, text.map { HTML(text: $0) }) }
}

extension Parts {
    /// A panel of facts like the stub of a ticket; nothing if none is known.
    static func facts(_ rows: [FactRow?]) -> HTML? {
        let rows = rows.compactMap { $0 }
        guard !rows.isEmpty else { return nil }
        return """
            <dl class="ticket">
            \(rows.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" })</dl>
            """
    }

    /// The prose of a page, and its facts beside it.
    static func prose(_ body: HTML?, besides rows: [FactRow?]) -> HTML? {
        guard let body else { return facts(rows) }
        return """
            <div class="spread">
            <div class="prose">
            \(body)
            </div>
            \(facts(rows))
            </div>
            """
    }

    /// Links to other places, as a list.
    static func externalLinks(_ links: [Link]) -> HTML? {
        guard !links.isEmpty else { return nil }
        return "<ul>\(links.map { "<li>\($0.html)</li>" })</ul>"
    }
}
