import ContentReader
import ShowData
import Synchronization
import TestSupport
import Testing
import ThemeKit

@testable import Site

/// Which pages have a picture of their own where their links are shared, and what it says.
@Suite struct ShareImageTests {
    private static let files = [
        "people.yaml": "kit: { name: Kit Connor }",
        "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
        "shows/h/show.yaml": "{ title: H, kind: series, status: running, accent: \"#164e45\" }",
        "shows/h/season-1.yaml": """
        number: 1
        episodes:
          - { number: 1, title: Meet }
          - { number: 2, title: { spoiler: The Kiss, until: s1e2, safe: Second } }
        """,
        "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }",
        "articles/a.md": "---\ntitle: Leaves\ndate: 2025-01-01\nshow: h\nimage: { file: images/leaf.svg }\n---\nText.\n",
        "pages/about.md": "---\ntitle: About\n---\nText.\n",
    ]

    private func site(
        tool: String? = "tool 1", settings: String = "", theme: BareTheme = BareTheme(), _ more: [String: String] = [:]
    ) throws -> Site {
        let yaml = ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\n\(settings)"]
        let folder = try TemporaryFolder(Self.files.merging(yaml) { $1 }.merging(more) { $1 })
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        var content = try ContentReader.read(folder.path, options: options).content
        content.drawingTool = tool
        return try Site(planning: content, theme: theme)
    }

    private func shares(_ site: Site) -> [String] { site.routes.filter(\.isDrawn).map(\.path).filter { $0.hasPrefix("share") } }

    @Test(arguments: [
        (
            "",
            [
                "share.png", "share/h.png", "share/h/season-1.png", "share/h/season-1/episode-1.png", "share/h/season-1/episode-2.png",
                "share/h/characters/nick.png", "share/people/kit.png", "share/people.png", "share/news/a.png", "share/h/cast.png",
                "share/h/episodes.png",
                "share/h/characters.png",
            ]
        ),
        ("shareImages: [shows, articles]", ["share.png", "share/h.png", "share/news/a.png"]),
        ("shareImages: []", ["share.png"]),
    ])
    func theSettingPicksTheKinds(setting: String, expected: [String]) throws {
        #expect(Set(shares(try site(settings: setting))) == Set(expected))
    }

    @Test func withoutAProgramThatMakesThemThereAreNone() throws {
        let site = try site(tool: nil)
        #expect(site.routes.filter(\.isDrawn) == [])
        #expect(try site.page(.article(slug: "a")).frame.image?.address == "https://leaves.example/fans/images/leaf.svg")
        #expect(try site.page(.show("h")).frame.image == nil)
    }

    /// A page without a picture of its own has that of its show, or of the site; a drawing in the text is not what is shared.
    @Test(arguments: [
        (Route.show("h"), "share/h.png"), (.article(slug: "a"), "share/news/a.png"), (.season("h", number: 1), "share/h.png"),
        (.cast("h"), "share/h.png"), (.person("kit"), "share.png"), (.page(path: "about"), "share.png"), (.home, "share.png"),
        (.tags, "share.png"),
    ])
    func everyPageHasAPicture(route: Route, path: String) throws {
        let image = try #require(try site(settings: "shareImages: [shows, articles]").page(route).frame.image)
        #expect(image.address == "https://leaves.example/fans/\(path)")
        #expect([image.width, image.height] == [1_200, 630])
    }

    @Test(arguments: [
        (Route.home, "|Leaves"), (.show("h"), "|H"), (.season("h", number: 1), "H|Season 1"), (.article(slug: "a"), "H|Leaves"),
        (.episode("h", season: 1, .number(EpisodeNumber(1))), "H · Season 1|Meet"),
        (.episode("h", season: 1, .number(EpisodeNumber(2))), "H · Season 1|Second"), (.character("h", "nick"), "H · Characters|Nick"),
        (.person("kit"), "People|Kit Connor"),
    ])
    func itSaysWhatIsOpen(route: Route, text: String) throws {
        let drawing = try #require(try site().drawing(at: .sharePicture(of: route)))
        #expect(String(decoding: drawing.svg, as: UTF8.self) == "<svg><title>\(text)</title></svg>")
    }

    @Test func ofVeryManyPagesOfOneKindNoneHasItsOwnUnlessTheOwnerAsksForThem() throws {
        let people = (1...SharePictureFile.mostUnasked + 1).map { "p\($0): { name: P \($0) }\n" }.joined() + Self.files["people.yaml"]!
        #expect(!shares(try site(["people.yaml": people])).contains("share/people/kit.png"))
        #expect(shares(try site(settings: "shareImages: [people]", ["people.yaml": people])).contains("share/people/kit.png"))
    }

    @Test func aDrawingIsMadeOnceToKnowWhereItsPixelsAre() throws {
        let count = Count()
        let site = try site(theme: BareTheme(onDrawing: { count.increase() }))
        let routes = site.routes.filter { $0.path.hasPrefix("share") }
        let names = routes.map { site.madePicture(at: $0) }
        #expect(count.value == routes.count)
        #expect(routes.map { site.madePicture(at: $0) } == names)
        #expect(count.value == routes.count)
        #expect(routes.map { site.drawing(at: $0)?.file } == names)
    }

    @Test func theOldIconIsOnlyWhereBrowsersAskForIt() throws {
        #expect(!(try site().routes.contains(.icon(.old))))
        #expect(try site(["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]).routes.contains(.icon(.old)))
    }

    @Test func whereThePixelsAreKeptTellsTheDrawingTheSizeAndTheTool() {
        let photos = ["a.jpg", "b.jpg"].map { file in
            let version = PublishedPicture.Version(mediaType: "image/jpeg", width: 1_600, path: "images/p.jpg", file: file)
            return DrawnPicture.Photo(address: Array("/images/p.jpg".utf8), original: "images/p.jpg", version: version)
        }
        let pictures = [
            DrawnPicture([1], width: 2, height: 3, tool: "a"), DrawnPicture([1], width: 2, height: 3, tool: "b"),
            DrawnPicture([1], width: 3, height: 3, tool: "a"), DrawnPicture([2], width: 2, height: 3, tool: "a"),
            DrawnPicture([1], width: 2, height: 3, photo: photos[0], tool: "a"),
            DrawnPicture([1], width: 2, height: 3, photo: photos[1], tool: "a"),
        ]
        #expect(Set(pictures.map(\.file)).count == 6)
        #expect(DrawnPicture([1], width: 2, height: 3, tool: "a").file == pictures[0].file)
    }
}

private final class Count: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func increase() { number.withLock { $0 += 1 } }
}
