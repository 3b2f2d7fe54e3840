import Hypertext
import ShowData

/// An article as a list shows it.
///
/// A class, because many pages list the same article.
public final class ArticleSummary: Sendable {
    public let title: String
    public let path: SitePath
    public let date: Timestamp
    /// Whether visitors do not see it yet: it is a draft, or its date is in the future.
    public let isDraft: Bool
    /// Whether the home page shows it before newer articles.
    public let isFeatured: Bool
    /// The description, or the beginning of the text.
    public let summary: String
    public let authors: [TitledLink]
    public let tags: [TitledLink]
    public let image: PageImage?
    public let motif: Motif?
    /// The show it is about.
    public let show: TitledLink?
    /// Of the show.
    public let accent: Color?
    /// From 1.
    public let readingMinutes: Int
    /// Its card in the default theme.
    package let card = Once<ArticleCard>()

    package init(
        title: String, path: SitePath, date: Timestamp, isDraft: Bool, isFeatured: Bool, summary: String, authors: [TitledLink],
        tags: [TitledLink], image: PageImage?, motif: Motif?, show: TitledLink?, accent: Color?, readingMinutes: Int
    ) {
        self.title = title
        self.path = path
        self.date = date
        self.isDraft = isDraft
        self.isFeatured = isFeatured
        self.summary = summary
        self.authors = authors
        self.tags = tags
        self.image = image
        self.motif = motif
        self.show = show
        self.accent = accent
        self.readingMinutes = readingMinutes
    }
}
