import ContentReader
import ShowData
import Site
import Synchronization
import Templates
import TestSupport
import Testing

@testable import Publishing

/// The order of a whole publication: events, questions and actions.
@Suite struct PublicationTests {
    private static let settings = "title: L\nbaseURL: https://a.example/\n"
    private static let oldFiles: Sketch = ["index.html": "-", "old.html": "-"]

    @Test func aPublicationIsBuiltComparedConfirmedCarriedOutAndPurged() async throws {
        let story = try Story(purge: "tee", remote: Self.oldFiles.published)
        let outcome = try await story.run(allowedRemovals: 1)
        #expect(
            story.log == [
                "building", "comparing", "look", "planned", "asked to remove old.html", "preserve", "announce", "upload", "upload",
                "upload",
                "upload", "remove", "finish", "purging",
            ])
        guard case .published(let plan, _, verified: nil) = outcome else { throw Unexpected(outcome) }
        #expect(plan.removed.map(\.path) == ["old.html"])
        #expect(plan.added.count + plan.changed.count == story.site.routes.count + story.site.searchRoutes.count)
    }

    @Test func withoutRemovalsNoConfirmationIsAskedFor() async throws {
        let story = try Story(remote: RemoteState())
        let outcome = try await story.run(confirms: false)
        guard case .published = outcome else { throw Unexpected(outcome) }
        #expect(story.log.prefix(5) == ["building", "comparing", "look", "planned", "announce"])
    }

    @Test func withoutConfirmationNothingIsDone() async throws {
        let story = try Story(purge: "tee", remote: Self.oldFiles.published)
        let outcome = try await story.run(allowedRemovals: 1, confirms: false)
        guard case .declined = outcome else { throw Unexpected(outcome) }
        #expect(story.log == ["building", "comparing", "look", "planned", "asked to remove old.html"])
    }

    @Test func aRehearsalEndsWithThePlanAndNeedsNoPrograms() async throws {
        let story = try Story(purge: "marquee-has-no-such-program", remote: Self.oldFiles.published)
        let outcome = try await story.run(allowedRemovals: 1, isRehearsal: true)
        guard case .planned = outcome else { throw Unexpected(outcome) }
        #expect(story.log == ["building", "comparing", "look", "planned"])
    }

    @Test func aRefusedPlanIsReportedButNotConfirmed() async throws {
        let story = try Story(remote: Self.oldFiles.published)
        await #expect(throws: PublishError.refused(.removals(1, of: 2, allowed: nil))) { try await story.run() }
        #expect(story.log == ["building", "comparing", "look", "planned"])
    }

    @Test func aMissingProgramIsFoundBeforeTheTargetIsRead() async throws {
        let story = try Story(purge: "marquee-has-no-such-program", remote: RemoteState())
        let error = PublishError.unsuitable("'purge' needs the program 'marquee-has-no-such-program', which is not on the PATH")
        await #expect(throws: error) { try await story.run() }
        #expect(story.log == ["building", "comparing"])
    }

    @Test func withoutChangesNothingIsPurged() async throws {
        let first = try Story(purge: "tee", remote: RemoteState())
        let outcome = try await first.run()
        guard case .published = outcome else { throw Unexpected(outcome) }
        let second = try Story(purge: "tee", remote: first.remote, folder: first.folder)
        let next = try await second.run()
        guard case .published = next else { throw Unexpected(next) }
        #expect(second.log == ["building", "comparing", "look", "planned"])
    }

    @Test func afterAStepThatFailsNothingElseIsDone() async throws {
        let story = try Story(purge: "tee", remote: RemoteState(), failsAt: "upload")
        await #expect(throws: PublishError.failed("network", saying: "cut")) { try await story.run() }
        #expect(story.log == ["building", "comparing", "look", "planned", "announce", "upload"])
    }

    @Test func aSiteWithALeakIsNotCompared() async throws {
        let story = try Story(
            remote: RemoteState(),
            articles: [
                "a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||Nora burns the lighthouse down||.\n",
                "b.md": "---\ntitle: B\ndate: 2025-01-01\n---\nNora burns the lighthouse down.\n",
            ])
        let error = await #expect(throws: PublishError.self) { try await story.run() }
        guard case .notBuilt(.content(let diagnostics)) = error else { throw Unexpected(error as Any) }
        #expect(diagnostics.map(\.location.file) == ["articles/a.md"])
        #expect(story.log == ["building"])
    }

    @Test func oneTargetHasOnePublisherAtATime() async throws {
        let folder = try TemporaryFolder(["Content/site.yaml": Self.settings])
        let project = ProjectFolders(
            content: folder.absolute("Content"), output: folder.absolute("public"), records: folder.absolute(".marquee"))
        let target = PublishTarget(name: "live", place: .folder("../www"))
        let records = try TargetRecords(of: target, in: project)
        let first = try await Publisher(target, in: project, records: records)
        await #expect(throws: PublishError.inUse) { _ = try await Publisher(target, in: project, records: records) }
        #expect(try await first.status() == RemoteState())
    }
}

