/// What a callout such as `> [!WARNING]` is. The directive `note` has the same kinds as classes: `:::note{.warning}`.
public enum CalloutKind: String, Hashable, Sendable, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution

    /// The kind that GitHub or Obsidian gives the word; `nil` for a word with no kind of its own.
    package init?(word: String) {
        switch word.lowercased() {
        case "note", "info": self = .note
        case "tip", "hint": self = .tip
        case "important": self = .important
        case "warning", "attention": self = .warning
        case "caution", "danger", "error": self = .caution
        default: return nil
        }
    }
}
