import ArgumentParser
import ContentReader
import Diagnostics
import Files
import Hypertext
import Importing
import Site
import ThemeKit

/// `marquee withdraw`: takes a picture down.
struct WithdrawCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take a picture down: from every page, for good.",
        discussion: """
            Names the pages that show the picture, and adds it to 'withdrawn' in site.yaml. From then on nothing is published of it: entries \
            and cards have their drawn posters, texts an empty stage. Publish to make that public; no later build and no rollback brings the \
            picture back. To show it again, remove its line from site.yaml.
            """
    )

    @OptionGroup var options: SiteOptions

    @Argument(help: ArgumentHelp("The picture, as content names it.", valueName: "images/leaves.jpg"))
    var picture: String

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "nothing was changed")
        let progress = Progress(on: .standardError)
        do {
            progress.begin("Reading \(options.folder)")
            let (site, _) = try await options.readSite(theme: theme)
            let path = try path(in: site.content)
            guard !site.content.settings.withdrawnPictures.contains(path) else {
                progress.end()
                report(path, pages: [], isNew: false, reporter)
                return .done
            }
            progress.begin("Looking for pages with it")
            let pages = site.pages(showingPicture: path, threads: options.threadCount)
            try write(path)
            progress.end()
            report(path, pages: pages, isNew: true, reporter)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    /// The picture inside the content folder, also if its path begins outside.
    private func path(in content: SiteContent) throws(CommandFailure) -> String {
        var path = picture.composed
        for start in ["./", "\(options.folder)/", "/"] where path.hasPrefix(start) { path = String(path.dropFirst(start.utf8.count)) }
        let pictures = content.assets.map(\.path).filter { $0.hasPrefix("images/") }
        guard pictures.contains(path) else {
            let help = pictures.nearest(to: path).map { "; did you mean '\($0)'?" } ?? ""
            throw .usage("there is no picture '\(picture)' in \(options.folder)\(help)")
        }
        return path
    }

    private func write(_ path: String) throws(CommandFailure) {
        let file = "\(options.folder)/site.yaml"
        let text: String
        do { text = String(decoding: try File.read(file, atMost: .data), as: UTF8.self) } catch { throw .environment("\(error)") }
        var settings = YAMLFile(text)
        let edit: YAMLEdit =
            settings.has("withdrawn")
            ? .item(.text(path), of: "withdrawn", in: .top) : .keys(YAMLRecord(["withdrawn": .items([.text(path)])]), in: .top)
        guard settings.apply(edit) else {
            throw .usage("the list 'withdrawn' in site.yaml is on one line; write '- \(path)' into it by hand")
        }
        do { try File.write(Array(settings.text.utf8), to: file) } catch { throw .environment("\(error)") }
    }

    private func report(_ path: String, pages: [String], isNew: Bool, _ reporter: Reporter) {
        if reporter.json {
            let result = JSON.object([
                "result": .string(isNew ? "withdrawn" : "unchanged"), "picture": .string(path), "pages": .strings(pages) ?? [],
            ])
            Console.standardOutput.write("\(result)\n")
            return
        }
        guard isNew else { return Console.standardOutput.write("\(path.printable) is withdrawn already\n") }
        var lines = pages.isEmpty ? ["no page shows \(path)"] : ["\(reporter.count(pages.count, "page")) showed \(path):"]
        lines += pages.map { "  \($0)" }
        lines.append("it is withdrawn: site.yaml has it under 'withdrawn'. Publish now, so that it disappears from the web")
        lines.append("the file itself stays in \(options.folder); you may delete it, the pages build without it")
        Console.standardOutput.write(lines.map { $0.printable + "\n" }.joined())
    }
}
