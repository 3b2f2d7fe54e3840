import Checks
import ContentReader
import Diagnostics
import Files
import Output
import Site
import ThemeKit

/// Reads and plans a site, and checks it as `marquee check` does, to find out what a change would break.
struct SiteTrial {
    let reading: ContentReader.Options
    let theme: any Theme

    /// What a site is found to be.
    struct Result {
        /// The errors that would stop a build or a check.
        let errors: [Diagnostic]
        /// What can only be read behind a spoiler; `nil` if there are errors.
        let guarded: Guarded?
    }

    /// What a site guards.
    struct Guarded {
        let texts: [GuardedText]
        /// How many texts and roles.
        let count: Int
    }

    /// Reads, plans and checks a content folder.
    func run(_ folder: String) async throws -> Result {
        let plan = plan(ContentReader.read(try FileTree(at: folder), at: folder, options: reading))
        guard let site = plan.site else { return Result(errors: plan.diagnostics.filter { $0.severity == .error }, guarded: nil) }
        let check = SiteCheck(of: site, contentFolder: folder, output: OutputFolder("\(folder)/public"), threads: reading.threads)
        let errors = try await check.run { _ in }.diagnostics.filter { $0.severity == .error }
        return Result(errors: errors, guarded: Self.guarded(on: site))
    }

    /// What can only be read behind a spoiler; `nil` if the content has errors.
    func guarded(in content: ContentReading) -> Guarded? { plan(content).site.map(Self.guarded) }

    private static func guarded(on site: Site) -> Guarded {
        let texts = site.guardedTexts
        return Guarded(texts: texts, count: texts.count + site.content.guardedRoles.count)
    }

    private func plan(_ content: ContentReading) -> SitePlan { SitePlan(content, theme: theme, threads: reading.threads) }
}
