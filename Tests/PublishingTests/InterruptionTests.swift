import Testing

@testable import Publishing

/// A publication that fails after each change of a single file, at a place that replaces files one by one.
@Suite struct InterruptionTests {
    private static let old: Sketch = [
        "index.html": "a.html assets/s-1.css", "a.html": "b.html assets/s-1.css", "b.html": "a.html", "c.html": "b.html",
        "assets/s-1.css": "-",
        "feed.xml": "a.html b.html", "news": "-",
    ]
    private static let new: Sketch = [
        "index.html": "a.html d.html assets/s-2.css", "a.html": "d.html assets/s-2.css", "d.html": "a.html e.html", "e.html": "d.html",
        "c.html": "d.html", "assets/s-2.css": "-", "feed.xml": "a.html d.html e.html", "news/index.html": "a.html",
    ]
    private static let newer: Sketch = ["index.html": "a.html", "a.html": "-", "feed.xml": "a.html", "f.html": "a.html"]

    private func publish(_ name: String, _ sketch: Sketch, to store: MemoryStore) async throws(PublishError) {
        let transport = InPlaceTransport(store: store)
        let remote = try await transport.state(comparedWith: sketch.site, in: name)
        let plan = PublicationPlan(sketch.site, at: remote, isOwned: false, .init(date: 0, token: name, newTarget: .leaves))
        try await transport.carryOut(plan.steps, after: remote, from: name) { _ in }
    }

    private func storeWithOldSite() async throws -> MemoryStore {
        let store = MemoryStore(["mine.txt": "the owner's"], sources: ["old": Self.old, "new": Self.new, "newer": Self.newer])
        try await publish("old", Self.old, to: store)
        return store
    }

    /// How many changes a publication of the new site makes.
    private func changes() async throws -> Int {
        let store = try await storeWithOldSite()
        let before = store.history.count
        try await publish("new", Self.new, to: store)
        return store.history.count - before
    }

    @Test func livePagesLinkOnlyToFilesThatExist() async throws {
        let store = try await storeWithOldSite()
        let before = store.history.count
        try await publish("new", Self.new, to: store)
        let live = Set(Self.old.keys)
        for files in store.history.dropFirst(before) {
            // 'news' is a file that must make room for a folder; nothing links to it.
            #expect(files.brokenLinks(of: live) == [])
        }
    }

    @Test func wheneverItIsInterruptedTheNextOneContinues() async throws {
        for cut in 0..<(try await changes()) {
            for next in [("new", Self.new), ("newer", Self.newer), ("old", Self.old)] {
                let store = try await storeWithOldSite()
                store.cut(after: cut)
                await #expect(throws: PublishError.failed("network", saying: "cut")) { try await publish("new", Self.new, to: store) }
                #expect(store.contents.files.brokenLinks(of: Self.old.keys) == [], "after \(cut) changes")
                store.cut(after: nil)
                try await publish(next.0, next.1, to: store)
                #expect(store.contents.files == next.1.merging(["mine.txt": "the owner's"]) { $1 }, "after \(cut) changes")
            }
        }
    }

    @Test func wheneverItIsInterruptedItCanBeRolledBack() async throws {
        let oldManifest = try await storeWithOldSite().contents.manifest
        for cut in 0..<(try await changes()) {
            let store = try await storeWithOldSite()
            store.cut(after: cut)
            try? await publish("new", Self.new, to: store)
            store.cut(after: nil)
            // Before anything is announced, the old site is still live.
            guard try await store.publishedManifest()?.pending != nil else { continue }
            _ = try await InPlaceTransport(store: store).rollBack()
            #expect(store.contents.files == Self.old.merging(["mine.txt": "the owner's"]) { $1 }, "after \(cut) changes")
            #expect(store.contents.manifest == oldManifest)
        }
    }

    @Test func anInterruptedRollbackCanBeRepeated() async throws {
        for cut in 0..<30 {
            let store = try await storeWithOldSite()
            try await publish("new", Self.new, to: store)
            store.cut(after: cut)
            let isDone = (try? await InPlaceTransport(store: store).rollBack()) != nil
            #expect(store.contents.files.brokenLinks(of: Set(Self.old.keys).intersection(Self.new.keys)) == [])
            store.cut(after: nil)
            if !isDone, try await store.publishedManifest() != Self.old.manifest(target: .leaves) {
                _ = try? await InPlaceTransport(store: store).rollBack()
            }
            #expect(store.contents.files == Self.old.merging(["mine.txt": "the owner's"]) { $1 }, "after \(cut) changes")
        }
    }

    @Test func fiveStatesAreKept() async throws {
        let store = MemoryStore(sources: ["a": ["x.html": "1"], "b": ["x.html": "2"]])
        for _ in 0..<5 {
            try await publish("a", ["x.html": "1"], to: store)
            try await publish("b", ["x.html": "2"], to: store)
        }
        #expect(try await FormerFiles(store: store).folders(of: .leaves).map(\.publication).sorted() == [6, 7, 8, 9, 10])
        for publication in [9, 8, 7, 6, 5] {
            #expect(try await InPlaceTransport(store: store).rollBack() == "publication \(publication)")
            #expect(store.contents.files["x.html"] == (publication.isMultiple(of: 2) ? "2" : "1"))
        }
        await #expect(throws: PublishError.nothingBefore) { try await InPlaceTransport(store: store).rollBack() }
    }

    @Test func theLastPublisherToAnnounceGoesOn() async throws {
        for moment in 0..<(try await changes() - 3) {
            let store = try await storeWithOldSite()
            store.intrude(after: moment) { $0.manifest = Self.newer.manifest(9, pending: "somebody else").bytes }
            await #expect(throws: PublishError.overtaken) { try await publish("new", Self.new, to: store) }
            #expect(try await store.publishedManifest()?.pending == "somebody else")
        }
    }
}
