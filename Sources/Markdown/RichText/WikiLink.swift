import Diagnostics

/// `[[Nick Nelson]]` or `[[Nick Nelson|Nick]]`: a link to something that the site knows by name.
public struct WikiLink: Hashable, Sendable {
    /// The name of what the link leads to, as it is written, without white space around it. Never empty.
    public let target: String
    /// What the page shows instead of the target; `nil` where the link has no label of its own.
    public let label: RichText?
    /// Where the target is written.
    package let location: SourceLocation

    package init(target: String, label: RichText? = nil, location: SourceLocation) {
        self.target = target
        self.label = label
        self.location = location
    }
}
