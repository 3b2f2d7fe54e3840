import ArgumentParser

/// `marquee new`: makes a site, or adds to one.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a new site, or add an article, a page, a show and so on to yours.",
        discussion: """
            'marquee new leaves' makes a site in the folder 'leaves'. The other commands add to the site in this folder; files \
            that are there stay as they are.
            """,
        subcommands: [
            NewSiteCommand.self, NewArticleCommand.self, NewPageCommand.self, NewItemCommand.self, NewShowCommand.self,
            NewSeasonCommand.self, NewCharacterCommand.self, NewAuthorCommand.self,
        ],
        defaultSubcommand: NewSiteCommand.self
    )
}
