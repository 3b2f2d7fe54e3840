import CLibrary
import Files

/// A hidden folder in which a new site is written, until all of it is there.
struct Staging {
    /// Where the site will be.
    private let target: String
    /// Whether there is no such folder yet.
    private let isNew: Bool
    /// Where it is meanwhile, on the same disk.
    let folder: String

    init(in target: String, isNew: Bool) {
        self.target = target
        self.isNew = isNew
        let trimmed = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
        let parent = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(trimmed[...$0]) } ?? ""
        folder = (isNew ? parent : "\(target)/") + ".marquee-new-\(getpid())"
    }

    func write(_ files: [NewFile]) throws(FileError) {
        for file in files {
            if let last = file.folders.last { try Folder.create("\(folder)/\(last)") } else { try Folder.create(folder) }
            try File.write(file.bytes, to: "\(folder)/\(file.path)")
        }
    }

    /// Moves everything to its place. The settings come last: without them it is not a site yet.
    ///
    /// - Throws: `FileError`; then everything has been moved back.
    func publish(_ files: [NewFile]) throws(FileError) {
        guard !isNew else { return try File.move(folder, to: target) }
        var moved: [String] = []
        do {
            for name in Self.names(of: files) {
                try File.move("\(folder)/\(name)", to: "\(target)/\(name)")
                moved.append(name)
            }
            try Folder.removeIfEmpty(folder)
        } catch {
            // The first error matters.
            for name in moved { try? File.move("\(target)/\(name)", to: "\(folder)/\(name)") }
            throw error
        }
    }

    /// Removes what was written, and nothing else.
    func remove(_ files: [NewFile]) {
        for file in files { _ = try? File.remove("\(folder)/\(file.path)") }
        let folders = Set(files.flatMap(\.folders)).sorted { $0.count > $1.count }
        for inner in folders { _ = try? Folder.removeIfEmpty("\(folder)/\(inner)") }
        _ = try? Folder.removeIfEmpty(folder)
    }

    /// What is at the top of the site.
    private static func names(of files: [NewFile]) -> [String] {
        let names = Set(files.map { String($0.path.prefix { $0 != "/" }) })
        return names.subtracting(["site.yaml"]).sorted() + ["site.yaml"]
    }
}
