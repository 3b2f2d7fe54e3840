import Diagnostics
import Markdown
import ThemeKit

/// Words that belong to the value before them, as in `{speaker=Vera Lund}`.
struct UnquotedWords {
    /// Their positions among the attributes.
    let words: Range<Int>
    /// All attributes as they should be written.
    let attributes: String
    /// Where the value is written.
    let location: SourceLocation

    /// The first value of the directive with words after it that are not names of attributes; `nil` if there is none.
    init?(in directive: Directive, _ definition: DirectiveDefinition) {
        func isKnown(_ attribute: Directive.Attribute) -> Bool { definition.attributes.contains { $0.name == attribute.name.text } }
        let all = directive.attributes
        guard
            let first = all.indices.dropFirst().first(where: { index in
                all[index].value == nil && !isKnown(all[index]) && all[index - 1].value != nil && isKnown(all[index - 1])
            }), let value = all[first - 1].value
        else { return nil }
        words = first..<(all[first...].firstIndex { $0.value != nil || isKnown($0) } ?? all.endIndex)
        let isPoints = definition.attributes.contains { $0.name == all[first - 1].name.text && $0.format == .storyPoints }
        let texts = ([value] + all[words].map(\.name)).map(\.text)
        let phrase =
            isPoints
            ? texts.flatMap { $0.split(separator: ",") }.joined(separator: ", ") : texts.joined(separator: " ")
        let others = all[..<(first - 1)].map(Self.written) + ["\(all[first - 1].name.text)=\"\(phrase)\""]
        attributes = (others + all[words.upperBound...].map(Self.written)).joined(separator: " ")
        location = value.location
    }

    private static func written(_ attribute: Directive.Attribute) -> String {
        attribute.value.map { "\(attribute.name.text)=\($0.text.inQuotesOfAttributes)" } ?? attribute.name.text
    }
}
