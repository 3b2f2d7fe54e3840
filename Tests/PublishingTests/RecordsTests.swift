import ContentReader
import Files
import TestSupport
import Testing

@testable import Publishing

/// Marquee's own records, in which someone has put links.
@Suite struct RecordsTests {
    private let folder: TemporaryFolder
    private let project: ProjectFolders
    private let target = PublishTarget(name: "live", place: .folder("../www"))

    init() throws {
        folder = try TemporaryFolder(["mine/site/index.html": "the owner's"])
        project = ProjectFolders(
            content: folder.absolute("Content"), output: folder.absolute("public"), records: folder.absolute(".marquee"))
    }

    @Test(arguments: [
        ".marquee", ".marquee/publish", ".marquee/publish/live", ".marquee/publish/live/site", ".marquee/publish/live/former",
        ".marquee/publish/live/scratch", ".marquee/publish/live/repository", ".marquee/publish/live/fetched",
        ".marquee/publish/live/.marquee",
        ".marquee/publish/live/anything", ".marquee/publish/live/scratch/fetched", ".marquee/publish/live/scratch/fetched/news",
        ".marquee/publish/live/scratch/.marquee-site.json",
    ])
    func aLinkIsNotFollowed(_ path: String) throws {
        try folder.link(path, to: folder.absolute("mine"))
        let before = try folder.contents
        let error = PublishError.unsuitable(
            "'\(folder.absolute(path))' is a symbolic link, and Marquee would write to another folder through it; remove the link")
        #expect(throws: error) { try TargetRecords(of: target, in: project).folder }
        #expect(try folder.contents == before)
    }

    @Test func linksInABuiltSiteAndInFormerFilesAreNotChecked() throws {
        for path in ["site/news", "former/2-leaves", "repository/hooks"] {
            try folder.link(".marquee/publish/live/\(path)", to: folder.absolute("mine"))
        }
        #expect(try TargetRecords(of: target, in: project).folder == Folder.realPath(of: folder.absolute(".marquee/publish/live")))
    }

    @Test func theFolderIsMade() throws {
        let path = try TargetRecords(of: target, in: project).folder
        #expect(try FileStatus(of: path)?.kind == .folder)
    }
}
