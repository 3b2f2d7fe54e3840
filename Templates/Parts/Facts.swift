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
    static func facts(_ rows: [FactRow?], frame: Frame) -> HTML? {
        let rows = rows.compactMap { $0 }
        guard !rows.isEmpty else { return nil }
        return """
            <dl class="ticket">
            \(rows.map { "<div><dt>\($0.label)</dt><dd>\($0.value)\(correction(of: $0.label, frame))</dd></div>\n" })</dl>
            """
    }

    /// Facts as lines, each with its label beside it; nothing if none is known.
    static func lines(_ rows: [FactRow?]) -> HTML? {
        let rows = rows.compactMap { $0 }
        guard !rows.isEmpty else { return nil }
        return "<dl class=\"lines\">\n\(rows.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" })</dl>"
    }

    /// What a page tells, and its infobox: at the end of the line where there is room, otherwise below the first part, or above it in the
    /// look of a wiki. One of them alone is as wide as the page.
    static func spread(_ words: [HTML?], infobox: [HTML?], frame: Frame) -> HTML? {
        let (words, infobox) = (words.compactMap { $0?.nonEmpty }, infobox.compactMap { $0?.nonEmpty })
        guard let first = words.first else { return infobox.isEmpty ? nil : "<div class=\"infobox\">\n\(infobox)\n</div>" }
        guard !infobox.isEmpty else { return "<div class=\"telling\">\n\(words)\n</div>" }
        let (beginning, facts): (HTML, HTML) = (
            "<div class=\"telling\">\n\(first)\n</div>", "<div class=\"infobox\">\n\(infobox)\n</div>"
        )
        let (left, right) = frame.site.look.name == .wiki ? (facts, beginning) : (beginning, facts)
        return """
            <div class="spread">
            \(left)
            \(right)
            \(words.count > 1 ? "<div class=\"telling\">\n\(Array(words.dropFirst()))\n</div>\n" : nil)</div>
            """
    }

    /// The text of a page about something; nothing if it has none.
    static func prose(_ body: HTML?) -> HTML? { body.map { "<div class=\"prose\">\n\($0)\n</div>\n" } }

    /// Links to other places, as a list.
    static func externalLinks(_ links: [Link]) -> HTML? {
        guard !links.isEmpty else { return nil }
        return "<ul>\(links.map { "<li>\($0.html)</li>" })</ul>"
    }
}
