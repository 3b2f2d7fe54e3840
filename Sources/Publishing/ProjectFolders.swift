import CLibrary
import Files

/// The folders of a project. What Marquee writes for a target must not be in them: it would be read as content, overwritten by a build, or
/// mixed with Marquee's own records.
package struct ProjectFolders: Sendable {
    package let content: String
    /// The folder that `build` writes to.
    package let output: String
    /// Marquee's own folder beside the output folder.
    package let records: String

    package init(content: String, output: String, records: String) {
        self.content = content
        self.output = output
        self.records = records
    }

    /// - Parameter name: what is at `path`, in the owner's words.
    /// - Throws: `unsuitable` where `path` is one of the folders, inside one or around one, the root of the disk, the home folder, or a
    ///   symbolic link, which may lead somewhere else tomorrow.
    func requireFree(_ path: String, called name: String) throws(PublishError) {
        try Self.refuseLink(path)
        for (folder, other) in [(content, "the content"), (output, "the output folder"), (records, "Marquee's own records")] {
            guard try Self.overlap(path, folder) else { continue }
            throw .unsuitable("\(name) overlaps \(other); choose another one")
        }
        let place = try onDisk { () throws(FileError) in try Folder.futurePath(of: path) }
        if place.isEmpty { throw .unsuitable("\(name) is the root of the disk; choose another one") }
        for home in Self.homes where try onDisk({ () throws(FileError) in try Folder.futurePath(of: home) }) == place {
            throw .unsuitable("\(name) is your home folder; choose one inside it")
        }
    }

    static func refuseLink(_ path: String) throws(PublishError) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard try onDisk({ () throws(FileError) in try FileStatus(of: path) })?.kind == .symbolicLink else { return }
        throw .unsuitable("'\(path)' is a symbolic link; write the path it points to")
    }

    /// Whether the two are the same, or one is inside the other, after following symbolic links.
    static func overlap(_ first: String, _ second: String) throws(PublishError) -> Bool {
        let paths = try onDisk { () throws(FileError) in (try Folder.futurePath(of: first) + "/", try Folder.futurePath(of: second) + "/") }
        return paths.0.hasPrefix(paths.1) || paths.1.hasPrefix(paths.0)
    }

    /// The home folders of the current user, from the environment and from the system.
    private static var homes: [String] {
        let listed = getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
        return [EnvironmentVariable.value(of: "HOME"), listed].compactMap(\.self).filter { $0.hasPrefix("/") }
    }
}
