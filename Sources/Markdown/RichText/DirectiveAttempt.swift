import Diagnostics

/// Words that look like a directive, or like a link by name, but are not: only the site knows whether there is anything with that name.
public struct DirectiveAttempt: Hashable, Sendable {
    /// Why it is none.
    public enum Reason: Int, Sendable {
        /// `Text ::cast`.
        case amongWords
        /// `::cast and more` at the start of a line.
        case beforeWords
        /// `:: cast`.
        case space
        /// `::episodes {season=2}`.
        case spaceBeforeBrace
        /// `:cast` alone on its line.
        case singleColon
        /// `[Ada Marsh]`.
        case inBrackets
    }

    public let name: String
    /// The colons or brackets and the name, as they are written.
    public let written: String
    public let reason: Reason
    /// Where the first sign is.
    package let location: SourceLocation
}
