import Diagnostics
import Files
import Output
import Site

/// Looks in finished pages for the elements that links in texts lead to, where the plan does not know them.
struct ElementScreen: Sendable {
    /// By the path of the file.
    private let links: [String: [ElementLink]]

    /// - Returns: `nil` if there are no such links.
    init?(for links: [ElementLink]) {
        guard !links.isEmpty else { return nil }
        self.links = Dictionary(grouping: links) { $0.route.outputPath }
    }

    /// An error for each link to an element that the file does not have.
    func problems(in bytes: [UInt8], of file: OutputFile) -> [Diagnostic] {
        guard let links = links[file.path] else { return [] }
        let ids = WrittenLinks(in: bytes).ids
        let missing = links.filter { !ids.contains($0.id) }
        guard !missing.isEmpty else { return [] }
        let names = NearestMatch { ids.sorted() }
        return missing.map { link in
            .error(
                at: link.location, "the page '/\(link.route.path)' has no element '#\(link.id)'",
                help: names.word(nearestTo: link.id).map { "did you mean '#\($0)'?" })
        }
    }
}

/// All that is checked in the finished files of a build.
struct BuildScreen: OutputScreen {
    struct Finding: Sendable {
        let leaks: LeakScreen.Findings?
        let problems: [Diagnostic]
    }

    private let leaks: LeakScreen?
    private let elements: ElementScreen?

    /// - Returns: `nil` if there is nothing to look for.
    init?(for site: Site, contentFolder: String) {
        leaks = LeakScreen(for: site.guardedTexts, openNames: site.openNames, contentFolder: contentFolder)
        elements = ElementScreen(for: site.elementLinks)
        if leaks == nil, elements == nil { return nil }
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
