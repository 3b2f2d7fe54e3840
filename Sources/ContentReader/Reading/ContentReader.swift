import Files
import ShowData

/// Reads a content folder into values.
package enum ContentReader {
    /// What is read, and as seen from when.
    package struct Options: Sendable {
        /// Takes the place of the address in `site.yaml`.
        package var baseURL: BaseURL?
        /// Articles of later days are left out.
        package var date: CalendarDate
        /// Drafts and articles of later days are read like the others.
        package var includesDrafts: Bool
        /// How many threads read files at the same time.
        package var threads: Int

        package init(date: CalendarDate, baseURL: BaseURL? = nil, includesDrafts: Bool = false, threads: Int = Processors.active) {
            self.date = date
            self.baseURL = baseURL
            self.includesDrafts = includesDrafts
            self.threads = threads
        }
    }

    /// Reads every file of the folder at `path`, once.
    ///
    /// - Throws: `FileError` where the folder itself cannot be listed. What is wrong inside it is in the reading's diagnostics.
    package static func read(_ path: String, options: Options) throws(FileError) -> ContentReading {
        try ContentCache(path, options: options).content()
    }
}
