import ArgumentParser
import Diagnostics
import Hypertext
import Importing
import ThemeKit

/// `marquee accept`: puts a reader's correction into the site.
struct AcceptCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Put readers' corrections into the site.",
        discussion: """
            Give the mail as your program saves it, a text file with the form that the page filled in, or JSON: \
            {"file": "shows/leaves/show.yaml", "line": 3, "was": "2021", "now": "2022", "source": "…", "name": "…"}, or a list of these. \
            A mail or a text may have the lines of the form several times.

            All corrections are tried in a copy of the site. If the site would have an error, or a spoiler could be read, nothing is written. \
            Otherwise you see the lines before and after, and are asked. Readers who give a name are thanked on the page of sources, \
            from corrections.yaml.
            """
    )

    @Argument(help: "The mail, text or JSON file.")
    var file: String

    @OptionGroup var options: SiteOptions

    @Flag(help: "Print what would change, and change nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Write without asking.")
    var yes = false

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "nothing was changed")
        let progress = Progress(on: .standardError)
        do throws(CommandFailure) {
            let acceptance = Acceptance(in: options.folder, reading: try options.validReaderOptions())
            var proposal: Acceptance.Proposal?
            let written: [String]
            do {
                written = try await acceptance.run(
                    { phrases throws(ImportError) in try CorrectionSource(file, phrases: phrases) }, theme: theme,
                    choose: { proposed in
                        progress.pause()
                        proposal = proposed
                        return decide(proposed, reporter)
                    }, progress: { progress.begin($0.activity) })
            } catch {
                guard case .content(let diagnostics, isBefore: false) = error else { throw CommandFailure.importing(error) }
                progress.end()
                reporter.warn("with this correction, the site would have errors")
                reporter.report(withoutLines: diagnostics)
                return .contentErrors
            }
            progress.end()
            report(written, proposal, reporter)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    /// Shows what would change, and asks whether to write it.
    private func decide(_ proposal: Acceptance.Proposal, _ reporter: Reporter) -> Bool {
        if !reporter.json {
            let lines =
                proposal.notes.map { "note: \($0)" }
                + proposal.changes.flatMap { change in
                    ["\(change.file):\(change.line)"] + change.before.map { "- \($0)" } + change.after.map { "+ \($0)" }
                } + (proposal.names.isEmpty ? [] : ["to thank: \(proposal.names.joined(separator: ", "))"])
            for line in lines { Console.standardOutput.write(line.printable + "\n") }
        }
        if dryRun { return false }
        if yes { return true }
        guard let question = Question() else {
            reporter.warn("nobody could be asked; to write this, pass --yes")
            return false
        }
        return question.ask("Write this?")
    }

    private func report(_ written: [String], _ proposal: Acceptance.Proposal?, _ reporter: Reporter) {
        guard reporter.json else {
            let lines = written.isEmpty ? ["nothing was written"] : written.map { "written: \(options.folder)/\($0)" }
            for line in lines { Console.standardOutput.write(line.printable + "\n") }
            return
        }
        let changes = (proposal?.changes ?? []).map { change in
            JSON.object([
                "file": .string(change.file), "line": .number(change.line), "before": .array(change.before.map(JSON.string)),
                "after": .array(change.after.map(JSON.string)),
            ])
        }
        let result = JSON.object([
            "result": .string(written.isEmpty ? "unchanged" : "accepted"), "written": .array(written.map(JSON.string)),
            "changes": .array(changes), "notes": .strings(proposal?.notes ?? []), "names": .strings(proposal?.names ?? []),
        ])
        Console.standardOutput.write("\(result)\n")
    }
}

extension Acceptance.Event {
    /// The line to show meanwhile.
    fileprivate var activity: String {
        switch self {
        case .readingSite: "Reading the site"
        case .trying: "Trying the correction"
        }
    }
}
