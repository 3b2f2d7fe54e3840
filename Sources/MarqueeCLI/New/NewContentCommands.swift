import ArgumentParser
import Files
import Scaffolding
import ShowData
import ThemeKit

/// The options of every command that adds to a site.
struct NewContentOptions: ParsableArguments {
    @Option(
        name: .customLong("site"), help: ArgumentHelp("The folder of the site; by default this one, or Content in it.", valueName: "folder")
    )
    var site: String?

    @Option(help: ArgumentHelp("The date of what is new. By default SOURCE_DATE_EPOCH, or today.", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?

    @Flag(help: "Print the result as lines of JSON.")
    var json = false

    func validate() throws {
        if site?.isEmpty == true { throw ValidationError("the name of a folder is empty") }
    }

    /// The site in this folder, or the one that this folder is in.
    private static var enclosingSite: String? {
        let folders = [SiteOptions.usualFolder] + (1...6).map { String(repeating: "../", count: $0).dropLast() }.map(String.init)
        return folders.first { (try? FileStatus(of: "\($0)/site.yaml")) != nil }
    }

    /// Adds to the site, and prints what was made.
    func add(_ addition: Addition, theme: some Theme) -> ExitStatus {
        let folder = site ?? Self.enclosingSite ?? "."
        let reporter = Reporter(contentFolder: folder, json: json, consequence: "nothing was changed")
        do {
            let date = try CalendarDate.ofNewContent(date)
            let paths = try scaffolding { () throws(ScaffoldingError) in
                try ExistingSite(at: folder, date: date, theme: theme).add(addition)
            }
            if json {
                Console.standardOutput.write("\(NewFiles.json(paths, in: folder))\n")
            } else {
                for path in paths { Console.standardOutput.write(NewFiles.place(path, in: folder) + "\n") }
            }
            return .done
        } catch {
            return error.report(to: reporter)
        }
    }
}

/// `marquee new article "Title"`.
struct NewArticleCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "Make a draft of an article.",
        discussion: "The file has a line 'draft: true'. Remove it to publish the article.")

    @Argument(help: "The title.") var title: String
    @Option(help: ArgumentHelp("The end of its address; by default made from the title.", valueName: "name")) var id: String?
    @Option(help: ArgumentHelp("The id of the author; by default the first in authors.yaml.", valueName: "id")) var author: String?
    @Option(help: ArgumentHelp("The id of the show that it is about; by default the only one.", valueName: "id")) var show: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus {
        options.add(.article(title: title, id: id, author: author, show: show), theme: theme)
    }
}

/// `marquee new page "Title"`.
struct NewPageCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "page", abstract: "Make a page that is not news.")

    @Argument(help: "The title.") var title: String
    @Option(help: ArgumentHelp("Its address; by default made from the title.", valueName: "name")) var id: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus { options.add(.page(title: title, id: id), theme: theme) }
}

/// `marquee new item "Title" --collection art`.
struct NewItemCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "item", abstract: "Make a draft of a page of one of your collections.",
        discussion: "The file has a line 'draft: true'. Remove it to publish the page.")

    @Argument(help: "The title.") var title: String
    @Option(help: ArgumentHelp("The collection, as site.yaml names it; by default the only one.", valueName: "name"))
    var collection: String?
    @Option(help: ArgumentHelp("The end of its address; by default made from the title.", valueName: "name")) var id: String?
    @Option(help: ArgumentHelp("The id of the show that it is about; by default the only one.", valueName: "id")) var show: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus {
        options.add(.item(title: title, id: id, collection: collection, show: show), theme: theme)
    }
}

/// `marquee new show "Title"`.
struct NewShowCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Make a folder for another show.")

    @Argument(help: "The title.") var title: String
    @Option(help: ArgumentHelp("Its id and address; by default made from the title.", valueName: "name")) var id: String?
    @Option(
        help: ArgumentHelp("What it is: series, film, bookSeries or another kind of `show.yaml`; by default series.", valueName: "kind"))
    var kind = Show.Kind.series
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus { options.add(.show(title: title, id: id, kind: kind), theme: theme) }
}

/// `marquee new season 2 --episodes 8`.
struct NewSeasonCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "season", abstract: "Make a file for another season.")

    @Argument(help: "Its number; 0 for specials.") var number: Int
    @Option(help: ArgumentHelp("How many episodes it has; by default none are listed.", valueName: "number")) var episodes = 0
    @Option(help: ArgumentHelp("The id of the show; by default the only one.", valueName: "id")) var show: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus {
        options.add(.season(number: number, episodes: episodes, show: show), theme: theme)
    }
}

/// `marquee new character "Name"`.
struct NewCharacterCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "character", abstract: "Add a character to a show.")

    @Argument(help: "The name.") var name: String
    @Option(help: ArgumentHelp("Its id and the end of its address; by default made from the name.", valueName: "name")) var id: String?
    @Option(help: ArgumentHelp("The id of the show; by default the only one.", valueName: "id")) var show: String?
    @Option(help: ArgumentHelp("Who plays the character: a name, or an id in people.yaml.", valueName: "name")) var actor: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus {
        options.add(.character(name: name, id: id, show: show, actor: actor), theme: theme)
    }
}

/// `marquee new author "Name"`.
struct NewAuthorCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "author", abstract: "Add somebody who writes articles.")

    @Argument(help: "The name.") var name: String
    @Option(help: ArgumentHelp("The id; by default made from the name.", valueName: "name")) var id: String?
    @OptionGroup var options: NewContentOptions

    func run(theme: some Theme) -> ExitStatus { options.add(.author(name: name, id: id), theme: theme) }
}
