/// All tags.
public struct TagsPage: PageModel {
    public let frame: Frame
    /// By name.
    public let tags: [TagSummary]

    package init(frame: Frame, tags: [TagSummary]) {
        self.frame = frame
        self.tags = tags
    }
}
