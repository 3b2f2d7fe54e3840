import Diagnostics
import Hypertext
import Markdown

/// A rich text on one line, for comparison: HTML as it is, and every other segment in angle brackets with its parts and its place.
func sketch(_ markdown: String, firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions()) -> String {
    let bytes = Array(markdown.utf8)
    let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md", firstLine: firstLine), options: options)
    return document.richText().html { segment, inside in
        switch segment {
        case .html(let html): html
        case .wikiLink(let link): "‹wikilink \(link.target)\(place(link.location))\(inside.label.map { " |\($0)" })›"
        case .value(let path): "‹value \(path.names.joined(separator: " "))\(place(path.location))›"
        case .spoiler(let spoiler):
            "‹\(spoiler.form == .inline ? "" : "block ")spoiler\(word(spoiler.until, " until "))\(place(spoiler.location)) |\(inside.content)›"
        case .directive(let directive):
            "‹\(parts(of: directive))\(inside.label.map { " [\($0)]" })\(directive.body == nil ? "" : " |\(inside.content)")›"
        }
    }
    .description
}

private func parts(of directive: Directive) -> String {
    let form =
        switch directive.form {
        case .inline: ":"
        case .leaf: "::"
        case .container: ":::"
        }
    let words =
        [word(directive.id, " #")] + directive.classes.map { word($0, " .") }
        + directive.attributes.map { " \(word($0.name, ""))\(word($0.value, "="))" }
    return form + directive.name + words.joined() + place(directive.location)
}

private func word(_ text: PlacedText?, _ sign: String) -> String { text.map { sign + $0.text + place($0.location) } ?? "" }

private func place(_ location: Diagnostics.SourceLocation) -> String { "@\(location.line):\(location.column)" }

func richText(_ markdown: String, firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions()) -> RichText {
    let bytes = Array(markdown.utf8)
    return MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md", firstLine: firstLine), options: options).richText()
}
