import ArgumentParser
import Diagnostics
import Files
import Hypertext
import Output
import ThemeKit
import Workshop

/// `marquee cache`: shows what is kept of pictures, so that they are not made again, and removes it.
struct CacheCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Show how much is kept of pictures that were made, or remove it.",
        discussion:
            "The published sizes of pictures are made once, and kept next to the output folder in '.marquee/cache'. Nothing else is in it."
    )

    @Option(name: .customLong("output"), help: ArgumentHelp("The folder that the finished site is written to.", valueName: "folder"))
    var output = "public"

    @Flag(help: "Remove everything that is kept. The next build makes it again.")
    var empty = false

    @Flag(help: "Print the result as a line of JSON.")
    var json = false

    func validate() throws {
        if output.isEmpty { throw ValidationError("the name of a folder is empty") }
    }

    func run(theme: some Theme) -> ExitStatus {
        do {
            let cache = ResultCache(in: "\(try OutputFolder(output).recordsFolder())/cache")
            let (files, bytes) = try cache.contents()
            if empty { try cache.empty() }
            Console.standardOutput.write(json ? "\(result(files, bytes))\n" : sentence(files, bytes, in: cache.folder) + "\n")
            return .done
        } catch {
            Console.standardError.write("marquee: \(error)\n")
            return .environment
        }
    }

    private func sentence(_ files: Int, _ bytes: Int, in folder: String) -> String {
        guard files > 0 else { return "nothing is kept in \(folder.printable)" }
        let amount = "\(files == 1 ? "1 file" : "\(files) files") with \(ByteCount(bytes))"
        return empty ? "removed \(amount) from \(folder.printable)" : "\(amount) in \(folder.printable); to remove them, pass `--empty`"
    }

    private func result(_ files: Int, _ bytes: Int) -> JSON {
        .object(["result": .string(empty ? "emptied" : "kept"), "files": .number(files), "bytes": .number(bytes)])
    }
}
