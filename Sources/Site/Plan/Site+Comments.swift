import ContentReader
import Hypertext

extension Site {
    /// The archived comments on a text; `nil` if the owner does not want them, or if there are none.
    ///
    /// - Parameter file: the path of the text.
    func comments(on file: String) -> HTML? {
        guard content.settings.comments.showsArchive, let comments = content.comments[file], !comments.isEmpty else { return nil }
        return CommentArchive(comments, settings: content.settings).html
    }
}
