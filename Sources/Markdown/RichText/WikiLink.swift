import Diagnostics

/// `[[Nick Nelson]]` or `[[Nick Nelson|Nick]]`: a link to something that the site knows by name.
public struct WikiLink: Hashable, Sendable {
    /// The name of the link's target, as written, without surrounding white space. Never empty.
    public let target: String
    /// What the page shows instead of the target; `nil` if the link has no label of its own.
    public let label: RichText?
    /// Where the target is written.
    package let location: SourceLocation

    package init(target: String, label: RichText? = nil, location: SourceLocation) {
        self.target = target
        self.label = label
        self.location = location
    }
}
