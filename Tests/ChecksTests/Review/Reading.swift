import ContentReader
import ShowData
import TestSupport
import Testing

/// The content of a folder with these files, which has no errors.
func content(_ files: [String: String], date: String = "2026-01-01") throws -> SiteContent {
    let folder = try TemporaryFolder(
        files.merging(["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]) { given, _ in given })
    let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate(date)), threads: 2))
    try #require(!reading.diagnostics.hasErrors)
    return reading.content
}
