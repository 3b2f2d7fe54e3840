import Foundation

/// A folder for one test, removed with everything in it when the test releases it.
///
///     let folder = try TemporaryFolder(["news/hello.md": "# Hello"])
///     #expect(try folder.contents == ["news/hello.md": "# Hello"])
public final class TemporaryFolder: Sendable {
    /// Absolute, without a `/` at the end.
    public let path: String

    /// Makes the folder, with `files` in it: contents by path.
    public init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("marquee-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (path, contents) in files { try write(contents, to: path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file in the folder, hidden ones too: contents by path. A symbolic link has the contents `-> target`.
    public var contents: [String: String] {
        get throws {
            var contents: [String: String] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: path) where !isFolder(path) {
                let isLink = try attributes(path)[.type] as? FileAttributeType == .typeSymbolicLink
                contents[path] =
                    isLink
                    ? "-> \(try FileManager.default.destinationOfSymbolicLink(atPath: absolute(path)))"
                    : String(decoding: try Data(contentsOf: URL(fileURLWithPath: absolute(path))), as: UTF8.self)
            }
            return contents
        }
    }

    /// Every folder in the folder, sorted.
    public var folders: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: path).filter(isFolder).sorted() }
    }

    /// The absolute path of something in the folder.
    public func absolute(_ path: String) -> String { "\(self.path)/\(path)" }

    /// Writes a file, and makes the folders that it needs.
    public func write(_ contents: String, to path: String) throws {
        try makeFolderAround(path)
        try Data(contents.utf8).write(to: URL(fileURLWithPath: absolute(path)))
    }

    /// Writes a file of any bytes.
    public func write(bytes: [UInt8], to path: String) throws {
        try makeFolderAround(path)
        try Data(bytes).write(to: URL(fileURLWithPath: absolute(path)))
    }

    /// Makes a file of `size` zero bytes that uses no space on the disk.
    public func writeSparse(size: Int, to path: String) throws {
        try write("", to: path)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: absolute(path)))
        try file.truncate(atOffset: UInt64(size))
        try file.close()
    }

    public func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: absolute(path), withIntermediateDirectories: true)
    }

    /// Makes a symbolic link with exactly this target.
    public func link(_ path: String, to target: String) throws {
        try makeFolderAround(path)
        try FileManager.default.createSymbolicLink(atPath: absolute(path), withDestinationPath: target)
    }

    /// Removes a file, or a folder with everything in it.
    public func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: absolute(path))
    }

    private func makeFolderAround(_ path: String) throws {
        try makeFolder(path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "")
    }

    private func isFolder(_ path: String) -> Bool {
        (try? attributes(path)[.type] as? FileAttributeType) == .typeDirectory
    }

    private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: absolute(path))
    }
}
