import ContentReader
import Diagnostics
import TestSupport
import Testing

/// Files that browsers or hosts could run are copied to the site only if the owner allows it.
@Suite struct ActiveFileTests {
    private static let trust = "if you trust everybody who adds files, write 'activeFiles: allowed' in site.yaml"
    private static let page = "<!DOCTYPE html><title>T</title><script>alert(1)</script>"

    private static func inBrowser(_ path: String, _ ending: String) -> Diagnostic {
        .error(
            at: path, 1, 1, "browsers may run '\(path)' as part of the site, because of its extension '.\(ending)'",
            help: "remove or rename the file; \(trust)")
    }

    private static func onServer(_ path: String, _ ending: String) -> Diagnostic {
        .error(
            at: path, 1, 1, "the server may run '\(path)', because of its extension '.\(ending)'",
            help: "remove or rename the file; \(trust)")
    }

    private static func beginning(_ path: String, _ kind: String) -> Diagnostic {
        .error(
            at: path, 1, 1, "browsers may run '\(path)' as part of the site, because it starts like \(kind)",
            help: "remove the file, or save it in the format that its name says; \(trust)")
    }

    private static func noPicture(_ path: String, _ ending: String) -> Diagnostic {
        .error(
            at: path, 1, 1, "'\(path)' is not a picture, although its extension is '.\(ending)'",
            help: "save it again as a picture, or give it the extension of its real format")
    }

    /// Names alone, each with the extension that is wrong; the contents of the files do not matter.
    static let browserNames: [(path: String, ending: String)] = [
        ("files/e.html", "html"), ("files/e.HTM", "htm"), ("images/e.xhtml", "xhtml"), ("files/e.xht", "xht"), ("files/e.xml", "xml"),
        ("files/e.xsl", "xsl"), ("files/e.xslt", "xslt"), ("files/e.rss", "rss"), ("files/e.rdf", "rdf"), ("files/e.dtd", "dtd"),
        ("files/e.js", "js"), ("files/e.mjs", "mjs"), ("files/e.wasm", "wasm"), ("files/e.swf", "swf"), ("files/e.pdf", "pdf"),
        ("images/e.svgz", "svgz"), ("files/e.mht", "mht"), ("files/e.mhtml", "mhtml"), ("files/e.eml", "eml"), ("files/e.htc", "htc"),
        ("files/e.hta", "hta"), ("files/e.xul", "xul"), ("files/e.mathml", "mathml"), ("files/e.jar", "jar"), ("files/e.var", "var"),
        ("files/e.asis", "asis"), ("files/e.html.png", "html"), ("files/e.html.gz", "html"), ("files/e.html.en", "html"),
        ("files/e.js.txt", "js"), ("images/e.svg.png", "svg"), ("images/e.svg.gz", "svg"), ("files/e.html.", "html"),
        ("files/e.html ", "html"), ("files/a/b/e.html", "html"), ("files/e.pdf.zip", "pdf"),
        ("files/e. html", "html"),
    ]

    static let serverNames: [(path: String, ending: String)] = [
        ("files/e.php", "php"), ("files/e.PHP5", "php5"), ("files/e.phtml", "phtml"), ("files/e.phar", "phar"), ("images/e.php.jpg", "php"),
        ("files/e.shtml", "shtml"), ("files/e.stm", "stm"), ("files/e.cgi", "cgi"), ("files/e.pl", "pl"), ("files/film.pl.vtt", "pl"),
        ("files/e.py", "py"), ("files/e.rb", "rb"), ("files/e.sh", "sh"), ("files/e.asp", "asp"), ("files/e.aspx", "aspx"),
        ("files/e.asp;.jpg", "asp"), ("files/e.jsp", "jsp"), ("files/e.cfm", "cfm"), ("files/e.php/a.jpg", "php"),
        ("files/e.asp/a.txt", "asp"),
    ]

