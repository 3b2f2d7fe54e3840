import Hypertext
import ShowData

/// The top of a page about one thing: what it looks like, what it is called, and a few words about it.
public struct Cover: Sendable {
    /// Stands in where there is no picture, or none that everybody may see. Its subject says what the page is about.
    public let poster: Poster
    public let image: Spoilable<PageImage>?
    /// What it is or what it belongs to.
    public let kicker: HTML?
    public let title: Title
    /// What else there is to say before the summary, as elements.
    public let details: HTML?
    public let pronouns: String?
    public let summary: Spoilable<String>?
    /// To other sites.
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
