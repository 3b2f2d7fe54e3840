/// Paths are divided by bytes: in `a/` with a combining mark after it, the slash and the mark are one `Character`, but the system sees a
/// slash.
extension String {
    /// The names between the slashes of the path.
    package var pathParts: [String] { utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }

    /// The path of the folder that contains the file with this path; `nil` for a path without a slash.
    package var parentPath: String? { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } }

    /// What follows the last slash of the path, or all of it.
    package var fileName: Substring {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self[...] }
        return self[utf8.index(after: slash)...]
    }

    /// The path of the page whose file has this path, such as `news/` for `news/index.html`; `nil` for any other file.
    package var withoutIndexFile: String? { fileName == "index.html" ? String(self[..<fileName.startIndex]) : nil }

    /// The folders that contain the file with this path, innermost first.
    package var foldersAround: [String] { Array(sequence(first: self, next: \.parentPath).dropFirst()) }

    /// The part of the path inside `folder`, which ends in a slash.
    package func relative(to folder: String) -> String { String(Substring(utf8.dropFirst(folder.utf8.count))) }
}
