import ShowData

/// Which books were adapted as which part of the story on screen.
public struct BookMap: Sendable {
    /// In reading order.
    public let volumes: [TitledLink]
    /// In the order of the story, an episode after its season, the film last.
    public let screens: [Screen]
    /// In the order of `screens`, then of `volumes`.
    public let ribbons: [Ribbon]

    package init(volumes: [TitledLink], screens: [Screen], ribbons: [Ribbon]) {
        self.volumes = volumes
        self.screens = screens
        self.ribbons = ribbons
    }

    /// A part of the story on screen.
    public struct Screen: Sendable {
        public let link: TitledLink
        /// Whether it is a part of the previous one: an episode of a season.
        public let isPart: Bool

        package init(link: TitledLink, isPart: Bool) {
            self.link = link
            self.isPart = isPart
        }
    }

    /// A book, and a part of the story on screen that adapts it.
    public struct Ribbon: Sendable {
        /// A position in `volumes`.
        public let volume: Int
        /// A position in `screens`.
        public let screen: Int
        public let extent: Adaptation.Extent
        public let note: String?

        package init(volume: Int, screen: Int, extent: Adaptation.Extent, note: String?) {
            self.volume = volume
            self.screen = screen
            self.extent = extent
            self.note = note
        }
    }
}
