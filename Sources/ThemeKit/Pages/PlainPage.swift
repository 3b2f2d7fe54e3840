import Hypertext

/// A standalone page.
public struct PlainPage: PageModel {
    public let frame: Frame
    public let title: String
    public let image: PageImage?
    public let body: HTML
    /// What visitors once wrote below it, as a list; `nil` if there is nothing to show.
    public let comments: HTML?

    package init(frame: Frame, title: String, image: PageImage?, body: HTML, comments: HTML? = nil) {
        self.frame = frame
        self.title = title
        self.image = image
        self.body = body
        self.comments = comments
    }
}
