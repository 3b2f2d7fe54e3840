/// The YAML text of a file or of front matter.
enum YAMLText {
    /// The value in `text`, or `nil`, with an error in the report, if it is empty or broken.
    static func node(_ text: ArraySlice<UInt8>, report: FileReport) -> YAMLNode? {
        do {
            guard let composed = try NodeComposer.compose(text) else {
                report.error(at: report.location(of: nil), "the file is empty", help: "write 'key: value' lines, or delete the file")
                return nil
            }
            for problem in composed.problems { report.error(at: report.location(of: problem.mark), problem.message, help: problem.help) }
            return composed.node
        } catch {
            report.error(at: report.location(of: error.mark), error.message, help: error.help)
            return nil
        }
    }
}
