import ShowData

/// One part that one person plays.
public struct RoleEntry: Sendable {
    /// `nil` if unknown, or without a page.
    public let character: TitledLink?
    /// The name of a character without a page.
    public let part: String?
    public let person: TitledLink
    public let show: TitledLink
    public let kind: Role.Kind?
    /// The seasons or episodes with the part, as links, guarded by the last place that any role of the show names; empty for all of
    /// them, or if unknown.
    public let spans: Spoilable<[TitledLink]>
    /// In how many episodes, if it is not known in which; guarded like `spans`.
    public let episodeCount: Spoilable<Int>?
    public let note: String?
    public let sources: [SourceEntry]
    /// Of the character; of the show if it is not known which part somebody has in it.
    public let image: PageImage?
    /// Of the person.
    public let portrait: PageImage?
    public let accent: Color?
    /// The position of the character by name among those of the show, in a list of them that can be sorted.
    public let place: Int?

    package init(
        character: TitledLink?, part: String? = nil, person: TitledLink, show: TitledLink, kind: Role.Kind?, spans: Spoilable<[TitledLink]>,
        episodeCount: Spoilable<Int>? = nil, note: String?, sources: [SourceEntry], image: PageImage?, portrait: PageImage?, accent: Color?,
        place: Int? = nil
    ) {
        self.character = character
        self.part = part
        self.person = person
        self.show = show
        self.kind = kind
        self.spans = spans
        self.episodeCount = episodeCount
        self.note = note
        self.sources = sources
        self.image = image
        self.portrait = portrait
        self.accent = accent
        self.place = place
    }
}
