import Files
import Foundation
import Templates
import TestSupport
import Testing
import Workshop

@testable import MarqueeCLI

/// After any edits, a build that reuses what earlier ones left writes and says exactly what a clean build does.
///
/// `MARQUEE_FUZZ_SEED` chooses other edits, `MARQUEE_FUZZ_COUNT` their number.
@Suite struct IncrementalBuildTests {
    @Test(arguments: ["demo", "awkward show", "news", "two languages"])
    func randomEditsGiveTheSiteOfACleanBuild(name: String) async throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = environment["MARQUEE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
        let count = environment["MARQUEE_FUZZ_COUNT"].flatMap { Int($0) } ?? 12
        print("making \(count) random edits of the \(name) with seed \(seed)")
        var project = try EditedProject(Self.content(name), date: name == "demo" ? "2026-11-01" : "2026-01-01", seed: seed)
        #expect(try await project.compare() == nil)
        var (known, failed) = (0, 0)
        for number in 1...count {
            let (edit, undo) = try project.edit()
            if let difference = try await project.compare() {
                Issue.record("seed \(seed), edit \(number) of the \(name), \(edit): \(difference)")
                return
            }
            known += project.knownFiles > 0 ? 1 : 0
            guard project.hasErrors else { continue }
            failed += 1
            try undo(&project)
            if let difference = try await project.compare() {
                Issue.record("seed \(seed), edit \(number) of the \(name), \(edit), undone: \(difference)")
                return
            }
        }
        // Otherwise the test would prove little.
        #expect(known > count / 3 && failed < count / 2, "\(known) builds knew something, \(failed) failed")
    }

    private static func content(_ name: String) throws -> [String: String] {
        if name == "demo" { return try TestContent.demo }
        if name == "awkward show" { return try TestContent.awkwardShow }
        if name == "two languages" { return leaves }
        // Articles without a show, most of which know each other only by their tags, dates and links.
        var files = [
            "site.yaml":
                "title: News\nbaseURL: https://news.example/\nfeeds: { texts: full }\nembeds: bareLinks\nnavigation:\n  - { title: News, to: news }\n"
                + "collections: { art: { title: Art, feed: true, keys: { of: reference } } }\n",
            "collections/art/one.md": "---\ntitle: One\ndate: 2025-01-01\nof: Article 3\n---\nWords of one, see [[Two]].\n",
            "collections/art/two.md": "---\ntitle: Two\ndate: 2025-01-02\nof: [Article 4, About]\ndescription: Two.\n---\nWords of two.\n",
            "authors.yaml": "kim:\n  name: Kim\n  bio: Writes\nlee: { name: Lee }\n",
            "sources.yaml": "paper: { name: The Paper }\n",
            "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
            "pages/about.md": "---\ntitle: About\n---\nSee [[Article 3]] and [4](/news/n4/).\n",
        ]
        for number in 1...25 {
            files["articles/n\(number).md"] = """
                ---
                title: Article \(number)
                date: 2025-03-\(number % 7 + 10)
                authors: [\(number % 2 == 0 ? "kim" : "lee")]
                tags: [leaves, \(["trees", "roots", "bark"][number % 3])]
                ---
                The beginning of article \(number). More words.

                ![A leaf](/images/leaf.svg) See [another](/news/n\(number % 25 + 1)/)\(number % 5 == 0 ? " or [[Article 7]]" : "").

                """
        }
        return files
    }

