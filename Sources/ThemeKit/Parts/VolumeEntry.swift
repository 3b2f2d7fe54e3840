import ShowData

/// A book.
public struct VolumeEntry: Sendable {
    public let volume: Volume
    public let authors: [TitledLink]
    /// In file order; releases from claims are in order of date.
    public let releases: [ReleaseEntry]
    /// Its adaptation on screen.
    public let adaptations: [AdaptationEntry]
    public let sources: [SourceEntry]
    /// The id of its entry on the books page.
    public let anchor: String
    /// To that entry.
    public let path: SitePath
    public let image: Spoilable<PageImage>?
    public let accent: Color?

    package init(
        volume: Volume, authors: [TitledLink], releases: [ReleaseEntry], adaptations: [AdaptationEntry], sources: [SourceEntry],
        anchor: String, path: SitePath, image: Spoilable<PageImage>?, accent: Color?
    ) {
        self.volume = volume
        self.authors = authors
        self.releases = releases
        self.adaptations = adaptations
        self.sources = sources
        self.anchor = anchor
        self.path = path
        self.image = image
        self.accent = accent
    }
}
