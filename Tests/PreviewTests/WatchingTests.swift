import Foundation
import TestSupport
import Testing

@testable import Preview

/// Folders are followed by their paths, whatever happens to what is there.
struct WatchingTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Shell commands, run in the folder around `site`, with a pause after each.
        let steps: [String]

        init(_ name: String, _ steps: String...) { (testDescription, self.steps) = (name, steps) }
    }

    static let stories = [
        Story("nothing"),
        Story("renamed away and back", "mv site x", "mv x site"),
        Story("removed and made again", "cp -r site x; rm -r site", "mv x site"),
        Story("replaced by another", "cp -r site x; mv site y; mv x site"),
        Story("replaced by another, which is then removed", "cp -r site x; mv site y; mv x site", "rm -r y"),
        Story("a link for a moment", "mv site x; ln -s x site", "rm site; mv x site"),
        Story("a link, and then another folder", "mv site x; ln -s x site", "rm site; cp -r x site"),
        Story("a link, which is then led elsewhere", "cp -r site y; mv site x; ln -s x site", "ln -sfn y site"),
        Story("a link to nothing, and then a folder", "mv site x; ln -s nowhere site", "rm site; cp -r x site"),
        Story("all at once", "mv site x; ln -s x site; rm site; cp -r x site"),
        Story("a folder inside is a link for a moment", "mv site/a x; ln -s ../x site/a", "rm site/a; mv x site/a"),
        Story("a folder inside is a link, and then another folder", "mv site/a x; ln -s ../x site/a", "rm site/a; cp -r x site/a"),
        Story("a folder inside is replaced", "cp -r site/a x; mv site/a y; mv x site/a", "rm -r y"),
        Story("a folder inside moves to another name and back", "mv site/a site/b", "mv site/b site/a"),
        Story("a folder deep inside is removed and made again", "rm -r site/a/b", "mkdir site/a/b"),
        Story("the folder around it is another one", "cd ..; cp -r around new; mv around old; mv new around"),
    ]

    @Test(arguments: stories, [false, true])
    func laterChangesAreNoticed(_ story: Story, withPauses: Bool) async throws {
        let around = try TemporaryFolder(["around/site/a/b/c.md": "First"])
        let folder = around.absolute("around/site")
        let stream = Watching.changes(in: [folder]) { _ in }
        let seen = Seen()
        let watching = Task {
            for await change in stream { await seen.add(change) }
        }
        defer { watching.cancel() }
        for step in story.steps {
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = ["-ec", step]
            shell.currentDirectoryURL = URL(fileURLWithPath: around.absolute("around"))
            try shell.run()
            shell.waitUntilExit()
            try #require(shell.terminationStatus == 0)
            try await Task.sleep(for: withPauses ? .milliseconds(400) : .zero)
        }
        // After the last noticed change, the folder stays watched.
        try await seen.isQuiet()
        for name in ["a/b/c.md", "a/b/new.md", "new.md"] {
            await seen.clear()
            // Written more than once, because the machine may report earlier changes late.
            var attempts = 0
            while attempts < 10, await !seen.has(name) {
                attempts += 1
                try around.write("Written", to: "around/site/\(name)")
                try await seen.waits(for: name)
            }
            #expect(await seen.has(name))
        }
    }

    /// The changes that were noticed.
    private actor Seen {
        private var paths: Set<String> = []
        private var count = 0

        func add(_ change: FolderChange) {
            paths.formUnion(change.paths)
            count += 1
        }

        func clear() { paths = [] }

        /// Waits until nothing has been noticed for longer than two glances.
        func isQuiet() async throws {
            var last = -1
            while last != count {
                last = count
                try await Task.sleep(for: Watching.glance * 3)
            }
        }

        /// Whether a change of the file was noticed, whatever the real path of the folder is.
        func has(_ name: String) -> Bool { paths.contains { $0.hasSuffix("/\(name)") } }

        /// Waits up to a second for it.
        func waits(for name: String) async throws {
            for _ in 0..<100 where !has(name) { try await Task.sleep(for: .milliseconds(10)) }
        }
    }
}
