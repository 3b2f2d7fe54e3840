import Diagnostics
import Hypertext
import Preview

/// Prints what happens in the preview.
struct PreviewNarrator: Sendable {
    let reporter: Reporter
    let wantedPort: UInt16
    let verbose: Bool

    func tell(_ report: PreviewReport) {
        switch report {
        case .listening(let address, let port): say(listening(address, port), ["result": "listening", "address": .string(address)])
        case .updated(let files, let duration):
            let milliseconds = Int(duration / .milliseconds(1))
            let names = files.count > 3 ? reporter.count(files.count, "file") : files.joined(separator: ", ")
            let json: KeyValuePairs<String, JSON?> = [
                "result": "updated", "files": .number(files.count), "milliseconds": .number(milliseconds),
            ]
            if verbose || reporter.json { say("\(names.printable): read again in \(milliseconds) ms", json) }
        case .slow(let page):
            let milliseconds = Int(page.duration / .milliseconds(1))
            say(
                "\(page.path.printable): made in \(milliseconds) ms",
                ["result": "slow", "path": .string(page.path), "milliseconds": .number(milliseconds)])
        case .diagnostics(let diagnostics):
            if diagnostics.isEmpty { say("No more problems.", ["result": "mended"]) } else { reporter.report(diagnostics) }
        case .trouble(let sentence): reporter.fail(sentence)
        case .building: say("The program's sources have changed; building…", ["result": "building"])
        case .notBuilt(let diagnostics): reporter.report(programErrors: diagnostics)
        case .restarting: say("The program is built; restarting…", ["result": "restarting"])
        case .restarted: say("Restarted.", ["result": "restarted"])
        }
    }

    private func listening(_ address: String, _ port: UInt16) -> String {
        let other = port == wantedPort ? "" : "Port \(wantedPort) is in use. "
        return "\(other)The site is at \(address) on this machine. Ctrl-C stops the preview."
    }

    private func say(_ sentence: String, _ json: KeyValuePairs<String, JSON?>) {
        Console.standardOutput.write(reporter.json ? "\(JSON.object(json))\n" : sentence + "\n")
    }
}
