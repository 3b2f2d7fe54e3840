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
        try ContentCache(path, options: options).content()
    }
}
