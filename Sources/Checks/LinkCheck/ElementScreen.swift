import Diagnostics
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
