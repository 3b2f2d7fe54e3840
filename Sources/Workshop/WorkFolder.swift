import Files

/// A folder for the files of one piece of work, removed when it is done. All names in it are the program's own, so that no name of the
/// content is ever an argument.
struct WorkFolder: ~Copyable {
    private static let prefix = ".work-"
    /// Longer than any step of a piece of work may take, in nanoseconds. Each step puts a file into the folder.
    private static let longestStep = 600_000_000_000

    let path: String

    init(in folder: String) throws(FileError) {
        let random = UInt64.random(in: .min ... .max)
        path = "\(folder)/\(Self.prefix)\(String(random, radix: 36))"
        try Folder.create(path)
    }

    deinit { Self.remove(path) }

    /// Removes those in `folder` that were left behind by a program that was stopped.
    static func removeAbandoned(in folder: String) {
        let now = WallClock.now
        for entry in (try? Folder.entries(of: folder)) ?? [] where entry.name.hasPrefix(prefix) && entry.status.kind == .folder {
            if entry.status.modificationTime + longestStep < now { remove("\(folder)/\(entry.name)") }
        }
    }

    private static func remove(_ path: String) {
        for entry in (try? Folder.entries(of: path)) ?? [] { _ = try? File.remove("\(path)/\(entry.name)") }
        _ = try? Folder.removeIfEmpty(path)
    }
}
