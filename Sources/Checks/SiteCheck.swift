import Diagnostics
import Files
import Output
import Site

/// Finds everything that is wrong with a site, without writing it.
package struct SiteCheck: Sendable {
    /// The next step of a check.
    package enum Event: Sendable {
        case followingLinks(pages: Int)
        case searchingForSpoilers(files: Int)
        case askingOtherSites(pages: Int)
    }

    package struct Findings: Sendable {
        /// How many pages were checked.
        package let pages: Int
        /// How many links to other sites were checked now or answered less than a day ago.
        package let outsideLinks: Int
        /// How much of the site is there in its other languages.
        package let translations: [TranslationProgress]
        /// Sorted by place.
        package let diagnostics: [Diagnostic]
    }

    private let site: Site
    private let contentFolder: String
    private let output: OutputFolder
    private let linkChecker: LinkChecker?
    private let age: Age?
    private let language: String?
    private let threads: Int

    /// - Parameters:
    ///   - contentFolder: the folder that the content was read from.
    ///   - output: where a build would write the site. The record of links that answered is next to it.
    ///   - linkChecker: checks the links to other sites; `nil` to skip them.
    ///   - age: how old ratings and unsettled facts can be before they get a note; `nil` to ignore their age.
    ///   - language: the translation of which each gap is noted, however many there are; `nil` for none.
    ///   - threads: how many threads render at the same time. The result is the same for any number.
    package init(
        of site: Site, contentFolder: String, output: OutputFolder, askingWith linkChecker: LinkChecker? = nil,
        staleAfter age: Age? = nil, listing language: String? = nil, threads: Int = Processors.active
    ) {
        self.site = site
        self.contentFolder = contentFolder
        self.output = output
        self.linkChecker = linkChecker
        self.age = age
        self.language = language
        self.threads = threads
    }

    /// - Parameter progress: called before each part of the work.
    package func run(progress: (Event) -> Void) async throws(FileError) -> Findings {
        progress(.followingLinks(pages: site.routes.count(where: \.isPage)))
        let links = LinkCheck(of: site, contentFolder: contentFolder, threads: threads)
        let leaks = leaks(progress)
        let deadLinks = try await deadLinks(among: links, progress)
        let isOffline = site.content.settings.publishTargets.contains(where: \.isOffline)
        let offline = isOffline ? OfflineCheck(of: site, contentFolder: contentFolder, threads: threads).diagnostics : []
        let notes = site.reviewNotes(for: language) + (age.map(site.content.stalenessNotes) ?? [])
        return Findings(
            pages: links.pages,
            outsideLinks: linkChecker == nil ? 0 : links.outsideLinks.count,
            translations: site.content.translationProgress,
            diagnostics: (links.diagnostics + offline + leaks + deadLinks + notes).sorted())
    }

    private func leaks(_ progress: (Event) -> Void) -> [Diagnostic] {
        guard let screen = LeakScreen(for: site.guardedTexts, openNames: site.openNames, contentFolder: contentFolder) else { return [] }
        progress(.searchingForSpoilers(files: site.routes.count))
        return screen.leaks(in: site.outputFiles(contentFolder: contentFolder), threads: threads).diagnostics
    }

    private func deadLinks(among links: LinkCheck, _ progress: (Event) -> Void) async throws(FileError) -> [Diagnostic] {
        guard let linkChecker else { return [] }
        progress(.askingOtherSites(pages: links.outsideLinks.count))
        let problems = await linkChecker.problems(
            with: Set(links.outsideLinks.map(\.address)), recordedAt: "\(try output.recordsFolder())/links.json")
        return links.warnings(about: problems.mapValues(\.description))
    }
}
