import Diagnostics
import Files
import Output
import Site

/// All that is checked in the finished files of a build.
struct BuildScreen: OutputScreen {
    struct Finding: Sendable {
        let leaks: LeakScreen.Findings?
        let problems: [Diagnostic]
    }

    private let leaks: LeakScreen?
    private let elements: ElementScreen?

    init(for site: Site, contentFolder: String) {
        leaks = LeakScreen(for: site.guardedTexts, openNames: site.openNames, contentFolder: contentFolder)
        elements = ElementScreen(for: site.elementLinks)
    }

    func look(at bytes: [UInt8]?, of file: OutputFile) -> Finding {
        let problems = bytes.flatMap { bytes in elements.map { $0.problems(in: bytes, of: file) } }
        return Finding(leaks: leaks.map { $0.look(at: bytes, of: file) }, problems: problems ?? [])
    }

    func objections(to findings: [Finding]) -> [Diagnostic] {
        (leaks.map { $0.objections(to: findings.compactMap(\.leaks)) } ?? []) + findings.flatMap(\.problems).sortedWithinLimits()
    }

    /// The elements are not part of it: files to which such links lead have no keys.
    var key: Digest { leaks?.key ?? Digest(of: []) }

    func note(of finding: Finding) -> [Int]? {
        guard let leaks else { return [] }
        return finding.leaks.flatMap(leaks.note)
    }

    func finding(noted note: [Int], in file: OutputFile) -> Finding? {
        guard let leaks else { return Finding(leaks: nil, problems: []) }
        return leaks.finding(noted: note, in: file).map { Finding(leaks: $0, problems: []) }
    }
}
