import Diagnostics
import Hypertext
import ShowData

/// An answer of the TVmaze API (www.tvmaze.com/api), and what to take from it.
package struct TVmazeSource: Sendable {
    package struct Options: Sendable {
        /// Whether summaries are taken, with their licence.
        package var takesSummaries = false
        /// Whether a summary of an episode is closed until that episode has been seen.
        package var guardsSummaries = false
        /// In how many episodes a guest must appear to get a page.
        package var fewestEpisodes = 2
        /// The show to take, where there are several.
        package var show: Int?
        /// The day on which the answer was fetched; for a file, the day on which TVmaze changed the show last.
        package var fetched: CalendarDate?

        package init() {}
    }

    let text: SourceText
    let document: JSONDocument
    let options: Options

    /// - Throws: `ImportError` if the text is not JSON.
    package init(_ text: SourceText, options: Options) throws(ImportError) {
        self.text = text
        self.options = options
        do { document = try JSONDocument(text.bytes) } catch {
            throw .source([.error(at: text.location(line: error.line, column: error.column), "this is not JSON: \(error.message)")])
        }
    }

    func place(of node: JSONNode) -> SourceLocation {
        let place = document.place(of: node)
        return text.location(line: place.line, column: place.column)
    }

    /// What the answer says about the show, and what of it has no place in a site.
    func show() throws(ImportError) -> (ImportedShow, DropList) {
        let (show, episodes) = try chosen()
        var reader = TVmazeReader(self)
        return (reader.read(show, episodes: episodes), reader.dropped)
    }

    /// The show, with the episodes that come with it: those embedded in it, or in answers of their own.
    private func chosen() throws(ImportError) -> (show: JSONNode, episodes: [JSONNode]) {
        let root = document.root
        if let name = root["name"]?.text, let status = root["status"]?.integer ?? (root["code"]?.integer), root["id"] == nil {
            throw .source([.error(at: place(of: root), "TVmaze answered \(status): \(name)", help: "check the number of the show")])
        }
        // A list of answers by their addresses, a list of shows, or the results of a search.
        let answers = (root["answers"] ?? root).members?.map { ($0.key, $0.value) } ?? (root.items ?? []).map { ("", $0["show"] ?? $0) }
        var shows = Self.isShow(root) ? [root] : answers.map(\.1).filter(Self.isShow)
        let names = shows.compactMap { show in show["id"]?.integer.map { "\($0) (\(show["name"]?.text ?? "?"))" } }
        if let id = options.show { shows = shows.filter { $0["id"]?.integer == id } }
        guard let show = shows.first else {
            let help =
                names.isEmpty
                ? "expected the answer to /shows/:id?embed[]=seasons&embed[]=episodes&embed[]=cast&embed[]=crew&embed[]=akas"
                : "available: \(names.joined(separator: ", "))"
            throw .source([
                .error(at: place(of: root), options.show.map { "there is no show \($0)" } ?? "there is no show of TVmaze here", help: help)
            ])
        }
        guard shows.count == 1 || shows.allSatisfy({ $0["id"]?.integer == show["id"]?.integer }) else {
            throw .source([
                .error(
                    at: place(of: root), "there are \(shows.count) shows: \(names.prefix(8).joined(separator: ", "))",
                    help: "choose one with --id")
            ])
        }
        let embedded = show["_embedded"]?["episodes"]?.items ?? []
        let id = show["id"]?.integer ?? 0
        let loose = answers.filter { $0.0.contains("/shows/\(id)/") && !Self.isShow($0.1) }.flatMap { $0.1.items ?? [$0.1] }
        return (show, embedded + loose.filter { $0["season"] != nil })
    }

    private static func isShow(_ node: JSONNode) -> Bool {
        node["name"] != nil && node["id"] != nil && (node["premiered"] != nil || node["genres"] != nil) && node["season"] == nil
    }
}
