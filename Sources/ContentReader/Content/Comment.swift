import ShowData

/// What somebody wrote below a text when the site still took comments.
package struct Comment: Hashable, Sendable {
    /// Tells it from others of the same text, so that answers can name it.
    package var id: String?
    /// The id of the comment that it answers.
    package var parent: String?
    package var date: Timestamp?
    package var author: String?
    package var website: WebAddress?
    /// Plain words; each line is a paragraph.
    package let text: String

    package init(text: String) { self.text = text }
}
