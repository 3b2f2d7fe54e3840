import Diagnostics
import ShowData

/// A text of the content that is readable only behind a spoiler, and where it is written.
public struct GuardedText: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A title or a name: a spoiler even if it is short.
        case name
        /// One or more sentences, or a few words.
        case words
        /// An answer that reveals nothing without its question, unless it is long: the value of a fact.
        case value
        /// The HTML of a guarded part of a Markdown text.
        case markup
        /// The path of a picture inside the content folder.
        case picture
    }

    public let kind: Kind
    public let text: String
    /// Where it, or the entry that it belongs to, starts.
    package let location: SourceLocation

    package init(_ kind: Kind, _ text: String, at location: SourceLocation) {
        self.kind = kind
        self.text = text
        self.location = location
    }
}

/// Who plays whom, if that is readable only behind a spoiler.
public struct GuardedRole: Hashable, Sendable {
    public let show: Show.ID
    public let character: Character.ID
    public let person: Person.ID
    package let location: SourceLocation
}
