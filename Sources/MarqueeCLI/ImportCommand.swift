import ArgumentParser

/// `marquee import`: brings in what exists elsewhere.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Fill the site with what a database, a spreadsheet, a blog or a wiki has.",
        discussion: """
            An import adds what is missing. It never changes what you wrote, and it writes nothing if the site could not be read afterwards. \
            Before it writes, it says what it will add, what it leaves out, and why; with --dry-run it says no more than that. \
            The same import a second time changes nothing.

              marquee import tvmaze 42
              marquee import wordpress export.xml --uploads wp-content/uploads
              marquee import mediawiki dump.xml --uploads images
              marquee import csv episodes.csv --as episodes --show leaves
              marquee import json people.json --as people
            """,
        subcommands: [TVmazeCommand.self, WordPressCommand.self, MediaWikiCommand.self, CSVCommand.self, JSONCommand.self]
    )
}
