/// Which part of the screen story comes from which books.
public struct Adaptation: Sendable {
    public enum Extent: String, Sendable, CaseIterable { case full, partial, loose }

    public var screen: StoryPoint
    /// In the order of reading; at least one.
    public var volumes: [ID<Volume>]
    public var extent: Extent
    public var note: String?
    public var sources: [ID<Source>] = []

    public init(screen: StoryPoint, volumes: [ID<Volume>], extent: Extent) {
        self.screen = screen
        self.volumes = volumes
        self.extent = extent
    }
}
