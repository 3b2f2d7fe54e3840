import ContentReader

/// The settings with which VS Code, and editors that read the same files, check and complete the YAML of a site.
enum EditorSettings {
    static var files: [NewFile] {
        let schemas = ContentSchema.allCases.compactMap { schema in
            schema.pattern.map { "        \".schemas/\(schema.fileName)\": \"\($0)\"" }
        }
        return [
            NewFile(".vscode/settings.json", "{\n    \"yaml.schemas\": {\n\(schemas.joined(separator: ",\n"))\n    }\n}\n"),
            NewFile(".vscode/extensions.json", "{\n    \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n"),
        ]
    }
}

extension ContentSchema {
    /// The files that it describes; `nil` for the front matter of texts, which is not a file.
    fileprivate var pattern: String? {
        switch self {
        case .article, .page: nil
        case .season: "shows/*/season-*.yaml"
        case .site, .authors, .people, .sources: file
        default: "shows/*/\(rawValue).yaml"
        }
    }
}
