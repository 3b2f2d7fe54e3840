import Files
import TestSupport
import Testing

@testable import Publishing

/// A disk that rclone writes to, in which someone has put links.
@Suite struct DiskFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["www/index.html": "x", "www/news/a.html": "x", "photos/a.html": "the owner's"])
        try folder.link("www/link.html", to: "../photos/a.html")
        try folder.link("www/dangling.html", to: "nowhere")
        try folder.link("www/photos", to: "../photos")
        try folder.link("www/lost", to: "nowhere")
        try folder.link("www/news/photos", to: "../../photos")
    }

    private var area: RcloneArea { area(hasPlainNames: true) }

    private func area(hasPlainNames: Bool) -> RcloneArea {
        RcloneArea(path: RclonePath("disk:www"), disks: [DiskFolder(folder.absolute("www"), hasPlainNames: hasPlainNames)])
    }

    @Test(arguments: [
        ("index.html", nil), ("new.html", nil), ("news/a.html", nil), ("news/new.html", nil), ("new/a/b.html", nil), ("index.html/a", nil),
        ("link.html", "www/link.html"), ("dangling.html", "www/dangling.html"), ("photos", "www/photos"),
        ("photos/a.html", "www/photos"), ("photos/new/b.html", "www/photos"), ("lost/a.html", "www/lost"),
        ("news/photos/a.html", "www/news/photos"), ("link.html/a", "www/link.html"),
    ])
    func whatIsInTheWayIsFound(_ path: String, _ obstacle: String?) throws {
        #expect(try area.obstacle(to: path) == obstacle.map(folder.absolute))
        // As seen from an enclosing folder, and if the names are unknown.
        let around = RcloneArea(path: RclonePath("disk:"), disks: [DiskFolder(folder.path, hasPlainNames: true)])
        #expect(try around.appending("www").obstacle(to: path) == obstacle.map(folder.absolute))
        #expect(try area(hasPlainNames: false).obstacle(to: path) == folder.absolute("www/dangling.html"))
    }

    @Test func linksAreListedLikeFiles() throws {
        #expect(try area.irregularFiles() == ["link.html", "dangling.html", "photos", "lost", "news/photos"])
        #expect(try area.appending("news").irregularFiles() == ["photos"])
        #expect(try area.appending("nothing").irregularFiles() == [])
        #expect(throws: PublishError.self) { try area(hasPlainNames: false).irregularFiles() }
        #expect(try area.reachable(["index.html", "link.html", "photos/a.html", "new.html"]) == ["index.html", "new.html"])
    }

    @Test func nothingIsRemovedThroughALink() throws {
        let before = try folder.contents
        try area.removeObstacles(at: ["index.html", "news", "photos/a.html", "news/photos/a.html", "nothing", "lost/a.html"])
        #expect(try folder.contents == before)
        try area.removeObstacles(at: ["link.html", "dangling.html", "photos", "news/photos"])
        #expect(
            try folder.contents == [
                "www/index.html": "x", "www/news/a.html": "x", "photos/a.html": "the owner's", "www/lost": "-> nowhere",
            ])
    }

    @Test func remotePlacesAreNotChecked() throws {
        let bucket = RcloneArea(path: RclonePath("r2:www"), disks: [])
        try bucket.requireNoObstacle(to: ["link.html"])
        #expect(try bucket.irregularFiles() == [])
        #expect(try bucket.reachable(["link.html"]) == ["link.html"])
    }

    @Test func aLinkThatRcloneWouldFollowIsReported() throws {
        let error = PublishError.unsuitable(
            "'\(folder.absolute("www/photos"))' is a symbolic link or special file, which rclone would follow to files that are "
                + "not Marquee's; remove it, or write the path it points to")
        #expect(throws: error) { try area.requireNoObstacle(to: ["index.html", "photos/a.html"]) }
    }
}
