import ContentReader
import Diagnostics
import Testing

/// What an owner may put into the folder `theme`, and what is refused with a reason.
@Suite struct ThemeFolderTests {
    private static let site = "title: L\nbaseURL: https://l.example/\n"

    struct Sheet: CustomTestStringConvertible, Sendable {
        let name: String
        let css: String
        let expected: String

        init(_ name: String, _ css: String, _ expected: String) {
            self.name = name
            self.css = css
            self.expected = expected
        }

        var testDescription: String { name }
    }

    static let valid = [
        Sheet("comments and spaces", "/* a */\na  >  b , c {\n  color : red ;\n}\n", "a > b,c{color :red;}"),
        Sheet("names around a comment", "a/* x */b{}", "a/**/b{}"),
        Sheet("a descendant that is a pseudo-class", "a :hover{}", "a :hover{}"),
        Sheet("a text with everything in it", #"a::after{content:"/* { \" */ "}"#, #"a::after{content:"/* { \" */ "}"#),
        Sheet("an escaped name", #".x\:y  .z{}"#, #".x\:y .z{}"#),
        Sheet("arithmetic", "a{width:calc(1px + 2px)}", "a{width:calc(1px + 2px)}"),
        Sheet("media", "@media (min-width: 3rem) and (color) {a{}}", "@media (min-width:3rem) and (color){a{}}"),
        Sheet("a picture as from the top", "a{background:url(/images/a.svg)}", #"a{background:url("images/a.svg")}"#),
        Sheet("a picture as from the file", "a{background:url( '../images/a.svg' )}", #"a{background:url("images/a.svg")}"#),
        Sheet("a picture by its path", "a{background:url(images/a.svg) red}", #"a{background:url("images/a.svg") red}"#),
        Sheet("a set of pictures", #"a{background:image-set("/images/a.svg" 1x)}"#, #"a{background:image-set("images/a.svg" 1x)}"#),
        Sheet("words like an address", #"a{--u:"a";content:var(--u) "https://e"}"#, #"a{--u:"a";content:var(--u) "https://e"}"#),
        Sheet("a place in the page", "a{fill:url(#b)}", ##"a{fill:url("#b")}"##),
        Sheet("a part of a picture", "a{background:url(/images/a.svg#b)}", #"a{background:url("images/a.svg#b")}"#),
    ]

    @Test(arguments: valid)
    func aStyleSheetIsMinified(_ sheet: Sheet) throws {
        let content = try content(["site.yaml": Self.site, "theme/custom.css": sheet.css, "images/a.svg": Self.picture])
        let bytes = content.theme.styles?.bytes { paths in paths.first { $0 == "images/a.svg" } ?? "?" }
        #expect(String(decoding: bytes ?? [], as: UTF8.self) == sheet.expected)
    }

    static let hostile = [
        Sheet(
            "another host", "a{background:url(https://e.example/a.png)}",
            "1:18 'https://e.example/a.png' is on another host, and a site loads nothing from others"),
        Sheet(
            "another host in quotes", #"a{background:url("//e.example/a.png")}"#,
            "1:18 '//e.example/a.png' is on another host, and a site loads nothing from others"),
        Sheet(
            "an escaped function", #"a{background:\75 rl(http://e)}"#,
            "1:21 'http://e' is on another host, and a site loads nothing from others"),
        Sheet(
            "an escaped scheme", #"a{background:url(\68ttp://e)}"#,
            "1:18 'http://e' is on another host, and a site loads nothing from others"),
        Sheet(
            "an address in upper case", "a{background:URL(HTTP://E)}",
            "1:18 'HTTP://E' is on another host, and a site loads nothing from others"),
        Sheet(
            "a set of pictures of another host", #"a{background:image-set("https://e/a" 1x)}"#,
            "1:24 'https://e/a' is on another host, and a site loads nothing from others"),
        Sheet(
            "an address with backslashes", #"a{background:url("\\\\e\\a")}"#,
            #"1:18 '\\e\a' is on another host, and a site loads nothing from others"#),
        Sheet("data", "a{background:url(data:image/png;base64,AA)}", "1:18 browsers load nothing from 'data:' addresses on this site"),
        Sheet(
            "an address for whatever uses it", #"a{--u:"https://e/a";background:image-set(var(--u) 1x)}"#,
            "1:7 'https://e/a' may be loaded by whatever uses this property"),
        Sheet("another style sheet", "\n@import 'b.css';", "2:1 '@import' would load another style sheet"),
        Sheet("another style sheet, escaped", #"@\69mport "b.css";"#, "1:1 '@import' would load another style sheet"),
        Sheet("a file outside of the site", "a{background:url(../../secret.png)}", "1:18 '../../secret.png' is not a file of the site"),
        Sheet("a file that is not there", "a{background:url(/images/b.png)}", "1:18 there is no file 'images/b.png'"),
        Sheet("an open comment", "a{} /* b", "1:5 a comment that is never closed"),
        Sheet("an open text", "a{content:'b\n}", "1:11 a text in quotes that its line does not close"),
        Sheet("an open block", "@media x { a { }", "1:10 this '{' is never closed"),
        Sheet("a block that closes nothing", "a{}}", "1:4 this '}' closes nothing"),
    ]

    @Test(arguments: hostile)
    func aStyleSheetThatLoadsOtherThingsIsRefused(_ sheet: Sheet) throws {
        let found = try diagnostics(["site.yaml": Self.site, "theme/custom.css": sheet.css, "images/a.svg": Self.picture])
        #expect(found.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [sheet.expected])
        #expect(found.allSatisfy { $0.location.file == "theme/custom.css" && $0.severity == .error && $0.help != nil })
    }

    static let parts = [
        Sheet("a script with a hash", "<script>1</script>", "script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"),
        Sheet("a style with a hash", "<style>1</style>", "style-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"),
        Sheet("data that nothing runs", "<script type=\"application/json\">1</script>", ""),
        Sheet(
            "a script of another host", "<script async src=\"https://e.example/a.js?b\"></script>",
            "script-src https://e.example connect-src https://e.example img-src https://e.example frame-src https://e.example"),
        Sheet("a style sheet", "<link rel=stylesheet href=//e.example/a.css>", "style-src https://e.example font-src https://e.example"),
        Sheet("a proof of who one is", "<link rel=me href=https://e.example/@a><meta name=a content=b>", ""),
        Sheet("a file of the site", "<script src=\"/files/a.js\"></script>", ""),
    ]

    @Test(arguments: parts)
    func thePolicyAllowsWhatOwnHTMLLoads(_ part: Sheet) throws {
        let content = try content(["site.yaml": Self.site + "ownHTML: allowed\n", "theme/head.html": part.css])
        let sources = content.theme.parts[.head]?.sources.map { "\($0.0.rawValue) \($0.1)" }
        #expect(sources?.joined(separator: " ") == part.expected)
    }

    static let refusedParts = [
        Sheet("head.html", "<p>Hi</p>", "1:1 <p> cannot be in the head of a page"),
        Sheet("body-end.html", "<p style=\"color: red\">Hi</p>", "1:4 browsers ignore a 'style' attribute on this site"),
        Sheet("body-end.html", "<p OnClick=\"x()\">Hi</p>", "1:4 browsers do not run 'onclick' on this site"),
        Sheet("sidebar.html", "<div>\n<p>Hi</div>", "2:1 <p> is never closed"),
        Sheet("article-end.html", "<div>\nHi", "1:1 <div> is never closed"),
        Sheet("article-end.html", "</main>", "1:1 </main> closes nothing"),
        Sheet("head.html", "<base href=\"https://e.example/\">", "1:1 every page has its own <base>"),
        Sheet(
            "head.html", "<meta http-equiv=refresh content=\"0;url=https://e.example\">",
            "1:1 'http-equiv' changes how the whole page is read"),
        Sheet(
            "body-end.html", "<script>a = '<!--<script>'</script>",
            "1:9 after '<!--' and '<script', browsers take '</script>' for a part of the script, and with it the rest of the page"),
        Sheet("sidebar.html", "Hi <!-- there", "1:4 this comment is never closed"),
    ]

    @Test(arguments: refusedParts)
    func ownHTMLThatBreaksThePageIsRefused(_ part: Sheet) throws {
        let found = try diagnostics(["site.yaml": Self.site + "ownHTML: allowed\n", "theme/\(part.name)": part.css])
        #expect(found.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [part.expected])
    }

    @Test func ownHTMLNeedsTheOwnersWord() throws {
        #expect(
            try diagnostics(["site.yaml": Self.site, "theme/head.html": "<meta name=a content=b>"]) == [
                .error(
                    at: SourceLocation(file: "theme/head.html", line: 1, column: 1), "HTML of your own is not allowed on this site",
                    help: "write 'ownHTML: allowed' in site.yaml, if nobody else may change the folder 'theme'")
            ])
    }

    @Test(arguments: [
        ("theme/abril.ttf", "convert the font to WOFF2, which all browsers read"), ("theme/costum.css", "did you mean 'custom.css'?"),
        (
            "theme/x.js",
            "'theme' may have custom.css, head.html, body-end.html, article-end.html, sidebar.html and fonts that end in .woff2; pictures belong in 'images'"
        ),
    ])
    func otherFilesAreNamed(_ path: String, _ help: String) throws {
        #expect(
            try diagnostics(["site.yaml": Self.site, path: "x"]) == [
                .warning(at: SourceLocation(file: path), "Marquee does not recognise this file, and leaves it out", help: help)
            ])
    }

    private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
}
