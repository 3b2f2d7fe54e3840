import Files
import TestSupport
import Testing

@testable import Publishing

/// Real folders, in which someone has put links.
@Suite struct FolderStoreTests {
    private let folder: TemporaryFolder
    private let store: FolderStore

    init() throws {
        folder = try TemporaryFolder([
            "site/index.html": "new", "site/news/a.html": "new", "photos/a.html": "the owner's", "photos/news/a.html": "the owner's",
            "photos/mine.jpg": "the owner's",
        ])
        store = FolderStore(folder: folder.absolute("www"), former: folder.absolute("former"))
    }

    private var photos: [String: String] { get throws { try folder.contents.filter { $0.key.hasPrefix("photos/") } } }

    @Test func nothingOfTheSiteIsWrittenOrRemovedThroughALink() async throws {
        let before = try photos
        try folder.makeFolder("www")
        try folder.link("www/news", to: "../photos/news")
        await #expect(throws: PublishError.file(FileError(.write, folder.absolute("www/news/a.html"), .notAFolder))) {
            try await store.upload([Upload("news/a.html")], from: folder.absolute("site"))
        }
        let removals = ["news/a.html", "news/b.html"].map { Removal($0, StoredFile("the owner's")) }
        try await store.remove(removals, emptiedFolders: ["news"])
        #expect(try photos == before)
        #expect(try folder.contents["www/news"] == "-> ../photos/news")
    }

    /// Someone puts something into the place of a page after Marquee has looked, and before it writes.
    @Test(arguments: ["a link", "another text", "a text where there was none"])
    func whatHasChangedSinceTheLookStays(_ change: String) async throws {
        let wasThere = change != "a text where there was none"
        if wasThere { try folder.write("old", to: "www/index.html") }
        let look = try await store.contents(after: nil, before: ["index.html": "old"].site, in: nil)
        #expect(look.files["index.html"] == (wasThere ? StoredFile("old") : nil))
        if wasThere { try folder.remove("www/index.html") }
        if change == "a link" {
            try folder.link("www/index.html", to: "../photos/a.html")
        } else {
            try folder.write("the owner's", to: "www/index.html")
        }
        let before = try folder.contents
        await #expect(throws: PublishError.file(FileError(.write, folder.absolute("www/index.html"), .changed))) {
            try await store.upload([Upload("index.html", replacing: look.files["index.html"])], from: folder.absolute("site"))
        }
        try await store.remove([Removal("index.html", StoredFile("old"))], emptiedFolders: [])
        #expect(try folder.contents == before)
    }

    @Test func emptyFoldersAreFound() async throws {
        for path in ["www/a/b", "www/c/d", "www/.marquee-x"] { try folder.makeFolder(path) }
        try folder.write("x", to: "www/c/e.txt")
        let look = try await store.contents(after: nil, before: Sketch().site, in: nil)
        #expect(look == StoredContents(files: ["c/e.txt": .file(size: 1, hash: nil)], emptyFolders: ["a", "a/b", "c/d"]))
    }

    @Test func aFolderOfFormerFilesThatIsALinkIsIgnored() async throws {
        let before = try photos
        let name = FormerFolder(2, of: .leaves).name
        try folder.write("new", to: "www/a.html")
        try folder.link("former/\(name)", to: "../photos")
        #expect(try await store.formerFolders() == [])
        #expect(try await store.readFormer(PublishedManifest.path, in: name) == nil)
        let refusal = PublishError.file(FileError(.list, folder.absolute("former/\(name)"), .notAFolder))
        await #expect(throws: refusal) { try await store.writeFormer([1], to: FormerList.path, in: name) }
        await #expect(throws: refusal) { try await store.keep(["a.html"], in: name) }
        await #expect(throws: refusal) { try await store.removeFormer(["a.html"], in: name) }
        try await store.removeFormerFolder(name)
        #expect(try photos == before)
        #expect(try folder.contents["former/\(name)"] == "-> ../photos")
    }

    @Test func aLinkInAFolderOfFormerFilesIsNotFollowed() async throws {
        let before = try photos
        let former = FormerFiles(store: store)
        let kept = FormerFolder(2, of: .leaves)
        try folder.write("old", to: "www/news/a.html")
        try folder.write("old", to: "www/a.html")
        try await former.keep(["a.html", "news/a.html"].map { KeptFile($0, hash: nil) }, in: kept, before: Fingerprint(of: []))
        try folder.remove("former/\(kept.name)/news")
        try folder.link("former/\(kept.name)/news", to: "../../photos/news")
        #expect(try await store.formerFiles(["news/a.html"], in: kept.name) == [:])
        try await former.remove(kept)
        #expect(try photos == before)
        #expect(try folder.contents.filter { $0.key.hasPrefix("former/") } == ["former/\(kept.name)/news": "-> ../../photos/news"])
    }

    @Test func aKilledPublicationIsContinued() async throws {
        let former = FormerFiles(store: store)
        let kept = FormerFolder(2, of: .leaves)
        try folder.write("old", to: "www/news/a.html")
        // Killed after the folder was made, and while its list was written.
        try folder.makeFolder("former/\(kept.name)")
        try folder.write("ha", to: "former/\(kept.name)/.marquee-unfinished")
        try await former.keep([KeptFile("news/a.html", hash: nil)], in: kept, before: Fingerprint(of: []))
        #expect(try folder.contents["former/\(kept.name)/news/a.html"] == "old")
        // Killed after some of the files were removed.
        try folder.remove("former/\(kept.name)/news/a.html")
        try await former.remove(kept)
        // Killed when only the folder remained.
        try folder.makeFolder("former/\(kept.name)")
        try await former.remove(kept)
        #expect(try folder.folders.filter { $0.hasPrefix("former") } == ["former"])
    }

    @Test func aFolderInPlaceOfTheUnfinishedFileIsNotEmptied() async throws {
        try folder.write("the owner's", to: "www/.marquee-unfinished/mine.txt")
        await #expect(throws: PublishError.file(FileError(.remove, folder.absolute("www/.marquee-unfinished"), .notAFile))) {
            try await store.alone {}
        }
        #expect(try folder.contents["www/.marquee-unfinished/mine.txt"] == "the owner's")
    }
}
