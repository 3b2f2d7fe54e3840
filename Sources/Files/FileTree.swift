/// All files in a folder and its subfolders.
///
/// Silently skipped: hidden files and folders (`.git`, `.DS_Store`) and what editors and Windows leave behind (`page.md~`,
/// `page.swp`, `#page.md#`, `Thumbs.db`).
package struct FileTree: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        /// The path from the root of the tree, parts separated by `/`.
        package let path: String
        /// Of the file itself, if the path is that of a symbolic link.
        package let status: FileStatus
        /// The stamp of the symbolic link through which it was found, and when that settled; `nil` if there was none.
        let link: Link?

        struct Link: Hashable, Sendable {
            let stamp: String
            let timeOfSettling: Int
        }

        /// In bytes.
        package var size: Int { status.size }

        /// Like ``FileStatus/stamp``. It changes too when the link is made to lead elsewhere, even if it leads back before anybody looks
        /// again.
        package var stamp: String { link.map { "\(status.stamp) \($0.stamp)" } ?? status.stamp }

        /// Like ``FileStatus/timeOfSettling``.
        package var timeOfSettling: Int { max(status.timeOfSettling, link?.timeOfSettling ?? .min) }

        /// Like ``FileStatus/isSettled(at:)``.
        package func isSettled(at time: Int) -> Bool { timeOfSettling < time }
    }

    /// Something that was neither opened nor entered.
    package struct Refusal: Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// A symbolic link to something outside the root.
            case leavesRoot
            /// A symbolic link to a hidden file or folder, or to something in one.
            case leadsToHidden
            /// A symbolic link to nothing.
            case leadsNowhere
            /// A symbolic link to a folder that the link is in.
            case loop
            /// A symbolic link to a folder, inside a folder that was itself reached through a link.
            case nestedLink
            /// A pipe, a socket or a device.
            case special
            /// The name is not valid UTF-8.
            case notUnicode
            /// The operating system did not allow looking inside.
            case unreadable(FileError.Reason)
            /// With it, the tree would have more files and folders than this.
            case tooMany(Int)
        }

        /// The path from the root of the tree; bytes that are not UTF-8 are replaced by U+FFFD.
        package let path: String
        package let reason: Reason

        package init(path: String, reason: Reason) {
            self.path = path
            self.reason = reason
        }
    }

    /// Sorted by the bytes of their paths.
    package let files: [File]
    /// Sorted by the bytes of their paths.
    package let refused: [Refusal]

    /// Walks the tree below `root`.
    ///
    /// A symbolic link counts as its target if that is inside `root`; `root` itself may be a link to anywhere.
    ///
    /// - Parameters:
    ///   - limit: the most files and folders to list; the walk ends with the first one above it.
    ///   - omitted: the name of something in `root` that is skipped like something hidden.
    /// - Throws: if `root` is not a folder that can be listed. Problems further down are in ``refused``.
    package init(at root: String, atMost limit: Int = Folder.mostEntries, leavingOut omitted: String? = nil) throws(FileError) {
        var walk = try Walk(root: root, atMost: limit, leavingOut: omitted)
        try walk.run()
        files = walk.files.sortedInBytes(by: \.path)
        refused = walk.refused.sortedInBytes(by: \.path)
    }
}

extension FileTree.Refusal.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .leavesRoot: "it is a symbolic link that leads out of the folder"
        case .leadsToHidden: "it is a symbolic link to something hidden"
        case .leadsNowhere: "it is a symbolic link that leads nowhere"
        case .loop: "it is a symbolic link to a folder that contains it"
        case .nestedLink: "it is a symbolic link to a folder, inside a folder that is itself linked"
        case .special: "it is a pipe, a socket or a device, not a regular file"
        case .notUnicode: "its name is not valid UTF-8"
        case .unreadable(let reason): "\(reason)"
        case .tooMany(let limit): "with it there would be more than \(limit) files and folders"
        }
    }
}

extension FileTree {
    /// A walk in progress.
    private struct Walk {
        /// A folder still to be listed.
        struct Pending {
            /// Relative to the root, with a `/` at the end; empty for the root.
            let prefix: String
            /// Where it really is, with all links resolved and a `/` at the end.
            let realPath: String
            /// The links through which it was found.
            let link: File.Link?
            /// Whether one of them is in the tree.
            let isLinked: Bool
        }

