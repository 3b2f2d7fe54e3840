import Diagnostics
import Hypertext
import Importing
import ThemeKit

/// Runs an import in the terminal: shows the plan, asks, and prints the result.
struct ImportSession {
    private let options: ImportOptions
    /// What of an update is accepted without asking.
    private let accepted: AcceptedPieces?
    private let isUpdate: Bool
    private let reporter: Reporter

    /// - Parameter isUpdate: whether differences from an earlier import are to be decided.
    init(_ options: ImportOptions, accepted: AcceptedPieces? = nil, isUpdate: Bool = false) {
        self.options = options
        self.accepted = accepted
        self.isUpdate = isUpdate
        reporter = Reporter(contentFolder: options.site.folder, json: options.site.json, consequence: "nothing was imported")
    }

    func run(
        theme: some Theme, merges: Bool, _ read: (Progress) async throws(ImportError) -> Import.Source
    ) async -> ExitStatus {
        let progress = Progress(on: .standardError)
        do throws(CommandFailure) {
            let reading = try options.site.validReaderOptions()
            let source: Import.Source
            do { source = try await read(progress) } catch { throw CommandFailure.importing(error) }
            let work = Import(
                source, into: options.site.folder, reading: reading, show: options.show, mergesNames: merges, isRehearsal: options.dryRun)
            let outcome: Import.Outcome
            do {
                outcome = try await work.run(
                    theme: theme,
                    choose: { plan in
                        progress.pause()
                        return choose(from: plan, source)
                    }, progress: { progress.begin($0.activity) })
            } catch { throw CommandFailure.importing(error) }
            progress.end()
            report(outcome)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func say(_ line: String) {
        if !reporter.json { Console.standardOutput.write(line.printable + "\n") }
    }

    /// Shows the plan, and finds out which of its pieces to carry out; `nil` for none, because nobody has decided yet.
    private func choose(from plan: ImportPlan, _ source: Import.Source) -> Set<String>? {
        show(plan, source)
        let all = Set(plan.choices.map(\.id))
        if options.dryRun { return all }
        guard plan.isUpdate else {
            guard !options.yes, let question = Question() else { return all }
            return question.ask("Write this?") ? all : nil
        }
        guard isUpdate else {
            say("This show was imported before. To accept these differences, pass `--update`.")
            return nil
        }
        switch accepted {
        case .all: return all
        case .some(.none): return []
        case .named(let names):
            return names.reduce(into: []) { chosen, name in
                let meant = plan.choices(named: name)
                if meant.isEmpty {
                    reporter.warn("there is no difference '\(name)'\(all.nearest(to: name).map { "; did you mean '\($0)'?" } ?? "")")
                }
                chosen.formUnion(meant)
            }
        case nil:
            guard let question = Question() else {
                say("To accept them, pass `--accept all`, or `--accept` with the names of some.")
                return nil
            }
            return Set(plan.choices.filter { question.ask($0.summary.printable) }.map(\.id))
        }
    }

    private func show(_ plan: ImportPlan, _ source: Import.Source) {
        if case .table(let table) = source {
            for line in table.preview() { say(line) }
            if !table.leftOut.isEmpty { say("left out: \(table.leftOut.joined(separator: ", "))") }
            say("")
        }
        if !plan.counts.isEmpty { say("to add: \(plan.counts)") }
        if plan.isUpdate || options.dryRun || options.site.verbose {
            for piece in plan.choices { say("  \(piece.id): \(piece.summary)") }
        }
        for note in plan.notes { say("note: \(note)") }
        if !plan.dropped.kinds.isEmpty { say("left out:") }
        for line in plan.dropped.lines(places: options.site.verbose ? Int.max : 3) { say("  \(line)") }
    }

    private func report(_ outcome: Import.Outcome) {
        for line in outcome.unwritten { reporter.warn("this could not be added because of the form of the file; add it there: \(line)") }
        for line in outcome.drafted { reporter.warn("this became a draft, because the site would not build with it: \(line)") }
        for line in outcome.refused { reporter.warn("this was left out, because the site would not build with it: \(line)") }
        guard reporter.json else {
            if outcome.wasComplete {
                for note in outcome.plan.notes { say("note: \(note)") }
                for line in outcome.plan.dropped.lines { say("left out: \(line)") }
                say("nothing to add: the site has all of it")
            } else if options.dryRun {
                say("nothing was written, because of --dry-run")
            } else {
                if !outcome.written.isEmpty {
                    say("\(reporter.count(outcome.written.count, "file")) written:")
                } else if outcome.removed.isEmpty {
                    say("nothing was written")
                }
                for path in outcome.written { say("  \(options.site.folder)/\(path)") }
                for path in outcome.removed { say("removed: \(options.site.folder)/\(path)") }
            }
            return
        }
        let dropped = outcome.plan.dropped.kinds.map { kind, places in
            JSON.object(["kind": .string(kind.name), "reason": .string(kind.reason), "count": .number(places.count)])
        }
        let pieces = outcome.plan.choices.map { JSON.object(["id": .string($0.id), "summary": .string($0.summary)]) }
        let result = JSON.object([
            "result": .string(outcome.written.isEmpty ? "unchanged" : "imported"), "written": .strings(outcome.written) ?? [],
            "pieces": .list(pieces), "notes": .strings(outcome.plan.notes), "dropped": .list(dropped),
            "unwritten": .strings(outcome.unwritten), "drafts": .strings(outcome.drafted), "refused": .strings(outcome.refused),
            "removed": .strings(outcome.removed),
        ])
        Console.standardOutput.write("\(result)\n")
    }
}

extension Import.Event {
    /// The line to show meanwhile.
    fileprivate var activity: String {
        switch self {
        case .readingSite: "Reading the site"
        case .comparing: "Comparing"
        case .trying: "Trying the result"
        }
    }
}
