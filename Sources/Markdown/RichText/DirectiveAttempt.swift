import Diagnostics

/// Words that look like a directive and are none: only the site knows whether there is one with that name.
public struct DirectiveAttempt: Hashable, Sendable {
    /// Why it is none.
    public enum Reason: Sendable {
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
    }

    public let name: String
    /// The colons and the name, as they are written.
    public let written: String
    public let reason: Reason
    /// Where the first colon is.
    package let location: SourceLocation
}
