/// What tells an episode apart from the others of its season: its number, or a name if it has none.
public enum EpisodeCode: Hashable, Sendable {
    case number(Int)
    /// The id of a special without a number; a slug (see `Slug`).
    case special(String)

    /// The code with that `name`.
    package init(name: String) {
        if let number = Int(name), number >= 0, String(number) == name { self = .number(number) } else { self = .special(name) }
    }

    /// `nil` for a special.
    public var number: Int? { if case .number(let number) = self { number } else { nil } }

    /// The number, or the id of a special: what tells the episode apart from the others of its season.
    public var name: String {
        switch self {
        case .number(let number): String(number)
        case .special(let id): id
        }
    }
}
