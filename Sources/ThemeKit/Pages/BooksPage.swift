/// The books of a show, and how they were adapted.
public struct BooksPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let basedOn: String?
    /// `nil` if no adaptations are known.
    public let map: BookMap?
    public let volumes: [VolumeEntry]
    public let adaptations: [AdaptationEntry]

    package init(frame: Frame, show: TitledLink, basedOn: String?, map: BookMap?, volumes: [VolumeEntry], adaptations: [AdaptationEntry]) {
        self.frame = frame
        self.show = show
        self.basedOn = basedOn
        self.map = map
        self.volumes = volumes
        self.adaptations = adaptations
    }
}
