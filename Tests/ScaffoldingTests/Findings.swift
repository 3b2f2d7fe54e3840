import Checks
import ContentReader
import Diagnostics
import Output
import ShowData
import Site
import Templates
import TestSupport

let day = CalendarDate(daysSince1970: 20_532)

/// Everything that `marquee check` would say about the site in a folder, drafts included.
func findings(in folder: TemporaryFolder) async throws -> [Diagnostic] {
    let reading = try ContentReader.read(folder.path, options: ContentReader.Options(date: day, includesDrafts: true))
    let plan = SitePlan(reading, theme: DefaultTheme(), threads: 2)
    guard let site = plan.site else { return plan.diagnostics }
    let check = SiteCheck(of: site, contentFolder: folder.path, output: OutputFolder(folder.absolute("public")), threads: 2)
    return plan.diagnostics + (try await check.run { _ in }).diagnostics
}

/// What can be read of the site in a folder.
func content(of folder: TemporaryFolder) throws -> SiteContent {
    try ContentReader.read(folder.path, options: ContentReader.Options(date: day, includesDrafts: true)).content
}

extension String {
    /// With the quotation marks that were typed, which a site shows in its own form.
    var straight: String {
        String(map { character in "“”„".contains(character) ? "\"" : "‘’‚".contains(character) ? "'" : character })
    }
}
