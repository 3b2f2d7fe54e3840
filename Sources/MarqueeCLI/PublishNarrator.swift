import ContentReader
import Diagnostics
import Publishing

/// Reports the progress of publishing in the terminal, and asks for confirmation there.
struct PublishNarrator: Sendable {
    let target: PublishTarget
    /// Warnings about the content, reported before anything is changed.
    let warnings: [Diagnostic]
    /// Whether a person is shown each file of the plan.
    let listsPlan: Bool
    let reporter: Reporter
    let progress: Progress

    func tell(_ event: Publication.Event) {
        switch event {
        case .building: progress.begin("Writing the site")
        case .comparing: progress.begin("Comparing with \(target.name)")
        case .planned(let plan):
            progress.pause()
            reporter.report(warnings)
            if let strayed = plan.strayed {
                reporter.warn("\(strayed); it gets its own former files, and can be rolled back from this publication on")
            }
            if listsPlan || reporter.json { reporter.report(plan, listing: true) }
        case .carryingOut(let step): progress.begin(step.activity)
        case .purging: progress.begin("Purging")
        case .notifyingHub: progress.begin("Telling the hub of the feeds")
        case .hubNotReached(let hub):
            progress.pause()
            reporter.warn("'\(hub)' did not accept the notice; feed readers see the changes at their next visit")
        case .verifying: progress.begin("Verifying")
        }
    }

    /// Whether files may be removed: asks at the terminal; yes if there is none.
    func confirm(_ plan: PublicationPlan) -> Bool {
        guard let question = Question() else { return true }
        if !reporter.json { reporter.report(plan, listing: false) }
        for change in plan.removed.prefix(10) { Console.standardError.write("  remove \(change.path.printable)\n") }
        return question.ask("Publish, and remove \(reporter.count(plan.removed.count, "file")) at '\(target.name)'?")
    }
}

extension Step {
    /// The progress message of the step.
    fileprivate var activity: String {
        switch self {
        case .preserve: "Saving what is live now"
        case .announce: "Preparing"
        case .upload(let files): "Uploading \(files.count) \(files.count == 1 ? "file" : "files")"
        case .remove: "Removing what is no longer on the site"
        case .finish: "Finishing"
        }
    }
}
