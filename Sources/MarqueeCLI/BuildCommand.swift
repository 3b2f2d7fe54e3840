import ArgumentParser
import Checks
import ContentReader
import Diagnostics
import Files
import Output
import Site
import ThemeKit
import Workshop

/// `marquee build`: turns the content into a folder for any web host.
struct BuildCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Build the site.")

    @OptionGroup var options: SiteOptions

    @Flag(help: "Print where the time went, and write a trace that ui.perfetto.dev opens.")
    var profile = false

    @Flag(help: "Build the site a second time, in memory and without what earlier builds left, and name the files that differ.")
    var verifyCache = false

    /// What the owner is told.
    struct Outcome {
        let record: BuildRecord
        let report: OutputReport
        let profile: BuildProfile?
    }

    func run(theme: some Theme) async -> ExitStatus {
        ThreadHeaps.growInLargeSteps()
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "the site was left as it was")
        let progress = Progress(on: .standardError)
        let start = ContinuousClock.now
        do {
            let outcome = try await build(theme, progress)
            if verifyCache { try await verify(outcome.record.diagnostics, theme, progress) }
            progress.end()
            options.warnOfTrackedRecords(reporter)
            reporter.report(outcome.record.diagnostics)
            let result = BuildResult(
                folder: options.output, pages: outcome.record.pages, output: outcome.report, unpublished: outcome.record.unpublished,
                milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)))
            reporter.report(result, verbose: options.verbose)
            if let profile = outcome.profile { try report(profile) }
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    /// Builds the site, unless the last build would be repeated and nobody asks how long that takes.
    ///
    /// - Parameter time: when the content counts as listed, in nanoseconds since 1970.
    func build(_ theme: some Theme, _ progress: Progress, listedAt time: Int? = nil) async throws(CommandFailure) -> Outcome {
        try keepFoldersApart()
        progress.begin("Reading \(options.folder)")
        let (tree, time) =
            if let time { (try options.listContent(), time) } else { try await options.listSettledContent() }
        let workshop = try await options.workshop(for: tree)
        let inputs = try options.inputs(in: tree, listedAt: time, tools: workshop.tools, theme: theme)
        let output = OutputFolder(options.output)
        if !profile, let (record, report) = try lastBuild(of: inputs, in: output) {
            return Outcome(record: record, report: report, profile: nil)
        }
        return try await build(inputs, from: tree, listedAt: time, workshop, theme, to: output, progress)
    }

    private func lastBuild(
        of inputs: BuildInputs, in output: OutputFolder
    ) throws(CommandFailure) -> (record: BuildRecord, report: OutputReport)? {
        do { return try output.lastBuild(of: inputs, threads: options.threadCount) } catch { throw .environment("\(error)") }
    }

    private func build(
        _ inputs: BuildInputs, from tree: FileTree, listedAt time: Int, _ workshop: PictureWorkshop, _ theme: some Theme,
        to output: OutputFolder, _ progress: Progress
    ) async throws(CommandFailure) -> Outcome {
        let log = profile ? RenderingLog() : nil
        var ends = [log?.now]
        let readerOptions = try options.validReaderOptions()
        let build: IncrementalBuild
        do { build = try IncrementalBuild(of: inputs, options: readerOptions, to: output) } catch { throw .environment("\(error)") }
        let reading = ContentReader.read(
            tree, at: options.folder, options: readerOptions, parsed: build.texts, pictures: try options.pictureRecord(listedAt: time))
        ends.append(log?.now)
        let (site, warnings) = try await options.plan(reading, workshop, theme: theme, as: build, makingPictures: progress)
        ends.append(log?.now)
        // The program ends after this. Taking a large site apart before that would only take time.
        _ = Unmanaged.passRetained(Kept(value: (site, reading)))
        progress.begin("Writing \(options.output)")
        let (record, report): (BuildRecord, OutputReport)
        do {
            (record, report) = try build.write(site, reading.texts, warnings: warnings, contentFolder: options.folder, log: log)
        } catch {
            throw CommandFailure(error)
        }
        ends.append(log?.now)
        let reuse = BuildProfile.Reuse(
            texts: reading.texts.count, knownTexts: reading.texts.count { $0.value.parsed.isCached },
            files: report.written.count + report.unchanged.count, knownFiles: report.known)
        let profile = log.map { BuildProfile(phases: Self.phases(ends.compactMap(\.self)), reuse: reuse, log: $0, of: site) }
        return Outcome(record: record, report: report, profile: profile)
    }

    /// - Parameter ends: when each phase begins, and when the last one ends.
    private static func phases(_ ends: [Int]) -> [BuildProfile.Phase] {
        zip(["reading", "planning and making pictures", "making and writing pages"], zip(ends, ends.dropFirst())).map {
            name, times in
            BuildProfile.Phase(name: name, start: times.0, duration: times.1 - times.0)
        }
    }

    /// Prints the profile, and writes its trace into the folder of Marquee's records.
    private func report(_ profile: BuildProfile) throws(CommandFailure) {
        do throws(FileError) {
            let trace = "\(try OutputFolder(options.output).recordsFolder())/profile.json"
            try File.write(profile.trace.bytes, to: trace)
            Console.standardOutput.write(
                options.json
                    ? "\(profile.json)\n" : "\(profile.text)\nThe trace is in \(trace.printable); open it at https://ui.perfetto.dev\n")
        } catch {
            throw .environment("\(error)")
        }
    }

    /// The next build would read a site inside its own content as content.
    private func keepFoldersApart() throws(CommandFailure) {
        // Missing content is reported when it is read.
        guard let content = try? Folder.futurePath(of: options.folder) else { return }
        let output: String
        do { output = try Folder.futurePath(of: options.output) } catch { throw .environment("\(error)") }
        // This one is not read.
        if output == "\(content)/\(SiteFolder.output)" { return }
        if (output + "/").hasPrefix(content + "/") || (content + "/").hasPrefix(output + "/") {
            throw .usage("'\(options.output)' and '\(options.folder)' overlap; choose another folder with --output")
        }
    }
}

/// Keeps a value as long as there is a reference to it.
private final class Kept<Value> {
    private let value: Value

    init(value: Value) { self.value = value }
}
