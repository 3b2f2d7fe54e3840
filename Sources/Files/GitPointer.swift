/// A small file in which git notes where a folder is (git, "gitrepository-layout").
package enum GitPointer {
    /// The folder that the file at `path` leads to; `nil` if it is not such a file.
    ///
    /// - Parameter label: what is before the folder.
    package static func folder(namedIn path: String, after label: String = "gitdir: ") throws(FileError) -> String? {
        guard let status = try FileStatus(of: path, followingLinks: true), status.kind == .file, status.size <= 1 << 16 else { return nil }
        let text = String(decoding: try File.read(path, atMost: .gitSetting), as: UTF8.self)
        guard text.hasPrefix(label) else { return nil }
        let target = text.dropFirst(label.count).prefix { !$0.isNewline }
        guard !target.isEmpty else { return nil }
        return target.hasPrefix("/") ? String(target) : "\(path.parentPath ?? "")/\(target)"
    }
}
