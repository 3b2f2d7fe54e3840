import ContentReader
import Diagnostics
import Hypertext
import Publishing
import ShowData

/// The result of `marquee publish`.
enum PublishReport {
    case outcome(PublishTarget, Publication.Outcome)
    case rolledBack(PublishTarget, to: String)
    case status(PublishTarget, RemoteState)
    case workflow(String)
}

extension Reporter {
    /// Prints what a plan will do.
    ///
    /// - Parameter listing: whether each file is named, and why it is in the plan.
    func report(_ plan: PublicationPlan, listing: Bool) {
        if json {
            for change in plan.changes { Console.standardOutput.write("\(change.json)\n") }
            Console.standardOutput.write("\(plan.json("plan"))\n")
            return
        }
        if listing {
            for change in plan.changes {
                let (verb, reason) = change.decision.words
                Console.standardOutput.write("\(verb) \(change.path.printable) (\(reason))\n")
            }
        }
        Console.standardOutput.write(summary(of: plan) + "\n")
    }

    func report(_ report: PublishReport) {
        if json {
            // The plan has already been printed.
            if case .outcome(_, .planned) = report { return }
            if let line = report.json {
                Console.standardOutput.write("\(line)\n")
                return
            }
        }
        switch report {
        case .outcome(_, .planned): Console.standardOutput.write("Nothing was changed, because of --dry-run.\n")
        case .outcome(_, .declined): Console.standardOutput.write("Nothing was changed.\n")
        case .outcome(let target, .published(let plan, let duration, let verified)):
            let proof = verified.map { "; \(count($0, "address", plural: "addresses")) verified" } ?? ""
            Console.standardOutput.write("\(target.name): \(summary(of: plan)), in \(duration.milliseconds.asSeconds) s\(proof)\n")
        case .rolledBack(let target, let state): Console.standardOutput.write("\(target.name): \(state) is live again\n")
        case .status(let target, let state): Console.standardOutput.write(text(of: state, at: target))
        case .workflow(let text): Console.standardOutput.write(text)
        }
    }

    private func summary(of plan: PublicationPlan) -> String {
        let foreign = plan.foreign == 0 ? "" : ", \(count(plan.foreign, "other file")) left alone"
        return "\(plan.added.count) added, \(plan.changed.count) changed, \(plan.removed.count) removed, \(plan.unchanged) unchanged, "
            + "\(plan.uploadedBytes.asBytes) to upload\(foreign)"
    }

    private func text(of state: RemoteState, at target: PublishTarget) -> String {
        guard let manifest = state.manifest else { return "\(target.name): Marquee has not published here yet\n" }
        let bytes = manifest.files.values.reduce(0) { $0 + $1.size }
        let doubt = manifest.pending == nil ? "" : "it was interrupted; publish again to complete it\n"
        let kept =
            if let strayed = state.strayed {
                "nothing to go back to: \("\(strayed)".printable)\n"
            } else {
                state.kept.isEmpty ? "" : "to go back to: \(state.kept.map(\.printable).joined(separator: ", "))\n"
            }
        return "\(target.name): publication \(manifest.publication) of \(manifest.site.printable), \(manifest.date.asTime), "
            + "\(count(manifest.files.count, "file")), \(bytes.asBytes)\n\(doubt)\(kept)"
    }

    private func count(_ number: Int, _ noun: String, plural: String) -> String { "\(number) \(number == 1 ? noun : plural)" }
}

extension Decision {
    fileprivate var words: (verb: String, reason: String) {
        switch self {
        case .add(let reason): ("add", reason.rawValue)
        case .change(let reason): ("change", reason.rawValue)
        case .remove(let reason): ("remove", reason.rawValue)
        case .keep, .leave, .forget: ("keep", "up to date")
        case .conflict: ("leave", "not Marquee's")
        case .altered: ("leave", "was altered at the target")
        }
    }
}

extension PublicationPlan.Change {
    fileprivate var json: JSON {
        let (verb, reason) = decision.words
        return .object(["change": .string(verb), "path": .string(path), "reason": .string(reason), "bytes": .number(bytes)])
    }
}

extension PublicationPlan {
    fileprivate func json(_ result: String) -> JSON {
        .object([
            "result": .string(result), "added": .number(added.count), "changed": .number(changed.count), "removed": .number(removed.count),
            "unchanged": .number(unchanged), "foreign": .number(foreign), "bytes": .number(uploadedBytes),
        ])
    }
}

extension PublishReport {
    /// `nil` if there is no result: a plan is printed before, and a workflow is a file.
    fileprivate var json: JSON? {
        switch self {
        case .outcome(_, .planned), .workflow: nil
        case .outcome(_, .declined): .object(["result": "declined"])
        case .outcome(let target, .published(let plan, let duration, let verified)):
            .object([
                "result": "published", "target": .string(target.name), "added": .number(plan.added.count),
                "changed": .number(plan.changed.count), "removed": .number(plan.removed.count), "bytes": .number(plan.uploadedBytes),
                "milliseconds": .number(duration.milliseconds), "verified": verified.map(JSON.number),
            ])
        case .rolledBack(let target, let state):
            .object(["result": "rolledBack", "target": .string(target.name), "state": .string(state)])
        case .status(let target, let state):
            .object([
                "result": "status", "target": .string(target.name), "site": state.manifest.map { .string($0.site) },
                "publication": state.manifest.map { .number($0.publication) }, "date": state.manifest.map { .number($0.date) },
                "files": state.manifest.map { .number($0.files.count) },
                "isComplete": state.manifest.map { .boolean($0.pending == nil) },
                "kept": .list(state.kept.map(JSON.string)),
            ])
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    fileprivate var milliseconds: Int { Int(self / .milliseconds(1)) }
}

extension Int {
    /// A number of bytes, for people.
    fileprivate var asBytes: String {
        switch self {
        case ..<1_000: "\(self) bytes"
        case ..<1_000_000: "\((self + 500) / 1_000) KB"
        default: "\((self + 50_000) / 1_000_000).\((self + 50_000) / 100_000 % 10) MB"
        }
    }

    /// Seconds since 1970 as a day and a time in UTC.
    fileprivate var asTime: String {
        let day = CalendarDate(daysSince1970: Int((Double(self) / 86_400).rounded(.down)))
        let minutes = (self % 86_400 + 86_400) % 86_400 / 60
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(digits(minutes / 60)):\(digits(minutes % 60)) UTC"
    }
}
