import Diagnostics
import Site

/// What the preview shows at one moment.
package struct Snapshot: Sendable {
    /// Increases with every change.
    package var version: Int
    /// The last site without errors; `nil` if there has been none yet.
    package var site: Site?
    /// What keeps the current content from being shown. If there is anything, `site` is an earlier one.
    package var contentProblems: ProblemList
    /// What keeps the site's program from being built.
    package var buildProblems: ProblemList
    /// Everything else that `marquee check` says about the content, sorted by place.
    package var notes: [Diagnostic]
    /// Whether the site's program is being built again.
    package var isBuilding: Bool

    package init(
        version: Int = 0, site: Site? = nil, contentProblems: ProblemList = ProblemList(), buildProblems: ProblemList = ProblemList(),
        notes: [Diagnostic] = [],
        isBuilding: Bool = false
    ) {
        self.version = version
        self.site = site
        self.contentProblems = contentProblems
        self.buildProblems = buildProblems
        self.notes = notes
        self.isBuilding = isBuilding
    }

    var problems: ProblemList { contentProblems + buildProblems }
}
