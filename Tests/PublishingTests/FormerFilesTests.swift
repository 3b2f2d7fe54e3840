import Files
import Site
import TestSupport
import Testing

@testable import Publishing

/// Publications and rollbacks remove only what they have made themselves.
@Suite struct FormerFilesTests {
    private static let states: [Sketch] = (0..<8).map { ["index.html": "news/a.html \($0)", "news/a.html": "\($0)", "same.html": "x"] }

    /// Names that a person may give to folders, among them those that an earlier Marquee gave to its own, and their contents.
    private static let foreign: [String: Sketch] = [
        "1": ["leaf.jpg": "the owner's"], "2": ["leaf.jpg": "the owner's"], "3": ["leaf.jpg": "the owner's"],
        "-7": ["leaf.jpg": "the owner's"],
        "+3": ["leaf.jpg": "the owner's"], "007": ["leaf.jpg": "the owner's"], "0": ["leaf.jpg": "the owner's"],
        "99999999999999999999": ["leaf.jpg": "the owner's"], "2-other": ["leaf.jpg": "the owner's"],
        "-2-leaves": ["leaf.jpg": "the owner's"],
        "02-leaves": ["leaf.jpg": "the owner's"], "+2-leaves": ["leaf.jpg": "the owner's"], "0-leaves": ["leaf.jpg": "the owner's"],
        "2-leaves-": ["leaf.jpg": "the owner's"], "2-LEAVES": ["leaf.jpg": "the owner's"], "": ["leaf.jpg": "the owner's"], "4": [:],
        // As an earlier Marquee left it, except for one file.
        "5": [".marquee-site.json": String(decoding: Sketch().manifest(4).bytes, as: UTF8.self), "leaf.jpg": "the owner's"],
    ]

    private static func storeAmongForeignFolders() -> MemoryStore {
        let sources = Dictionary(uniqueKeysWithValues: states.enumerated().map { ("\($0)", $1) })
        let store = MemoryStore(sources: sources)
        store.edit { $0.former = foreign }
        return store
    }

    private func publish(_ number: Int, to store: MemoryStore) async throws(PublishError) {
        let transport = InPlaceTransport(store: store)
        let site = Self.states[number].site
        let remote = try await transport.state(comparedWith: site, in: "\(number)")
        let plan = PublicationPlan(site, at: remote, isOwned: false, .init(date: 0, token: "t\(number)", newTarget: .leaves))
        try await transport.carryOut(plan.steps, after: remote, from: "\(number)") { _ in }
    }

    private func ownFolders(in store: MemoryStore) -> [String] {
        store.contents.former.keys.filter { Self.foreign[$0] == nil }.sorted()
    }

    @Test func foreignFilesBesideThemStay() async throws {
        let store = Self.storeAmongForeignFolders()
        for number in Self.states.indices { try await publish(number, to: store) }
        #expect(ownFolders(in: store) == ["4-leaves", "5-leaves", "6-leaves", "7-leaves", "8-leaves"])
        for number in (3..<7).reversed() {
            _ = try await InPlaceTransport(store: store).rollBack()
            #expect(store.contents.files == Self.states[number])
        }
        #expect(ownFolders(in: store) == ["4-leaves"])
        #expect(store.contents.former.filter { Self.foreign[$0.key] != nil } == Self.foreign)
    }

    @Test func wheneverItIsKilledTheNextOneRemovesWhatItLeft() async throws {
        var cut = 0
        var isCut = true
        while isCut {
            let store = Self.storeAmongForeignFolders()
            for number in 0..<6 { try await publish(number, to: store) }
            store.cut(after: cut)
            isCut = (try? await publish(6, to: store)) == nil
            store.cut(after: nil)
            try await publish(6, to: store)
            try await publish(7, to: store)
            #expect(ownFolders(in: store) == ["4-leaves", "5-leaves", "6-leaves", "7-leaves", "8-leaves"], "after \(cut) changes")
            #expect(store.contents.former.filter { Self.foreign[$0.key] != nil } == Self.foreign, "after \(cut) changes")
            _ = try await InPlaceTransport(store: store).rollBack()
            #expect(store.contents.files == Self.states[6], "after \(cut) changes")
            cut += 1
        }
        #expect(cut > 10)
    }

    @Test func aForeignFileStaysInMarqueesFolder() async throws {
        let store = Self.storeAmongForeignFolders()
        for number in 0..<2 { try await publish(number, to: store) }
        store.edit { $0.former["2-leaves"]?["notes/mine.txt"] = "the owner's" }
        for number in 2..<8 { try await publish(number, to: store) }
        #expect(store.contents.former["2-leaves"] == ["notes/mine.txt": "the owner's"])
        #expect(store.contents.former["3-leaves"] == nil)
    }

    /// What someone may do to former files, and what stays then.
    private static let edits: [(String, @Sendable (inout MemoryStore.Contents) -> Void, Sketch)] = [
        (
            "a copy was changed", { $0.former["2-leaves"]?["news/a.html"] = "the owner's" },
            ["news/a.html": "the owner's"]
        ),
        (
            "a name was added to the list",
            {
                $0.former["2-leaves"]?["mine.txt"] = "the owner's"
                $0.former["2-leaves"]?[FormerList.path]?.replace(#""index.html""#, with: #""index.html","mine.txt""#, maxReplacements: 1)
            }, ["mine.txt": "the owner's"]
        ),
        ("the manifest was changed", { $0.former["2-leaves"]?[PublishedManifest.path]?.append(" ") }, [:]),
        ("an earlier Marquee made the list", { $0.former["2-leaves"]?[FormerList.path]?.replace(/,"hashes":\{[^}]*\}/, with: "") }, [:]),
    ]

