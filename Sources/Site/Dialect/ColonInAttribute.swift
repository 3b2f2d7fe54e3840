import Diagnostics
import Markdown
import ThemeKit

/// An attribute with a colon in place of the equals sign, as in `:::spoiler{until: s2e8}` and `{until:s2e8}`.
struct ColonInAttribute {
    /// The positions of its words among the attributes.
    let words: Range<Int>
    /// The attribute that is meant.
    let name: String
    let location: SourceLocation
    /// The attribute as it should be.
    let help: String

    /// The first one in the directive; `nil` if there is none.
    init?(in directive: Directive, _ definition: DirectiveDefinition) {
        let all = directive.attributes
        for (index, attribute) in all.enumerated() where attribute.value == nil {
            let parts = attribute.name.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, definition.attributes.contains(where: { $0.name == parts[0] }) else { continue }
            let isApart = parts[1].isEmpty
            guard !isApart || index + 1 < all.count && all[index + 1].value == nil else { continue }
            let value = isApart ? all[index + 1].name.text : parts[1]
            words = index..<index + (isApart ? 2 : 1)
            name = parts[0]
            location = attribute.name.location
            help = "write {\(name)=\(value.contains { $0.isWhitespace } ? "\"\(value)\"" : value)}"
            return
        }
        return nil
    }
}
