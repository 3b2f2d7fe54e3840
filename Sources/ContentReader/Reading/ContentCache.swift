import Files

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
    private var copied: CopiedFileCheck
    /// The texts that earlier builds have parsed.
    private let parsed: TextCache?
    /// The language of the translation that it reads; `nil` for the original.
    private let language: String?
    /// The same folder in its other languages.
    private var translations: [ContentCache] = []

    /// Reads every file of the folder at `path`, once.
    ///
    /// - Parameter pictures: what earlier builds found out about pictures.
    /// - Throws: `FileError` if the folder itself cannot be listed.
    package init(_ path: String, options: ContentReader.Options, pictures: PictureRecord? = nil) throws(FileError) {
        self.init(try SiteFolder.files(in: path), at: path, options: options, pictures: pictures)
    }

    /// Reads every file of `tree`, the folder at `path`, once.
    ///
    /// - Parameters:
    ///   - parsed: the texts that earlier builds have parsed, to take them from there, and to note those of this one.
    ///   - pictures: what earlier builds found out about pictures, which is then complemented.
    init(
        _ tree: FileTree, at path: String, options: ContentReader.Options, parsed: TextCache? = nil, pictures: PictureRecord? = nil,
        language: String? = nil
    ) {
        self.language = language
        folder = path
        copied = CopiedFileCheck(record: pictures)
        self.parsed = parsed
        self.options = options
        self.tree = tree
        inventory = Inventory(tree)
        settings = SettingsReading(inventory, folder: path, baseURL: options.baseURL, language: language)
        if let languages { inventory.keepFiles(in: languages) }
        guard language == nil else {
            read(inventory.files)
            return
        }
        (translations, _) = concurrently(threads: options.threads, translationReading) { read(inventory.files) }
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
        var newInventory = Inventory(newTree)
        // The meaning of a text depends on the settings, and on which pictures exist.
        let concernsAll = changed.contains(Inventory.settingsFile) || newInventory.assetPaths != inventory.assetPaths
        tree = newTree
        if concernsAll { settings = SettingsReading(newInventory, folder: folder, baseURL: options.baseURL, language: language) }
        if let languages { newInventory.keepFiles(in: languages) }
        inventory = newInventory
        let known = Set(inventory.files.map(\.path))
        readings = readings.filter { known.contains($0.key) }
        read(inventory.files.filter { concernsAll || isConcerned($0.path, by: changed) || readings[$0.path] == nil })
        guard language == nil else { return changed }
        checkCopiedFiles(changed: changed)
        if concernsAll {
            translations = translationReading()
        } else {
            for index in translations.indices { try translations[index].update(changed) }
        }
        return changed
    }

    /// Whether a file, or the original from which it takes its facts, is among those that have changed.
    private func isConcerned(_ path: String, by changed: Set<String>) -> Bool {
        guard language != nil, let (original, _) = SiteLanguages.translation(path) else { return changed.contains(path) }
        return changed.contains(path) || changed.contains(original)
    }

    private var languages: SiteLanguages? { SiteLanguages(settings.settings.languages, current: settings.settings.language) }

    /// Reads the folder in its other languages.
    private var translationReading: @Sendable () -> [ContentCache] {
        let others = settings.settings.languages.dropFirst()
        return { [tree, folder, options, parsed] in
            others.map { ContentCache(tree, at: folder, options: options, parsed: parsed, language: $0) }
        }
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
        let texts = Future(threads: options.threads) { [readings] in readings.compactMapValues(\.text) }
        var assembly = Assembly(settings: settings.settings, inventory, date: options.date)
        assembly.add(settings.findings)
        assembly.add(Findings(diagnostics: copied.diagnostics(settings.settings)))
        assembly.add(copied.pictures)
        for file in inventory.files {
            if let reading = readings[file.path] { assembly.add(reading) }
        }
        var reading = assembly.finish(options)
        reading.content.creditPictures()
        guard settings.decidesTheRest else {
            reading.diagnostics = settings.findings.diagnostics.sortedWithinLimits()
            return reading
        }
        reading.texts = texts.value
        guard !translations.isEmpty else { return reading }
        let known = Set(reading.diagnostics)
        for translation in translations {
            let other = translation.content()
            reading.content.translations.append(other.content)
            reading.texts.merge(other.texts) { own, _ in own }
            // What is wrong with the data is wrong in each language.
            reading.diagnostics += other.diagnostics.filter { !known.contains($0) }
        }
        reading.diagnostics = reading.diagnostics.sortedWithinLimits()
        return reading
    }
}

extension ContentCache {
    private var reader: FileReader {
        FileReader(folder: folder, texts: TextReader(settings: settings.settings, assetPaths: inventory.assetPaths), cache: parsed)
    }

    private mutating func checkCopiedFiles(changed: Set<String>) {
        copied.look(at: inventory.copiedFiles, in: folder, threads: options.threads) { changed.contains($0) }
    }

    private mutating func read(_ files: [(path: String, kind: ContentFile)]) {
        let reader = reader
        let read = files.parallelMap(threads: options.threads) { reader.read($0) }
        readings.reserveCapacity(readings.count + files.count)
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
