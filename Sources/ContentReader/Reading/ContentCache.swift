import Files
import ShowData

/// The contents of a content folder, kept so that after a change only the changed files are read again.
///
/// Its content is always what ``ContentReader/read(_:options:)`` would return at that moment.
package struct ContentCache: Sendable {
    private let folder: String
    private let options: ContentReader.Options
    private var tree: FileTree
    private var inventory: Inventory
    private var settings: SettingsReading
    /// By file path.
    private var readings: [String: FileReading] = [:]
    private var copied = CopiedFileCheck()
    /// The texts that earlier builds have parsed.
    private let parsed: TextCache?

    /// Reads every file of the folder at `path`, once.
    ///
    /// - Throws: `FileError` if the folder itself cannot be listed.
    package init(_ path: String, options: ContentReader.Options) throws(FileError) {
        self.init(try SiteFolder.files(in: path), at: path, options: options)
    }

    /// Reads every file of `tree`, the folder at `path`, once.
    ///
    /// - Parameter parsed: the texts that earlier builds have parsed, to take them from there, and to note those of this one.
    init(_ tree: FileTree, at path: String, options: ContentReader.Options, parsed: TextCache? = nil) {
        folder = path
        self.parsed = parsed
        self.options = options
        self.tree = tree
        inventory = Inventory(tree)
        settings = SettingsReading(inventory, folder: path, baseURL: options.baseURL)
        read(inventory.files)
        checkCopiedFiles(changed: [])
    }

    /// Reads what has changed since the last reading: the files in `paths`, and all whose size or modification time has changed.
    ///
    /// - Parameter paths: inside the folder; files known to have changed, whatever their time, and folders with everything in them; `""`
    ///   for all. None of them need exist.
    /// - Returns: the paths of the files that were read again, added or removed, including pictures and other copied files.
    /// - Throws: `FileError` if the folder itself cannot be listed. The cache is then unchanged.
    @discardableResult
    package mutating func update(_ paths: Set<String> = []) throws(FileError) -> Set<String> {
        let newTree = try SiteFolder.files(in: folder)
        guard newTree != tree || !paths.isEmpty else { return [] }
        let changed = newTree.changes(since: tree).union(newTree.files(in: paths)).union(paths).subtracting([""])
        let newInventory = Inventory(newTree)
        // The meaning of a text depends on the settings, and on which pictures exist.
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

    /// Reads one file again, and finds out whether only its text and title have changed, so that the site around it stays as it is.
    ///
    /// - Returns: the new text; `nil` if more has changed or something is wrong, which only ``update(_:)`` can tell.
    package mutating func revise(_ path: String) -> Revision? {
        guard let file = inventory.files.first(where: { $0.path == path }), let old = readings[path] else { return nil }
        let new = reader.read(file)
        guard let revision = Revision(of: old, by: new) else { return nil }
        readings[path] = new
        return revision
    }

    /// The content according to the files, and what is wrong with it.
    package func content() -> ContentReading {
        var assembly = Assembly(settings: settings.settings, inventory, date: options.date)
        assembly.add(settings.findings)
        assembly.add(Findings(diagnostics: copied.diagnostics))
        for file in inventory.files {
            if let reading = readings[file.path] { assembly.add(reading) }
        }
        var reading = assembly.finish(options)
        for (path, file) in readings {
            if let text = file.text { reading.texts[path] = text }
        }
        return reading
    }
}

extension ContentCache {
    private var reader: FileReader {
        FileReader(folder: folder, texts: TextReader(settings: settings.settings, assetPaths: inventory.assetPaths), cache: parsed)
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
    /// The paths of the files that are in only one of the two trees, or that differ between them.
    fileprivate func changes(since old: FileTree) -> Set<String> {
        Set(Set(files).symmetricDifference(old.files).map(\.path))
    }

    /// The paths of the files that `paths` name, directly or through a folder that contains them.
    fileprivate func files(in paths: Set<String>) -> Set<String> {
        guard !paths.isEmpty else { return [] }
        return Set(
            files.lazy.map(\.path).filter { path in
                paths.contains("") || paths.contains(path)
                    || path.utf8.indices.contains { path.utf8[$0] == UInt8(ascii: "/") && paths.contains(String(path[..<$0])) }
            })
    }
}
