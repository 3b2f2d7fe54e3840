import ContentReader
import Diagnostics
import Files
import ShowData
import ThemeKit

/// Corrections of readers on their way into a site: checks them, tries the result in a copy, asks, and writes all of it or nothing.
package struct Acceptance: Sendable {
    /// What happens meanwhile.
    package enum Event: Sendable {
        case readingSite, trying
    }

    /// What is to be decided.
    package struct Proposal: Sendable {
        /// A part of a file before and after, in whole lines.
        package struct Change: Sendable, Hashable {
            package let file: String
            /// The number of the first line.
            package let line: Int
            package let before: [String]
            package let after: [String]
        }

        package let changes: [Change]
        /// What to know before deciding.
        package let notes: [String]
        /// The names of those who will be thanked.
        package let names: [String]
    }

    private let folder: String
    private let reading: ContentReader.Options

    package init(in folder: String, reading: ContentReader.Options) {
        self.folder = folder
        self.reading = reading
    }

    /// - Parameters:
    ///   - source: called with the phrases of the site, in whose language the form is.
    ///   - choose: whether to write what is proposed.
    /// - Returns: the paths of the files that were written, sorted; none if that was not wanted.
    package func run(
        _ source: (Phrases) throws(ImportError) -> CorrectionSource, theme: some Theme, choose: (Proposal) -> Bool,
        progress: (Event) -> Void
    ) async throws(ImportError) -> [String] {
        progress(.readingSite)
        let tree: FileTree
        do { tree = try FileTree(at: folder) } catch { throw .environment("\(error); name the folder of your site with --site") }
        let before = ContentReader.read(tree, at: folder, options: reading)
        guard !before.diagnostics.hasErrors else { throw .content(before.diagnostics, isBefore: true) }
        let content = before.content
        let corrections = try source(content.settings.phrases).corrections

        let (files, changes) = try apply(corrections, among: tree)
        var texts = files.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
        if let credits = try credits(for: corrections) { texts[Self.creditFile] = credits }
        let proposal = Proposal(
            changes: changes, notes: notes(about: corrections, content), names: corrections.compactMap(\.name).withoutRepetitions())

        progress(.trying)
        do {
            let staged = try StagedFolder(folder, tree: tree, texts: texts)
            try await check(staged.path, against: before, corrections, theme: theme)
            guard choose(proposal) else { return [] }
            let paths = texts.keys.sorted()
            try staged.putInPlace(paths)
            return paths
        } catch let error as ImportError { throw error } catch { throw .environment("\(error)") }
    }
}

/// Applying.
extension Acceptance {
    private func apply(
        _ corrections: [Correction], among tree: FileTree
    ) throws(ImportError) -> (files: [String: CorrectedFile], changes: [CorrectedFile.Change]) {
        let paths = Set(tree.files.map(\.path))
        var files: [String: CorrectedFile] = [:]
        var changes: [CorrectedFile.Change] = []
        var problems: [Diagnostic] = []
        for correction in corrections {
            do {
                var file = try files[correction.file] ?? open(correction.file, among: paths)
                changes.append(try file.apply(correction))
                files[correction.file] = file
            } catch let refusal as CorrectedFile.Refusal {
                problems.append(correction.refusal(refusal.message, refusal.help))
            } catch { throw .environment("\(error)") }
        }
        guard problems.isEmpty else { throw .source(problems) }
        return (files, changes)
    }

    /// - Throws: `CorrectedFile.Refusal` for a path that readers have nothing to do with; `FileError`.
    private func open(_ path: String, among paths: Set<String>) throws -> CorrectedFile {
        if let problem = PathProblem(with: path) {
            throw CorrectedFile.Refusal(
                message: "'\(path)' cannot be the path of a file of the site: \(problem)",
                help: "paths are relative to the folder of the site, such as 'shows/leaves/characters.yaml'")
        }
        guard paths.contains(path) else {
            let nearest = paths.filter(ReaderFiles.contain).nearest(to: path)
            throw CorrectedFile.Refusal(
                message: "there is no file '\(path)'",
                help: nearest.map { "did you mean '\($0)'?" } ?? "it may have been renamed or deleted")
        }
        guard ReaderFiles.contain(path) else {
            throw CorrectedFile.Refusal(
                message: "'\(path)' is not a file for readers to correct", help: "they correct texts, and data about shows and people")
        }
        let parts = path.split(separator: "/")
        for length in parts.indices {
            let part = parts[...length].joined(separator: "/")
            if try FileStatus(of: "\(folder)/\(part)")?.kind == .symbolicLink {
                throw CorrectedFile.Refusal(
                    message: "'\(part)' is a symbolic link", help: "make this change yourself, in the file that it leads to")
            }
        }
        let bytes = try File.read("\(folder)/\(path)", atMost: path.hasSuffix(".yaml") ? .data : .text)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw CorrectedFile.Refusal(message: "'\(path)' is not UTF-8", help: "save it again with UTF-8 encoding")
        }
        return CorrectedFile(path: path, bytes: bytes)
    }
}

