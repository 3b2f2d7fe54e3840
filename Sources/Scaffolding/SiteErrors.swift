import ContentReader
import Diagnostics
import Files
import ShowData
import Site
import ThemeKit

/// What prevents a site from being built, drafts included.
struct SiteErrors {
    let all: [Diagnostic]
    /// What could be read.
    let content: SiteContent

    init(of folder: String, date: CalendarDate, theme: some Theme) throws(ScaffoldingError) {
        let options = ContentReader.Options(date: date, includesDrafts: true)
        let reading = try onDisk { () throws(FileError) in try ContentReader.read(folder, options: options) }
        all = SitePlan(reading, theme: theme, threads: options.threads).diagnostics.filter { $0.severity == .error }
        content = reading.content
    }

    /// The errors that `earlier` did not have. A line may have moved, so only files and words are compared.
    func new(since earlier: SiteErrors) -> [Diagnostic] {
        var known = Dictionary(grouping: earlier.all) { [$0.location.file, $0.message] }.mapValues(\.count)
        return all.filter { error in
            let key = [error.location.file, error.message]
            known[key, default: 0] -= 1
            return known[key, default: 0] < 0
        }
    }
}
