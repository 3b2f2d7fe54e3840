import Diagnostics
import Markdown
import ThemeKit

/// Attributes with a colon in place of the equals sign, as in `{season: 1}` and `{to:2027-09-01}`.
struct ColonAttributes {
    /// The first one.
    let name: String
    let location: SourceLocation
    /// All attributes as they should be written.
    let attributes: String

    /// `nil` if the directive has none.
    init?(in directive: Directive, _ definition: DirectiveDefinition) {
        let known = Set(definition.attributes.map(\.name))
        func split(_ text: String) -> (name: String, value: String)? {
            guard let colon = text.firstIndex(of: ":"), known.contains(String(text[..<colon])) else { return nil }
            return (String(text[..<colon]), String(text[text.index(after: colon)...]))
        }
        guard
            let first = directive.attributes.first(where: { $0.value == nil && !known.contains($0.name.text) && split($0.name.text) != nil }
            ),
            let name = split(first.name.text)?.name
        else { return nil }
        self.name = name
        location = first.name.location
        var written: [String] = directive.id.map { ["#\($0.text)"] } ?? []
        var open: (name: String, words: [String])?
        func closed() -> [String] { open.map { ["\($0.name)=\($0.words.joined(separator: " ").inQuotesOfAttributes)"] } ?? [] }
        for attribute in directive.attributes {
            if let value = attribute.value {
                written += closed() + ["\(attribute.name.text)=\(value.text.inQuotesOfAttributes)"]
                open = nil
            } else if let (name, value) = split(attribute.name.text) {
                written += closed()
                open = (name, value.isEmpty ? [] : [value])
            } else if open != nil {
                open?.words.append(attribute.name.text)
            } else {
                written.append(attribute.name.text)
            }
        }
        attributes = (written + closed()).joined(separator: " ")
    }
}
