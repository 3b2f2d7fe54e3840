import Files
import ShowData

/// Reads a content folder into values.
package enum ContentReader {
    /// What to read, and as of when.
    package struct Options: Sendable {
        /// Replaces the address in `site.yaml`.
        package var baseURL: BaseURL?
        /// Articles with a later date are left out.
        package var date: CalendarDate
        /// Whether drafts and articles with a later date are included.
        package var includesDrafts: Bool
        /// How many threads read files.
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
    /// - Throws: `FileError` if the folder itself cannot be listed. Problems inside it are in the reading's diagnostics.
    package static func read(_ path: String, options: Options) throws(FileError) -> ContentReading {
        read(try SiteFolder.files(in: path), at: path, options: options)
    }

    /// Reads every file of `tree`, the folder at `path`, once.
    ///
    /// - Parameters:
    ///   - parsed: the texts that earlier builds have parsed.
    ///   - pictures: what earlier builds found out about pictures. Both cost or save time, and change nothing else.
    package static func read(
        _ tree: FileTree, at path: String, options: Options, parsed: TextCache? = nil, pictures: PictureRecord? = nil
    ) -> ContentReading {
        let cache = ContentCache(tree, at: path, options: options, parsed: parsed, pictures: pictures)
        let reading = cache.content()
        // Another thread takes it apart, which takes long.
        _ = Future(threads: options.threads) { [cache = consume cache] in _ = cache }
        return reading
    }
}
