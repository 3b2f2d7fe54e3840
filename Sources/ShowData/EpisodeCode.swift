/// What tells an episode from the others of its season: its number, or a name of its own where it has none.
public enum EpisodeCode: Hashable, Sendable {
    case number(Int)
    /// The id of a special that nobody counts; a slug (see `Slug`).
    case special(String)

    /// `nil` for a special.
    public var number: Int? { if case .number(let number) = self { number } else { nil } }
}
