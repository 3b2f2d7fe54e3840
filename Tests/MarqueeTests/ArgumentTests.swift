import TestSupport
import Testing

/// What is typed from the habit of other programs, and what the last line of the error says.
@Suite struct ArgumentTests {
    private static let preview = "to see the site while you write, type `marquee preview`"
    private static let drafts = "to see drafts and future articles, pass `--drafts`"
    private static let clean = "leave it out: each build writes what has changed, and removes the pages that are gone"

    @Test(arguments: [
        ("--out www", "to write the finished site to 'www', pass `--output www`"),
        ("build --dest=www", "to write the finished site to 'www', pass `--output www`"),
        ("build -o", "to write the finished site to 'folder', pass `--output folder`"),
        ("build --dir x", "for the folder with the content, pass `--site x`; for that of the finished site, `--output x`"),
        ("check --source x", "if 'x' is the folder with the content, pass `--site x`"),
        ("--watch", preview), ("build --watch", preview), ("--serve", preview), ("serve", "there is no command 'serve': \(preview)"),
        ("server -D", "there is no command 'server': \(preview)"),
        ("preview --watch", "leave it out: the preview shows each change by itself"),
        ("build -D", drafts), ("preview --buildFuture", drafts),
        ("build --baseurl https://x.example/", "to change the address of the site, pass `--base-url https://example.org/`"),
        ("build --port 80", "to see the site at a port of this computer, type `marquee preview --port 80`"),
        ("preview -p 80", "pass `--port 80`"), ("preview --host 0.0.0.0", "leave it out: the preview can only be seen on this computer"),
        ("build --clean", clean), ("build --force", clean), ("build --minify", "leave it out: each build is made for visitors"),
        ("build --config x.toml", "leave it out: the settings are in site.yaml, in the folder with the content"),
        ("check --fix", "leave it out: each message says what to write"),
        ("build --dry-run", "to check the site without writing it, type `marquee check`"),
        ("--preview", "leave out the hyphens: type `marquee preview`"),
        ("Build", "there is no command 'Build': did you mean `marquee build`?"),
        ("publihs", "there is no command 'publihs': did you mean `marquee publish`?"),
        ("clean", "there is no command 'clean': each build removes the pages that are gone, so there is nothing to clean"),
        ("new charakter X", "did you mean `marquee new character`?"),
        ("new seasson 2 --episodes 3", "did you mean `marquee new season`?"), ("new articel Hello", "did you mean `marquee new article`?"),
        ("new Page Hello", "did you mean `marquee new page`?"), ("import tvmase 42", "did you mean `marquee import tvmaze`?"),
        ("import wordpres x.xml", "did you mean `marquee import wordpress`?"),
        ("import tumblr x.xml", "after `marquee import` comes one of tvmaze, wordpress, mediawiki, csv, json"),
        ("build Website", "if 'Website' is the folder of your site, pass `--site Website`"),
    ])
    func habitsOfOtherPrograms(_ arguments: String, _ help: String) throws {
        let run = try marquee(arguments.split(separator: " ").map(String.init))
        #expect(run.status == 2)
        #expect(run.errors.hasSuffix("\nHelp: \(help)\n"), "\(run.errors)")
        #expect(!run.errors.contains("Did you mean"))
    }

    /// A guess that is close stays, and one that is not close is left out.
    @Test(arguments: [("--draft", true), ("--outputs x", true), ("--basurl x", true), ("--witch", false), ("--titles x", false)])
    func guessesAreClose(_ arguments: String, _ isGuessed: Bool) throws {
        let run = try marquee(arguments.split(separator: " ").map(String.init))
        #expect(run.status == 2)
        #expect(run.errors.contains("Did you mean") == isGuessed, "\(run.errors)")
    }
}
