/// The YAML text of a file or of a front matter.
enum YAMLText {
    /// The value that `text` holds, or `nil` where it is empty or broken; the report then says so.
    static func node(_ text: ArraySlice<UInt8>, report: FileReport) -> Node? {
        do {
            guard let node = try NodeComposer.compose(text) else {
                report.error(at: report.location(of: nil), "the file is empty", help: "write 'key: value' lines, or delete the file")
                return nil
            }
            return node
        } catch {
            report.error(at: report.location(of: error.mark), error.message, help: error.help)
            return nil
        }
    }
}
