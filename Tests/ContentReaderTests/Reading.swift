import ContentReader
import Diagnostics
import Hypertext
import Markdown
import ShowData
import TestSupport
import Testing

/// The result of reading a content folder with these files.
///
/// Includes a good `site.yaml` unless the files contain one.
func reading(_ files: [String: String], date: String = "2026-01-01", drafts: Bool = false) throws -> ContentReading {
    try reading(TemporaryFolder(withSettings(files)), date: date, drafts: drafts)
}

func reading(_ folder: TemporaryFolder, date: String = "2026-01-01", drafts: Bool = false, threads: Int = 2) throws -> ContentReading {
    let options = ContentReader.Options(date: try #require(CalendarDate(date)), includesDrafts: drafts, threads: threads)
    return try ContentReader.read(folder.path, options: options)
}

/// The content of a folder with these files, which must have no problems.
func content(_ files: [String: String], date: String = "2026-01-01", drafts: Bool = false) throws -> SiteContent {
    let reading = try reading(files, date: date, drafts: drafts)
    try #require(reading.diagnostics == [])
    return reading.content
}

/// All diagnostics for a content folder with these files.
func diagnostics(_ files: [String: String]) throws -> [Diagnostic] { try reading(files).diagnostics }

func withSettings(_ files: [String: String]) -> [String: String] {
    files.merging(["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]) { given, _ in given }
}

/// The settings of a site with one target.
func settings(publish target: String) -> String { "title: L\nbaseURL: https://l.example/\npublish:\n  live: { \(target) }\n" }

/// A `site.yaml` that asks for corrections.
func settings(contribute: String) -> String { "title: L\nbaseURL: https://l.example/\ncontribute: \(contribute)\n" }

/// An article with these lines of front matter.
func article(_ lines: String..., body: String = "Text.") -> String {
    (["---"] + lines + ["---", body, ""]).joined(separator: "\n")
}

extension Body {
    /// The text with its gaps left empty.
    var html: HTML { text.html { _, _ in HTML() } }
}