    static let configurations = [
        "files/_headers", "files/_redirects", "files/_routes.json", "images/web.config", "files/WEB.CONFIG", "files/php.ini",
        "files/user.ini", "files/netlify.toml", "files/a/vercel.json", "files/staticwebapp.config.json", "files/Caddyfile",
        "files/crossdomain.xml",
    ]

    @Test(arguments: browserNames)
    func namesThatBrowsersRunAreRefused(_ name: (path: String, ending: String)) throws {
        #expect(try diagnostics([name.path: "Only words."]) == [Self.inBrowser(name.path, name.ending)])
    }

    @Test(arguments: serverNames)
    func namesThatServersRunAreRefused(_ name: (path: String, ending: String)) throws {
        #expect(try diagnostics([name.path: "Only words."]) == [Self.onServer(name.path, name.ending)])
    }

    @Test(arguments: configurations)
    func namesThatHostsReadAreRefused(_ path: String) throws {
        #expect(
            try diagnostics([path: "Only words."]) == [
                .error(
                    at: path, 1, 1, "hosts may read '\(path)' as part of their configuration",
                    help: "remove or rename the file; \(Self.trust)")
            ])
    }

    /// Contents of files whose names suggest something harmless or nothing.
    static let contents: [(name: String, path: String, bytes: [UInt8], diagnostic: Diagnostic?)] = [
        ("a page without an ending", "files/e", Array(page.utf8), beginning("files/e", "HTML or XML")),
        ("a page as a picture", "images/e.png", Array(page.utf8), beginning("images/e.png", "HTML or XML")),
        ("an SVG as a picture", "images/e.jpg", Array("<svg onload='alert(1)'/>".utf8), beginning("images/e.jpg", "HTML or XML")),
        ("a page of an unknown kind", "files/e.kind", Array(page.utf8), beginning("files/e.kind", "HTML or XML")),
        ("a page as a text", "files/e.txt", Array(page.utf8), beginning("files/e.txt", "HTML or XML")),
        ("after white space", "files/e", Array(" \n\t\u{0C}\r<html>".utf8), beginning("files/e", "HTML or XML")),
        ("after a byte order mark", "files/e", [0xEF, 0xBB, 0xBF] + Array("<html>".utf8), beginning("files/e", "HTML or XML")),
        ("a comment", "files/e", Array("<!-- x --><script>".utf8), beginning("files/e", "HTML or XML")),
        ("an end tag", "files/e", Array("</p><script>".utf8), beginning("files/e", "HTML or XML")),
        ("a processing instruction", "files/e.gpx", Array("<?xml version=\"1.0\"?><gpx/>".utf8), beginning("files/e.gpx", "HTML or XML")),
        ("a program between tags", "files/e.dat", Array("<?php echo 1;".utf8), beginning("files/e.dat", "HTML or XML")),
        ("UTF-16", "files/e.kml", [0xFF, 0xFE] + utf16("<x/>"), beginning("files/e.kml", "HTML or XML")),
        ("UTF-16 without a mark", "files/e.kml", utf16("<?xml?>"), beginning("files/e.kml", "HTML or XML")),
        ("UTF-16, the high byte first", "files/e", [0xFE, 0xFF, 0x00, 0x3C, 0x00, 0x78], beginning("files/e", "HTML or XML")),
        ("PDF", "files/e.bin", Array("%PDF-1.7\n".utf8), beginning("files/e.bin", "PDF")),
        ("a script", "files/e", Array("#!/bin/sh\necho".utf8), beginning("files/e", "a script")),
        ("WebAssembly", "files/e.bin", [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00], beginning("files/e.bin", "WebAssembly")),
        ("Flash", "files/e.bin", [0x46, 0x57, 0x53, 0x0A, 0x01, 0x00, 0x00, 0x00], beginning("files/e.bin", "Flash")),
        ("words as a picture", "images/e.gif", Array("alert(1)".utf8), noPicture("images/e.gif", "gif")),
        ("a program as a picture", "images/e.WEBP", Array("RIFF0000WAVE".utf8), noPicture("images/e.WEBP", "webp")),
        ("half a signature", "images/e.png", [0x89, 0x50, 0x4E, 0x47], noPicture("images/e.png", "png")),
        ("a PNG", "images/e.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], damaged("images/e.png")),
        ("a PNG that is called a JPEG", "images/e.jpeg", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], damaged("images/e.jpeg")),
        ("a JPEG", "images/e.jpg", [0xFF, 0xD8, 0xFF, 0xE0], damaged("images/e.jpg")),
        ("a GIF", "images/e.gif", Array("GIF89a;".utf8), damaged("images/e.gif")),
        ("a WebP", "images/e.webp", Array("RIFF0000WEBPVP8 ".utf8), damaged("images/e.webp")),
        ("an AVIF", "images/e.avif", [0x00, 0x00, 0x00, 0x1C] + Array("ftypavif".utf8), damaged("images/e.avif")),
        ("a scan", "images/e.tif", [0x49, 0x49, 0x2A, 0x00, 0x08], unshown("images/e.tif", "tif")),
        ("a photo as the camera has it", "images/e.DNG", [0x49, 0x49, 0x2A, 0x00, 0x08], unshown("images/e.DNG", "dng")),
        ("a scan to download", "files/e.tif", [0x49, 0x49, 0x2A, 0x00, 0x08], nil),
        ("an icon", "images/e.ico", [0x00, 0x00, 0x01, 0x00, 0x01], nil),
        (
            "nothing yet", "images/e.png", [],
            .error(at: "images/e.png", 1, 1, "the picture is empty", help: "save it again, or remove it")
        ),
        ("a film", "files/e.mp4", [0x00, 0x00, 0x00, 0x18] + Array("ftypmp42".utf8), nil),
        ("an archive", "files/e.zip", Array("PK\u{3}\u{4}".utf8), nil), ("a text", "files/e.txt", Array("I <3 you <b>".utf8), nil),
        ("a heart at the beginning", "files/e.txt", Array("<3 this show".utf8), nil), ("a table", "files/e.csv", Array("a,b\n".utf8), nil),
        ("subtitles", "files/film.es.vtt", Array("WEBVTT\n".utf8), nil), ("a style sheet", "files/e.css", Array("a { }".utf8), nil),
        ("a year and a number", "files/leaves.v1.2.2024.zip", Array("PK".utf8), nil),
        ("Flash in words", "files/e.txt", Array("FWS are".utf8), nil),
    ]

    private static func unshown(_ path: String, _ ending: String) -> Diagnostic {
        .warning(
            at: SourceLocation(file: path, line: 1, column: 1),
            "browsers do not show '.\(ending)' files as pictures, and what the camera noted in it is published too",
            help: "save it as JPEG, PNG, WebP or AVIF, with that extension")
    }

    /// It starts like a picture, so that no browser runs it, and then ends.
    private static func damaged(_ path: String) -> Diagnostic {
        .error(
            at: path, 1, 1, "the picture '\(path)' is damaged: its file does not say how large it is",
            help: "copy it again from where it came from, or save it again")
    }

    private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

    @Test(arguments: contents)
    func contentsCountRegardlessOfTheName(_ file: (name: String, path: String, bytes: [UInt8], diagnostic: Diagnostic?)) throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.write(bytes: file.bytes, to: file.path)
        #expect(try reading(folder).diagnostics == [file.diagnostic].compactMap(\.self), "\(file.name)")
    }

    @Test func theOwnerMayAllowThem() throws {
        let files = [
            "site.yaml": "title: T\nbaseURL: https://t.example/\nactiveFiles: allowed\n", "files/e.html": Self.page,
            "files/e.pdf": "%PDF-1.7",
            "images/e.svg": "<svg onload='alert(1)'/>", "images/e.png": Self.page, "files/_headers": "/*",
        ]
        #expect(try content(files).assets.map(\.path) == ["files/_headers", "files/e.html", "files/e.pdf", "images/e.png", "images/e.svg"])
        #expect(
            try diagnostics(files.merging(["site.yaml": "title: T\nbaseURL: https://t.example/\nactiveFiles: refused\n"]) { $1 }).count == 5
        )
    }

    /// It is a warning, which nobody has allowed.
    @Test func aPictureThatNoBrowserShowsIsNamedAllTheSame() throws {
        let folder = try TemporaryFolder(
            withSettings([:]).merging(["site.yaml": "title: T\nbaseURL: https://t.example/\nactiveFiles: allowed\n"]) { $1 })
        try folder.write(bytes: [0x49, 0x49, 0x2A, 0x00, 0x08], to: "images/e.tif")
        #expect(try reading(folder).diagnostics == [Self.unshown("images/e.tif", "tif")])
    }

    @Test func anUnknownWordIsReported() throws {
        #expect(
            try diagnostics(["site.yaml": "title: T\nbaseURL: https://t.example/\nactiveFiles: yes\n"]) == [
                .error(at: "site.yaml", 3, 14, "expected refused or allowed, found 'yes'", help: "did you mean 'allowed'?")
            ])
    }

    @Test func filesThatAreNotCopiedDoNotMatter() throws {
        #expect(try diagnostics(["images/.htaccess": "x", "files/.user.ini": "x", "files/README.md": "<script>"]) == [])
    }

    @Test func aLinkIsJudgedByItsNameAndByItsTarget() throws {
        let folder = try TemporaryFolder(withSettings(["pages/a.md": "---\ntitle: A\n---\n", "files/page.txt": Self.page]))
        try folder.link("images/a.png", to: "../files/page.txt")
        try folder.link("files/a.html", to: "../pages/a.md")
        #expect(
            try reading(folder).diagnostics == [
                Self.inBrowser("files/a.html", "html"), Self.beginning("files/page.txt", "HTML or XML"),
                Self.beginning("images/a.png", "HTML or XML"),
            ])
    }
}