    @Test(arguments: edits.indices)
    func onlyWhatHasTheHashOfTheListIsRemoved(_ index: Int) async throws {
        let (name, edit, rest) = Self.edits[index]
        let store = Self.storeAmongForeignFolders()
        for number in 0..<2 { try await publish(number, to: store) }
        let before = store.contents
        store.edit(edit)
        #expect(store.contents != before, "\(name)")
        let manifest = store.contents.former["2-leaves"]?[PublishedManifest.path] ?? ""
        for number in 2..<8 { try await publish(number, to: store) }
        let isChanged = manifest != before.former["2-leaves"]?[PublishedManifest.path]
        let all = rest.merging(isChanged ? [PublishedManifest.path: manifest] : [:]) { $1 }
        #expect(store.contents.former["2-leaves"] == (all.isEmpty ? nil : all), "\(name)")
    }

    private static let place = #""place":"memory","before":"0123456789abcdef""#
    private static let elsewhere = #""place":"/home/fan/www","before":"0123456789abcdef""#

    @Test(arguments: [
        nil, "", "{}", #"{"format":1,"publication":2,"target":"leaves","files":["a.html"]}"#,
        #"{"format":1,"publication":2,"target":"other",\#(place),"files":["a.html"]}"#,
        #"{"format":1,"publication":3,"target":"leaves",\#(place),"files":["a.html"]}"#,
        #"{"format":2,"publication":2,"target":"leaves",\#(place),"files":["a.html"]}"#,
        #"{"format":1,"publication":2,"target":"leaves",\#(place),"files":["a.html","../a.html"]}"#,
        #"{"format":1,"publication":2,"target":"leaves",\#(place),"files":["a.html","/a.html"]}"#,
        #"{"format":1,"publication":2,"target":"../leaves",\#(place),"files":["a.html"]}"#,
        #"{"format":1,"publication":2,"target":"leaves",\#(elsewhere),"files":["a.html"]}"#,
    ])
    func aFolderThatIsNamedLikeOneOfMarqueesIsNotEnough(_ list: String?) async throws {
        let store = Self.storeAmongForeignFolders()
        try await publish(0, to: store)
        for number in 1..<4 { try await publish(number, to: store) }
        let folder = ["a.html": "the owner's"].merging(list.map { [FormerList.path: $0] } ?? [:]) { $1 }
        store.edit { $0.former["2-leaves"] = folder }
        for number in 4..<8 { try await publish(number, to: store) }
        #expect(store.contents.former["2-leaves"] == folder)
    }

    @Test func aListIsReadAsItWasWritten() {
        let folder = FormerFolder(7, of: .leaves)
        let list = FormerList(
            of: folder, at: "/home/fan/www", before: Fingerprint(of: [1]), files: ["a \"b\"\u{E9}.html", "-rf"],
            hashes: ["-rf": Fingerprint(of: [2])])
        #expect(FormerList(parsing: list.bytes, in: folder) == list)
        #expect(FormerList(parsing: list.bytes, in: FormerFolder(8, of: .leaves)) == nil)
        #expect(FormerFolder(named: folder.name) == folder)
    }

    @Test func filesInTheWayOfCopiesAreNotTakenForThem() async throws {
        let store = Self.storeAmongForeignFolders()
        try await publish(0, to: store)
        store.edit { $0.former["2-leaves"] = ["index.html": "the owner's"] }
        let before = store.contents
        await #expect(
            throws: PublishError.unsuitable(
                "'index.html' is in the folder '2-leaves' of former files, and Marquee did not put it there; move it away")
        ) { try await publish(1, to: store) }
        #expect(store.contents == before)
    }

    @Test func formerFilesOfAnEarlierMarqueeCanBeRestoredAndStay() async throws {
        let store = MemoryStore(Self.states[1], sources: ["2": Self.states[2]])
        let kept = Self.states[0].filter { $0.key != "same.html" }.merging(
            [PublishedManifest.path: String(decoding: Self.states[0].manifest(6).bytes, as: UTF8.self)]) { $1 }
        store.edit {
            $0.manifest = Self.states[1].manifest(7).bytes
            $0.former = ["7": kept]
        }
        #expect(try await InPlaceTransport(store: store).status().kept == ["publication 6"])
        try await publish(2, to: store)
        #expect(try await InPlaceTransport(store: store).status().kept == ["publication 7"])
        #expect(try await InPlaceTransport(store: store).rollBack() == "publication 7")
        #expect(store.contents.files == Self.states[1])
        #expect(try await InPlaceTransport(store: store).rollBack() == "publication 6")
        #expect(store.contents.files == Self.states[0])
        #expect(store.contents.former == ["7": kept])
        await #expect(throws: PublishError.nothingBefore) { try await InPlaceTransport(store: store).rollBack() }
    }
}
