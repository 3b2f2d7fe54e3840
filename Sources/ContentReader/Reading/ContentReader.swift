import Diagnostics
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
    /// - Returns: the content, and warnings about it.
    /// - Throws: `ReadingFailure`, with everything that is wrong in all files.
    public static func read(_ path: String, options: Options) throws(ReadingFailure) -> (content: SiteContent, warnings: [Diagnostic]) {
        let tree: FileTree
        do { tree = try FileTree(at: path) } catch { throw .folder(error) }

        let inventory = Inventory(tree)
        let settings = SettingsReading(inventory, folder: path, baseURL: options.baseURL)
        let reader = FileReader(folder: path, settings: settings.settings, pictures: inventory.assetPaths)
        let readings = inventory.files.parallelMap(threads: options.threads) { reader.read($0) }

        var assembly = Assembly(settings: settings.settings, assets: inventory.assets)
        assembly.add(inventory.findings)
        assembly.add(settings.findings)
        for reading in readings { assembly.add(reading) }
        return try assembly.finish(options)
    }
}

/// Why a content folder could not be read.
public enum ReadingFailure: Error, Equatable {
    /// The folder itself cannot be listed.
    case folder(FileError)
    /// The content has errors; warnings are among them. Sorted by place.
    case content([Diagnostic])
}

/// `site.yaml`, read before everything else, because it says how the rest is read.
private struct SettingsReading {
    let settings: SiteSettings
    let findings: Findings

    init(_ inventory: Inventory, folder: String, baseURL: BaseURL?) {
        let report = FileReport(file: Inventory.settingsFile)
        var read: SiteSettings?
        if inventory.hasSettings {
            if let text = SourceText(folder: folder, report: report), var fields = YAMLText.fields(text.bytes, report: report) {
                read = SiteSettings(&fields)
                fields.finish()
            }
        } else {
            report.error(
                at: report.location(of: nil),
                "there is no site.yaml",
                help: "write one with the lines 'title: …' and 'baseURL: https://…'"
            )
        }
        // With a stand-in, the rest of the content is checked in the same run. The site is not built, because there is an error.
        var settings = read ?? SiteSettings(title: "", baseURL: .standIn)
        settings.baseURL = baseURL ?? settings.baseURL
        self.settings = settings
        findings = report.findings
    }
}

extension BaseURL {
    fileprivate static let standIn = BaseURL(origin: "https://example.org", path: "/")
}
