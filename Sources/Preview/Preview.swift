import CLibrary
import ContentReader
import Dispatch
import Site
import ThemeKit
import Workshop

/// Shows a site in the browser while it is written.
package struct Preview: Sendable {
    /// What is shown, and where.
    package struct Options: Sendable {
        package var content: ContentFolder
        package var reader: ContentReader.Options
        /// The port; if `nil`, the first free one from 8080.
        package var port: UInt16?
        package var editor: Editor
        /// Whether to open the browser.
        package var opensBrowser: Bool
        /// The command that builds the site's program, split into words; if `nil`, it is found automatically.
        package var buildCommand: [String]?
        /// Makes the published versions of pictures; if `nil`, the originals are shown.
        package var workshop: PictureWorkshop?
        /// What earlier runs found out about pictures.
        package var pictures: PictureRecord?

        package init(
            content: ContentFolder, reader: ContentReader.Options, port: UInt16? = nil, editor: Editor = .vscode,
            opensBrowser: Bool = false,
            buildCommand: [String]? = nil, workshop: PictureWorkshop? = nil, pictures: PictureRecord? = nil
        ) {
            self.content = content
            self.reader = reader
            self.port = port
            self.editor = editor
            self.opensBrowser = opensBrowser
            self.buildCommand = buildCommand
            self.workshop = workshop
            self.pictures = pictures
        }
    }

    /// The ports that are tried if none is given.
    package static let usualPorts: ClosedRange<UInt16> = 8080...8179

    private let options: Options
    private let theme: any Theme
    private let report: @Sendable (PreviewReport) -> Void
    private let stage = Stage()
    private let events = EventStreams()

    /// - Parameter report: called with each event, on any thread.
    package init(_ options: Options, theme: some Theme, report: @escaping @Sendable (PreviewReport) -> Void) {
        self.options = options
        self.theme = theme
        self.report = report
    }

    /// Shows the site until the task is cancelled, whatever happens to the content.
    ///
    /// - Throws: a sentence if nothing can be shown at all: the port is in use, or the system does not allow listening.
    package func run() async throws(PreviewFailure) {
        let places = ClientPlaces(openFiles: RunningProgram.raiseLimitOfOpenFiles()) {
            report(.trouble("the limit of open files allows no more connections at once; others wait until one is closed"))
        }
        // Writing to a browser that has gone returns an error instead of raising a signal.
        signal(SIGPIPE, SIG_IGN)
        let inherited = RunningProgram.takeSockets()
        let isReplacement = inherited != nil
        let listener = if let inherited { inherited } else { try listen() }
        let responder = Responder(
            port: listener.port, content: options.content, editor: options.editor, instance: "\(getpid())-\(DispatchTime.now().rawValue)")
        let desk = options.workshop.map(PictureDesk.init)
        let server = Server(
            places: places, events: events, greeting: { PreviewEvent(version: stage.current.version) },
            respond: { request in
                let snapshot = stage.current
                if let desk, let site = snapshot.site, let path = responder.missingPicture(in: request, of: site) {
                    await desk.prepare(path, of: site)
                }
                let start = ContinuousClock.now
                let response = responder.respond(to: request, showing: stage.current)
                if let slow = SlowPage(request, response, after: ContinuousClock.now - start) { report(.slow(slow)) }
                return response
            }, refuse: { responder.refuse($0) })
        let site = LiveSite(
            options.content, options: options.reader, pictures: options.pictures, workshop: options.workshop, theme: theme,
            editor: options.editor, stage: stage, send: { events.send($0) },
            report: report)
        // The watcher starts before anything is read, so that no change is missed.
        let contentChanges = changes(in: [options.content.absolutePath])
        let package = RunningProgram.path.flatMap(SitePackage.init)
        let sourceChanges = package.map { changes(in: $0.sourceFolders) }
        await site.begin()
        let address = address(at: listener.port)
        report(isReplacement ? .restarted : .listening(address: address, port: listener.port))
        do {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { await server.run(on: listener) }
                group.addTask {
                    for await change in contentChanges { await site.notice(change) }
                }
                if let package, let sourceChanges {
                    group.addTask { await rebuild(package, when: sourceChanges, listener) }
                }
                if options.opensBrowser, !isReplacement {
                    group.addTask {
                        if let trouble = await Browser.open(address) { report(.trouble(trouble)) }
                    }
                }
            }
        } catch {
            throw PreviewFailure(message: "the preview has stopped: \(error)")
        }
    }

    private func listen() throws(PreviewFailure) -> Listener {
        do throws(Listener.Failure) {
            if let port = options.port { return try Listener(at: port) }
            return try Listener(atFirstOf: Self.usualPorts)
        } catch {
            throw PreviewFailure(message: "\(error)")
        }
    }

    private func address(at port: UInt16) -> String {
        "http://localhost:\(port)\(stage.current.site?.links.path(to: .home).text ?? "/")"
    }

    private func changes(in folders: [String]) -> AsyncStream<FolderChange> {
        Watching.changes(in: folders) { report(.trouble("\($0)")) }
    }

    private func rebuild(_ package: SitePackage, when changes: AsyncStream<FolderChange>, _ listener: Listener) async {
        let rebuilding = Rebuilding(
            package, command: options.buildCommand ?? package.buildCommand, editor: options.editor, stage: stage,
            send: { events.send($0) }, report: report,
            replace: { RunningProgram.replace(byProgramAt: package.executable, keeping: listener.sockets) })
        await withDiscardingTaskGroup { group in
            // Changes during a build are noticed too.
            for await change in changes { group.addTask { await rebuilding.notice(change) } }
        }
    }
}

/// The preview cannot show anything.
package struct PreviewFailure: Error, Hashable, CustomStringConvertible {
    let message: String

    package var description: String { message }
}