/// Thanking.
extension Acceptance {
    private static let creditFile = "corrections.yaml"

    /// The list of corrections with these; `nil` if nobody wants to be thanked.
    private func credits(for corrections: [Correction]) throws(ImportError) -> String? {
        let thanked = corrections.filter { $0.name != nil }
        guard !thanked.isEmpty else { return nil }
        let text: String
        do { text = String(decoding: try File.read("\(folder)/\(Self.creditFile)", atMost: .data), as: UTF8.self) } catch
            where error.reason == .notFound
        { text = "" } catch { throw .environment("\(error)") }
        var file = YAMLFile(text)
        for correction in thanked {
            let record = YAMLValue.record(
                YAMLRecord([
                    "by": .text(correction.name ?? ""), "date": .word("\(reading.date)"), "file": .text(correction.file),
                ]))
            let isAdded =
                file.apply(.item(record, of: "corrections", in: .top))
                || file.apply(.keys(YAMLRecord(["corrections": .items([record])]), in: .top))
            guard isAdded else {
                throw .environment(
                    "nothing can be added to '\(Self.creditFile)' as it is written; write a line 'corrections:' with the items below it")
            }
            // So that the next one finds the list.
            file = YAMLFile(file.text)
        }
        return file.text
    }
}

/// Checking.
extension Acceptance {
    /// What the owner should know of the sources, and of new links.
    private func notes(about corrections: [Correction], _ content: SiteContent) -> [String] {
        corrections.flatMap { correction -> [String] in
            var notes: [String] = []
            if let source = correction.source {
                let known = content.sources.first { $0.id.rawValue == source || $0.address?.description == source }
                let name = known.map { " ('\($0.id)' in sources.yaml)" } ?? (source.contains("://") ? " (not in sources.yaml)" : "")
                notes.append("\(correction.file): the reader's source is \(source)\(name)")
            } else if correction.file.hasSuffix(".yaml") {
                notes.append("\(correction.file): the reader names no source")
            }
            if let address = correction.newAddress {
                notes.append("\(correction.file): the correction adds the address \(address)")
            }
            return notes
        }
    }

    /// Reads and plans the corrected site, and looks for broken links and readable spoilers.
    ///
    /// - Throws: `ImportError` if the site would have an error that it does not have now, or if something would no longer be guarded.
    private func check(
        _ copy: String, against before: ContentReading, _ corrections: [Correction], theme: some Theme
    ) async throws {
        let trial = SiteTrial(reading: reading, theme: theme)
        let guarded = trial.guarded(in: before)
        // A word that is written openly is no secret. So the check of the corrected site alone would let a reader decide that.
        for correction in corrections {
            guard let secret = guarded.flatMap({ correction.secret(among: $0.texts) }) else { continue }
            throw ImportError.source([
                correction.refusal(
                    "it says '\(secret.text)', which '\(secret.location.file)' guards", "make this change yourself, where nobody reads it")
            ])
        }
        let after = try await trial.run(copy)
        if !after.errors.isEmpty {
            // What was wrong before is not the reader's doing.
            let known = Set(try await trial.run(folder).errors.map(\.message))
            let new = after.errors.filter { !known.contains($0.message) }
            guard new.isEmpty else { throw ImportError.content(new, isBefore: false) }
        }
        guard after.guarded?.count == guarded?.count else {
            throw ImportError.source(
                corrections.prefix(1).map {
                    $0.refusal(
                        "with \(corrections.count == 1 ? "it" : "these \(corrections.count) corrections"), a spoiler would no longer be guarded",
                        "make this change yourself, in the file")
                })
        }
    }
}
