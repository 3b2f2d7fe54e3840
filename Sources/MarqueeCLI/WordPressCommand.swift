import ArgumentParser
import Importing
import ThemeKit

/// `marquee import wordpress`: brings in a blog.
struct WordPressCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "wordpress",
        abstract: "Import a blog from WordPress: posts, pages, authors, tags and pictures.",
        discussion: """
            Give the file that WordPress writes with Tools, Export, All content. Posts become articles, and pages become pages, in Markdown; \
            categories and tags become tags. Drafts stay drafts, a post with a password becomes one, and private posts are left out. Links \
            inside the blog lead to the new pages, and the old addresses lead there too.

            Pictures are taken from a copy of the folder wp-content/uploads (--uploads): those that a text uses, or all with --all-uploads. \
            Nothing is fetched. What has no place in a site, such as a form, is listed with its post and its line.

            Approved comments are kept beside their texts, in files such as hello.comments.yaml, without mail addresses; 'comments: archive' \
            in site.yaml shows them below. \
            Run again, it adds only new posts.
            """
    )

    @Argument(help: "The exported file.")
    var file: String

    @OptionGroup var options: ImportOptions

    @Option(help: ArgumentHelp("A copy of the folder wp-content/uploads, from which pictures are taken.", valueName: "folder"))
    var uploads: String?

    @Flag(help: "Take all files of that folder, not only those that a text uses.")
    var allUploads = false

    func validate() throws {
        if options.show != nil { throw ValidationError("--show belongs to imports of a show; a blog has none") }
        if allUploads, uploads == nil { throw ValidationError("--all-uploads needs --uploads with the folder") }
    }

    func run(theme: some Theme) async -> ExitStatus {
        await ImportSession(options).run(theme: theme, merges: true) { progress throws(ImportError) in
            progress.begin("Reading \(file)")
            var reading = WordPressSource.Options()
            reading.uploads = uploads
            reading.takesAllUploads = allUploads
            return .wordpress(try WordPressSource(file, options: reading))
        }
    }
}
