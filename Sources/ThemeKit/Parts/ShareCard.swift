import ContentReader
import ShowData

/// What the picture says that stands for a page where its link is shared.
public struct ShareCard: Sendable {
    /// The width of the picture.
    public static let width = 1_200
    public static let height = 630

    /// Without spoilers, like everything in it.
    public let title: String
    /// What the page belongs to, or the kind of thing it is about.
    public let kicker: String?
    /// The drawing that stands for the thing elsewhere on the site.
    public let poster: Poster
    /// The picture of the page, to be shown behind its name; `nil` if it has none that can be. A drawing refers to it by `href` with its
    /// `path`. The page is then shared with the drawing, and not with the picture itself.
    public let photo: PageImage?
    /// The colour of the show that the page is about, or of the site.
    public let accent: Color?
    public let site: SiteSettings

    package init(title: String, kicker: String?, poster: Poster, photo: PageImage?, accent: Color?, site: SiteSettings) {
        self.title = title
        self.kicker = kicker
        self.poster = poster
        self.photo = photo
        self.accent = accent
        self.site = site
    }
}
