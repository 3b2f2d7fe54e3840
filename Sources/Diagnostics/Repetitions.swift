/// Diagnostics as a person reads them: of many that say the same, the first few, and then where the others are.
package struct Repetitions {
    /// How many that say the same are shown.
    package static let mostShown = 5
    private static let mostFolders = 5

    package enum Entry: Equatable {
        case diagnostic(Diagnostic)
        /// A sentence about the others that say the same as the one before.
        case others(String)

        var isDiagnostic: Bool { if case .diagnostic = self { true } else { false } }
    }

    /// In the order of the diagnostics; the sentence about the others follows the last one that is shown.
    package let entries: [Entry]

    /// - Complexity: O(n log n).
    package init(in diagnostics: [Diagnostic]) {
        var all: [Saying: [SourceLocation]] = [:]
        for diagnostic in diagnostics { all[Saying(diagnostic), default: []].append(diagnostic.location) }
        var shown: [Saying: Int] = [:]
        entries = diagnostics.flatMap { diagnostic -> [Entry] in
            let saying = Saying(diagnostic)
            let number = shown[saying, default: 0] + 1
            guard number <= Self.mostShown else { return [] }
            shown[saying] = number
            let others = (all[saying] ?? []).dropFirst(Self.mostShown)
            guard number == Self.mostShown, !others.isEmpty else { return [.diagnostic(diagnostic)] }
            return [.diagnostic(diagnostic), .others(Self.sentence(diagnostic.severity, at: others))]
        }
    }

    private struct Saying: Hashable {
        let severity: Diagnostic.Severity
        let message: String
        let help: String?

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity
            message = diagnostic.message
            help = diagnostic.help
        }
    }

    private static func sentence(_ severity: Diagnostic.Severity, at locations: ArraySlice<SourceLocation>) -> String {
        let files = Set(locations.map(\.file))
        var folders: [String: Int] = [:]
        for location in locations { folders[location.folder, default: 0] += 1 }
        let sorted = folders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let places = sorted.prefix(mostFolders).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        let others = sorted.count - mostFolders
        let rest = others > 0 ? " and \(others) more \(others == 1 ? "folder" : "folders")" : ""
        let place = files.count == 1 ? (files.first ?? "") : "\(files.count) files: \(places)\(rest)"
        let times = locations.count == 1 ? "once more" : "\(locations.count) more times"
        return "the same \(severity.rawValue) \(times), in \(place); '--json' lists each place"
    }
}

extension SourceLocation {
    fileprivate var folder: String {
        guard let slash = file.lastIndex(of: "/") else { return file }
        return String(file[..<slash])
    }
}
