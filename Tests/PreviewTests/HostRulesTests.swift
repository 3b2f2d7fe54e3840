import Testing

@testable import Preview

/// Pages and files are served as on the hosts that sites are published to.
struct HostRulesTests {
    let preview: TestPreview

    init() throws {
        preview = try TestPreview(
            [
                "articles/2025/leaves.md": article("Leaves", keys: "aliases: [old/leaves]\n", "They fall."),
                "files/digits.txt": "0123456789", "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            ], base: "/fans/")
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let target: String
        let status: Status
        var location: String?
        var type: String?

        var testDescription: String { target }
    }

    /// The data of the search are made when they are asked for, and their files are named after their contents.
    @Test func theFilesOfTheSearchAreServed() throws {
        let index = preview.ask("/fans/search/index.js").text
        let words = try #require(index.firstMatch(of: /"words":"[^ "]+ ([a-z0-9]+)/)).output.1
        #expect(preview.ask("/fans/assets/search/\(words).js").text.contains("0leaves A"))
    }

    @Test(arguments: [
        Row(target: "/fans/", status: .ok, type: "text/html; charset=utf-8"),
        Row(target: "/fans/?from=mail", status: .ok),
        Row(target: "/fans/index.html", status: .ok),
        Row(target: "/fans", status: .movedPermanently, location: "/fans/"),
        Row(target: "/", status: .found, location: "/fans/"),
        Row(target: "/fans/news/leaves/", status: .ok),
        Row(target: "/fans/news/leaves/index.html", status: .ok),
        Row(target: "/fans/news/leaves", status: .movedPermanently, location: "/fans/news/leaves/"),
        Row(target: "/fans/news/leaves?a=b&c", status: .movedPermanently, location: "/fans/news/leaves/?a=b&c"),
        Row(target: "/fans/news/le%61ves/", status: .ok),
        Row(target: "/fans/old/leaves/", status: .ok, type: "text/html; charset=utf-8"),
        Row(target: "/fans/images/leaf.svg", status: .ok, type: "image/svg+xml; charset=utf-8"),
        Row(target: "/fans/images/leaf.svg/", status: .notFound),
        Row(target: "/fans/images/", status: .notFound),
        Row(target: "/fans/search/", status: .ok, type: "text/html; charset=utf-8"),
        Row(target: "/fans/search/?q=leaves", status: .ok),
        Row(target: "/fans/search/index.js", status: .ok, type: "text/javascript; charset=utf-8"),
        Row(target: "/fans/assets/search/00000000.js", status: .notFound),
        Row(target: "/fans/feed.xml", status: .ok, type: "application/xml; charset=utf-8"),
        Row(target: "/fans/feed.json", status: .ok, type: "application/json; charset=utf-8"),
        Row(target: "/fans/404.html", status: .ok),
        Row(target: "/fans/NEWS/", status: .notFound),
        Row(target: "/fans/nowhere", status: .notFound, type: "text/html; charset=utf-8"),
        Row(target: "/news/leaves/", status: .notFound),
        Row(target: "/fans2/", status: .notFound),
        Row(target: "http://localhost:8080/fans/", status: .ok),
    ])
    func addressesLeadWhereAHostLeadsThem(_ row: Row) {
        let response = preview.ask(row.target)
        #expect(response.status == row.status)
        #expect(response.value(of: "Location") == row.location)
        if let type = row.type { #expect(response.value(of: "Content-Type") == type) }
    }

    @Test func aMissingPageIsTheSitesOwn404Page() {
        #expect(preview.ask("/fans/nowhere").text.contains("<h1"))
        #expect(preview.ask("/fans/nowhere").text.contains("/.marquee/preview.js"))
    }

    /// As hosts do that know where the pages of a language are.
    @Test func aMissingPageIsThatOfItsLanguage() throws {
        let site = "title: Leaves\nbaseURL: https://leaves.example/fans/\nlanguages: [en, de]\n"
        let preview = try TestPreview(["site.yaml": site], base: "/fans/")
        for (target, language) in [
            ("/fans/nowhere", "en"), ("/fans/de/nowhere", "de"), ("/fans/de/news/nowhere/", "de"), ("/fans/den/", "en"), ("/de/", "en"),
        ] {
            let response = preview.ask(target)
            #expect(response.status == .notFound && response.text.contains("<html lang=\"\(language)\""), "\(target)")
        }
    }

    @Test func onlyPagesHaveTheScript() {
        #expect(preview.ask("/fans/news/leaves/").text.contains("<script src=\"/.marquee/preview.js\" defer></script>\n</body>"))
        #expect(!preview.ask("/fans/feed.xml").text.contains(".marquee"))
        #expect(preview.ask("/fans/images/leaf.svg").text == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    }

    @Test func headIsGetWithoutTheBody() {
        let (get, head) = (preview.ask("/fans/"), preview.ask("/fans/", method: "HEAD"))
        #expect(head.status == .ok && head.text.isEmpty)
        #expect(head.head(date: "D", keepsConnection: true) == get.head(date: "D", keepsConnection: true))
    }

    @Test func whatTheBrowserHasIsNotSentAgain() throws {
        for target in ["/fans/", "/fans/images/leaf.svg", "/.marquee/preview.js"] {
            let tag = try #require(preview.ask(target).value(of: "ETag"))
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = preview.ask(target, ["If-None-Match": known])
                #expect(again.status == .notModified && again.text.isEmpty && again.value(of: "ETag") == tag)
            }
            #expect(preview.ask(target, ["If-None-Match": "\"other\""]).status == .ok)
        }
    }

    @Test func aChangedPictureHasAnotherTag() throws {
        let before = preview.ask("/fans/images/leaf.svg").value(of: "ETag")
        try preview.folder.write("<svg/>", to: "images/leaf.svg")
        #expect(preview.ask("/fans/images/leaf.svg").value(of: "ETag") != before)
    }

    @Test(arguments: [
        ("bytes=0-3", "bytes 0-3/10", "0123"), ("bytes=7-", "bytes 7-9/10", "789"), ("bytes=-3", "bytes 7-9/10", "789"),
        ("bytes=-300", "bytes 0-9/10", "0123456789"), ("bytes=8-99999999999999999999999", "bytes 8-9/10", "89"),
        ("bytes = 0-0", "bytes 0-0/10", "0"),
    ])
    func partsOfFiles(_ range: String, _ place: String, _ text: String) {
        let response = preview.ask("/fans/files/digits.txt", ["Range": range])
        #expect(response.status == .partialContent)
        #expect(response.value(of: "Content-Range") == place)
        #expect(response.text == text)
    }

    @Test(arguments: ["bytes=10-", "bytes=-0", "bytes=10-12"])
    func partsBehindTheEnd(_ range: String) {
        let response = preview.ask("/fans/files/digits.txt", ["Range": range])
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.value(of: "Content-Range") == "bytes */10")
        #expect(response.text.isEmpty)
    }

    @Test(arguments: ["bytes=3-1", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=", "bytes=-", "bytes=--1", "", "bytes=1"])
    func invalidRangesAreIgnored(_ range: String) {
        let response = preview.ask("/fans/files/digits.txt", ["Range": range])
        #expect(response.status == .ok)
        #expect(response.value(of: "Content-Range") == nil)
        #expect(response.text == "0123456789")
    }

    @Test func aPartOfAnOldFileIsNotMixedWithTheNewOne() throws {
        let target = "/fans/images/leaf.svg"
        let tag = try #require(preview.ask(target).value(of: "ETag"))
        #expect(preview.ask(target, ["Range": "bytes=0-1", "If-Range": tag]).status == .partialContent)
        #expect(preview.ask(target, ["Range": "bytes=0-1", "If-Range": "\"old\""]).status == .ok)
    }

    @Test func aDeletedPictureIsMissing() throws {
        try preview.folder.remove("images/leaf.svg")
        #expect(preview.ask("/fans/images/leaf.svg").status == .notFound)
    }
}
