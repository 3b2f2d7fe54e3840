import Files

/// The files of an output folder that Marquee wrote: the only ones that it may overwrite or remove, and only while they are as it wrote
/// them.
///
/// It is stored next to the folder, in `.marquee/<name of the folder>.manifest`, so that it is not published. The first line names the
/// format and the time, each further line has a file's size, the time of its last change, the hash of its contents, and its path.
///
/// It proves that it is genuine: it contains the time of its own last change. One with another date was copied together with its project,
/// or somebody has edited it. Then dates and names prove nothing: only files with exactly the size and the contents that it states are
/// Marquee's. One that came with a clone of a repository is ignored.
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
        /// `nil` if an older version wrote the manifest.
        let hash: ContentHash?

        init(size: Int, modificationTime: Int, hash: ContentHash?) {
            self.size = size
            self.modificationTime = modificationTime
            self.hash = hash
        }

        init(_ status: FileStatus, _ hash: ContentHash?) {
            self.init(size: status.size, modificationTime: status.modificationTime, hash: hash)
        }

        /// Whether a file has this size and date.
        func matches(_ status: FileStatus) -> Bool { size == status.size && modificationTime == status.modificationTime }

        /// Whether a file has this size and date, and the disk says that its last change was not after `time`.
        func isUnchanged(_ status: FileStatus, since time: Int) -> Bool { matches(status) && status.changeTime <= time }

        /// Whether the file at `path` has this size and these contents. Only a file of this size is read.
        func holds(_ path: String, _ status: FileStatus) -> Bool {
            guard let hash, size == status.size, status.kind == .file else { return false }
            return (try? ContentHash(ofFileAt: path)) == hash
        }
    }

    /// Sorted by path, each once.
    let files: [File]
    /// Whether a build is writing the files, or was killed while it did: some may be missing, and there may be unfinished ones.
    let isUnfinished: Bool
    /// When the build that wrote it began, or the first of several killed builds, in nanoseconds since 1970.
    let time: Int
    /// Whether nobody but Marquee works on the folder, so that a file is Marquee's whatever its size and date.
    private(set) var countsNamesAlone = false
    /// When its own file was written, after all others of the build, as the disk says; `nil` if it proves nothing.
    private var changeTime: Int?

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

    /// Whether a file of the list is as Marquee wrote it in the folder at `root`: if its date is not, its contents decide.
    ///
    /// Only the names of a killed build's files are known. They were free when it began, so every file that changed since is its work.
    func wrote(_ file: File, _ status: FileStatus, in root: String) -> Bool {
        guard status.kind == .file else { return false }
        if countsNamesAlone || isUnfinished && status.modificationTime >= time { return true }
        guard let state = file.state else { return false }
        return state.matches(status) || state.holds(file.path.inside(root), status)
    }

    /// The hash of the contents of a file of the list, if its size and dates say that it is unchanged since it was written.
    func hash(of file: File, _ status: FileStatus) -> ContentHash? {
        guard let changeTime, let state = file.state, state.isUnchanged(status, since: changeTime) else { return nil }
        return state.hash
    }
}

extension Manifest {
    private static let finished = "marquee manifest 3"
    private static let unfinished = "marquee manifest 3 unfinished"
    /// What they were called when there were no hashes.
    private static let formerly = "marquee manifest 2"

    /// A moment ago, in seconds that every disk can store: some only store even ones.
    static var now: Int {
        (WallClock.now / 1_000_000_000 - 1) / 2 * 2_000_000_000
    }

    /// The manifest in `bytes`; `nil` if it has another format.
    ///
    /// Anyone may have edited it, so a line without a path inside the folder is ignored.
    init?(parsing bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
        guard var header = lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
        let hasHashes = !header.hasPrefix(Self.formerly + " ")
        if !hasHashes { header = Self.finished + header.dropFirst(Self.formerly.count) }
        guard let form = [Self.unfinished, Self.finished].first(where: { header.hasPrefix($0 + " ") }),
            let time = Int(header.dropFirst(form.count + 1))
        else { return nil }
        self.init(
            lines.lazy.compactMap { Self.file(in: $0, hasHash: hasHashes) }, isUnfinished: form == Self.unfinished, time: time)
    }

