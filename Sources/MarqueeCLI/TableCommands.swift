import ArgumentParser
import Importing
import ThemeKit

/// What both kinds of tables need to be understood.
struct TableOptions: ParsableArguments {
    @Argument(help: "The file.")
    var file: String

    @Option(name: .customLong("as"), help: ArgumentHelp("What its rows are: episodes, characters, people or books.", valueName: "kind"))
    var kind: TableKind

    @Option(
        help: ArgumentHelp(
            "What a column means, if its name does not say it, such as \"Air Date=date\". May be given several times.",
            valueName: "column=key"))
    var map: [ColumnMapping] = []

    @Option(help: ArgumentHelp("The season of episodes without one.", valueName: "number"))
    var season: Int?

    @Flag(name: .customLong("guard"), help: "Close each summary of an episode until that episode has been seen.")
    var guardSummaries = false

    @Option(help: ArgumentHelp("What 03/08/2023 is: dmy for 3 August, mdy for March 8.", valueName: "order"))
    var dates: DateOrder?

    @Option(
        help: ArgumentHelp(
            "The column that tells which row is which, such as a number that never changes. A row whose title has changed is found again by it.",
            valueName: "column"))
    var key: String?

    func validate() throws {
        if let season, !(0...9_999 ~= season) { throw ValidationError("--season must be from 0 to 9999") }
        if season != nil, kind != .episodes { throw ValidationError("--season belongs to --as episodes") }
        if guardSummaries, kind != .episodes { throw ValidationError("--guard belongs to --as episodes") }
    }

    func source(_ table: (SourceText) throws(ImportError) -> Table) throws(ImportError) -> TableSource {
        var options = TableSource.Options()
        options.mapping = map.map { ($0.column, $0.key) }
        options.season = season
        options.dates = dates
        options.guardsSummaries = guardSummaries
        options.key = key
        return try TableSource(table(SourceText(anyEncodingOf: file)), as: kind, options: options)
    }
}

/// `marquee import csv`: brings in a spreadsheet.
struct CSVCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Import a spreadsheet that was saved as CSV.",
        discussion: """
            The first row names the columns; 'Air date', 'Ep', 'Titel' and many others are understood. Cells may be separated by commas, semicolons \
            or tabs. Several names in a cell are separated by semicolons. What is there already stays as it is.
            """
    )

    @OptionGroup var table: TableOptions
    @OptionGroup var options: ImportOptions

    func run(theme: some Theme) async -> ExitStatus {
        await ImportSession(options).run(theme: theme, merges: true) { _ throws(ImportError) in
            .table(try table.source { text throws(ImportError) in try Table(csv: text) })
        }
    }
}

/// `marquee import json`: brings in a list of objects.
struct JSONCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Import a list of JSON objects.",
        discussion: """
            The file has a list of objects, alone or in an object: [{ "season": 1, "number": 1, "title": "Love" }, …]. The names of their members are \
            understood as those of the columns of a spreadsheet.
            """
    )

    @OptionGroup var table: TableOptions
    @OptionGroup var options: ImportOptions

    func run(theme: some Theme) async -> ExitStatus {
        await ImportSession(options).run(theme: theme, merges: true) { _ throws(ImportError) in
            .table(try table.source { text throws(ImportError) in try Table(json: text) })
        }
    }
}

/// The meaning of a column, as it is given on the command line.
struct ColumnMapping: ExpressibleByArgument {
    let column: String
    let key: String

    init?(argument: String) {
        guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex else { return nil }
        column = String(argument[..<sign])
        key = String(argument[argument.index(after: sign)...])
    }
}

extension TableKind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
