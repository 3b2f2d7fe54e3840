import ContentReader
import Hypertext
import ThemeKit

/// The comments that a text once had, as a list with the answers inside.
///
/// Everything in them is text: nothing that somebody typed becomes an element or a link, apart from the author's website.
struct CommentArchive {
    private let phrases: Phrases
    /// Of the site: an answer in another script does not turn those below it.
    private let direction: String
    private var nodes: [Node] = []
    /// The positions of the comments that answer none.
    private var top: [Int] = []
    /// The comment below which each answer is shown, by positions.
    private var parents: [Int: Int] = [:]

    private struct Node {
        let comment: Comment
        let depth: Int
        var answers: [Int] = []
    }

    /// How deep answers may be inside one another; deeper ones are beside the last.
    private static let deepest = 4

    /// - Parameter comments: in the order of time; an answer to a later one, or to none that is there, is a comment of its own.
    init(_ comments: [Comment], settings: SiteSettings) {
        phrases = settings.phrases
        direction = settings.isRightToLeft ? "rtl" : "ltr"
        var positions: [String: Int] = [:]
        for (position, comment) in comments.enumerated() {
            let parent = comment.parent.flatMap { positions[$0] }
            nodes.append(Node(comment: comment, depth: parent.map { min(nodes[$0].depth + 1, Self.deepest) } ?? 0))
            if let parent {
                // The parents of the deepest take their answers.
                let taker = nodes[parent].depth == Self.deepest ? parents[parent] ?? parent : parent
                parents[position] = taker
                nodes[taker].answers.append(position)
            } else {
                top.append(position)
            }
            if let id = comment.id { positions[id] = position }
        }
    }

    var html: HTML { list(top) }

    private func list(_ positions: [Int]) -> HTML {
        "<ol>\n\(positions.map { item(nodes[$0]) })</ol>\n"
    }

    private func item(_ node: Node) -> HTML {
        let comment = node.comment
        let name = comment.author ?? phrases.unnamedAuthor
        let author: HTML = comment.website.map { "<a href=\"\($0)\" rel=\"external nofollow ugc\">\(name)</a>" } ?? HTML(text: name)
        let lines = comment.text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
        return """
            <li dir="\(direction)">
            <p class="meta"><bdi>\(author)</bdi>\(comment.date.map { ", \(phrases.time($0))" })</p>
            \(lines.map { "<p dir=\"auto\">\($0)</p>\n" })\(node.answers.isEmpty ? nil : list(node.answers))</li>

            """
    }
}