    /// A small show and a collection, most of it also in German.
    private static let leaves = [
        "site.yaml":
            "title: Leaves\nbaseURL: https://leaves.example/\nlanguages: [en, de]\n"
            + "collections: { art: { title: { en: Art, de: Kunst }, feed: true, keys: { of: reference } } }\n",
        "people.yaml": "kit:\n  name: Kit Connor\n  bio: Acts\n",
        "shows/h/show.yaml": "title: Hearts\nkind: series\nstatus: ended\nsummary: Two boys\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - number: 1\n    title: Meet\n    date: 2022-04-22\n    summary: They meet\n",
        "shows/h/characters.yaml": "nick:\n  name: Nick\n  summary: Plays rugby\n  roles: [{ person: kit }]\n",
        "shows/h/characters/nick.md": "He plays rugby. Every day.\n",
        "shows/h/characters/nick.de.md": "Er spielt Rugby. Jeden Tag.\n",
        "articles/one.md": "---\ntitle: One\ndate: 2025-01-01\ntags: [leaves]\n---\nThe first text. See [[Two]] and [[Nick]].\n",
        "articles/one.de.md": "---\ntitle: Eins\n---\nDer erste Text. Siehe [[Zwei]] und [[Nick]].\n",
        "articles/two.md": "---\ntitle: Two\ndate: 2025-02-01\ntags: [leaves]\n---\nThe second text. More.\n",
        "articles/two.de.md": "---\ntitle: Zwei\ndescription: Der zweite.\n---\nDer zweite Text. Mehr.\n",
        "articles/three.md": "---\ntitle: Three\ndate: 2025-03-01\n---\nThe third text. See [one](/news/one/).\n",
        "pages/about.md": "---\ntitle: About\n---\nAbout us. And more.\n",
        "pages/about.de.md": "---\ntitle: Über uns\n---\nÜber uns. Und mehr.\n",
        "collections/art/spring.md": "---\ntitle: Spring\ndate: 2025-01-03\nof: Nick\n---\nDrawn in spring. See [[One]].\n",
        "collections/art/spring.de.md": "---\ntitle: Frühling\n---\nIm Frühling gezeichnet. Siehe [[Eins]].\n",
        "collections/art/summer.md": "---\ntitle: Summer\ndate: 2025-02-03\nof: [Nick, Kit Connor]\n---\nDrawn in summer. Hot.\n",
        "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
    ]

    /// A change of the text of a translation, or of a page of a collection, is only on the pages that show it.
    @Test(arguments: ["articles/one.de.md", "pages/about.de.md", "shows/h/characters/nick.de.md", "collections/art/summer.md"])
    func aChangedTextIsMadeAgainAlone(_ path: String) async throws {
        var project = try EditedProject(Self.leaves, date: "2026-01-01", seed: 1)
        #expect(try await project.compare() == nil)
        let all = project.madeFiles
        try project.set(path, try #require(Self.leaves[path]) + "\nOne word is Zweig.\n")
        #expect(try await project.compare() == nil)
        // Its page, and the search of its language; of a translation and of an original alike, what has its words.
        #expect(project.madeFiles < 12 && all > 60, "\(path): \(project.madeFiles) of \(all)")
    }

    /// Lists of articles show words of other articles: titles in the beginning of a text, and the spelling of a tag.
    @Test func whatListsShowOfOtherArticlesIsMadeAgain() async throws {
        var files = Self.leaves
        files["articles/one.md"] = "---\ntitle: One\ndate: 2025-01-01\ntags: [leaves]\n---\nSee [[two]], {{show.title}} and [[Nick]].\n"
        files["articles/one.de.md"] = "---\ntitle: Eins\n---\nSiehe [[two]], {{show.title}} und [[Nick]].\n"
        files["collections/art/spring.md"] = "---\ntitle: Spring\ndate: 2025-01-03\nof: Nick\n---\nSee [[two]].\n"
        var project = try EditedProject(files, date: "2026-01-01", seed: 1)
        #expect(try await project.compare() == nil)
        for (path, text) in [
            ("articles/two.md", "---\ntitle: Other\ndate: 2025-02-01\ntags: [leaves]\n---\nThe second text. More.\n"),
            ("articles/two.de.md", "---\ntitle: Anders\ndescription: Der zweite.\n---\nDer zweite Text. Mehr.\n"),
            ("articles/two.md", "---\ntitle: Other\ndate: 2025-02-01\ntags: [Leaves]\n---\nThe second text. More.\n"),
            ("shows/h/show.yaml", "title: Minds\nkind: series\nstatus: ended\nsummary: Two boys\n"),
        ] {
            try project.set(path, text)
            #expect(try await project.compare() == nil, "\(path)")
        }
    }

    /// However large the site is, few files are made after a change of one article, and one text is parsed.
    @Test func oneChangedArticleMakesFewFiles() async throws {
        for count in [20, 40, 80] {
            var files = ["site.yaml": "title: News\nbaseURL: https://news.example/\n"]
            func article(_ number: Int, title: String = "Article", text: String = "Text") -> String {
                "---\ntitle: \(title) \(number)\ndate: 2025-03-\(number % 7 + 10)\ntags: [tag\(number % 4)]\n---\n\(text).\n\nSee [it](/news/n1/).\n"
            }
            for number in 1...count { files["articles/n\(number).md"] = article(number) }
            var project = try EditedProject(files, date: "2026-01-01", seed: 1)
            #expect(try await project.compare() == nil)
            #expect(project.madeFiles > count && project.knownFiles == 0)
            let lists = project.madeFiles - count
            let number = count / 2
            try project.set("articles/n\(number).md", article(number) + "More.\n")
            #expect(try await project.compare() == nil)
            // Its page, and the index of the search with the file of the new word.
            #expect(project.madeFiles == 3)
            try project.set("articles/n\(number).md", article(number, title: "Other") + "More.\n")
            #expect(try await project.compare() == nil)
            // Its neighbours, those that list it as related, and the one that it mentions.
            #expect(project.madeFiles <= lists + 1 + 2 + 8 + 1, "\(count) articles")
        }
    }

    @Test func verificationPassesAndNamesWhatDiffers() throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ])
        for _ in 0..<2 {
            Thread.sleep(forTimeInterval: 0.15)
            let run = try marquee("build", "--date", "2026-01-01", "--verify-cache", in: folder.path)
            #expect(run.status == 0 && run.errors == "", "\(run)")
        }
        #expect(BuildCommand.fault(differing: [], saysTheSame: true, caches: []) == nil)
        #expect(
            BuildCommand.fault(differing: ["a.html", "b.html"], saysTheSame: true, caches: [".marquee/public.pages", "x"])
                == """
                2 files differ from a clean build: 'a.html', 'b.html'; if nobody changed the content meanwhile, this is a fault of Marquee; \
                report it, remove '.marquee/public.pages', 'x' and build again
                """)
        #expect(
            BuildCommand.fault(differing: [], saysTheSame: false, caches: [])?.hasPrefix(
                "a clean build says something else about the content; ")
                == true)
    }
}

