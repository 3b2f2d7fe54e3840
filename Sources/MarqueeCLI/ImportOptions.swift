import ArgumentParser

/// The options of every import.
struct ImportOptions: ParsableArguments {
    @OptionGroup var site: SiteOptions

    @Flag(help: "Print what would be added and left out, and change nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Write without asking.")
    var yes = false

    @Option(
        help: ArgumentHelp(
            "The id of the show to fill, which is the name of its folder. By default the one with the same title.", valueName: "show"))
    var show: String?
}
