import Testing

@testable import Publishing

/// Targets that were copied together with their manifests, and whose former files are in the same place as those of the originals.
@Suite struct StrayedTargetTests {
    private static let states: [Sketch] = (0..<8).map { ["index.html": "\($0)", "a.html": "x", "b\($0).html": "x"] }
    private static let sources = Dictionary(uniqueKeysWithValues: states.enumerated().map { ("\($0)", $1) })

    private func publish(_ number: Int, to store: MemoryStore) async throws(PublishError) {
        let transport = InPlaceTransport(store: store)
        let site = Self.states[number].site
        let remote = try await transport.state(comparedWith: site, in: "\(number)")
        let plan = PublicationPlan(site, at: remote, isOwned: false, .init(date: 0, token: "t\(number)", newTarget: .leaves))
        try await transport.carryOut(plan.steps, after: remote, from: "\(number)") { _ in }
    }

    private func published(_ numbers: Range<Int>) async throws -> MemoryStore {
        let store = MemoryStore(at: "/www", sources: Self.sources)
        for number in numbers { try await publish(number, to: store) }
        return store
    }

    /// The result of `cp -a`; the former files are the same folder.
    private func copy(of store: MemoryStore, at place: String = "/copy") -> MemoryStore {
        let copy = MemoryStore(at: place, sources: Self.sources)
        copy.edit { $0 = store.contents }
        return copy
    }

    private func share(_ former: MemoryStore, with other: MemoryStore) { other.edit { $0.former = former.contents.former } }

    private func identity(of store: MemoryStore) async throws -> TargetIdentity? { try await store.publishedManifest()?.target }

    @Test func aCopyNeitherRestoresNorRemovesFilesOfTheOriginal() async throws {
        let store = try await published(0..<3)
        let copy = copy(of: store)
        let status = try await InPlaceTransport(store: copy).status()
        #expect(status.kept == [])
        #expect(
            status.strayed?.description
                == "'/copy' is a copy of '/www' or was moved from there, and the former files belong to '/www'")
        let before = copy.contents
        let strayed = try #require(status.strayed)
        await #expect(throws: PublishError.strayed(strayed)) { try await InPlaceTransport(store: copy).rollBack() }
        #expect(copy.contents == before)

        for number in 3..<8 { try await publish(number, to: copy) }
        #expect(try await identity(of: copy) == strayed.identity)
        #expect(strayed.identity != .leaves)
        #expect(copy.contents.former.filter { $0.key.hasSuffix("-leaves") } == store.contents.former)
        for number in (2..<7).reversed() {
            _ = try await InPlaceTransport(store: copy).rollBack()
            #expect(copy.contents.files == Self.states[number])
        }
        // It is again what was copied.
        await #expect(throws: PublishError.strayed(strayed)) { try await InPlaceTransport(store: copy).rollBack() }
        #expect(copy.contents.former == store.contents.former)
    }

    @Test func withoutFormerFilesTheFirstToPublishKeepsTheIdentity() async throws {
        let store = try await published(0..<1)
        let copy = copy(of: store)
        try await publish(1, to: copy)
        share(copy, with: store)
        try await publish(2, to: store)
        #expect(try await identity(of: copy) == .leaves)
        #expect(try await identity(of: store) != .leaves)
        #expect(store.contents.former["2-leaves"] == copy.contents.former["2-leaves"])
        share(store, with: copy)
        _ = try await InPlaceTransport(store: copy).rollBack()
        #expect(copy.contents.files == Self.states[0])
        share(copy, with: store)
        _ = try await InPlaceTransport(store: store).rollBack()
        #expect(store.contents.files == Self.states[0])
    }

    @Test func theOriginalIsNotAffectedByTheCopy() async throws {
        let store = try await published(0..<3)
        let copy = copy(of: store)
        for number in 3..<8 {
            try await publish(number, to: copy)
            share(copy, with: store)
            try await publish(number, to: store)
            share(store, with: copy)
        }
        #expect(try await identity(of: store) == .leaves)
        for number in (3..<7).reversed() {
            for each in [store, copy] {
                _ = try await InPlaceTransport(store: each).rollBack()
                #expect(each.contents.files == Self.states[number])
                share(each, with: each === store ? copy : store)
            }
        }
    }

    /// A restored backup, or another disk mounted in the same place.
    @Test(arguments: [1, 2, 3])
    func anotherStateInTheSamePlaceIsToldFromTheLast(_ age: Int) async throws {
        let store = try await published(0..<5)
        let backup = try await published(0..<(5 - age))
        share(store, with: backup)
        let transport = InPlaceTransport(store: backup)
        if age == 1 {
            // According to the former files, the last publication was undone.
            #expect(try await transport.status().strayed == nil)
            return
        }
        #expect(
            try await transport.status().strayed?.description
                == "'/www' does not match the former files kept for it, as if it had been restored from a backup")
        try await publish(6, to: backup)
        #expect(backup.contents.former.filter { $0.key.hasSuffix("-leaves") } == store.contents.former)
        _ = try await transport.rollBack()
        #expect(backup.contents.files == Self.states[4 - age])
    }

    @Test func twoHistoriesOfOnePlaceAreNotMixed() async throws {
        let store = try await published(0..<3)
        let other = copy(of: store, at: "/www")
        try await publish(3, to: store)
        share(store, with: other)
        try await publish(4, to: other)
        // Both lead back to what they had in common, with the copies of either.
        share(other, with: store)
        try await publish(5, to: store)
        share(store, with: other)
        let kept = other.contents.former
        try await publish(6, to: other)
        #expect(other.contents.former.filter { kept[$0.key] != nil } == kept)
        _ = try await InPlaceTransport(store: other).rollBack()
        #expect(other.contents.files == Self.states[4])
        share(other, with: store)
        _ = try await InPlaceTransport(store: store).rollBack()
        #expect(store.contents.files == Self.states[3])
    }

    @Test func wheneverACopyIsInterruptedTheNextOneFindsWhatItKept() async throws {
        let store = try await published(0..<4)
        var cut = 0
        var isCut = true
        while isCut {
            let copy = copy(of: store)
            copy.cut(after: cut)
            isCut = (try? await publish(4, to: copy)) == nil
            copy.cut(after: nil)
            try await publish(4, to: copy)
            try await publish(5, to: copy)
            #expect(copy.contents.former.filter { $0.key.hasSuffix("-leaves") } == store.contents.former, "after \(cut) changes")
            #expect(copy.contents.former.count == store.contents.former.count + 2, "after \(cut) changes")
            _ = try await InPlaceTransport(store: copy).rollBack()
            #expect(copy.contents.files == Self.states[4], "after \(cut) changes")
            cut += 1
        }
        #expect(cut > 10)
    }

    @Test func aTargetWithoutFormerFilesIsItsOwn() async throws {
        let store = try await published(0..<1)
        let copy = copy(of: store)
        #expect(try await InPlaceTransport(store: copy).status().strayed == nil)
    }
}
