import Files

/// What is already where a plan wants to write. Inspecting changes nothing.
struct Inspection: Sendable {
    /// Missing folders.
    private(set) var missingFolders: Set<OutputPath> = []
    /// For each file of the plan, the earlier build's file that is there.
    private(set) var existingFiles: [FileStatus?] = []
    /// For each file of the plan, the hash of the contents that are there, if the earlier build has noted it and they are unchanged.
    private(set) var knownHashes: [ContentHash?] = []
    /// Files of an earlier build where a folder is needed now, and folders that only contain such files where a file is needed.
    private(set) var obstacles: [OutputPath] = []
    /// Files of an earlier build that this build no longer has.
    let stale: StaleFiles

    private let root: String
    private let manifest: Manifest
    private let known: [OutputPath: Manifest.File]

    /// - Throws: if the plan would touch somebody else's files, or a file to be copied is missing.
    init(of plan: OutputPlan, in root: String, known manifest: Manifest, threads: Int) throws(OutputError) {
        self.root = root
        self.manifest = manifest
        known = Dictionary(manifest.files.lazy.map { ($0.path, $0) }) { first, _ in first }
        let entries = try onDisk { () throws(FileError) in try Folder.entries(of: root) }
        stale = try onDisk { () throws(FileError) in try StaleFiles(of: manifest, without: plan, in: root) }

        try checkOwner(of: entries)
        try checkSources(of: plan)
        if entries.contains(where: { plan.mayUse($0.name) }) {
            try checkFolders(of: plan, threads: threads)
            try checkFiles(of: plan, threads: threads)
        } else {
            missingFolders = Set(plan.folders)
            existingFiles = Array(repeating: nil, count: plan.files.count)
            knownHashes = Array(repeating: nil, count: plan.files.count)
        }
    }
}

extension Inspection {
    /// Files that may be in an otherwise empty folder before the first build.
    private static let harmless: Set = [
        ".git", ".gitignore", ".gitattributes", ".gitkeep", ".nojekyll", "CNAME", ".htaccess", ".well-known", ".DS_Store",
    ]

    /// The folder is somebody else's if nothing in it is from an earlier build, and anything is from an unknown source.
    private func checkOwner(of entries: [Folder.Entry]) throws(OutputError) {
        let ours = Set(manifest.files.lazy.map { String($0.path.top) }).union(Self.harmless)
        let foreign = entries.filter { !ours.contains($0.name) && !OutputPath.isUnfinished($0.name) }
        guard !foreign.isEmpty, !manifest.files.contains(where: isThere) else { return }
        let names = foreign.map { $0.status.kind == .folder ? "\($0.name)/" : $0.name }.sorted { $0.precedesInBytes($1) }
        throw .foreignFolder(root, examples: Array(names.prefix(3)), count: names.count)
    }

    private func isThere(_ file: Manifest.File) -> Bool {
        guard let status = try? FileStatus(of: file.path.inside(root)) else { return false }
        return manifest.wrote(file, status, in: root)
    }

    private func checkSources(of plan: OutputPlan) throws(OutputError) {
        for file in plan.files {
            guard let source = file.output.source else { continue }
            let status = try onDisk { () throws(FileError) in try FileStatus(of: source, followingLinks: true) }
            guard status?.kind == .file else { throw .file(FileError(.read, source, status == nil ? .notFound : .notAFile)) }
        }
    }

    private mutating func checkFolders(of plan: OutputPlan, threads: Int) throws(OutputError) {
        for (folder, found) in zip(plan.folders, try look(at: plan.folders, threads: threads)) {
            if let status = found.status {
                switch status.kind {
                case .folder: continue
                case .symbolicLink: throw .linkedFolder(folder.text)
                case .file where isOurs(folder, status): obstacles.append(folder)
                case .file where known[folder] != nil: throw .alteredFiles([folder.text])
                case .file, .special: throw .foreignFiles([folder.text])
                }
            }
            missingFolders.insert(folder)
        }
    }

    private mutating func checkFiles(of plan: OutputPlan, threads: Int) throws(OutputError) {
        var foreign: [String] = []
        var altered: [String] = []
        let paths = plan.files.map(\.path)
        for (path, found) in zip(paths, try look(at: paths, threads: threads)) {
            existingFiles.append(found.status?.kind == .file ? found.status : nil)
            knownHashes.append(found.hash)
            guard let status = found.status, !found.isAsWritten else { continue }
            switch status.kind {
            case .file where isOurs(path, status): continue
            case .file where known[path] != nil: altered.append(path.text)
            case .folder where try containsOnlyOurs(path): obstacles.append(path)
            default: foreign.append(path.text)
            }
        }
        guard foreign.isEmpty else { throw .foreignFiles(foreign) }
        guard altered.isEmpty else { throw .alteredFiles(altered) }
    }

    /// What is at a path.
    private struct Found {
        let status: FileStatus?
        /// Whether it is a file that an earlier build wrote there, as it wrote it.
        let isAsWritten: Bool
        /// The hash of its contents, if the earlier build has noted it and they are unchanged.
        let hash: ContentHash?
    }

    private func look(at paths: [OutputPath], threads: Int) throws(OutputError) -> [Found] {
        try onDisk { () throws(FileError) in
            try paths.parallelMap(threads: threads) { path throws(FileError) in
                let status = try FileStatus(of: path.inside(root))
                guard let status, let known = known[path] else { return Found(status: status, isAsWritten: false, hash: nil) }
                return Found(
                    status: status, isAsWritten: manifest.wrote(known, status, in: root), hash: manifest.hash(of: known, status))
            }
        }
    }

    /// Whether an earlier build wrote the file as it is, perhaps spelled differently on a case-insensitive disk.
    private func isOurs(_ path: OutputPath, _ status: FileStatus) -> Bool {
        if let file = known[path] { return manifest.wrote(file, status, in: root) }
        return manifest.files.contains { other in
            other.path.folded == path.folded && (try? FileStatus(of: other.path.inside(root)))?.identity == status.identity
                && manifest.wrote(other, status, in: root)
        }
    }

    private func containsOnlyOurs(_ folder: OutputPath) throws(OutputError) -> Bool {
        for entry in try onDisk({ () throws(FileError) in try Folder.entries(of: folder.inside(root)) }) {
            if OutputPath.isUnfinished(entry.name), entry.status.kind == .file { continue }
            guard let path = try? OutputPath(known: "\(folder.text)/\(entry.name)") else { return false }
            switch entry.status.kind {
            case .file where isOurs(path, entry.status): continue
            case .folder where try containsOnlyOurs(path): continue
            default: return false
            }
        }
        return true
    }
}

extension Inspection {
    /// Removes what is in the way of the plan: only files of an earlier build, and folders that are then empty. Anything added since stays.
    func removeObstacles() throws(FileError) {
        for obstacle in obstacles { try removeFiles(of: obstacle) }
    }

    private func removeFiles(of path: OutputPath) throws(FileError) {
        let place = path.inside(root)
        guard let status = try FileStatus(of: place) else { return }
        guard status.kind == .folder else {
            if status.kind == .file, isOurs(path, status) { try File.remove(place) }
            return
        }
        for entry in try Folder.entries(of: place) {
            if OutputPath.isUnfinished(entry.name), entry.status.kind == .file {
                try File.remove("\(place)/\(entry.name)")
            } else if let inner = try? OutputPath("\(path.text)/\(entry.name)") {
                try removeFiles(of: inner)
            }
        }
        try Folder.removeIfEmpty(place)
    }
}
