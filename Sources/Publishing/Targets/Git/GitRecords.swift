import Files

/// Marquee's own bare repository, which keeps what was fetched.
///
/// git runs the hooks of a repository and the programs that its settings name. Someone else may have written to this one: a folder
/// `.marquee` that was committed with a site comes with every clone of it. So git uses it only if everything in it is as Marquee and git
/// left it, without hooks or other settings; otherwise it is made again. Nothing is lost, because its contents can be fetched again.
struct GitRecords: Sendable {
    /// An absolute path, because git does not always run in the same folder.
    let path: String

    /// Finds the repository at `path`, or makes it.
    init(at path: String) throws(FileError) {
        self.path = path
        let status = try FileStatus(of: path)
        if status?.kind == .folder, try isMarked() {
            try removeLeftovers()
            if try isSound() { return }
        }
        if let status { try makeWay(at: path, status.kind) }
        try make()
    }

    /// The index in which git builds a commit.
    var index: String { "\(path)/\(Self.index)" }

    /// The reference to what was fetched.
    static let fetched = "refs/marquee/published"
}

extension GitRecords {
    /// The only settings: those that make it a bare repository.
    private static let settings = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
    /// No other repository has this HEAD, so it proves that a repository is Marquee's.
    private static let head = "ref: refs/heads/marquee-records\n"
    private static let index = "marquee-index"

    /// Makes the repository completely or not at all.
    private func make() throws(FileError) {
        let unfinished = "\(path).new"
        try removeUnfinished(unfinished)
        try Folder.create("\(unfinished)/objects")
        try Folder.create("\(unfinished)/refs")
        try File.write(Array(Self.settings.utf8), to: "\(unfinished)/config")
        try File.write(Array(Self.head.utf8), to: "\(unfinished)/HEAD")
        try File.move(unfinished, to: path)
    }

    /// Removes what a killed `make` leaves; if someone has put anything else there, the whole remainder is moved away.
    private func removeUnfinished(_ folder: String) throws(FileError) {
        guard let status = try FileStatus(of: folder) else { return }
        if status.kind == .folder {
            for name in ["config", "HEAD"] where try FileStatus(of: "\(folder)/\(name)")?.kind == .file {
                try File.remove("\(folder)/\(name)")
            }
            for name in ["objects", "refs"] { try Folder.removeIfEmpty("\(folder)/\(name)") }
            if try Folder.removeIfEmpty(folder) { return }
        }
        try makeWay(at: folder, status.kind)
    }

    /// Removes a link at the path. Anything else is moved to a name beside it, because nothing proves that all of it is Marquee's.
    private func makeWay(at path: String, _ kind: FileStatus.Kind) throws(FileError) {
        if kind == .symbolicLink {
            try File.remove(path)
        } else {
            var number = 1
            while try FileStatus(of: "\(path).\(number)") != nil { number += 1 }
            try File.move(path, to: "\(path).\(number)")
        }
    }

    private func isMarked() throws(FileError) -> Bool { try holds("HEAD", Self.head) }

    private func holds(_ name: String, _ text: String) throws(FileError) -> Bool {
        guard let status = try FileStatus(of: "\(path)/\(name)"), status.kind == .file, status.size == text.utf8.count else { return false }
        return try File.read("\(path)/\(name)", atMost: .gitSetting) == Array(text.utf8)
    }

    /// Removes what a killed git or Marquee has left: locks and the index. No other process uses the repository, so no lock is
    /// in use.
    private func removeLeftovers() throws(FileError) {
        for name in [Self.index, "FETCH_HEAD", "gc.log", "gc.pid"] where try FileStatus(of: "\(path)/\(name)")?.kind == .file {
            try File.remove("\(path)/\(name)")
        }
        try removeLocks(in: path)
    }

    private func removeLocks(in folder: String) throws(FileError) {
        for entry in try Folder.entries(of: folder) where entry.name != "objects" {
            let path = "\(folder)/\(entry.name)"
            if entry.status.kind == .folder {
                try removeLocks(in: path)
            } else if entry.name.hasSuffix(".lock") {
                try File.remove(path)
            }
        }
    }

    /// Whether everything in the repository is as Marquee and git leave it there.
    private func isSound() throws(FileError) -> Bool {
        guard try holds("config", Self.settings) else { return false }
        return try isSound(path, at: [])
    }

    private func isSound(_ folder: String, at place: [String]) throws(FileError) -> Bool {
        for entry in try Folder.entries(of: folder) {
            let place = place + [entry.name]
            switch entry.status.kind {
            case .file where Self.files.contains(where: { Self.fits(place, $0) }): continue
            case .folder where Self.folders.contains(where: { Self.fits(place, $0) }):
                guard try isSound("\(folder)/\(entry.name)", at: place) else { return false }
            default: return false
            }
        }
        return true
    }

    /// Every file that may be there, as the parts of its path: `*` is any name, and `#` two hexadecimal digits.
    ///
    /// There is no `hooks`, no `commondir`, no `config.worktree`, no `modules`, no `info/attributes`, no `objects/info/alternates`.
    private static let files = [
        "HEAD", "config", "packed-refs", "refs/marquee/published", "objects/#/*", "objects/pack/*", "objects/info/commit-graph",
        "objects/info/commit-graphs/*",
        // Lists for servers without git; git's clean-up writes them.
        "info/refs", "objects/info/packs",
    ].map { $0.split(separator: "/") }

    /// The folders of those files, and two that git makes in every repository.
    private static let folders: [[Substring]] =
        files.flatMap { file in file.indices.dropFirst().map { Array(file[..<$0]) } } + [["refs", "heads"], ["refs", "tags"]]

    private static func fits(_ place: [String], _ pattern: [Substring]) -> Bool {
        place.count == pattern.count
            && zip(place, pattern).allSatisfy { name, part in
                switch part {
                case "*": true
                case "#": name.utf8.count == 2 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
                default: name == part
                }
            }
    }
}
