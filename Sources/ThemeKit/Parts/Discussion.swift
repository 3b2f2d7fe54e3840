import ContentReader
import ShowData

/// Where readers can comment on an article, and read what others say.
public struct Discussion: Sendable {
    public let service: CommentService
    /// The post whose answers are the comments, at a service where they are.
    public let post: WebAddress?
    /// The name of the discussion: the path of the article, which stays when its title changes.
    public let name: String
    /// The full address of the article.
    public let address: String
    public let title: String

    package init(service: CommentService, post: WebAddress?, name: String, address: String, title: String) {
        self.service = service
        self.post = post
        self.name = name
        self.address = address
        self.title = title
    }
}
