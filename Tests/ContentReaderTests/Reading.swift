import ContentReader
import Diagnostics
import Hypertext
import Markdown
import ShowData
import TestSupport
import Testing

/// What a content folder with these files reads as.
///
/// A good `site.yaml` is there unless the files say otherwise.
func reading(_ files: [String: String], date: String = "2026-01-01", drafts: Bool = false) throws -> Result<SiteContent, ReadingFailure> {
    try reading(TemporaryFolder(withSettings(files)), date: date, drafts: drafts)
}

func reading(_ folder: TemporaryFolder, date: String = "2026-01-01", drafts: Bool = false) throws -> Result<SiteContent, ReadingFailure> {
    let options = ContentReader.Options(date: try #require(CalendarDate(date)), includesDrafts: drafts, threads: 2)
    return Result { () throws(ReadingFailure) in try ContentReader.read(folder.path, options: options).content }
}

/// Everything that is wrong with a content folder with these files.
func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    try diagnostics(TemporaryFolder(withSettings(files)))
}

func diagnostics(_ folder: TemporaryFolder) throws -> [Diagnostic] {
    let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")), threads: 2)
    do throws(ReadingFailure) {
        return try ContentReader.read(folder.path, options: options).warnings
    } catch {
        guard case .content(let diagnostics) = error else { throw error }
        return diagnostics
    }
}

func withSettings(_ files: [String: String]) -> [String: String] {
    files.merging(["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]) { given, _ in given }
}

/// An article with these lines of front matter.
func article(_ lines: String..., body: String = "Text.") -> String {
    (["---"] + lines + ["---", body, ""]).joined(separator: "\n")
}

extension Body {
    /// The text with nothing in its gaps.
    var html: HTML { text.html { _, _ in HTML() } }
}
