import ArgumentParser
import CLibrary
import Scaffolding
import ShowData
import ThemeKit

/// `marquee new leaves`: makes a site.
struct NewSiteCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "site", abstract: "Make a new site.")

    @Argument(help: ArgumentHelp("The folder to make; '.' for this one, if it is empty.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The name of the site; by default that of the folder.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The title of the show that it is about; by default the name of the site.", valueName: "text"))
    var show: String?

    @Option(help: ArgumentHelp("The language of the site, such as en, de or pt-BR; by default en.", valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "What the show is: series, film, bookSeries or another kind of `show.yaml`; by default series.", valueName: "kind"))
    var kind: Show.Kind?

    @Option(help: ArgumentHelp("The date of the first article. By default SOURCE_DATE_EPOCH, or today.", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?

    @Flag(help: "Print the result as lines of JSON.")
    var json = false

    func validate() throws {
        if folder.isEmpty { throw ValidationError("the name of the folder is empty") }
    }

    func run(theme: some Theme) -> ExitStatus {
        let reporter = Reporter(contentFolder: folder, json: json, consequence: "nothing was made")
        do {
            let site = try newSite()
            try scaffolding { () throws(ScaffoldingError) in try site.write(to: folder, theme: theme) }
            report(site)
            return .done
        } catch {
            return error.report(to: reporter)
        }
    }

    /// Takes what the options say. At a terminal, asks for the rest.
    private func newSite() throws(CommandFailure) -> NewSite {
        if let refusal = NewKinds.refusal(of: folder) { throw .usage(refusal) }
        let date = try CalendarDate.ofNewContent(date)
        let usual = title ?? NewSite.title(from: folder)
        let question = json ? nil : Question()
        let title = title ?? question?.ask("The name of the site", usual: usual) ?? usual
        let show = show ?? question?.ask("The show that it is about", usual: title) ?? title
        let kind = kind ?? question?.ask("Is it a series, a film or a bookSeries?", usual: .series) ?? .series
        let language = language ?? question?.ask("The language of the site", usual: "en") ?? "en"
        return try scaffolding { () throws(ScaffoldingError) in
            try NewSite(in: folder, title: title, show: show, kind: kind, language: language, date: date)
        }
    }

    private func report(_ site: NewSite) {
        let paths = site.files.map(\.path)
        if json { return Console.standardOutput.write("\(NewFiles.json(paths, in: folder))\n") }
        let note = site.hasTextsInItsLanguage ? "" : "The sample texts are in English; replace them with yours.\n"
        // A name with a hyphen in front would be an option.
        let place = folder.hasPrefix("-") ? "./\(folder)" : folder
        let change = folder == "." ? "" : "    cd \(place.quotedForShell)\n"
        Console.standardOutput.write(
            "The site is in \(folder.printable).\n\(note)See it, and change it; README.md in it says how:\n\n\(change)    marquee preview --open\n"
        )
    }
}

extension Show.Kind: ExpressibleByArgument {}
