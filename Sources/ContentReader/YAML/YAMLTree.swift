import Diagnostics

/// A value of a YAML text that is not a file of the site, such as the mapping of an import, with its place.
package indirect enum YAMLTree: Sendable {
    package struct Entry: Sendable {
        package let key: String
        package let place: SourceLocation
        package let value: YAMLTree
    }

    /// A text as written; empty for no value.
    case text(String, at: SourceLocation)
    case list([YAMLTree], at: SourceLocation)
    /// The entries in order; a key may be repeated.
    case mapping([Entry], at: SourceLocation)

    package var place: SourceLocation {
        switch self {
        case .text(_, let place), .list(_, let place), .mapping(_, let place): place
        }
    }

    /// - Parameter file: as it is named in diagnostics.
    /// - Returns: no tree, with errors, if the text is empty or broken.
    package static func read(_ bytes: [UInt8], of file: String) -> (tree: YAMLTree?, diagnostics: [Diagnostic]) {
        let report = FileReport(file: file)
        let tree = YAMLText.node(bytes[...], report: report).map { YAMLTree($0, report) }
        return (tree, report.findings.diagnostics)
    }

    private init(_ node: YAMLNode, _ report: FileReport) {
        let place = report.location(of: node)
        switch node.content {
        case .scalar(let text, _): self = .text(node.isNothing ? "" : text, at: place)
        case .sequence(let items): self = .list(items.map { YAMLTree($0, report) }, at: place)
        case .mapping(let pairs):
            self = .mapping(
                pairs.map { key, value in
                    Entry(key: key.text ?? "", place: report.location(of: key), value: YAMLTree(value, report))
                }, at: place)
        }
    }
}
