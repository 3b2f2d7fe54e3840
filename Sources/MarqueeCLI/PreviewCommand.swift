import ArgumentParser
import CLibrary
import Dispatch
import Files
import Preview
import ThemeKit

/// `marquee preview`: shows the site in the browser while it is written.
struct PreviewCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show the site in the browser while you write it.",
        discussion: """
            Nothing is written to the output folder. Without --date, drafts and future articles are shown, and marked; \
            with it, the site looks as visitors see it on that day. Ctrl-C stops the preview.
            """
    )

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("The port; by default the first free one from 8080.", valueName: "number"))
    var port: UInt16?

    @Flag(help: "Open the browser.")
    var open = false

    @Option(help: "The editor for links to places in the content.")
    var editor = Editor.vscode

    @Option(
        name: .customLong("rebuild"),
        help: ArgumentHelp(
            "The command, split at spaces, that builds the site's program when its Swift sources change; by default 'swift build'.",
            valueName: "command"))
    var buildCommand: String?

    func validate() throws {
        if port == 0 { throw ValidationError("--port takes a number from 1 to 65535") }
        if let buildCommand, buildWords(buildCommand).isEmpty { throw ValidationError("--rebuild takes a command") }
    }

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "the page has not changed")
        endOnSignals()
        do {
            let narrator = PreviewNarrator(reporter: reporter, wantedPort: port ?? Preview.usualPorts.lowerBound, verbose: options.verbose)
            try await preview(theme, narrator)
            return .done
        } catch {
            return error.report(to: reporter)
        }
    }

    private func preview(_ theme: some Theme, _ narrator: PreviewNarrator) async throws(CommandFailure) {
        var readerOptions = try options.validReaderOptions()
        readerOptions.includesDrafts = options.drafts || options.date == nil
        let content: ContentFolder
        do { content = try ContentFolder(options.folder) } catch { throw options.missingSite(error) }
        let preview = Preview(
            Preview.Options(
                content: content, reader: readerOptions, port: port, editor: editor, opensBrowser: open,
                buildCommand: buildCommand.map(buildWords), workshop: try await options.workshop(),
                pictures: try options.pictureRecord(listedAt: WallClock.now)),
            theme: theme
        ) { narrator.tell($0) }
        do { try await preview.run() } catch { throw .environment("\(error)") }
    }

    private func buildWords(_ command: String) -> [String] { command.split(separator: " ").map(String.init) }

    /// Ctrl-C and a plain `kill` end the program at once, because nothing is ever half done.
    private func endOnSignals() {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler {
                // The terminal printed ^C.
                if Console.standardError.isTerminal { Console.standardError.write("\n") }
                endProgram(.done)
            }
            source.resume()
            // Lives as long as the program.
            _ = Unmanaged.passRetained(source as AnyObject)
        }
    }
}

extension Editor: ExpressibleByArgument {}

/// `exit(3)`, because the command has its own `exit`.
private func endProgram(_ status: ExitStatus) -> Never { exit(status.rawValue) }
