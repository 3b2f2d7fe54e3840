import ArgumentParser
import CLibrary
import Files
import Importing
import ThemeKit

/// `marquee import tvmaze`: brings in a show of TVmaze.
struct TVmazeCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "tvmaze",
        abstract: "Import a show from TVmaze.com: seasons, episodes, cast and crew.",
        discussion: """
            Give the number of the show, which is in the address of its page (www.tvmaze.com/shows/42/…) and is fetched with curl; or a file with \
            the answer to this address:

              https://api.tvmaze.com/shows/42?embed[]=seasons&embed[]=episodes&embed[]=cast&embed[]=crew&embed[]=akas

            TVmaze allows everybody to use its facts under the licence CC BY-SA 4.0, so each import names it as the source, with a link. Its \
            pictures are not taken, and its summaries only with --summaries. Nobody's part is called a main part, because TVmaze does not say so.

            Later, --update compares TVmaze with your site. A new or changed date becomes a claim; what you wrote stays.
            """
    )

    @Argument(help: ArgumentHelp("The number of a show, the address of its page, or a file.", valueName: "number or file"))
    var source: String

    @OptionGroup var options: ImportOptions

    @Option(help: ArgumentHelp("Which show to take, if the file has several.", valueName: "number"))
    var id: Int?

    @Flag(help: "Take the summaries too, each marked with TVmaze and its licence.")
    var summaries = false

    @Flag(name: .customLong("guard"), help: "Close each summary until its own episode has been seen; implies --summaries.")
    var guards = false

    @Option(
        help: ArgumentHelp(
            "Give guests a page only if they are in at least this many episodes; needs an answer with guests.", valueName: "number"))
    var minEpisodes = 2

    @Flag(help: "Treat people as the same if people.yaml has their name.")
    var merge = false

    @Flag(help: "Compare with an earlier import, and accept each difference or not.")
    var update = false

    @Option(help: ArgumentHelp("What --update accepts without asking: all, none, or names such as s1e5,show.", valueName: "differences"))
    var accept: AcceptedPieces?

    func validate() throws {
        if minEpisodes < 1 { throw ValidationError("--min-episodes must be at least 1") }
        if accept != nil, !update { throw ValidationError("--accept belongs to --update") }
    }

    func run(theme: some Theme) async -> ExitStatus {
        let session = ImportSession(options, accepted: update ? accept ?? (options.yes ? .all : nil) : nil, isUpdate: update)
        return await session.run(theme: theme, merges: merge) { progress throws(ImportError) in .tvmaze(try await read(progress)) }
    }

    private func read(_ progress: Progress) async throws(ImportError) -> TVmazeSource {
        var reading = TVmazeSource.Options()
        reading.takesSummaries = summaries || guards
        reading.guardsSummaries = guards
        reading.fewestEpisodes = minEpisodes
        reading.show = id
        let exists = (try? FileStatus(of: source, followingLinks: true)) != nil
        guard !exists, let number = Self.number(in: source) else { return try TVmazeSource(SourceText(source), options: reading) }
        progress.begin("Fetching show \(number) from TVmaze")
        reading.show = number
        reading.fetched = .today
        let answers = try await TVmazeFetch.answers(for: number)
        return try TVmazeSource(SourceText(answers, of: "api.tvmaze.com/shows/\(number)"), options: reading)
    }

    /// The number of a show, alone or in the address of its page.
    private static func number(in text: String) -> Int? {
        if let number = Int(text), 0..<1_000_000_000 ~= number { return number }
        let parts = text.split(separator: "/")
        guard text.contains("tvmaze.com/"), let shows = parts.firstIndex(of: "shows"), shows + 1 < parts.count else { return nil }
        return Int(parts[shows + 1].prefix { $0.isNumber })
    }
}

/// What `--accept` names.
enum AcceptedPieces: ExpressibleByArgument {
    case all, none
    case named([String])

    init?(argument: String) {
        switch argument {
        case "all": self = .all
        case "none": self = .none
        default:
            let names = argument.split { $0 == "," || $0 == " " }.map(String.init)
            guard !names.isEmpty else { return nil }
            self = .named(names)
        }
    }
}
