import Testing

@testable import Publishing

/// A rollback is complete, or is not started.
@Suite struct WayBackTests {
    private static let old: Sketch = ["index.html": "a.html old", "a.html": "b.html old", "b.html": "b", "gone.html": "old"]
    private static let new: Sketch = ["index.html": "a.html new", "a.html": "b.html new", "b.html": "b", "news.html": "new"]

    private func storeWithTwoStates() async throws -> MemoryStore {
        let store = MemoryStore(["mine.txt": "the owner's"], sources: ["old": Self.old, "new": Self.new])
        for (name, sketch) in [("old", Self.old), ("new", Self.new)] {
            let transport = InPlaceTransport(store: store)
            let remote = try await transport.state(comparedWith: sketch.site, in: name)
            let plan = PublicationPlan(sketch.site, at: remote, isOwned: false, .init(date: 0, token: name, newTarget: .leaves))
            try await transport.carryOut(plan.steps, after: remote, from: name) { _ in }
        }
        return store
    }

    struct Fault: CustomTestStringConvertible {
        let testDescription: String
        let error: PublishError
        let action: @Sendable (inout MemoryStore.Contents) -> Void

        init(_ name: String, _ error: PublishError, _ action: @escaping @Sendable (inout MemoryStore.Contents) -> Void) {
            (testDescription, self.error, self.action) = (name, error, action)
        }
    }

    private static let faults = [
        Fault("a former file is missing", .incompleteState(examples: ["a.html"], count: 1)) { $0.former["2-leaves"]?["a.html"] = nil },
        Fault("a former file is altered", .incompleteState(examples: ["a.html"], count: 1)) {
            $0.former["2-leaves"]?["a.html"] = "b.html odd"
        },
        Fault("a former file is longer", .incompleteState(examples: ["a.html"], count: 1)) {
            $0.former["2-leaves"]?["a.html"] = "b.html old "
        },
        Fault("all but the manifest is missing", .incompleteState(examples: ["a.html", "gone.html", "index.html"], count: 3)) {
            $0.former["2-leaves"] = $0.former["2-leaves"]?.filter { $0.key.hasPrefix(".marquee") }
        },
        Fault("the former manifest is missing", .nothingBefore) { $0.former["2-leaves"]?[PublishedManifest.path] = nil },
        Fault("the former manifest is damaged", .unreadableManifest("the folder '2-leaves' of former files")) {
            $0.former["2-leaves"]?[PublishedManifest.path] = "{"
        },
        Fault("the former manifest is that of another state", .nothingBefore) {
            $0.former["2-leaves"]?[PublishedManifest.path] = String(decoding: Self.old.manifest(5).bytes, as: UTF8.self)
        },
        Fault("a file that would be restored is altered", .alteredTarget(examples: ["a.html"], count: 1)) {
            $0.files["a.html"] = "the owner's"
        },
        Fault("a file that would be removed is altered", .alteredTarget(examples: ["news.html"], count: 1)) {
            $0.files["news.html"] = "odd"
        },
        Fault("a file that would stay is altered", .alteredTarget(examples: ["b.html"], count: 1)) { $0.files["b.html"] = "the owner's" },
        Fault("a file that would stay is missing", .incompleteState(examples: ["b.html"], count: 1)) { $0.files["b.html"] = nil },
        Fault("a foreign file is in the way", .foreignFiles(examples: ["gone.html"], count: 1)) { $0.files["gone.html"] = "mine" },
        Fault("a foreign file is where a folder was", .foreignFiles(examples: ["gone.html/mine.txt"], count: 1)) {
            $0.files["gone.html/mine.txt"] = "mine"
        },
    ]

    @Test(arguments: faults)
    func whatCannotBeRestoredWholeIsNotBegun(_ fault: Fault) async throws {
        let store = try await storeWithTwoStates()
        store.edit(fault.action)
        let before = store.contents
        await #expect(throws: fault.error) { try await InPlaceTransport(store: store).rollBack() }
        #expect(store.contents == before)
    }

    @Test func aCorrectFileNeedsNoCopy() async throws {
        let store = try await storeWithTwoStates()
        store.edit {
            $0.files["a.html"] = Self.old["a.html"]
            $0.former["2-leaves"]?["a.html"] = nil
        }
        #expect(try await InPlaceTransport(store: store).rollBack() == "publication 1")
        #expect(store.contents.files == Self.old.merging(["mine.txt": "the owner's"]) { $1 })
    }
}
