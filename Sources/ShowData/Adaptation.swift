/// Which part of the screen story comes from which books.
public struct Adaptation: Sendable {
    /// How much of the volumes is on the screen.
    public enum Extent: String, Sendable, CaseIterable {
        case full, partial
        /// The same characters, a different plot.
        case loose
    }

    /// A season, an episode or the film.
    public var screen: StoryPoint
    /// At least one, of the show itself or of the book series that it adapts.
    public var volumes: [Volume.ID]
    public var extent: Extent
    public var note: String?
    public var sources: [Source.ID] = []

    package init(screen: StoryPoint, volumes: [Volume.ID], extent: Extent) {
        self.screen = screen
        self.volumes = volumes
        self.extent = extent
    }
}