/// A project that is edited at random, and built after each edit.
private struct EditedProject {
    private let folder: TemporaryFolder
    private var generator: SplitMix
    private var files: [String: String]
    private let date: String
    private var options: [String] = []
    /// The last two, with what they were made of.
    private var cleanBuilds: [(files: [String: String], options: [String], result: Result)] = []
    private(set) var knownFiles = 0
    private(set) var madeFiles = 0
    private(set) var hasErrors = false

    init(_ content: [String: String], date: String, seed: UInt64) throws {
        files = content
        self.date = date
        generator = SplitMix(seed: seed)
        folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: content.map { ("Content/\($0.key)", $0.value) }))
    }
}

/// Building.
extension EditedProject {
    /// What a build does and says.
    private struct Result: Equatable {
        var says = ""
        /// `nil` for a build that failed, which leaves everything as it was.
        var files: [String: String]?
        var manifest: [String] = []
    }

    /// Builds twice: with what earlier builds left, and from nothing.
    ///
    /// - Returns: how the results differ; `nil` if they are the same.
    mutating func compare() async throws -> String? {
        // A step of the disk's clock, so that every edit has a date of its own.
        Self.wait()
        let before = try site(in: "public")
        let (incremental, known, made) = try await build("public")
        let clean = try await cleanBuild()
        (knownFiles, madeFiles) = (known, made)
        hasErrors = clean.files == nil
        if incremental.says != clean.says { return "it says '\(incremental.says)', and not '\(clean.says)'" }
        if hasErrors { return try site(in: "public") == before ? nil : "a failed build changed the site" }
        let (files, others) = (incremental.files ?? [:], clean.files ?? [:])
        let paths = Set(files.keys).union(others.keys).filter { files[$0] != others[$0] }.sorted()
        if !paths.isEmpty { return "these files differ: \(paths.prefix(10))" }
        return incremental.manifest == clean.manifest ? nil : "the lists of files differ"
    }

    /// What a build from nothing makes of the content. After an edit that is undone, or that was one of the output, that is known already.
    private mutating func cleanBuild() async throws -> Result {
        if let known = cleanBuilds.first(where: { $0.files == files && $0.options == options }) { return known.result }
        try? folder.remove("clean")
        let result = try await build("clean/public").result
        cleanBuilds = cleanBuilds.suffix(1) + [(files, options, result)]
        return result
    }

    private static func wait() { Thread.sleep(forTimeInterval: 0.02) }

