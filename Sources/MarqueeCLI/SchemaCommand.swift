import ArgumentParser
import ContentReader
import Diagnostics
import Files
import ThemeKit

/// `marquee schema`: prints what each kind of file may contain, for editors.
struct SchemaCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a kind of file, for editors that complete and check YAML.",
        discussion: """
            Without a name, lists the kinds. A data file names its schema in a comment that editors with a YAML language \
            server understand: '# yaml-language-server: $schema=.schemas/people.json'. With --all, the collections of the site \
            have schemas too, for the front matter of their pages.

            For readers' corrections, if site.yaml has 'contribute' with a repository: --forms writes the form for issues into the folder \
            of the repository, and --cms prints the configuration of Decap CMS and Sveltia CMS, which is called config.yml.
            """
    )

    @Argument(help: ArgumentHelp("The kind of file, such as season.", valueName: "name"))
    var name: ContentSchema?

    @Option(
        name: .customLong("all"),
        help: ArgumentHelp("Write all schemas into this folder, such as Content/.schemas.", valueName: "folder"))
    var folder: String?

    @Option(
        name: .customLong("forms"),
        help: ArgumentHelp("Write the form for corrections into the repository that is in this folder, such as .", valueName: "folder"))
    var repository: String?

    @Flag(help: "Print the configuration of Decap CMS and Sveltia CMS.")
    var cms = false

    @OptionGroup var options: SiteOptions

    func validate() throws {
        let wishes = [name != nil, folder != nil, repository != nil, cms].count { $0 }
        if wishes > 1 { throw ValidationError("write a name, --all, --forms or --cms, and only one of them") }
        if folder?.isEmpty == true || repository?.isEmpty == true { throw ValidationError("the name of a folder is empty") }
    }

    func run(theme: some Theme) -> ExitStatus {
        if repository != nil || cms { return runForSite() }
        if let name {
            Console.standardOutput.write(String(decoding: name.text, as: UTF8.self))
        } else if let folder {
            do {
                try write(to: folder)
            } catch {
                Console.standardError.write("marquee: \(error)\n")
                return .environment
            }
        } else {
            let width = ContentSchema.allCases.map(\.rawValue.count).max() ?? 0
            for schema in ContentSchema.allCases {
                let gap = String(repeating: " ", count: width - schema.rawValue.count + 2)
                Console.standardOutput.write(schema.rawValue + gap + schema.file + "\n")
            }
        }
        return .done
    }

    /// What depends on the repository of the site.
    private func runForSite() -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json)
        let missing = CommandFailure.usage(
            "site.yaml names no repository; add a line such as 'contribute: { repository: https://codeberg.org/leaves/site }'")
        do throws(CommandFailure) {
            if let repository {
                guard let form = IssueForm(try options.readSettings()) else { throw missing }
                let path = "\(repository)/\(form.path)"
                do {
                    try Folder.create(path.parentPath ?? path)
                    try File.write(Array(form.text.utf8), to: path)
                } catch { throw .environment("\(error)") }
                Console.standardOutput.write("written: \(path)".printable + "\n")
            } else {
                let reading = ContentReader.read(try options.listContent(), at: options.folder, options: try options.validReaderOptions())
                guard !reading.diagnostics.hasErrors else { throw .content(reading.diagnostics) }
                guard let configuration = CMSConfiguration(reading.content) else { throw missing }
                Console.standardOutput.write(String(decoding: configuration.text, as: UTF8.self))
                reporter.warn(
                    "a CMS has no fields for files of entries by id, such as people.yaml, nor for: "
                        + configuration.leftOut.joined(separator: ", ") + "; edit these by hand")
                if !reading.content.settings.languages.isEmpty {
                    reporter.warn(
                        "only Sveltia CMS finds the texts of a site in several languages; the first lines of the file say why Decap CMS does not"
                    )
                }
            }
            return .done
        } catch { return error.report(to: reporter) }
    }

    private func write(to folder: String) throws(FileError) {
        try Folder.create(folder)
        for schema in ContentSchema.allCases { try File.write(schema.text, to: "\(folder)/\(schema.fileName)") }
        // Those of collections need a site, and the others are for everybody.
        let collections = (try? options.readSettings())?.collections.map(ContentSchema.schema) ?? []
        for schema in collections { try File.write(schema.text, to: "\(folder)/\(schema.fileName)") }
        Console.standardOutput.write("\(ContentSchema.allCases.count + collections.count) schemas in \(folder)\n")
    }
}

extension ContentSchema: ExpressibleByArgument {}
