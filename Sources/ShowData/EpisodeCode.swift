/// What tells an episode apart from the others of its season: its number, or a name if it has none.
public enum EpisodeCode: Hashable, Sendable {
    case number(EpisodeNumber)
    /// The id of a special without a number; a slug (see `Slug`).
    case special(String)

    /// The code with that `name`.
    package init(name: String) {
        if let number = EpisodeNumber(name), number.description == name { self = .number(number) } else { self = .special(name) }
    }

    /// `nil` for a special.
    public var number: EpisodeNumber? { if case .number(let number) = self { number } else { nil } }

    /// The code with that `nameInPath`.
    package init(nameInPath name: String) { self.init(name: name.split(separator: "-point-").joined(separator: ".")) }

    /// The name without a dot, where dots separate names: `12`, `12-point-5`, `1-2`, or the id of a special.
    package var nameInPath: String { number?.nameInAddress ?? name }

    /// The number, or the id of a special: what tells the episode apart from the others of its season.
    public var name: String {
        switch self {
        case .number(let number): number.description
        case .special(let id): id
        }
    }
}
