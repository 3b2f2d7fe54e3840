import ContentReader
import Files

/// Comments of earlier imports that are not beside their texts: in `.imports/comments`, where they were once kept, or under the name that a
/// text had before it was renamed.
struct StrayComments {
    private static let formerFolder = ".imports/comments"

    private let site: ExistingSite
    private let before: SavedIDs
    /// The texts of the site by the queries of their old addresses, such as `p=12`.
    private let texts: [String: String]

    init(in site: ExistingSite, before: SavedIDs) {
        (self.site, self.before) = (site, before)
        let articles = site.articles.flatMap { article in article.hostAliases.map { ($0.value.query ?? "", article.location.file) } }
        let pages = (site.content.pages + site.content.draftPages).flatMap { page in
            page.hostAliases.map { ($0.value.query ?? "", page.location.file) }
        }
        texts = Dictionary(articles + pages) { first, _ in first }
    }

    /// A piece for each file that can be moved to its text, and for each of `.imports/comments` whose text is gone.
    func pieces() throws(ImportError) -> [Piece] {
        var pieces: [Piece] = []
        for (path, text) in try former() {
            let place = site.paths.contains(text) ? text : renamed(text)
            pieces.append(try piece(path, from: text, to: place))
        }
        for path in site.paths.sorted() where path.hasSuffix(WordPressComments.ending) {
            let text = "\(path.dropLast(WordPressComments.ending.count)).md"
            guard !site.paths.contains(text), let place = renamed(text) else { continue }
            pieces.append(try piece(path, from: text, to: place))
        }
        return pieces
    }

    /// The files in `.imports/comments`, with the texts that they belonged to.
    private func former() throws(ImportError) -> [(path: String, text: String)] {
        let tree: FileTree
        do { tree = try FileTree(at: "\(site.folder)/\(Self.formerFolder)") } catch  where error.reason == .notFound { return [] } catch {
            throw .environment("\(error)")
        }
        return tree.files.map(\.path).filter { $0.hasSuffix(".yaml") }.map { ("\(Self.formerFolder)/\($0)", "\($0.dropLast(5)).md") }
    }

    /// Where a text is now that an import wrote to another path: it still has its old address.
    private func renamed(_ text: String) -> String? {
        let ids = before.entries.filter { $0.value == text && $0.key.contains("post ") }.keys
        return ids.sorted().lazy.compactMap { key in key.split(separator: " ").last.flatMap { texts["p=\($0)"] } }.first
    }

    private func piece(_ path: String, from text: String, to place: String?) throws(ImportError) -> Piece {
        let target = place.map { "\($0.dropLast(3))\(WordPressComments.ending)" }
        let words = target.map { "\(path) belongs to \($0)" } ?? "\(path): the text with these comments is gone, so they go too"
        var piece = Piece("comments/\(text.dropLast(3))", .change, words)
        piece.removals = [path]
        if let target, !site.paths.contains(target) {
            let lines = (try site.text(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("#") }
            piece.files[target] = (site.header(.comments, inFileAt: target) + lines.map(String.init)).joined(separator: "\n")
        }
        return piece
    }
}
