import Diagnostics
import Site

/// What the preview shows at one moment.
public struct Snapshot: Sendable {
    /// Grows with every change.
    public var version: Int
    /// The last site without errors; `nil` where there has been none yet.
    public var site: Site?
    /// What keeps the content from being shown as it is now. Where there is any, `site` is an earlier one.
    public var contentProblems: [Problem]
    /// What keeps the site's program from being built.
    public var buildProblems: [Problem]
    /// What else `marquee check` says about the content, sorted by place.
    public var notes: [Diagnostic]
    /// Whether the site's program is being built again.
    public var isBuilding: Bool

    public init(
        version: Int = 0, site: Site? = nil, contentProblems: [Problem] = [], buildProblems: [Problem] = [], notes: [Diagnostic] = [],
        isBuilding: Bool = false
    ) {
        self.version = version
        self.site = site
        self.contentProblems = contentProblems
        self.buildProblems = buildProblems
        self.notes = notes
        self.isBuilding = isBuilding
    }

    var problems: [Problem] { contentProblems + buildProblems }
}

/// A diagnostic as a page shows it.
public struct Problem: Hashable, Sendable {
    public let severity: Diagnostic.Severity
    /// As the terminal shows it, in up to three lines.
    public let text: String
    /// Opens the place in the writer's editor.
    public let link: String?

    public init(_ severity: Diagnostic.Severity, _ text: String, link: String? = nil) {
        self.severity = severity
        self.text = text
        self.link = link
    }
}
