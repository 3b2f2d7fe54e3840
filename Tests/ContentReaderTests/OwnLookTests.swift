import ContentReader
import Diagnostics
import ShowData
import Testing

/// The settings with which owners change the look of a site, and the services that it uses.
@Suite struct OwnLookTests {
    private static let site = "title: L\nbaseURL: https://l.example/\n"

    @Test func allSettingsAreRead() throws {
        let settings = try content([
            "site.yaml": Self.site + """
                palette: { accent: "#1f6f63", second: "#ffcc00", paper: "#fbf7ee" }
                fonts: { text: sans, headings: [theme/abril-bold.woff2, slab] }
                corners: soft
                density: roomy
                look: wiki
                comments: { archive: shown, isso: https://comments.l.example }
                statistics: { goatcounter: https://l.goatcounter.com }

                """,
            "theme/abril-bold.woff2": "wOF2",
        ]).settings
        #expect(settings.accent?.description == "#1f6f63")
        #expect(settings.look.palette.second?.description == "#ffcc00" && settings.look.palette.paper?.description == "#fbf7ee")
        #expect(
            settings.look.fonts.map { "\($0.role) \($0.stack) \($0.files.map(\.value))" } == [
                #"text sans []"#, #"headings slab ["theme/abril-bold.woff2"]"#,
            ])
        #expect(settings.look.corners == .soft && settings.look.density == .roomy && settings.look.name == .wiki)
        #expect(settings.comments.showsArchive && settings.comments.service?.host == "comments.l.example")
        #expect(settings.statistics?.name == "GoatCounter" && settings.statistics?.script == "https://gc.zgo.at/count.js")
    }

    @Test(arguments: [
        ("comments: archive", true), ("comments: hidden", false), ("comments: { archive: shown }", true), ("comments: {}", false),
    ])
    func theArchiveMayBeAWord(_ line: String, _ isShown: Bool) throws {
        let comments = try content(["site.yaml": Self.site + line + "\n"]).settings.comments
        #expect(comments.showsArchive == isShown && comments.service == nil)
    }

    static let mistakes = [
        ("look: magazin", "3:7 expected marquee, magazine or wiki, found 'magazin'", "did you mean 'magazine'?"),
        ("palette: { accent: red }", "3:20 expected a colour such as \"#d6336c\" or d6336c, found 'red'", "write \"#ff0000\""),
        (
            "accent: \"#111111\"\npalette: { accent: \"#222222\" }",
            "4:10 'accent' is also written outside of 'palette', with another colour", "delete one of them"
        ),
        (
            "fonts: { text: https://fonts.example/a.woff2 }",
            "3:16 expected a kind of font such as serif, or a file such as theme/abril.woff2, found 'https://fonts.example/a.woff2'",
            "download the font as WOFF2, and put it into the folder 'theme'"
        ),
        (
            "fonts: { text: fonts/a.woff2 }",
            "3:16 expected a kind of font such as serif, or a file such as theme/abril.woff2, found 'fonts/a.woff2'",
            "put the font into the folder 'theme', and write 'theme/a.woff2'"
        ),
        ("fonts: { text: theme/a.woff2 }", "3:16 there is no font 'theme/a.woff2'", "put the WOFF2 file into the folder 'theme'"),
        (
            "fonts: { text: [serif, sans] }", "3:16 'text' has two kinds of fonts",
            "keep one of them, for systems that do not load your own files"
        ),
        (
            "comments: { isso: https://a.example, mail: a@b.example }", "3:11 readers can comment in one place only",
            "keep one of 'giscus', 'isso', 'mastodon' and 'mail'"
        ),
        (
            "comments: { isso: http://a.example }",
            "3:19 expected an address such as https://comments.leaves.example, found 'http://a.example'",
            "write https://: browsers load nothing else into a page that came that way"
        ),
        (
            "statistics: { goatcounter: l.goatcounter.com }",
            "3:28 expected an address such as https://leaves.goatcounter.com, found 'l.goatcounter.com'", "write https://l.goatcounter.com"
        ),
        (
            "statistics: { goatcounter: \"https://a.example; script-src *\" }",
            "3:28 expected an address such as https://leaves.goatcounter.com, found 'https://a.example; script-src *'", nil
        ),
        (
            "statistics: { goatcounter: leaves }", "3:28 expected an address such as https://leaves.goatcounter.com, found 'leaves'", nil
        ),
        (
            "comments: { mastodon: \"@leaves@fandom.ink\" }",
            "3:23 expected an address such as https://fandom.ink/@leaves, found '@leaves@fandom.ink'", "write https://fandom.ink/@leaves"
        ),
        (
            "comments: giscus", "3:11 expected settings of comments, found 'giscus'",
            "write { giscus: … }, with the four values of giscus.app"
        ),
        ("comments: archiv", "3:11 expected hidden or archive, found 'archiv'", "did you mean 'archive'?"),
        (
            "statistics: plausible", "3:13 expected 'key: value' lines, found 'plausible'", "write { plausible: https://plausible.io }"
        ),
        (
            "statistics: https://l.goatcounter.com", "3:13 expected 'key: value' lines, found 'https://l.goatcounter.com'",
            "write { goatcounter: \"https://l.goatcounter.com\" }"
        ),
        ("palette: green", "3:10 expected 'key: value' lines, found 'green'", "write { accent: green }"),
        ("fonts: serif", "3:8 expected 'key: value' lines, found 'serif'", "write { text: serif, headings: serif }"),
        ("feeds: full", "3:8 expected 'key: value' lines, found 'full'", "write { texts: full }"),
        ("crawlers: refuse", "3:11 expected 'key: value' lines, found 'refuse'", "write { ai: refuse }"),
        (
            "contribute: { repository: codeberg.org/leaves/site }",
            "3:27 expected the address of a repository such as https://codeberg.org/leaves/site, found 'codeberg.org/leaves/site'",
            "write https://codeberg.org/leaves/site"
        ),
        (
            "statistics: { umami: { server: https://a.example, site: x } }",
            "3:57 expected an id such as b59e9c65-ae32-47f1-8400-119fcf4861c4, found 'x'", nil
        ),
    ]

    @Test(arguments: mistakes)
    func mistakesAreNamedWhereTheyAre(_ line: String, _ message: String, _ help: String?) throws {
        let found = try diagnostics(["site.yaml": Self.site + line + "\n"])
        #expect(found.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [message])
        #expect(found.first?.help == help)
    }

    /// Whatever the paper is, small text on it is readable, and a note says what was done.
    @Test(arguments: ["#000000", "#c8a060", "#7f7fff", "#ffffff", "#fbf7ee"])
    func paperIsMended(_ paper: String) throws {
        let reading = try reading(["site.yaml": Self.site + "palette: { paper: \"\(paper)\" }\n"])
        let mended = try #require(reading.content.settings.look.palette.paper)
        #expect(mended.contrast(with: Palette.smallInk) >= 4.99)
        #expect(reading.diagnostics.map(\.severity) == (mended.description == paper ? [] : [.note]))
    }

    static let policies = [
        ("", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"),
        (
            "statistics: { plausible: https://plausible.io }",
            "default-src 'self'; script-src 'self' https://plausible.io; connect-src 'self' https://plausible.io; object-src 'none'; base-uri 'none'; form-action 'self'"
        ),
        (
            "comments: { giscus: { repository: a/b, repositoryId: R, category: C, categoryId: D } }",
            "default-src 'self'; frame-src 'self' https://giscus.app; object-src 'none'; base-uri 'none'; form-action 'self'"
        ),
        (
            "comments: { mastodon: https://fandom.ink/@leaves }",
            "default-src 'self'; connect-src 'self' https://fandom.ink; object-src 'none'; base-uri 'none'; form-action 'self'"
        ),
        ("comments: { mail: a@b.example }", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"),
        (
            "rawHTML: allowed",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; media-src 'self' https:; form-action 'self' https:; object-src 'none'; base-uri 'none'"
        ),
    ]

    @Test(arguments: policies)
    func thePolicyFollowsTheSettings(_ line: String, _ policy: String) throws {
        #expect(try ContentPolicy(content(["site.yaml": Self.site + line + "\n"])).text == policy)
    }
}
