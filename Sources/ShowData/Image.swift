/// A picture from the site's own folder, and its credit.
public struct Image: Hashable, Sendable {
    /// The path inside the content folder, such as `images/poster.jpg`.
    public var file: String
    /// What the picture shows, for people who cannot see it; empty for decoration.
    public var alt: String
    /// The words below it.
    public var caption: String?
    public var credit: String?
    public var licence: String?
    public var source: WebAddress?
    /// Where it is not cropped; its middle if nobody says.
    public var focus: FocusPoint?

    package init(file: String, alt: String) {
        self.file = file
        self.alt = alt
    }
}
