import ContentReader

extension NewFile {
    /// A data file whose first line names its schema for editors.
    static func data(_ path: String, _ schema: ContentSchema, _ text: String) -> NewFile {
        NewFile(path, schema.comment(inFileAt: path) + "\n" + text)
    }
}
