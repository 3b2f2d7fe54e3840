import Hypertext

/// A standalone page.
public struct PlainPage: PageModel {
    public let frame: Frame
    public let title: String
    public let image: PageImage?
    public let body: HTML

    package init(frame: Frame, title: String, image: PageImage?, body: HTML) {
        self.frame = frame
        self.title = title
        self.image = image
        self.body = body
    }
}
