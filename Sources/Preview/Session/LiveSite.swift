import Checks
import ContentReader
import Diagnostics
import Files
import Site
import ThemeKit
import Workshop

/// The site for the current content, change by change.
///
/// A saved text is shown at once, in the site as it was. When nothing more has happened for a moment, everything that has changed is read
/// again and the whole site is planned. So a page appears equally fast on a site of any size, and is right soon after.
actor LiveSite {
    /// How long to wait for other changes before planning the site, because programs often change many files in one go.
    static let gathering = Duration.milliseconds(25)
    /// The most files that are shown before the site is planned.
    private static let mostAtOnce = 8

    private let folder: ContentFolder
    private let options: ContentReader.Options
    private let pictures: PictureRecord?
    private let workshop: PictureWorkshop?
    private let theme: any Theme
    private let editor: Editor
    private let stage: Stage
    private let send: @Sendable (PreviewEvent) -> Void
    private let report: @Sendable (PreviewReport) -> Void

    private var cache: ContentCache?
    private var diagnostics: [Diagnostic] = []
    private var pending: FolderChange?
    private var planning: Task<Void, Never>?

    /// - Parameters:
    ///   - send: called with each event for the pages.
    ///   - report: called with each report for the terminal.
    init(
        _ folder: ContentFolder, options: ContentReader.Options, pictures: PictureRecord? = nil, workshop: PictureWorkshop? = nil,
        theme: any Theme, editor: Editor, stage: Stage,
        send: @escaping @Sendable (PreviewEvent) -> Void, report: @escaping @Sendable (PreviewReport) -> Void
    ) {
        self.folder = folder
        self.options = options
        self.pictures = pictures
        self.workshop = workshop
        self.theme = theme
        self.editor = editor
        self.stage = stage
        self.send = send
        self.report = report
    }

    /// Reads everything for the first time.
    func begin() async { await plan(FolderChange(paths: [])) }

    /// Something has changed in the content folder.
    func notice(_ change: FolderChange) {
        if !change.isLost { showAtOnce(change) }
        pending = pending.map { $0 + change } ?? change
        planning = planning ?? Task { await planPending() }
    }

    /// The paths inside the content folder; `""` for all of it.
    private func inside(_ change: FolderChange) -> Set<String> {
        if change.isLost { return [""] }
        let prefix = folder.realPath + "/"
        return Set(change.paths.filter { $0.utf8.starts(with: prefix.utf8) }.map { $0.relative(to: prefix) })
    }
}

extension LiveSite {
    /// Shows changed texts in the existing site, if nothing but these texts has changed.
    private func showAtOnce(_ change: FolderChange) {
        let snapshot = stage.current
        let paths = inside(change)
        guard var site = snapshot.site, !diagnostics.hasErrors, 1...Self.mostAtOnce ~= paths.count else { return }
        for path in paths {
            guard let revision = cache?.revise(path), let revised = site.revised(by: revision) else { return }
            site = revised
        }
        let version = stage.show { $0.site = site }
        send(PreviewEvent(version: version))
    }

    private func planPending() async {
        repeat {
            try? await Task.sleep(for: Self.gathering)
            guard let change = pending else { break }
            pending = nil
            await plan(change)
        } while pending != nil
        planning = nil
    }

    /// Reads what has changed, plans the site and shows it. If more changes meanwhile, all of that waits for the next time.
    private func plan(_ change: FolderChange) async {
        let start = ContinuousClock.now
        let paths = inside(change)
        let work = Task.detached(priority: .userInitiated) { [cache, folder, options, pictures, workshop, theme] in
            Outcome(after: paths, of: cache, folder, options, pictures, workshop, theme)
        }
        let outcome = await work.value
        if let newer = pending {
            pending = newer + change
            return
        }
        guard outcome.isNews || cache == nil else { return }
        show(outcome)
        if cache != nil, outcome.failure == nil {
            report(.updated(files: outcome.changed.sorted(), duration: ContinuousClock.now - start))
        }
        tell(outcome)
        cache = outcome.cache
    }

    private func show(_ outcome: Outcome) {
        var printer = DiagnosticPrinter(contentFolder: folder.path)
        let errors = outcome.diagnostics.filter { $0.severity == .error }
        let problems =
            if let failure = outcome.failure {
                ProblemList([ShownProblem(.error, "\(failure)")])
            } else {
                ProblemList(errors, in: folder, &printer, editor: editor)
            }
        let version = stage.show { snapshot in
            snapshot.site = outcome.site ?? snapshot.site
            snapshot.contentProblems = problems
            snapshot.notes = outcome.notes
        }
        let changed = outcome.site.map { site in
            site.content.assets.filter { outcome.changed.contains($0.file) }.map { site.links.path(to: .asset(path: $0.path)).text }
        }
        send(PreviewEvent(version: version, changed: changed ?? [], isAboutPage: outcome.site != nil))
    }

    /// Reports problems of the content if they are not the same as before.
    private func tell(_ outcome: Outcome) {
        if let failure = outcome.failure {
            report(.trouble("\(failure); the preview continues when the folder is back"))
        } else if outcome.diagnostics != diagnostics {
            report(.diagnostics(outcome.diagnostics))
        }
        diagnostics = outcome.failure == nil ? outcome.diagnostics : []
    }
}

/// The result of reading the content again.
private struct Outcome: Sendable {
    /// `nil` if the folder cannot be read.
    let cache: ContentCache?
    let site: Site?
    let diagnostics: [Diagnostic]
    /// What to show on the pages concerned: warnings, and what is still missing from the content. Sorted by place.
    let notes: [Diagnostic]
    let changed: Set<String>
    let failure: FileError?

    /// Whether anything may have changed.
    var isNews: Bool { failure != nil || !changed.isEmpty }

    init(
        after paths: Set<String>, of old: ContentCache?, _ folder: ContentFolder, _ options: ContentReader.Options,
        _ pictures: PictureRecord?, _ workshop: PictureWorkshop?, _ theme: any Theme
    ) {
        do throws(FileError) {
            var cache = if let old { old } else { try ContentCache(folder.path, options: options, pictures: pictures) }
            changed = old == nil ? [] : try cache.update(paths)
            var reading = cache.content()
            if let notes = workshop?.plan(&reading.content), !notes.isEmpty {
                reading.diagnostics = (reading.diagnostics + notes).sorted()
            }
            let plan = SitePlan(reading, theme: theme, threads: options.threads)
            site = plan.site
            diagnostics = plan.diagnostics
            let missing = plan.site?.reviewNotes() ?? []
            notes = (plan.diagnostics.filter { $0.severity != .error } + missing).sorted()
            failure = nil
            self.cache = cache
        } catch {
            cache = nil
            site = nil
            diagnostics = []
            notes = []
            changed = []
            failure = error
        }
    }
}
