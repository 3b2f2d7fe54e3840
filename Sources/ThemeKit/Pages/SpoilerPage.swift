import Hypertext

/// Guarded blocks of a text, on their own page that is hidden from search engines.
public struct SpoilerPage: PageModel {
    public let frame: Frame
    /// Names the point of the story, and nothing else.
    public let title: String
    /// To the text.
    public let origin: TitledLink
    public let body: HTML

    package init(frame: Frame, title: String, origin: TitledLink, body: HTML) {
        self.frame = frame
        self.title = title
        self.origin = origin
        self.body = body
    }
}
