/// The books of a show, and how they were adapted.
public struct BooksPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let basedOn: String?
    /// `nil` if no adaptations are known, or too many for a picture, and on the second page of a long list and those after it.
    public let map: BookMap?
    public let volumes: [VolumeEntry]
    /// Only on the first page of a long list.
    public let arcs: [ArcEntry]
    public let adaptations: [AdaptationEntry]
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, basedOn: String?, map: BookMap?, volumes: [VolumeEntry], arcs: [ArcEntry],
        adaptations: [AdaptationEntry],
        pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.basedOn = basedOn
        self.map = map
        self.volumes = volumes
        self.arcs = arcs
        self.adaptations = adaptations
        self.pagination = pagination
    }
}