extension ContentCacheTests {
    @Test func copiedFilesAreCheckedAgainWhenTheyOrTheSettingsChange() throws {
        let folder = try TemporaryFolder(withSettings(["images/a.svg": "<svg/>", "files/a.txt": "Words"]))
        let options = ContentReader.Options(date: try #require(.init("2026-01-01")))
        var cache = try ContentCache(folder.path, options: options)
        let allowed = withSettings([:]).values.joined() + "activeFiles: allowed\n"
        let steps: [(path: String, text: String, problems: [String])] = [
            ("images/a.svg", "<svg onload=''/>", ["images/a.svg:1:6"]), ("files/a.txt", "<html>", ["files/a.txt:1:1", "images/a.svg:1:6"]),
            ("site.yaml", allowed, []), ("files/b.html", "", []),
            ("site.yaml", withSettings([:]).values.joined(), ["files/a.txt:1:1", "files/b.html:1:1", "images/a.svg:1:6"]),
            ("files/a.txt", "Words", ["files/b.html:1:1", "images/a.svg:1:6"]), ("images/a.svg", "<svg></svg>", ["files/b.html:1:1"]),
        ]
        for step in steps {
            try folder.write(step.text, to: step.path)
            try cache.update([step.path])
            #expect(cache.content().diagnostics.map(\.location.description) == step.problems)
        }
    }

    @Test func aNamedFolderIsReadWithEverythingInIt() throws {
        let files = withSettings(["pages/a.md": "---\ntitle: A\n---\n", "pages/b/c.md": "---\ntitle: C\n---\n", "images/a.svg": "<svg/>"])
        let folder = try TemporaryFolder(files)
        var cache = try ContentCache(folder.path, options: ContentReader.Options(date: try #require(.init("2026-01-01"))))
        let named = try [["pages"], ["pages/b"], ["page"], [""], ["pages/b/c.md"]].map { try cache.update(Set($0)).sorted() }
        #expect(
            named == [
                ["pages", "pages/a.md", "pages/b/c.md"], ["pages/b", "pages/b/c.md"], ["page"],
                ["images/a.svg", "pages/a.md", "pages/b/c.md", "site.yaml"], ["pages/b/c.md"],
            ])
    }
}
