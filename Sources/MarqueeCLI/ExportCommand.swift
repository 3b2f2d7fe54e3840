import ArgumentParser
import Hypertext
import Output
import Publishing
import ThemeKit

/// `marquee export`: writes all data of the site for other programs.
struct ExportCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all data of the site as JSON, tables and files for media centres.",
        discussion: """
            The folder gets json/site.json with everything, tables for spreadsheets in csv, and in nfo the files that Kodi and Jellyfin read beside videos. \
            Spoilers, drafts and future articles are included, because it is your data; --open leaves them out. Files that Marquee did not write \
            are never overwritten.
            """
    )

    @Argument(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var folder: String

    @Option(name: .customLong("as"), help: ArgumentHelp("Write only one of json, csv and nfo.", valueName: "format"))
    var format: DataExport.Format?

    @Flag(help: "Leave out what is guarded, and what is not on the site yet.")
    var open = false

    @OptionGroup var options: SiteOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("the name of a folder is empty") }
    }

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "nothing was exported")
        let progress = Progress(on: .standardError)
        do {
            progress.begin("Reading \(options.folder)")
            let (site, warnings) = try await options.readSite(theme: theme)
            progress.begin("Writing \(folder)")
            let outcome = try write(DataExport(of: site, as: format.map { [$0] } ?? DataExport.Format.allCases, includesGuarded: !open))
            progress.end()
            reporter.report(warnings)
            report(outcome, reporter)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func write(_ export: DataExport) throws(CommandFailure) -> DataExport.Outcome {
        let project = ProjectFolders(content: options.folder, output: options.output, records: try options.records())
        do { return try export.write(to: folder, outOf: project, threads: options.threadCount) } catch { throw .environment("\(error)") }
    }

    private func report(_ outcome: DataExport.Outcome, _ reporter: Reporter) {
        let files = outcome.report
        for path in files.altered {
            reporter.warn("'\(folder)/\(path)' is no longer part of the export, but stays because it was changed since Marquee wrote it")
        }
        if options.json {
            let result = JSON.object([
                "result": "exported", "folder": .string(folder), "written": .number(files.written.count),
                "unchanged": .number(files.unchanged.count), "removed": .number(files.removed.count), "bytes": .number(files.bytes),
                "markedCells": .number(outcome.markedCells),
            ])
            Console.standardOutput.write("\(result)\n")
            return
        }
        if options.verbose {
            for path in files.written { Console.standardOutput.write("wrote   \(path.printable)\n") }
            for path in files.removed { Console.standardOutput.write("removed \(path.printable)\n") }
        }
        Console.standardOutput.write(
            "\(reporter.count(files.written.count + files.unchanged.count, "file")) in \(folder.printable): \(files.written.count) written, "
                + "\(files.unchanged.count) unchanged, \(files.removed.count) removed\n")
        if outcome.markedCells > 0 {
            let cells = outcome.markedCells == 1 ? "1 cell begins" : "\(outcome.markedCells) cells begin"
            Console.standardOutput.write("\(cells) like a formula, and got an apostrophe before it, so that no spreadsheet runs it\n")
        }
    }
}

extension DataExport.Format: ExpressibleByArgument {}
