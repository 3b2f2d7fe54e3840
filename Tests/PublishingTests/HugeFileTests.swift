import Files
import TestSupport
import Testing

@testable import Publishing

/// A huge file at a target or in the built site is not read completely to find out that it is too large.
@Suite struct HugeFileTests {
    private static let huge = 40_000_000_000

    @Test func aManifestInAFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.writeSparse(size: Self.huge, to: PublishedManifest.path)
        let store = FolderStore(folder: folder.path, former: folder.absolute("former"))
        await #expect(throws: PublishError.unreadableManifest("'\(folder.path)'")) { try await store.manifest() }
    }

    @Test func anArchive() async throws {
        let folder = try TemporaryFolder()
        try folder.writeSparse(size: Self.huge, to: "site.zip")
        let path = folder.absolute("site.zip")
        await #expect(
            throws: PublishError.unsuitable("'\(path)' is not an archive that Marquee wrote; move it away, or choose another name")
        ) { try await ZipTransport(path: path).status() }
    }

    /// An archive is larger than its first file, and only that file is read.
    @Test func anArchiveOfManyFiles() async throws {
        let site: Sketch = ["index.html": "a.css", "a.css": "x"]
        let folder = try TemporaryFolder(site)
        let transport = ZipTransport(path: folder.absolute("out/site.zip"))
        try await transport.carryOut([.finish(site.manifest())], after: RemoteState(), from: folder.path) { _ in }
        try await #expect(transport.status().manifest == site.manifest())
        let bytes = try File.read(folder.absolute("out/site.zip"), atMost: .text)
        #expect(bytes.count > site.manifest().bytes.count + "index.htmla.csscontentx".utf8.count)
        try File.write(Array(bytes.prefix(100 + site.manifest().bytes.count)), to: folder.absolute("out/site.zip"))
        try await #expect(transport.status().manifest == site.manifest())
    }

    @Test func aFileOfTheSite() throws {
        let folder = try TemporaryFolder()
        try folder.writeSparse(size: Self.huge, to: "files/film.mp4")
        #expect(throws: FileError(.read, folder.absolute("files/film.mp4"), .tooLarge(.siteFile))) {
            try LocalSite(
                address: "https://a.example/", in: folder.path, stages: ["files/film.mp4": .assets], cacheControl: { _ in nil }, threads: 1)
        }
    }
}
