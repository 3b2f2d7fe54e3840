import ShowData

/// A book.
public struct VolumeEntry: Sendable {
    public let volume: Volume
    public let authors: [TitledLink]
    /// In the order of the file; those that claims say come by date.
    public let releases: [ReleaseEntry]
    /// What it became on the screen.
    public let adaptations: [AdaptationEntry]
    public let sources: [SourceEntry]
    /// The id of its entry on the books page.
    public let anchor: String
    /// To that entry.
    public let path: SitePath
    public let image: PageImage?
    /// The picture that is not for everybody; `nil` where there is none.
    public let guardedImage: Spoilable<PageImage>?
    public let accent: Color?
}
