/// Which part of the screen story comes from which books.
public struct Adaptation: Sendable {
    public enum Extent: String, Sendable, CaseIterable { case full, partial, loose }

    public var screen: StoryPoint
    /// In the order of reading; at least one.
    public var volumes: [Volume.ID]
    public var extent: Extent
    public var note: String?
    public var sources: [Source.ID] = []

    public init(screen: StoryPoint, volumes: [Volume.ID], extent: Extent) {
        self.screen = screen
        self.volumes = volumes
        self.extent = extent
    }
}
