/// All tags.
public struct TagsPage: PageModel {
    public let frame: Frame
    /// By name.
    public let tags: [TagSummary]
}
