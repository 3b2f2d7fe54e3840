import ContentReader
import Diagnostics
import Files
import ShowData
import Templates
import TestSupport

@testable import Importing

/// A site in a temporary folder into which tests import.
struct ImportedSite {
    let folder: TemporaryFolder
    private static let settings = "title: Test\nbaseURL: https://example.org/\nlanguage: en\n"

    /// - Parameter files: besides `site.yaml`.
    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder(["site.yaml": Self.settings].merging(files) { $1 })
    }

    /// All files but `site.yaml`.
    var files: [String: String] {
        get throws {
            var files = try folder.contents
            files["site.yaml"] = nil
            return files
        }
    }

    private var options: ContentReader.Options {
        get throws { ContentReader.Options(date: try required(CalendarDate("2026-01-31")), threads: 1) }
    }

    /// Imports, and returns the outcome.
    ///
    /// - Parameter accept: the pieces to accept; all by default.
    @discardableResult
    func run(
        _ source: Import.Source, show: String? = nil, merges: Bool = false, dryRun: Bool = false, accept: Set<String>? = nil
    ) async throws -> Import.Outcome {
        let work = Import(source, into: folder.path, reading: try options, show: show, mergesNames: merges, isRehearsal: dryRun)
        return try await work.run(theme: DefaultTheme(), choose: { accept ?? Set($0.choices.map(\.id)) }, progress: { _ in })
    }

    /// Everything that is wrong with the content.
    var diagnostics: [Diagnostic] { get throws { try ContentReader.read(folder.path, options: try options).diagnostics } }
}

/// The value, or a failure of the test.
func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}

struct Missing: Error {}

/// What an import reported when it changed nothing: its diagnostics as text, or its sentence.
func refusal(_ work: () async throws -> Void) async -> [String] {
    do {
        try await work()
        return []
    } catch let error as ImportError {
        switch error {
        case .source(let diagnostics), .content(let diagnostics, _):
            return diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)\($0.help.map { " → \($0)" } ?? "")" }
        case .usage(let message), .environment(let message): return [message]
        }
    } catch { return ["\(error)"] }
}
