import ArgumentParser
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

    func validate() throws {
        if options.show != nil { throw ValidationError("--show belongs to imports of a show; the pages of a wiki belong to none") }
    }

    func run(theme: some Theme) async -> ExitStatus {
        await ImportSession(options).run(theme: theme, merges: true) { progress throws(ImportError) in
            progress.begin("Reading \(file)")
            var reading = MediaWikiSource.Options()
            reading.kind = kind
            reading.uploads = uploads
            reading.licence = licence
            return .mediawiki(try MediaWikiSource(file, options: reading))
        }
    }
}

extension MediaWikiSource.Options.Kind: ExpressibleByArgument {}
