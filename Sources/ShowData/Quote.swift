/// A short quotation from the story.
public struct Quote: Sendable {
    public var text: String
    /// Who says it; `nil` if nobody does, as with a caption.
    public var character: Character.ID?
    /// Where it is said.
    public var place: StoryPoint?
    public var note: String?
    public var sources: [Source.ID] = []

    package init(_ text: String) { self.text = text }
}
