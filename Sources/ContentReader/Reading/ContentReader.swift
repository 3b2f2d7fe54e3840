import Files
import ShowData

/// Reads a content folder into values.
public enum ContentReader {
    /// What is read, and as seen from when.
    public struct Options: Sendable {
        /// Takes the place of the address in `site.yaml`.
        public var baseURL: BaseURL?
        /// Articles of later days are left out.
        public var date: CalendarDate
        /// Drafts and articles of later days are read like the others.
        public var includesDrafts: Bool
        /// How many threads read files at the same time.
        public var threads: Int

        public init(date: CalendarDate, baseURL: BaseURL? = nil, includesDrafts: Bool = false, threads: Int = Processors.active) {
            self.date = date
            self.baseURL = baseURL
            self.includesDrafts = includesDrafts
            self.threads = threads
        }
    }

    /// Reads every file of the folder at `path`, once.
    ///
    /// - Throws: `FileError` where the folder itself cannot be listed. What is wrong inside it is in the reading's diagnostics.
    public static func read(_ path: String, options: Options) throws(FileError) -> ContentReading {
        let tree = try FileTree(at: path)
        let inventory = Inventory(tree)
        let settings = SettingsReading(inventory, folder: path, baseURL: options.baseURL)
        let texts = TextReader(folder: path, settings: settings.settings, assetPaths: inventory.assetPaths)
        let reader = FileReader(texts: texts)
        let readings = inventory.files.parallelMap(threads: options.threads) { reader.read($0) }

        var assembly = Assembly(settings: settings.settings, assets: inventory.assets, date: options.date)
        assembly.add(inventory.findings)
        assembly.add(settings.findings)
        for reading in readings { assembly.add(reading) }
        assembly.texts = texts
        return assembly.finish(options)
    }
}
