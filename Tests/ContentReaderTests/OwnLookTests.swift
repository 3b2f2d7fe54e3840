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
            "accent: \"#1f6f63\"\npalette: { accent: \"#b4233c\" }",
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
        ("palette: green", "3:10 expected 'key: value' lines, found 'green'", "write { accent: \"#008000\" }"),
        ("palette: gelb", "3:10 expected 'key: value' lines, found 'gelb'", "write { accent: \"#ffff00\" }"),
        (
            "palette: { paper: beige }", "3:19 expected a colour such as \"#d6336c\" or d6336c, found 'beige'", "write \"#f5f5dc\""
        ),
        ("farbe: blau", "3:1 unknown key 'farbe'", "did you mean 'accent'?"),
        ("sprache: de", "3:1 unknown key 'sprache'", "did you mean 'language'?"),
        ("fonts: { überschriften: serif }", "3:10 unknown key 'überschriften'", "did you mean 'headings'?"),
        ("css: style.css", "3:1 unknown key 'css'", "write your styles into 'theme/custom.css', which needs no line here"),
        (
            "javascript: a.js", "3:1 unknown key 'javascript'",
            "write your HTML into 'theme/head.html' or 'theme/body-end.html', and here 'ownHTML: allowed'"
        ),
        ("logo: logo.png", "3:7 there is no file 'logo.png'", "put the file into the folder 'images', and write 'images/logo.png'"),
        (
            "logo: /home/me/Bilder/logo.png", "3:7 there is no file 'home/me/Bilder/logo.png'",
            "put the file into the folder 'images', and write 'images/logo.png'"
        ),
        ("logo: images/logo.png", "3:7 there is no file 'images/logo.png'", "put the file 'logo.png' into the folder 'images'"),
        (
            "comments: true", "3:11 expected settings of comments, found 'true'",
            "write the service that has them: { giscus: … }, { isso: https://comments.leaves.example }, { mastodon: https://fandom.ink/@leaves } or { mail: hello@leaves.example }"
        ),
        (
            "comments: { mail: fans(at)leaves.example }",
            "3:19 expected a mailbox such as fans@leaves.example, found 'fans(at)leaves.example'", "write fans@leaves.example"
        ),
        (
            "comments: { giscus: leaves/site }", "3:21 expected 'key: value' lines, found 'leaves/site'",
            "write { repository: leaves/site, repositoryId: …, category: …, categoryId: … }, as giscus.app shows them"
        ),
        ("language: Englisch", "3:11 expected a language such as en or pt-BR, found 'Englisch'", "write en"),
        (
            "collections: [fanart, Meine Podcasts]", "3:14 expected 'key: value' lines, found a list",
            "write { fanart: { title: Fanart }, meine-podcasts: { title: Meine Podcasts } }"
        ),
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

    struct Accent: CustomTestStringConvertible, Sendable {
        let color: String
        var paper: String?
        /// The end of the message of each note.
        let notes: [String]

        var testDescription: String { "\(color) on \(paper ?? "the usual paper")" }
    }

    static let accents = [
        Accent(
            color: "#ffff00",
            notes: ["text in #ffff00 would have a contrast of only 1.0 on the light page, so it is #707000 there, with 5.1"]),
        Accent(
            color: "#ffffff",
            notes: ["text in #ffffff would have a contrast of only 1.0 on the light page, so it is #6e6e6e there, with 5.0"]),
        Accent(
            color: "#39ff14",
            notes: ["text in #39ff14 would have a contrast of only 1.2 on the light page, so it is #1b7a0a there, with 5.1"]),
        Accent(
            color: "#808080",
            notes: ["text in #808080 would have a contrast of only 3.4 on the light page, so it is #656565 there, with 5.0"]),
        Accent(
            color: "#fbf7ee", paper: "#fbf7ee",
            notes: ["text in #fbf7ee would have a contrast of only 1.0 on the light page, so it is #6c6a66 there, with 5.0"]),
        Accent(
            color: "#000000",
            notes: ["text in #000000 would have a contrast of only 1.1 on the dark page, so it is #8a8a8a there, with 5.1"]),
        Accent(color: "#1f6f63", notes: []),
        Accent(color: "#b4233c", paper: "#fbf7ee", notes: []),
    ]

    /// Text in the accent is readable on the light page and on the dark one, and a note says if it has another colour there.
    @Test(arguments: accents)
    func accentsAreMended(_ accent: Accent) throws {
        let paper = accent.paper.map { ", paper: \"\($0)\"" } ?? ""
        for line in ["palette: { accent: \"\(accent.color)\"\(paper) }\n", accent.paper == nil ? "accent: \"\(accent.color)\"\n" : nil] {
            guard let line else { continue }
            let reading = try reading(["site.yaml": Self.site + line])
            let settings = reading.content.settings
            let text = AccentText(try #require(settings.accent), on: settings.look.palette.paper)
            for (color, grounds) in [(text.day, [text.dayPaper, text.dayWash]), (text.night, [text.nightPaper, text.nightWash])] {
                #expect(grounds.allSatisfy { color.contrast(with: $0) >= 4.5 }, "\(color)")
            }
            #expect(reading.diagnostics.map(\.message) == accent.notes)
            #expect(reading.diagnostics.allSatisfy { $0.severity == .note && $0.location.line == 3 })
        }
    }

    /// A page cannot shine through text.
    @Test(arguments: [
        ("transparent", "no colour here is transparent; write one such as \"#d6336c\""),
        ("\"#1F6F6380\"", "write \"#1f6f63\": no colour here is transparent"),
        ("\"rgba(0, 0, 0, 0)\"", "no colour here is transparent; write one such as \"#d6336c\""),
    ])
    func transparentAccentsAreErrors(_ accent: String, _ help: String) throws {
        let found = try diagnostics(["site.yaml": Self.site + "palette: { accent: \(accent) }\n"])
        #expect(found.map { "\($0.severity) \($0.help ?? "")" } == ["error \(help)"])
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
