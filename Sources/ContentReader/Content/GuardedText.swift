import Diagnostics
import ShowData

/// A text of the content that is readable only behind a spoiler, and where it is written.
public struct GuardedText: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A title or a name: a spoiler even if it is short.
        case name
        /// The names of a person and a character, which everybody may read, side by side.
        case role
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
    /// The character whom it is about, if it is a fact: the same words may be an open fact about somebody else.
    package let character: Subject?
    /// The only file of the site in which the words give something away; `nil` if they do everywhere.
    package private(set) var onlyFile: String?

    /// A character of a show.
    package struct Subject: Hashable, Sendable {
        package let show: Show.ID
        package let character: Character.ID

        package init(show: Show.ID, character: Character.ID) {
            self.show = show
            self.character = character
        }
    }

    package init(_ kind: Kind, _ text: String, at location: SourceLocation, about character: Subject? = nil) {
        self.kind = kind
        self.text = text
        self.location = location
        self.character = character
    }

    /// The same text, which gives something away only in the file with that path in the output folder.
    package func counting(onlyIn file: String) -> GuardedText {
        var text = self
        text.onlyFile = file
        return text
    }

    /// The same text in a translation, whose files are in a folder of the output.
    package func inFolder(_ folder: String) -> GuardedText { onlyFile.map { counting(onlyIn: "\(folder)/\($0)") } ?? self }
}

/// Who plays whom, if that is readable only behind a spoiler.
public struct GuardedRole: Hashable, Sendable {
    public let show: Show.ID
    public let character: Character.ID
    public let person: Person.ID
    package let location: SourceLocation
}