    private static func file(in line: ArraySlice<UInt8>, hasHash: Bool) -> File? {
        let count = hasHash ? 3 : 2
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: count)
        guard parts.count == count + 1, let text = String(validating: parts[count], as: UTF8.self),
            let path = try? OutputPath(known: text)
        else { return nil }
        let words = parts[..<count].map { String(decoding: $0, as: UTF8.self) }
        guard let size = Int(words[0]), let time = Int(words[1]) else { return File(path: path, state: nil) }
        let hash = hasHash ? UInt64(words[2], radix: 16).map(ContentHash.init) : nil
        return File(path: path, state: State(size: size, modificationTime: time, hash: hash))
    }

    var bytes: [UInt8] {
        var bytes = Array("\(isUnfinished ? Self.unfinished : Self.finished) \(time)\n".utf8)
        bytes.reserveCapacity(files.count * 100)
        for file in files {
            if let state = file.state { state.append(to: &bytes) } else { bytes += "- - - ".utf8 }
            bytes += file.path.text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads the manifest at `path` of the output folder at `root`; an empty one if there is none, or if it came with a repository. Of one
    /// that was copied, it has only the files that are there with the right contents.
    ///
    /// - Parameters:
    ///   - isPrivate: whether nobody but Marquee works on the folder. Its manifest is then genuine wherever it was copied from.
    ///   - earlier: what was read before, which counts if the file has not changed since.
    static func load(
        from path: String, of root: String, isPrivate: Bool = false, knowing earlier: (stamp: String, parsed: Manifest)? = nil
    ) throws(OutputError) -> Manifest {
        var manifest: Manifest
        if let earlier, (try? FileStatus(of: path))?.stamp == earlier.stamp {
            manifest = earlier.parsed
        } else if let read = try read(path) {
            manifest = read
        } else {
            return .none
        }
        manifest.countsNamesAlone = isPrivate
        if isPrivate { return manifest }
        let status = try onDisk { () throws(FileError) in try FileStatus(of: path) }
        guard let status, status.kind == .file else { return .none }
        if status.modificationTime == manifest.time {
            manifest.changeTime = status.changeTime
            return manifest
        }
        // A repository that cannot be read may track it.
        guard (try? GitIndex.tracks(path.parentPath ?? "")) == false else { return .none }
        return try onDisk { () throws(FileError) in try manifest.proved(in: root) }
    }

    /// `nil` if there is none.
    private static func read(_ path: String) throws(OutputError) -> Manifest? {
        let bytes: [UInt8]
        do {
            bytes = try Files.File.read(path, atMost: .manifest)
        } catch  where error.reason == .notFound {
            return nil
        } catch  where error.reason == .tooLarge(.manifest) {
            throw .unreadableManifest(path)
        } catch {
            throw .file(error)
        }
        guard let manifest = Manifest(parsing: bytes) else { throw .unreadableManifest(path) }
        return manifest
    }

    /// The files with exactly the contents that the manifest states, as they are now. Behind a symbolic link, nothing is Marquee's.
    private func proved(in root: String) throws(FileError) -> Manifest {
        var realFolders = RealFolders(root: root)
        var proved: [File] = []
        for file in files {
            let place = file.path.inside(root)
            guard let state = file.state, try realFolders.contain(file.path), let status = try FileStatus(of: place),
                state.holds(place, status)
            else { continue }
            proved.append(File(path: file.path, state: State(status, state.hash)))
        }
        return Manifest(proved, time: time)
    }

    /// - Throws: with the reason `tooLarge` if it could not be read again.
    func save(to path: String) throws(FileError) {
        let bytes = bytes
        guard bytes.count <= SizeLimit.manifest.bytes else { throw FileError(.write, path, .tooLarge(.manifest)) }
        let new = "\(path).new"
        try Files.File.writeUnread(bytes, to: new)
        try Files.File.setModificationTime(time, of: new)
        try Files.File.move(new, to: path)
    }
}

extension Manifest.State {
    /// Appends the beginning of a line.
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append(digitsOf: size)
        bytes.append(UInt8(ascii: " "))
        bytes.append(digitsOf: modificationTime)
        bytes.append(UInt8(ascii: " "))
        if let hash { bytes.append(digitsOf: hash.value, radix: 16) } else { bytes.append(UInt8(ascii: "-")) }
        bytes.append(UInt8(ascii: " "))
    }
}

extension [UInt8] {
    /// Appends the digits of a number, as `String(number, radix: radix)` has them, without making a text of them.
    fileprivate mutating func append(digitsOf number: some BinaryInteger, radix: UInt64 = 10) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = UInt64(number.magnitude)
        let start = count
        repeat {
            let digit = UInt8(rest % radix)
            append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
            rest /= radix
        } while rest > 0
        self[start...].reverse()
    }
}
