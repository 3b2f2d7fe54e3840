import ArgumentParser
import ContentReader
import Files
import ThemeKit

/// `marquee schema`: prints what each kind of file may contain, for editors.
struct SchemaCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a kind of file, for editors that complete and check YAML.",
        discussion: """
            Without a name, lists the kinds. A data file names its schema in a comment that editors with a YAML language \
            server understand: '# yaml-language-server: $schema=.schemas/people.json'.
            """
    )

    @Argument(help: ArgumentHelp("The kind of file, such as season.", valueName: "name"))
    var name: ContentSchema?

    @Option(
        name: .customLong("all"),
        help: ArgumentHelp("Write all schemas into this folder, such as Content/.schemas.", valueName: "folder"))
    var folder: String?

    func validate() throws {
        if name != nil, folder != nil { throw ValidationError("write a name or --all, not both") }
        if folder?.isEmpty == true { throw ValidationError("the name of a folder is empty") }
    }

    func run(theme: some Theme) -> ExitStatus {
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

    private func write(to folder: String) throws(FileError) {
        try Folder.create(folder)
        for schema in ContentSchema.allCases { try File.write(schema.text, to: "\(folder)/\(schema.fileName)") }
        Console.standardOutput.write("\(ContentSchema.allCases.count) schemas in \(folder)\n")
    }
}

extension ContentSchema: ExpressibleByArgument {}
