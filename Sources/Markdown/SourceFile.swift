/// The file that a text comes from, for diagnostics about it.
public struct SourceFile: Hashable, Sendable {
    /// The file's path inside the content folder, such as `articles/2022/renewed.md`.
    public let path: String
    /// The line of the file, from 1, on which the text starts: the one after the front matter.
    public let firstLine: Int

    package init(path: String, firstLine: Int = 1) {
        self.path = path
        self.firstLine = firstLine
    }
}
