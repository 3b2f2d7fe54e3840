import ArgumentParser
import Files
import Hypertext
import Importing
import ThemeKit

/// `marquee import mediawiki`: brings in a wiki.
struct MediaWikiCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediawiki",
        abstract: "Import a wiki from MediaWiki or Fandom: its articles, redirects and pictures.",
        discussion: """
            Give the XML file that Special:Export writes, or the dump that Fandom offers on Special:Statistics. Articles of the wiki become \
            pages, or articles with --as articles, in Markdown; of several revisions the newest counts. Links inside the wiki lead to the \
            new pages, references become footnotes, and redirects and the old addresses lead there too.

            Below each text stands what the licence demands: who wrote it, where it was, and the licence (--licence). Pictures are taken \
            from a folder with the wiki's files (--uploads). Nothing is fetched. Templates and whatever else has no place in a site are \
            listed with their number, page and line.

            Infoboxes become characters, episodes, people and books if a mapping says which and how: --suggest writes one next to the dump, \
            such as wiki.infoboxes.yaml, with what the wiki uses and how often. Correct it, and import again. The text of a character or \
            an episode then belongs to its page.

            Run again, it adds only new pages.
            """
    )

    @Argument(help: "The exported file.")
    var file: String

    @OptionGroup var options: ImportOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("What the wiki's articles become: pages or articles.", valueName: "kind"))
    var kind = MediaWikiSource.Options.Kind.pages

    @Option(help: ArgumentHelp("A folder with the wiki's files, from which pictures are taken.", valueName: "folder"))
    var uploads: String?

    @Option(help: ArgumentHelp("The licence of the texts, such as \"CC BY-SA 3.0\"; that of Fandom is known.", valueName: "licence"))
    var licence: String?

    @Flag(help: "Write a mapping for the infoboxes of the wiki, and import nothing.")
    var suggest = false

    @Option(
        help: ArgumentHelp(
            "The mapping for infoboxes; by default the file next to the dump that --suggest writes, if it is there.", valueName: "file"))
    var infoboxes: String?

    @Option(help: ArgumentHelp("What 03/08/2023 is in infoboxes: dmy for 3 August, mdy for March 8.", valueName: "order"))
    var dates: DateOrder?

    func validate() throws {
        if suggest, infoboxes != nil { throw ValidationError("--suggest writes a mapping, and --infoboxes reads one; pass one of them") }
    }

    /// Next to the dump, with another end.
    private var usualMapping: String { (file.hasSuffix(".xml") ? String(file.dropLast(4)) : file) + ".infoboxes.yaml" }

    /// The mapping to read; `nil` if there is none.
    private var mapping: String? { infoboxes ?? ((try? FileStatus(of: usualMapping)) != nil ? usualMapping : nil) }

    func run(theme: some Theme) async -> ExitStatus {
        if suggest { return writeSuggestion() }
        let mapping = mapping
        return await ImportSession(options).run(theme: theme, merges: true) { progress throws(ImportError) in
            progress.begin("Reading \(file)")
            var reading = MediaWikiSource.Options()
            reading.kind = kind
            reading.uploads = uploads
            reading.licence = licence
            reading.dates = dates
            reading.infoboxes = if let mapping { try InfoboxMapping(SourceText(mapping)) } else { nil }
            if options.show != nil, mapping == nil {
                throw .usage("--show says where the entries of infoboxes belong; a mapping for them is missing, and --suggest writes one")
            }
            return .mediawiki(try MediaWikiSource(file, options: reading))
        }
    }

    /// Writes the mapping next to the dump; one that is there stays.
    private func writeSuggestion() -> ExitStatus {
        let reporter = Reporter(contentFolder: options.site.folder, json: options.site.json)
        let progress = Progress(on: .standardError)
        progress.begin("Reading \(file)")
        defer { progress.end() }
        do {
            guard try FileStatus(of: usualMapping) == nil else {
                reporter.fail("\(usualMapping) is there already; remove it to have it written again")
                return .usage
            }
            var reading = MediaWikiSource.Options()
            reading.collectsInfoboxes = true
            let suggestion = InfoboxSuggestion(for: try MediaWikiSource(file, options: reading))
            progress.end()
            if suggestion.count > 0 { try File.write(Array(suggestion.text.utf8), to: usualMapping) }
            if options.site.json {
                let result: JSON = .object([
                    "result": .string(suggestion.count > 0 ? "suggested" : "unchanged"), "infoboxes": .number(suggestion.count),
                    "file": .string(usualMapping),
                ])
                Console.standardOutput.write("\(result)\n")
            } else if suggestion.count == 0 {
                Console.standardOutput.write("the wiki uses no infoboxes; nothing was written\n")
            } else {
                let number = suggestion.count == 1 ? "1 infobox" : "\(suggestion.count) infoboxes"
                Console.standardOutput.write("\(number) in \(usualMapping.printable); correct it, and run the same without --suggest\n")
            }
            return .done
        } catch let error as ImportError { return CommandFailure.importing(error).report(to: reporter) } catch {
            reporter.fail("\(error)")
            return .environment
        }
    }
}

extension MediaWikiSource.Options.Kind: ExpressibleByArgument {}
