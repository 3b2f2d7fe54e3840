import CLibrary
import Files

/// The files of an output folder that Marquee wrote: the only ones that it may overwrite or remove, and only while they are as it wrote them.
///
/// It is stored next to the folder, in `.marquee/<name of the folder>.manifest`, so that it is not published. The first line names the
/// format and the time, each further line has a file's size, the time of its last change, and its path.
///
/// It proves that it is genuine: it contains the time of its own last change. A manifest that came with a clone of a repository, or that
/// somebody has edited, has another date and is ignored.
struct Manifest: Equatable {
    struct File: Equatable {
        let path: OutputPath
        /// `nil` for a file that a build was about to write.
        let state: State?
    }

    /// Tells an unchanged file from one that somebody has changed.
    struct State: Equatable {
        let size: Int
        let modificationTime: Int

        init(size: Int, modificationTime: Int) {
            self.size = size
            self.modificationTime = modificationTime
        }

        init(_ status: FileStatus) { self.init(size: status.size, modificationTime: status.modificationTime) }
    }

    /// Sorted by path, each once.
    let files: [File]
    /// Whether a build is writing the files, or was killed while it did: some may be missing, and there may be unfinished ones.
    let isUnfinished: Bool
    /// When the build that wrote it began, or the first of several killed builds, in nanoseconds since 1970.
    let time: Int
    /// Whether nobody but Marquee works on the folder, so that a file is Marquee's whatever its size and date.
    private(set) var countsNamesAlone = false

    /// The manifest of a folder that no build has written to.
    static let none = Manifest([], isUnfinished: false, time: 0)

    /// - Parameter files: if a file is there twice, the entry with a state counts.
    init(_ files: some Sequence<File>, isUnfinished: Bool = false, time: Int) {
        // They mostly come as one or two sorted runs, which sorting only has to merge.
        self.files = files.sorted { $0.path < $1.path }.reduce(into: []) { unique, file in
            guard let last = unique.last, last.path == file.path else { return unique.append(file) }
            if last.state == nil { unique[unique.count - 1] = file }
        }
        self.isUnfinished = isUnfinished
        self.time = time
    }

    /// Whether a file of the list is as Marquee wrote it.
    ///
    /// Only the names of a killed build's files are known. They were free when it began, so every file that changed since is its work.
    func wrote(_ file: File, _ status: FileStatus) -> Bool {
        guard status.kind == .file else { return false }
        return countsNamesAlone || file.state == State(status) || isUnfinished && status.modificationTime >= time
    }
}

extension Manifest {
    private static let finished = "marquee manifest 2"
    private static let unfinished = "marquee manifest 2 unfinished"

    /// A moment ago, in seconds that every disk can store: some only store even ones.
    static var now: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return (Int(now.tv_sec) - 1) / 2 * 2_000_000_000
    }

    /// The manifest in `bytes`; `nil` if it has another format.
    ///
    /// Anyone may have edited it, so a line without a path inside the folder is ignored.
    init?(parsing bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
        guard let header = lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }),
            let form = [Self.unfinished, Self.finished].first(where: { header.hasPrefix($0 + " ") }),
            let time = Int(header.dropFirst(form.count + 1))
        else { return nil }
        self.init(lines.lazy.compactMap(Self.file), isUnfinished: form == Self.unfinished, time: time)
    }

    private static func file(in line: ArraySlice<UInt8>) -> File? {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard parts.count == 3, let text = String(validating: parts[2], as: UTF8.self), let path = try? OutputPath(known: text) else {
            return nil
        }
        let numbers = parts[..<2].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return File(path: path, state: numbers.count == 2 ? State(size: numbers[0], modificationTime: numbers[1]) : nil)
    }

    var bytes: [UInt8] {
        var bytes = Array("\(isUnfinished ? Self.unfinished : Self.finished) \(time)\n".utf8)
        for file in files {
            bytes += (file.state.map { "\($0.size) \($0.modificationTime) " } ?? "- - ").utf8
            bytes += file.path.text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads the manifest at `path`; an empty one if there is none, or if this machine did not write it there.
    ///
    /// - Parameter isPrivate: whether nobody but Marquee works on the folder. Its manifest is then genuine wherever it was copied from.
    static func load(from path: String, isPrivate: Bool = false) throws(OutputError) -> Manifest {
        let bytes: [UInt8]
        do {
            bytes = try Files.File.read(path, atMost: .manifest)
        } catch  where error.reason == .notFound {
            return .none
        } catch  where error.reason == .tooLarge(.manifest) {
            throw .unreadableManifest(path)
        } catch {
            throw .file(error)
        }
        guard var manifest = Manifest(parsing: bytes) else { throw .unreadableManifest(path) }
        manifest.countsNamesAlone = isPrivate
        if isPrivate { return manifest }
        let status = try onDisk { () throws(FileError) in try FileStatus(of: path) }
        return status?.kind == .file && status?.modificationTime == manifest.time ? manifest : .none
    }

    /// - Throws: with the reason `tooLarge` if it could not be read again.
    func save(to path: String) throws(FileError) {
        let bytes = bytes
        guard bytes.count <= SizeLimit.manifest.bytes else { throw FileError(.write, path, .tooLarge(.manifest)) }
        try Folder.create(String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]))
        let new = "\(path).new"
        try Files.File.writeUnread(bytes, to: new)
        try Files.File.setModificationTime(time, of: new)
        try Files.File.move(new, to: path)
    }
}
