import ShowData

/// A part of the story on screen and the books it adapts.
public struct AdaptationEntry: Sendable {
    public let screen: TitledLink
    public let volumes: [TitledLink]
    public let extent: Adaptation.Extent
    public let note: String?
    public let sources: [SourceEntry]

    package init(screen: TitledLink, volumes: [TitledLink], extent: Adaptation.Extent, note: String?, sources: [SourceEntry]) {
        self.screen = screen
        self.volumes = volumes
        self.extent = extent
        self.note = note
        self.sources = sources
    }
}
