import ContentReader

extension NewFile {
    /// A data file whose first line names its schema for editors.
    static func data(_ path: String, _ schema: ContentSchema, _ text: String) -> NewFile {
        NewFile(path, schemaLine(for: path, schema) + text)
    }

    /// The comment that names the schema of the file at `path`.
    static func schemaLine(for path: String, _ schema: ContentSchema) -> String {
        let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        return "# yaml-language-server: $schema=\(up).schemas/\(schema.fileName)\n"
    }
}