    private func build(_ output: String) async throws -> (result: Result, known: Int, made: Int) {
        let arguments = ["--site", folder.absolute("Content"), "--output", folder.absolute(output), "--threads", "2"]
        let command = try #require(try BuildCommand.parse(arguments + (options.contains("--date") ? [] : ["--date", date]) + options))
        do {
            // As if nothing had been changed for some time, and without drawn pictures, which take longer to make than all else.
            let outcome = try await OutsideProgram.$folders.withValue("") {
                try await command.build(DefaultTheme(), Progress(on: .standardError), listedAt: WallClock.now + 3_000_000_000)
            }
            let says = "\(outcome.record.pages) pages, \(outcome.record.unpublished), \(outcome.record.diagnostics)"
            let manifest = try folder.contents[
                "\(output.split(separator: "/").dropLast().map { "\($0)/" }.joined()).marquee/public.manifest"]
            let lines = (manifest ?? "").split(separator: "\n").dropFirst().map { line in
                // Without the dates.
                let parts = line.split(separator: " ", maxSplits: 3)
                return parts.count == 4 ? "\(parts[0]) \(parts[2]) \(parts[3])" : String(line)
            }
            let report = outcome.report
            return (
                Result(says: says, files: try site(in: output), manifest: lines), report.known,
                report.written.count + report.unchanged.count - report.known
            )
        } catch let failure as CommandFailure {
            return (Result(says: "\(failure)"), 0, 0)
        }
    }

    private func site(in output: String) throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: folder.absolute(output)) else { return [:] }
        var site: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.absolute(output)) {
            site[path] = (try? File.read(folder.absolute("\(output)/\(path)"), atMost: .renderedFile)).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        return site
    }
}

/// Editing.
extension EditedProject {
    typealias Undo = (inout EditedProject) throws -> Void

    private typealias Edit = (name: String, make: @Sendable (inout EditedProject) throws -> Void)

    /// Changes something.
    ///
    /// - Returns: what was changed, and what undoes it.
    mutating func edit() throws -> (name: String, undo: Undo) {
        let (files, options) = (files, options)
        let edit = Self.edits[Int.random(in: 0..<Self.edits.count, using: &generator)]
        try edit.make(&self)
        let changed = Set(files.keys).union(self.files.keys).filter { files[$0] != self.files[$0] }.sorted()
        let undo: Undo = { project in
            project.options = options
            for path in changed { try project.set(path, files[path]) }
        }
        return ("\(edit.name) \(changed) \(self.options)", undo)
    }

