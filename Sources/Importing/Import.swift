import ContentReader
import Diagnostics
import Files
import ThemeKit

/// An import from its source to the files of the site: reads the site, compares, asks, tries the result, and only then changes anything.
package struct Import: Sendable {
    /// What to import.
    package enum Source: Sendable {
        case tvmaze(TVmazeSource)
        case table(TableSource)
        case wordpress(WordPressSource)
        case mediawiki(MediaWikiSource)
    }

    /// What happens meanwhile.
    package enum Event: Sendable {
        case readingSite, comparing, trying
    }

    package struct Outcome: Sendable {
        /// Whether the site had all of it before.
        package let wasComplete: Bool
        /// What was accepted.
        package let plan: ImportPlan
        /// The files that were written, sorted; empty if nothing was.
        package let written: [String]
        /// What could not be written because of the form of a file, for the owner to do.
        package let unwritten: [String]
        /// Texts that became drafts, because the site would not build with them, and why.
        package var drafted: [String] = []
        /// The files of earlier imports that were removed.
        package var removed: [String] = []
        /// What was left out, because the site would not build with it, and why.
        package var refused: [String] = []
    }

    let source: Source
    let folder: String
    let reading: ContentReader.Options
    let show: String?
    let mergesNames: Bool
    let isRehearsal: Bool

    /// - Parameters:
    ///   - show: the id of the show to fill.
    ///   - mergesNames: whether people with the same name are the same.
    ///   - isRehearsal: whether nothing is to be written.
    package init(
        _ source: Source, into folder: String, reading: ContentReader.Options, show: String?, mergesNames: Bool, isRehearsal: Bool
    ) {
        self.source = source
        self.folder = folder
        self.reading = reading
        self.show = show
        self.mergesNames = mergesNames
        self.isRehearsal = isRehearsal
    }

    /// - Parameter choose: called with the plan; the ids of the pieces to carry out, or `nil` to stop. Not called if there are none.
    package func run(
        theme: some Theme, choose: (ImportPlan) -> Set<String>?, progress: (Event) -> Void
    ) async throws(ImportError) -> Outcome {
        progress(.readingSite)
        let tree: FileTree
        do { tree = try FileTree(at: folder) } catch { throw .environment("\(error); name the folder of your site with --site") }
        let before = ContentReader.read(tree, at: folder, options: reading)
        guard !before.diagnostics.hasErrors else { throw .content(before.diagnostics, isBefore: true) }

        progress(.comparing)
        let site = try ExistingSite(before.content, tree: tree, folder: folder)
        let whole = try plan(for: site)

        let chosen = whole.pieces.isEmpty ? [] : choose(whole)
        guard let chosen, !isRehearsal else {
            return Outcome(wasComplete: whole.pieces.isEmpty, plan: whole, written: [], unwritten: [])
        }
        var plan = whole.accepting(chosen)
        var refused: [String] = []
        var rounds = 0
        while true {
            let (texts, unwritten) = try plan.files(in: site)
            let errors: [Diagnostic]
            do {
                let (written, drafted) = try await write(
                    texts, copies: plan.copies, removals: plan.removals, site: site, tree: tree, theme: theme, progress)
                return Outcome(
                    wasComplete: whole.pieces.isEmpty, plan: plan, written: written, unwritten: unwritten, drafted: drafted,
                    removed: plan.removals,
                    refused: refused)
            } catch {
                guard case .content(let found, isBefore: false) = error else { throw error }
                errors = found
            }
            // The rest comes in without what is wrong.
            let causes = plan.causes(of: errors, in: texts)
            let rest = plan.leavingOut(Set(causes.keys))
            rounds += 1
            guard rounds <= Self.mostRounds, !causes.isEmpty, !rest.pieces.isEmpty else {
                throw .content(errors, isBefore: false)
            }
            refused += causes.sorted { $0.key < $1.key }.map { id, error in
                "\(id): \(error.message)\(error.help.map { " (\($0))" } ?? "")"
            }
            plan = rest
        }
    }

    /// How often the site is tried without what was wrong. Where there are always other errors, something else is wrong.
    private static let mostRounds = 8

    /// What the source has and the site has not.
    private func plan(for site: ExistingSite) throws(ImportError) -> ImportPlan {
        let saved: SavedIDs? =
            switch source {
            case .tvmaze: try SavedIDs(of: "tvmaze", in: folder)
            case .table(let table) where table.keyColumn != nil: try SavedIDs(of: "tables", in: folder)
            case .table, .wordpress, .mediawiki: nil
            }
        let imported: ImportedShow
        let dropped: DropList
        switch source {
        case .tvmaze(let tvmaze): (imported, dropped) = try tvmaze.show()
        case .table(let table): (imported, dropped) = try table.show()
        case .wordpress(let blog): return try WordPressPlanner.plan(blog, into: site, today: reading.date)
        case .mediawiki(let wiki): return try MediaWikiPlanner.plan(wiki, into: site, show: show, today: reading.date)
        }
        let isTable = if case .table = source { true } else { false }
        let options = Merger.Options(show: show, mergesNames: mergesNames, fillsPeople: isTable, today: reading.date)
        return try Merger.plan(imported, into: site, saved: saved, options: options, dropped: dropped)
    }

    /// Tries the files in a copy of the site, and puts them in place if it can be planned.
    private func write(
        _ texts: [String: String], copies: [String: String], removals: [String], site: ExistingSite, tree: FileTree, theme: some Theme,
        _ progress: (Event) -> Void
    ) async throws(ImportError) -> (written: [String], drafted: [String]) {
        var changed: [String: String] = [:]
        let copies = copies.filter { !site.paths.contains($0.key) }
        for path in copies.keys {
            if let problem = PathProblem(with: path) { throw .environment("'\(path)' cannot be the path of a file: \(problem)") }
        }
        for (path, text) in texts {
            if let problem = path.hasPrefix(".imports/") ? nil : PathProblem(with: path) {
                throw .environment("'\(path)' cannot be the path of a file: \(problem)")
            }
            if try site.text(path) != text { changed[path] = text }
        }
        guard !changed.isEmpty || !copies.isEmpty else {
            remove(removals)
            return ([], [])
        }
        progress(.trying)
        do {
            let staged = try StagedFolder(folder, tree: tree, texts: changed, copies: copies)
            var errors = try await errors(of: staged.path, theme: theme)
            var drafted: [String] = []
            // An error may hide others, and one about a guarded text names one place at a time.
            while drafted.count < Self.mostDrafts {
                let new = Self.makeDrafts(of: &changed, with: errors)
                guard !new.isEmpty else { break }
                drafted += new.values.sorted()
                try staged.write(changed.filter { new.keys.contains($0.key) })
                errors = try await self.errors(of: staged.path, theme: theme)
            }
            if !errors.isEmpty {
                // What was wrong before is not the import's doing; nobody looks for it unless something is wrong.
                let before = Set(try await self.errors(of: folder, theme: theme).map(\.message))
                let new = errors.filter { !before.contains($0.message) }
                guard new.isEmpty else { throw ImportError.content(new, isBefore: false) }
            }
            // The saved ids come last: without them, the import can be repeated.
            let paths = (Array(changed.keys) + copies.keys).sorted { ($0.hasPrefix(".") ? 1 : 0, $0) < ($1.hasPrefix(".") ? 1 : 0, $1) }
            try staged.putInPlace(paths)
            remove(removals)
            return (paths, drafted)
        } catch let error as ImportError { throw error } catch { throw .environment("\(error)") }
    }

    /// Removes files of earlier imports. What a disk refuses is only left over.
    private func remove(_ files: [String]) {
        let real = RealFolder(folder)
        for file in files { _ = try? real.removeFile(file) }
        try? real.removeEmptyFolders(around: files)
    }

    /// Makes drafts of new articles and pages that have errors, such as words that the site guards elsewhere.
    ///
    /// - Returns: a line for each, by its path.
    private static func makeDrafts(of texts: inout [String: String], with errors: [Diagnostic]) -> [String: String] {
        var lines: [String: String] = [:]
        for error in errors {
            // An error about a guarded text is at the guard, and its help says where the words are.
            let named = error.help.flatMap { help in help.firstRange(of: ".md:").map { "\(help[..<$0.lowerBound]).md" } }
            for path in [error.location.file, named ?? ""] {
                guard path.hasPrefix("articles/") || path.hasPrefix("pages/"), let text = texts[path], text.hasPrefix("---\ntitle: "),
                    !text.contains("\ndraft: true\n")
                else { continue }
                texts[path] = "---\ndraft: true\n" + text.dropFirst(4)
                lines[path] = "\(path): \(error.message)\(error.help.map { " (\($0))" } ?? "")"
            }
        }
        return lines
    }

    /// Where so many texts have errors, something else is wrong.
    private static let mostDrafts = 50

    /// The errors that would stop a build or a check of a content folder.
    private func errors(of folder: String, theme: some Theme) async throws -> [Diagnostic] {
        try await SiteTrial(reading: reading, theme: theme).run(folder).errors
    }
}