        let root: String
        let realRoot: String
        var pending: [Pending]
        var files: [File] = []
        var refused: [Refusal] = []
        let limit: Int
        /// The name of something in the root that is skipped.
        let omitted: String?
        /// How many more files and folders may be found.
        private var rest: Int

        init(root: String, atMost limit: Int, leavingOut omitted: String?) throws(FileError) {
            self.root = root
            self.limit = limit
            self.omitted = omitted
            rest = limit
            realRoot = try Folder.realPath(of: root) + "/"
            let status = try FileStatus(of: root)
            let link = status?.kind == .symbolicLink ? status.map { File.Link($0, within: nil) } : nil
            pending = [Pending(prefix: "", realPath: realRoot, link: link, isLinked: false)]
        }

        mutating func run() throws(FileError) {
            while let folder = pending.popLast() {
                do {
                    for entry in try Folder.entries(of: folder.realPath, atMost: limit) {
                        guard rest > 0 else { return refuse(folder.prefix + entry.name, .tooMany(limit)) }
                        rest -= 1
                        add(entry, in: folder)
                    }
                } catch {
                    guard !folder.prefix.isEmpty else { throw FileError(.list, root, error.reason) }
                    refuse(String(folder.prefix.dropLast()), .unreadable(error.reason))
                }
            }
        }

        private mutating func add(_ entry: Folder.Entry, in folder: Pending) {
            guard !isIgnored(entry.name), !folder.prefix.isEmpty || entry.name != omitted else { return }
            let path = folder.prefix + entry.name
            guard entry.isUnicode else { return refuse(path, .notUnicode) }
            switch entry.status.kind {
            case .file: files.append(File(path: path, status: entry.status, link: folder.link))
            case .folder:
                let realPath = folder.realPath + entry.name + "/"
                pending.append(Pending(prefix: path + "/", realPath: realPath, link: folder.link, isLinked: folder.isLinked))
            case .symbolicLink: follow(entry, at: path, in: folder)
            case .special: refuse(path, .special)
            }
        }

        private mutating func follow(_ entry: Folder.Entry, at path: String, in folder: Pending) {
            do {
                let target = try Folder.realPath(of: folder.realPath + entry.name)
                guard (target + "/").utf8.starts(with: realRoot.utf8) else { return refuse(path, .leavesRoot) }
                let parts = target.relative(to: realRoot).pathParts
                guard parts.first != omitted || omitted == nil, !parts.contains(where: isIgnored) else {
                    return refuse(path, .leadsToHidden)
                }
                guard let status = try FileStatus(of: target) else { return refuse(path, .leadsNowhere) }
                let link = File.Link(entry.status, within: folder.link)
                guard status.kind == .folder else {
                    guard status.kind == .file else { return refuse(path, .special) }
                    return files.append(File(path: path, status: status, link: link))
                }
                // These two rules make every walk end: a path has at most one link to a folder in it, and none to a folder above it.
                guard !folder.realPath.utf8.starts(with: (target + "/").utf8) else { return refuse(path, .loop) }
                guard !folder.isLinked else { return refuse(path, .nestedLink) }
                pending.append(Pending(prefix: path + "/", realPath: target + "/", link: link, isLinked: true))
            } catch {
                refuse(path, error.reason == .notFound ? .leadsNowhere : .unreadable(error.reason))
            }
        }

        private mutating func refuse(_ path: String, _ reason: Refusal.Reason) {
            refused.append(Refusal(path: path, reason: reason))
        }
    }

    private static func isIgnored(_ name: String) -> Bool {
        let bytes = name.utf8
        let isBackup = bytes.last == UInt8(ascii: "~") || bytes.suffix(4).elementsEqual(".swp".utf8)
        let isUnsaved = bytes.first == UInt8(ascii: "#") && bytes.last == UInt8(ascii: "#")
        return bytes.first == UInt8(ascii: ".") || isBackup || isUnsaved
            || bytes.count <= 12 && filesOfWindows.contains(name.lowercased())
    }

    /// They have small copies of pictures, also of those that are gone.
    private static let filesOfWindows: Set = ["thumbs.db", "ehthumbs.db", "desktop.ini"]
}

extension FileTree.File.Link {
    /// - Parameter outer: the links that lead to the folder with this one.
    fileprivate init(_ status: FileStatus, within outer: Self?) {
        self.init(
            stamp: [outer?.stamp, status.stamp].compactMap(\.self).joined(separator: " "),
            timeOfSettling: max(status.timeOfSettling, outer?.timeOfSettling ?? .min))
    }
}
