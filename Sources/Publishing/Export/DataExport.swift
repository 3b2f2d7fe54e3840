import Exports
import Files
import Output
import Site

/// All data of a site on its way into a folder, for other programs.
///
/// The folder then has what this export wrote, and nothing of an earlier one. Files of others in it are never touched.
package struct DataExport: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        /// `json/site.json` with everything, and the lists that an import understands.
        case json
        /// `csv/…`, a table for each kind of thing.
        case csv
        /// `nfo/…`, for Kodi and Jellyfin.
        case nfo
    }

    package struct Outcome: Sendable {
        package let report: OutputReport
        /// How many cells of the tables have an apostrophe before them, so that no spreadsheet runs them.
        package let markedCells: Int
    }

    private let whole: WholeSite
    private let formats: [Format]

    /// - Parameters:
    ///   - formats: what to write.
    ///   - includesGuarded: whether it has what is guarded, and texts that are not on the site yet.
    package init(of site: Site, as formats: [Format], includesGuarded: Bool) {
        whole = WholeSite(of: site.content, links: site.links, includesGuarded: includesGuarded)
        self.formats = formats
    }

    /// - Parameters:
    ///   - folder: may be missing.
    ///   - project: the folders that it must not overlap.
    ///   - threads: how many threads write at the same time. The result is the same for any number.
    /// - Throws: `PublishError`. Nothing was changed, unless the file system refused something at the end.
    package func write(
        to folder: String, outOf project: ProjectFolders, threads: Int = Processors.active
    ) throws(PublishError) -> Outcome {
        try project.requireFree(folder, called: "the folder '\(folder)'")
        var files: [OutputFile] = []
        var markedCells = 0
        for format in formats {
            switch format {
            case .json: files += jsonFiles
            case .csv:
                for (path, sheet) in whole.tables.map({ (Self.path("csv", $0, $1, "csv"), $1) }) {
                    let csv = sheet.csv
                    markedCells += csv.markedCells
                    files.append(OutputFile(path, .rendered { csv.bytes }))
                }
            case .nfo: files += whole.mediaFiles.map { file in OutputFile("nfo/\(file.path)", .rendered { file.xml.bytes }) }
            }
        }
        do throws(OutputError) {
            return Outcome(
                report: try OutputFolder(folder).write(files, limits: OutputLimits(file: .archive), threads: threads),
                markedCells: markedCells)
        } catch {
            throw Self.failure(error)
        }
    }

    private var jsonFiles: [OutputFile] {
        let whole = whole
        let everything = OutputFile("json/site.json", .rendered { whole.json.bytes + [UInt8(ascii: "\n")] })
        let lists = whole.importableTables.filter { !$1.rows.isEmpty }.map { folder, sheet in
            OutputFile(Self.path("json", folder, sheet, "json"), .rendered { sheet.json.bytes + [UInt8(ascii: "\n")] })
        }
        return [everything] + lists
    }

    private static func path(_ format: String, _ folder: String, _ sheet: Sheet, _ ending: String) -> String {
        "\(format)/\(folder.isEmpty ? "" : "shows/\(folder)/")\(sheet.name).\(ending)"
    }

    /// What is wrong, in words that fit an export.
    private static func failure(_ error: OutputError) -> PublishError {
        switch error {
        case .foreignFolder(let folder, let examples, let count):
            let names =
                examples.map { "'\($0)'" }.joined(separator: ", ") + (count > examples.count ? " and \(count - examples.count) more" : "")
            return .unsuitable("'\(folder)' holds files that Marquee did not write (\(names)); choose another folder, or empty this one")
        case .foreignFiles(let paths), .alteredFiles(let paths):
            let names = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
            return .unsuitable("the export would overwrite files that are not as Marquee wrote them (\(names)); move them away first")
        case .linkedOutput(let path): return .unsuitable("'\(path)' is a symbolic link; name the folder that it leads to")
        case .file(let error): return .file(error)
        default: return .unsuitable("\(error)")
        }
    }
}