/// A site, a target that records what is done to it, and the events.
private final class Story: Transport {
    let folder: TemporaryFolder
    let site: Site
    let storesCacheControl = false
    private let target: PublishTarget
    private let failure: String?
    private let state: Mutex<(log: [String], remote: RemoteState)>

    init(
        purge: String? = nil, remote: RemoteState, failsAt failure: String? = nil, articles: [String: String] = [:],
        folder: TemporaryFolder? = nil
    ) throws {
        let folder = try folder ?? TemporaryFolder(["Content/site.yaml": "title: L\nbaseURL: https://a.example/\n"])
        for (name, text) in articles { try folder.write(text, to: "Content/articles/\(name)") }
        self.folder = folder
        let reading = try ContentReader.read(
            folder.absolute("Content"), options: .init(date: try #require(CalendarDate("2026-01-01"))))
        site = try Site(planning: reading.content, theme: DefaultTheme())
        var target = PublishTarget(name: "live", place: .folder("../www"), host: .other)
        target.purge = purge.map { [$0] } ?? []
        self.target = target
        self.failure = failure
        state = Mutex(([], remote))
    }

    var log: [String] { state.withLock { $0.log } }
    var remote: RemoteState { state.withLock { $0.remote } }

    private func note(_ words: String) { state.withLock { $0.log.append(words) } }

    func run(allowedRemovals: Int? = nil, isRehearsal: Bool = false, confirms: Bool = true) async throws -> Publication.Outcome {
        let project = ProjectFolders(
            content: folder.absolute("Content"), output: folder.absolute("public"), records: folder.absolute(".marquee"))
        let records = try TargetRecords(of: target, in: project)
        let publisher = Publisher(target, records, by: self, try records.lock())
        let publication = Publication(
            of: site, contentFolder: project.content, allowedRemovals: allowedRemovals, isRehearsal: isRehearsal, threads: 2)
        return try await publication.run(
            to: publisher,
            confirm: { plan in
                note("asked to remove \(plan.removed.map(\.path).joined(separator: ", "))")
                return confirms
            },
            progress: { event in
                switch event {
                case .building: note("building")
                case .comparing: note("comparing")
                case .planned: note("planned")
                case .carryingOut(let step): note(step.word)
                case .purging: note("purging")
                case .notifyingHub: note("telling the hub")
                case .hubNotReached: note("the hub did not answer")
                case .verifying: note("verifying")
                }
            })
    }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState {
        note("look")
        return remote
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        for step in steps {
            report(step)
            if step.word == failure { throw .failed("network", saying: "cut") }
            guard case .finish(let manifest) = step else { continue }
            state.withLock {
                $0.remote = RemoteState(manifest: manifest, files: manifest.files.mapValues { .file(size: $0.size, hash: $0.hash) })
            }
        }
    }

    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String { throw .nothingBefore }
    func status() async throws(PublishError) -> RemoteState { remote }
}

/// An unexpected outcome.
private struct Unexpected: Error {
    let outcome: String

    init(_ outcome: Any) { self.outcome = "\(outcome)" }
}

extension Step {
    fileprivate var word: String {
        switch self {
        case .preserve: "preserve"
        case .announce: "announce"
        case .upload: "upload"
        case .remove: "remove"
        case .finish: "finish"
        }
    }
}