    private static let edits: [Edit] = [
        ("a paragraph more", { try $0.change(.text) { $0 + "\n\nOne more paragraph about leaves.\n" } }),
        ("a word more", { try $0.change(.text) { $0.replacingFirst(". ", with: " indeed. ") } }),
        ("a first paragraph", { try $0.change(.text) { $0.replacingBody { "A new beginning.\n\n" + $0 } } }),
        (
            "a title",
            {
                try $0.change(.article) {
                    $0.replacingKey("title") { "\($0.dropLast($0.hasSuffix("\"") ? 1 : 0)) again\($0.hasSuffix("\"") ? "\"" : "")" }
                }
            }
        ),
        (
            "another day",
            { project in
                let day = Int.random(in: 10...28, using: &project.generator)
                try project.change(.article) { $0.replacingKey("date") { _ in "2025-0\(day % 9 + 1)-\(day)" } }
            }
        ),
        ("a description", { try $0.change(.article) { $0.replacingBody(key: "description: Described in one sentence.") } }),
        ("a tag", { try $0.change(.article) { $0.replacingKey("tags") { _ in "[leaves, trees]" } } }),
        ("a draft", { try $0.change(.article) { $0.contains("\ndraft: true") ? $0 : $0.replacingBody(key: "draft: true") } }),
        (
            "an alias",
            { project in
                let number = Int.random(in: 0...9_999, using: &project.generator)
                try project.change(.article) { $0.contains("\naliases") ? $0 : $0.replacingBody(key: "aliases: [old/\(number)]") }
            }
        ),
        ("a heading", { try $0.change(.text) { $0 + "\n\n## More about this\n\nWords.\n" } }),
        ("a spoiler", { try $0.change(.text) { $0 + "\n\nHere ||the guarded leaf turns to gold at midnight|| it ends.\n" } }),
        (
            "a spoiler with a page",
            { try $0.change(.text) { $0 + "\n\n:::spoiler{.hard}\nThe lantern belongs to the quiet gardener.\n:::\n" } }
        ),
        (
            "a link to an article",
            { project in
                let target = project.pick(.article)
                let slug = target.split(separator: "/").last?.dropLast(3) ?? ""
                try project.change(.text) { $0 + "\n\nSee [this](/news/\(slug)/).\n" }
            }
        ),
        (
            "a link by name",
            { project in
                let target = project.pick(.article)
                let title = project.files[target]?.value(of: "title") ?? ""
                try project.change(.text) { $0 + "\n\nSee [[\(title)]].\n" }
            }
        ),
        ("a link to an element", { try $0.change(.text) { $0 + "\n\nSee [the list](/news/#content).\n" } }),
        (
            "a removed paragraph",
            { try $0.change(.text) { $0.replacingBody { $0.split(separator: "\n\n").dropLast().joined(separator: "\n\n") } } }
        ),
        ("a text without its end", { try $0.change(.text) { String($0.dropLast(30)) } }),
        ("a removed article", { project in try project.set(project.pick(.article), nil) }),
        (
            "another name",
            { project in
                let path = project.pick(.article)
                let text = project.files[path]
                try project.set(path, nil)
                try project.set(path.replacingOccurrences(of: ".md", with: "-x.md"), text)
            }
        ),
        (
            "a new article",
            { project in
                let number = Int.random(in: 0...9_999, using: &project.generator)
                try project.set(
                    "articles/2025/new-\(number).md",
                    "---\ntitle: New \(number)\ndate: 2025-05-\(10 + number % 20)\ntags: [leaves]\n---\nText \(number).\n")
            }
        ),
        (
            "a new page",
            { project in
                let number = Int.random(in: 0...9_999, using: &project.generator)
                try project.set("pages/new-\(number).md", "---\ntitle: Page \(number)\n---\n# One\n\nText.\n\n# Two\n")
            }
        ),
        (
            "a translation",
            { project in
                guard let languages = project.files["site.yaml"], languages.contains("languages: ") else { return }
                let path = project.pick(.original)
                let number = Int.random(in: 0...9_999, using: &project.generator)
                let title = project.files[path]?.hasPrefix("---\n") == true ? "---\ntitle: Titel \(number)\n---\n" : ""
                try project.set("\(path.dropLast(3)).de.md", "\(title)Text \(number) auf Deutsch.\n")
            }
        ),
        ("a removed translation", { project in try project.set(project.pick(.translation), nil) }),
        ("a draft of a translation", { try $0.change(.translation) { $0.replacingBody(key: "draft: true") } }),
        ("a title of a translation", { try $0.change(.translation) { $0.replacingKey("title") { "\($0) neu" } } }),
        (
            "a translated value",
            { project in
                guard project.files["site.yaml"]?.contains("languages: ") == true else { return }
                let number = Int.random(in: 0...9_999, using: &project.generator)
                try project.change(.data) { text in
                    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                    let places = lines.indices.filter { lines[$0].contains(/^ *(summary|bio): [A-Z][^"#>|\[{:,]*$/) }
                    guard let place = places.isEmpty ? nil : places[number % places.count] else { return text }
                    let parts = lines[place].split(separator: ": ", maxSplits: 1)
                    lines[place] = "\(parts[0]): { en: \(parts[1]), de: Wort \(number) }"
                    return lines.joined(separator: "\n")
                }
            }
        ),
        (
            "a new page of a collection",
            { project in
                guard project.files["site.yaml"]?.contains("collections: ") == true else { return }
                let number = Int.random(in: 0...9_999, using: &project.generator)
                let text = "---\ntitle: Art \(number)\ndate: 2025-04-\(10 + number % 20)\n---\nWords of \(number).\n"
                try project.set("collections/art/new-\(number).md", text)
            }
        ),
        ("a removed page of a collection", { project in try project.set(project.pick(.item), nil) }),
        ("a title of a page of a collection", { try $0.change(.item) { $0.replacingKey("title") { "\($0) too" } } }),
        (
            "two articles, swapped",
            { project in
                let (first, second) = (project.pick(.article), project.pick(.article))
                let (text, other) = (project.files[first], project.files[second])
                try project.set(first, other)
                try project.set(second, text)
            }
        ),
        (
            "a text, written again",
            { project in
                let path = project.pick(.text)
                try project.set(path, project.files[path])
            }
        ),
        (
            "a word in data",
            { project in
                let chance = Int.random(in: 0...9_999, using: &project.generator)
                try project.change(.data) { text in
                    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                    let places = lines.indices.filter {
                        lines[$0].contains(/^ *(summary|bio|note|tagline|about|text|name): [A-Z][^"#>|\[{]*$/)
                    }
                    guard let place = places.isEmpty ? nil : places[chance % places.count] else { return text }
                    var changed = lines
                    changed[place] += " too"
                    return changed.joined(separator: "\n")
                }
            }
        ),
        ("a removed data file", { project in try project.set(project.pick(.data), nil) }),
        (
            "the title of the site",
            { project in
                let number = Int.random(in: 0...99, using: &project.generator)
                try project.change(.settings) { $0.replacingKey("title") { _ in "Site \(number)" } }
            }
        ),
        ("the settings, written again", { try $0.change(.settings) { $0 + "\n" } }),
        (
            "a picture",
            { project in
                let number = Int.random(in: 0...99, using: &project.generator)
                try project.change(.picture) { $0.replacingOccurrences(of: "</svg>", with: "<!-- \(number) --></svg>") }
            }
        ),
        (
            "a new picture",
            { project in
                try project.set(
                    "images/new-\(Int.random(in: 0...99, using: &project.generator)).svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            }
        ),
        (
            "another date",
            { project in
                project.options = ["--date", "2026-0\(Int.random(in: 1...9, using: &project.generator))-15"]
            }
        ),
        ("drafts", { $0.options = $0.options.contains("--drafts") ? [] : ["--drafts"] }),
        ("another address", { $0.options = $0.options.contains("--base-url") ? [] : ["--base-url", "https://other.example/sub/"] }),
        (
            "a removed page of the site",
            { project in
                try? project.folder.remove("public/index.html")
            }
        ),
        (
            "a wrong byte in the records",
            { project in
                let names = [".marquee/public.pages", ".marquee/public.texts", ".marquee/public.texts.recent", ".marquee/public.build"]
                let path = names[Int.random(in: 0..<names.count, using: &project.generator)]
                guard var bytes = try? File.read(project.folder.absolute(path), atMost: .textCache), !bytes.isEmpty else { return }
                bytes[Int.random(in: 0..<bytes.count, using: &project.generator)] ^= 1 << UInt8.random(in: 0...7, using: &project.generator)
                try project.folder.write(bytes: bytes, to: path)
            }
        ),
        (
            "half of the records",
            { project in
                guard let bytes = try? File.read(project.folder.absolute(".marquee/public.texts"), atMost: .textCache) else { return }
                try project.folder.write(bytes: Array(bytes.prefix(bytes.count / 2)), to: ".marquee/public.texts")
            }
        ),
    ]

    private enum Kind {
        case text, original, translation, article, item, data, settings, picture

        func includes(_ path: String) -> Bool {
            switch self {
            case .text: path.hasSuffix(".md") && path.contains("/")
            case .original: Self.text.includes(path) && !Self.translation.includes(path)
            case .translation: path.hasSuffix(".de.md")
            case .article: path.hasPrefix("articles/") && !Self.translation.includes(path)
            case .item: path.hasPrefix("collections/") && !Self.translation.includes(path)
            case .data: path.hasSuffix(".yaml") && path != "site.yaml"
            case .settings: path == "site.yaml"
            case .picture: path.hasSuffix(".svg")
            }
        }
    }

    private mutating func pick(_ kind: Kind) -> String {
        let paths = files.keys.filter(kind.includes).sorted()
        return paths.isEmpty ? "articles/none.md" : paths[Int.random(in: 0..<paths.count, using: &generator)]
    }

    private mutating func change(_ kind: Kind, _ edit: (String) -> String) throws {
        let path = pick(kind)
        if let text = files[path] { try set(path, edit(text)) }
    }

    mutating func set(_ path: String, _ text: String?) throws {
        if let text {
            try folder.write(text, to: "Content/\(path)")
        } else if files[path] != nil {
            try folder.remove("Content/\(path)")
        }
        files[path] = text
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        range(of: part, options: .backwards).map { replacingCharacters(in: $0, with: other) } ?? self
    }

    /// The value of a key of the front matter, as it is written.
    fileprivate func value(of key: String) -> String? {
        split(separator: "\n").first { $0.hasPrefix("\(key): ") }.map { $0.dropFirst(key.count + 2).filter { $0 != "\"" } }
    }

    fileprivate func replacingKey(_ key: String, _ change: (String) -> String) -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key): ") }) else { return self }
        lines[index] = "\(key): \(change(String(lines[index].dropFirst(key.count + 2))))"
        return lines.joined(separator: "\n")
    }

    /// The text with its body changed, or with a key more before it.
    fileprivate func replacingBody(key: String? = nil, _ change: (String) -> String = { $0 }) -> String {
        guard hasPrefix("---\n"), let end = range(of: "\n---\n") else { return key == nil ? change(self) : self }
        return self[..<end.lowerBound] + (key.map { "\n\($0)" } ?? "") + "\n---\n" + change(String(self[end.upperBound...]))
    }
}
