import Hypertext
import ShowData

/// The top of a page about one thing: its picture, its name and a short summary.
public struct Cover: Sendable {
    /// Shown if there is no picture, or none that is not a spoiler. Its subject says what the page is about.
    public let poster: Poster
    public let image: Spoilable<PageImage>?
    /// The kind of thing, or the thing it belongs to.
    public let kicker: HTML?
    public let title: Title
    /// More elements before the summary.
    public let details: HTML?
    public let pronouns: String?
    public let summary: Spoilable<String>?
    /// Links to other sites.
    public let links: [Link]

    package init(
        poster: Poster, image: Spoilable<PageImage>?, kicker: HTML?, title: Title, details: HTML? = nil, pronouns: String? = nil,
        summary: Spoilable<String>?, links: [Link] = []
    ) {
        self.poster = poster
        self.image = image
        self.kicker = kicker
        self.title = title
        self.details = details
        self.pronouns = pronouns
        self.summary = summary
        self.links = links
    }
}
