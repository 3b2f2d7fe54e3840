import Diagnostics
import Markdown
import ThemeKit

/// A value in braces without `name=` before it, as in `::video{https://…}` and `:::quote{Alice Oseman}`.
struct BareValue {
    /// The positions of its words among the attributes.
    let words: Range<Int>
    let text: String
    let location: SourceLocation
    /// The whole first line of the directive as it should be.
    let help: String

    /// The first one in the directive; `nil` if every attribute may be a name.
    init?(in directive: Directive, _ definition: DirectiveDefinition) {
        let all = directive.attributes
        func isKnown(_ attribute: Directive.Attribute) -> Bool { definition.attributes.contains { $0.name == attribute.name.text } }
        func isBare(_ index: Int) -> Bool { all[index].value == nil && !isKnown(all[index]) }
        guard let first = all.indices.first(where: isBare), !(first > 0 && all[first - 1].value != nil && isKnown(all[first - 1]))
        else { return nil }
        let meaning = Self.meaning(of: all[first].name.text, definition.attributes.filter { directive[$0.name] == nil })
        if case .name = meaning { return nil }
        words = first..<(all[first...].indices.first { !isBare($0) } ?? all.endIndex)
        text = all[words].map(\.name.text).joined(separator: " ")
        location = all[first].name.location
        guard case .value(let attribute) = meaning else {
            help =
                definition.attributes.isEmpty
                ? "'\(definition.name)' takes no attributes; remove it"
                : "write name=value; available: \(definition.attributes.map(\.name).joined(separator: ", "))"
            return
        }
        let value = attribute.format == .picture && text.hasPrefix("/") ? String(text.dropFirst()) : text
        let written = value.contains { $0.isWhitespace || $0 == "=" && !value.hasPrefix("http") } ? "\"\(value)\"" : value
        let others = definition.attributes.filter { $0.isRequired && directive[$0.name] == nil && $0.name != attribute.name }
        let attributes = ["\(attribute.name)=\(written)"] + others.map { "\($0.name)=\"…\"" }
        let label = directive.label != nil ? directive.writtenLabel : definition.needsLabel ? "[title]" : ""
        help = "write '\(directive.form.colons)\(definition.name)\(label){\(attributes.joined(separator: " "))}'"
    }

    private enum Meaning {
        case value(of: DirectiveAttribute)
        /// A text that nothing here takes.
        case nothing
        /// It may be the name of an attribute.
        case name
    }

    /// - Parameter free: the attributes that have no value yet.
    private static func meaning(of text: String, _ free: [DirectiveAttribute]) -> Meaning {
        func first(_ formats: DirectiveAttribute.Format...) -> Meaning {
            formats.lazy.compactMap { format in free.first { $0.format == format } }.first.map { .value(of: $0) } ?? .nothing
        }
        // Points of a story have an advice of their own.
        if free.contains(where: { $0.format == .storyPoints }) { return .name }
        if text.hasPrefix("http://") || text.hasPrefix("https://") {
            if let embed = free.first(where: { if case .embed = $0.format { true } else { false } }) { return .value(of: embed) }
            return first(.webAddress)
        }
        if text.first?.isNumber ?? false { return first(.season, .pixels, .date, .text) }
        if text.contains("/") || text.contains(".") && !text.contains(" ") { return first(.picture, .text) }
        let isName = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_:".contains($0) }
        guard isName else { return first(.text, .date) }
        guard let required = free.first(where: \.isRequired), required.format == .text, free.map(\.name).nearest(to: text) == nil else {
            return .name
        }
        return .value(of: required)
    }
}
