import Files
import ShowData

/// What the files of a content folder say, kept so that after a change only what has changed is read again.
///
/// The content that it gives is always the one that ``ContentReader/read(_:options:)`` would give at that moment.
package struct ContentCache: Sendable {
    private let folder: String
    private let options: ContentReader.Options
    private var tree: FileTree
    private var inventory: Inventory
    private var settings: SettingsReading
    /// By the path of the file.
    private var readings: [String: FileReading] = [:]
    private var copied = CopiedFileCheck()

    /// Reads every file of the folder at `path`, once.
    ///
    /// - Throws: `FileError` where the folder itself cannot be listed.
    package init(_ path: String, options: ContentReader.Options) throws(FileError) {
        folder = path
        self.options = options
        tree = try FileTree(at: path)
        inventory = Inventory(tree)
        settings = SettingsReading(inventory, folder: path, baseURL: options.baseURL)
        read(inventory.files)
        checkCopiedFiles(changed: [])
    }

    /// Reads again what has changed since: the files in `paths`, and all whose size or time of change is another one.
    ///
    /// - Parameter paths: inside the folder; files that are known to have changed, whatever their time says, and folders with everything in
    ///   them, `""` for all. None of them need be there.
    /// - Returns: the paths of the files that were read again, that came, or that went. Pictures and other copied files are among them.
    /// - Throws: `FileError` where the folder itself cannot be listed. The cache is as it was.
    @discardableResult
    package mutating func update(_ paths: Set<String> = []) throws(FileError) -> Set<String> {
        let newTree = try FileTree(at: folder)
        guard newTree != tree || !paths.isEmpty else { return [] }
        let changed = newTree.changes(since: tree).union(newTree.files(in: paths)).union(paths).subtracting([""])
        let newInventory = Inventory(newTree)
        // What a text means depends on the settings, and on which pictures are there.
        let concernsAll = changed.contains(Inventory.settingsFile) || newInventory.assetPaths != inventory.assetPaths
        tree = newTree
        inventory = newInventory
        if concernsAll { settings = SettingsReading(inventory, folder: folder, baseURL: options.baseURL) }
        let known = Set(inventory.files.map(\.path))
        readings = readings.filter { known.contains($0.key) }
        read(inventory.files.filter { concernsAll || changed.contains($0.path) || readings[$0.path] == nil })
        checkCopiedFiles(changed: changed)
        return changed
    }

    /// Reads one file again, and tells whether nothing but its own text and title has changed, so that the site around it stays as it is.
    ///
    /// - Returns: the new text; `nil` where more has changed or something is wrong, and only ``update(_:)`` finds out what.
    package mutating func revise(_ path: String) -> Revision? {
        guard let file = inventory.files.first(where: { $0.path == path }), let old = readings[path] else { return nil }
        let new = reader.read(file)
        guard let revision = Revision(of: old, by: new) else { return nil }
        readings[path] = new
        return revision
    }

    /// The content as the files say it, and what is wrong with it.
    package func content() -> ContentReading {
        var assembly = Assembly(settings: settings.settings, inventory, date: options.date)
        assembly.add(settings.findings)
        assembly.add(Findings(diagnostics: copied.diagnostics))
        for file in inventory.files {
            if let reading = readings[file.path] { assembly.add(reading) }
        }
        return assembly.finish(options)
    }
}

extension ContentCache {
    private var reader: FileReader {
        FileReader(folder: folder, texts: TextReader(settings: settings.settings, assetPaths: inventory.assetPaths))
    }

    private mutating func checkCopiedFiles(changed: Set<String>) {
        let files = settings.settings.allowsActiveFiles ? [] : inventory.copiedFiles
        copied.look(at: files, in: folder, threads: options.threads) { changed.contains($0) }
    }

    private mutating func read(_ files: [(path: String, kind: ContentFile)]) {
        let reader = reader
        let read = files.parallelMap(threads: options.threads) { reader.read($0) }
        for (file, reading) in zip(files, read) { readings[file.path] = reading }
    }
}

extension FileTree {
    /// The paths of the files that are only in one of the two trees, or that are not the same in both.
    fileprivate func changes(since old: FileTree) -> Set<String> {
        Set(Set(files).symmetricDifference(old.files).map(\.path))
    }

    /// The paths of the files that `paths` name, each by itself or a folder that it is in.
    fileprivate func files(in paths: Set<String>) -> Set<String> {
        guard !paths.isEmpty else { return [] }
        return Set(
            files.lazy.map(\.path).filter { path in
                paths.contains("") || paths.contains(path)
                    || path.utf8.indices.contains { path.utf8[$0] == UInt8(ascii: "/") && paths.contains(String(path[..<$0])) }
            })
    }
}
