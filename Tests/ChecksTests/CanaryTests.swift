import ContentReader
import Diagnostics
import Exports
import Foundation
import Checks
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// A site in which every guarded field contains its own word. The whole output is searched for these words.
@Suite struct CanaryTests {
    @Test func everythingThatCanBeGuardedHasACanary() throws {
        let site = try CanarySite()
        let guardable = Guardable(in: site.content).fields
        #expect(guardable == Canary.fields, "a field that can be guarded needs a canary, so that no page tells it by mistake")
    }

    @Test func everyKeyThatCanBeGuardedHasACanary() throws {
        var keys: Set<String> = []
        for schema in ContentSchema.allCases { keys.formUnion(try GuardableKeys(of: schema).paths) }
        // What stands there once for each language is guarded like what stands there once.
        keys = keys.filter { path in path.ranges(of: "/*/").allSatisfy { !keys.contains(path.replacingCharacters(in: $0, with: "/")) } }
        #expect(
            keys == Set(Canary.keys.keys), "a key that can be guarded needs a canary, or to be one of those that hold no words of their own"
        )
        #expect(Set(Canary.keys.values.compactMap(\.self)).isSubset(of: Canary.names))
    }

    @Test func everyCanaryIsKnownToTheLeakCheck() throws {
        let texts = try CanarySite().site.guardedTexts.map(\.text)
        for canary in Canary.telling { #expect(texts.contains { $0.lowercased().contains(canary.word.lowercased()) }, "\(canary)") }
    }

    @Test func canariesAreOnlyInGuardedContainers() throws {
        let site = try CanarySite()
        var shown: Set<String> = []
        for file in try site.files {
            let readable = file.isSpoilerPage ? file.text.withoutMain : file.text.withoutSpoilers
            for canary in Canary.all {
                for spelling in canary.spellings + (SearchFile.isSearch(file.path) ? [canary.searched] : []) {
                    // A picture has an address, but nothing links to it.
                    if file.path == canary.word.lowercased().picture { continue }
                    #expect(!readable.contains(spelling), "\(canary.field) can be read in \(file.path)")
                    #expect(
                        !file.path.lowercased().contains(spelling) || canary.field == "Image.file", "\(canary.field) is in \(file.path)")
                }
                if canary.spellings.contains(where: file.text.contains) { shown.insert(canary.field) }
            }
        }
        #expect(Canary.names.subtracting(shown) == Canary.neverShown)
    }

    /// From which points on the search finds each canary, and that what is `hard` is never found.
    @Test func theSearchFindsEachCanaryFromItsPointOn() throws {
        var found: [String: String] = [:]
        for (mark, terms) in try CanarySite().searchedByMark {
            for canary in Canary.all where terms.contains(canary.searched) { found[canary.field, default: ""] += "\(mark) " }
        }
        var expected = Dictionary(uniqueKeysWithValues: Canary.all.map { ($0.field, "s1e2 ") })
        for title in ["Season.title", "Episode.title", "Character.name", "Volume.title"] { expected[title] = "s1e2 v1 " }
        for field in ["Text.inline", "Text.footnote", "Text.prose"] { expected[field] = "closed " }
        // What is not words of the page.
        for field in ["Text.hard", "Image.file", "Image.credit", "Image.licence", "WebAddress.text"] { expected[field] = nil }
        // What the search does not have of anything, guarded or open.
        let unsearched = [
            "Character.born", "Character.died", "Chapter.title", "Chapter.summary", "StoryArc.title", "StoryArc.summary",
        ]
        for field in unsearched { expected[field] = nil }
        #expect(found == expected)
    }

    @Test(arguments: Canary.telling.filter { $0.field != "Image.file" && $0.field != "Fact.label" })
    func theLeakCheckFindsEachCanaryInTheSearch(canary: Canary) throws {
        let site = try CanarySite()
        let screen = try #require(LeakScreen(for: site.site.guardedTexts, openNames: site.site.openNames, contentFolder: site.folder.path))
        var document = SearchDocument(.page, title: "Page", path: "page/")
        document.texts = [.plain("Words and \(canary.word), in a sentence.")]
        var named = SearchDocument(.page, title: canary.word, path: "page/")
        named.excerpt = "An excerpt."
        let interface = SearchIndex.Interface(words: [], kinds: [], shows: [])
        for (document, path) in [(document, SearchFile.folder), (named, SearchFile.indexPath)] {
            let files = SearchIndex(of: [document], interface).files.filter { $0.path.hasPrefix(path) }
            #expect(files.count == 1)
            for isGuarded in [false, true] {
                let output = files.map { file in OutputFile(file.path, .rendered { file.bytes }, holdsSpoiler: isGuarded) }
                let texts = screen.leaks(in: output).map(\.text.text)
                #expect(texts.contains { $0.lowercased().contains(canary.word.lowercased()) } != isGuarded, "\(path)")
            }
        }
    }

    @Test func theLeakCheckFindsNothing() throws {
        let site = try CanarySite()
        let screen = try #require(LeakScreen(for: site.site.guardedTexts, openNames: site.site.openNames, contentFolder: site.folder.path))
        #expect(screen.leaks(in: site.site.outputFiles(contentFolder: site.folder.path)).diagnostics == [])
    }

    @Test(arguments: Canary.telling)
    func theLeakCheckFindsEachCanaryThatAThemeReveals(canary: Canary) throws {
        let site = try CanarySite(theme: LeakyTheme(.text, canary.toldAs))
        let screen = try #require(LeakScreen(for: site.site.guardedTexts, openNames: site.site.openNames, contentFolder: site.folder.path))
        let texts = screen.leaks(in: site.site.outputFiles(contentFolder: site.folder.path)).map(\.text.text)
        #expect(texts.contains { $0.lowercased().contains(canary.word.lowercased()) })
    }
}

/// A word that is only in one guarded field.
struct Canary: Sendable {
    let field: String

    /// Long, with an accent, so that its spellings differ.
    var word: String { "Zqä\(field.filter(\.isLetter).lowercased())canary" }

    /// As the search has it.
    var searched: String { word.lowercased().replacing("ä", with: "a") }

    /// In lower case: as it is, and as addresses, entities and JSON may have it.
    var spellings: [String] {
        let word = word.lowercased()
        return [
            word, word.replacing("ä", with: "%c3%a4"), word.replacing("ä", with: "&#228;"), word.replacing("ä", with: "&#xe4;"),
            word.replacing("ä", with: "\\u00e4"), word.replacing("ä", with: "&auml;"),
        ]
    }

    /// The fields of the model that contain one.
    static let fields: Set<String> = [
        "Show.summary", "Season.title", "Season.summary", "Episode.title", "Episode.summary", "Character.name",
        "Character.aliases", "Character.summary", "Character.born", "Character.died", "Fact.label", "Fact.value", "Role.note", "Image.file",
        "Image.alt", "Image.caption",
        "Image.credit", "Image.licence", "Relationship.firstIs", "Relationship.secondIs", "Relationship.note", "Quote.text", "Quote.note",
        "Claim.statement", "Place.summary", "Volume.title", "Volume.summary", "Chapter.title", "Chapter.summary", "StoryArc.title",
        "StoryArc.summary", "Article.spoils", "WebAddress.text",
    ]

    /// What texts guard.
    private static let markup = [
        "Text.inline", "Text.block", "Text.hard", "Text.directive", "Text.footnote", "Text.heading", "Text.label", "Text.prose",
    ]

    /// Fields that can be written in two ways.
    private static let others = ["Fact.short"]

    static let names = Set(all.map(\.field))

    static let all = (fields.sorted() + markup + others).map { Canary(field: $0) }

    /// The keys that can be guarded, by the kind of file, and the fields of the canaries in them; `nil` for a key that contains only names
    /// of things, numbers, fixed words, or safe replacements for guarded values.
    static let keys: [String: String?] = {
        var keys: [String: String?] = [
            "article: spoils": "Article.spoils",
            "books: volumes/*/title/spoiler": "Volume.title", "books: volumes/*/summary/spoiler": "Volume.summary",
            "books: volumes/*/chapters/title/spoiler": "Chapter.title", "books: volumes/*/chapters/summary/spoiler": "Chapter.summary",
            "books: arcs/title/spoiler": "StoryArc.title", "books: arcs/summary/spoiler": "StoryArc.summary",
            "characters: */name/spoiler": "Character.name", "characters: */summary/spoiler": "Character.summary",
            "characters: */aliases/spoiler": "Character.aliases",
            "characters: */born/spoiler": "Character.born", "characters: */died/spoiler": "Character.died",
            "characters: */facts/*/spoiler": "Fact.short", "characters: */facts/label": "Fact.label",
            "characters: */facts/value": "Fact.value", "characters: */facts/sources": nil,
            "characters: */roles/note": "Role.note", "characters: */roles/person": nil, "characters: */roles/kind": nil,
            "characters: */roles/episodes": nil, "characters: */roles/count": nil, "characters: */roles/sources": nil,
            "claims: */says/spoiler": "Claim.statement",
            "places: */summary/spoiler": "Place.summary",
            "quotes: quotes/text": "Quote.text", "quotes: quotes/note": "Quote.note", "quotes: quotes/character": nil,
            "quotes: quotes/in": nil, "quotes: quotes/sources": nil,
            "relationships: relationships/as": "Relationship.firstIs", "relationships: relationships/note": "Relationship.note",
            "relationships: relationships/between": nil, "relationships: relationships/kind": nil,
            "relationships: relationships/episodes": nil, "relationships: relationships/sources": nil,
            "season: title/spoiler": "Season.title", "season: summary/spoiler": "Season.summary",
            "season: episodes/title/spoiler": "Episode.title", "season: episodes/summary/spoiler": "Episode.summary",
            "show: summary/spoiler": "Show.summary",
        ]
        let pictures = [
            "books: volumes/*/image", "characters: */image", "places: */image", "season: episodes/image", "season: image", "show: image",
        ]
        for picture in pictures {
            for key in ["file", "alt", "caption", "credit", "licence"] { keys["\(picture)/\(key)"] = "Image.\(key)" }
            keys["\(picture)/source"] = "WebAddress.text"
            keys["\(picture)/focus"] = .some(nil)
        }
        let titles = [
            "books: volumes/*/title", "books: volumes/*/chapters/title", "books: arcs/title", "characters: */name", "season: title",
            "season: episodes/title",
        ]
        for title in titles {
            for key in ["safe", "language"] { keys["\(title)/\(key)"] = .some(nil) }
        }
        let records = ["characters: */facts", "characters: */roles", "quotes: quotes", "relationships: relationships"]
        for record in records + pictures { keys["\(record)/spoils"] = .some(nil) }
        return keys
    }()

    /// The keys that give something away. Picture credits and licences are the same for many pictures.
    static let telling = all.filter { !["Image.credit", "Image.licence", "WebAddress.text"].contains($0.field) }

    /// What a theme must print to give it away.
    var toldAs: String {
        switch field {
        case "Fact.label": "\(word): \(Canary(field: "Fact.value").word)"
        case "Image.file": word.lowercased().picture
        default: word
        }
    }

    /// What is not on any page.
    static let neverShown: Set<String> = []
}

extension String {
    fileprivate var picture: String { "images/\(self).svg" }
}

/// The keys of a kind of file next to `until` and `spoils`, from the JSON Schema for editors.
private struct GuardableKeys {
    /// For example `season: episodes/title/spoiler`, with a star for a name chosen by the writer.
    private(set) var paths: Set<String> = []
    private let name: String
    private let definitions: [String: Any]

    init(of schema: ContentSchema) throws {
        let document = try #require(try JSONSerialization.jsonObject(with: Data(schema.text)) as? [String: Any])
        name = schema.rawValue
        definitions = document["$defs"] as? [String: Any] ?? [:]
        visit(document, [])
    }

    private mutating func visit(_ schema: Any?, _ path: [String]) {
        guard let schema = schema as? [String: Any] else { return }
        if let reference = schema["$ref"] as? String, path.count < 10 {
            visit(definitions[reference.split(separator: "/").last.map(String.init) ?? ""], path)
        }
        let properties = schema["properties"] as? [String: Any] ?? [:]
        for (key, value) in properties {
            if properties["until"] != nil && key != "until" || key == "spoils" {
                paths.insert("\(name): \((path + [key]).joined(separator: "/"))")
            }
            visit(value, path + [key])
        }
        for value in (schema["patternProperties"] as? [String: Any] ?? [:]).values { visit(value, path + ["*"]) }
        visit(schema["additionalProperties"], path + ["*"])
        visit(schema["items"], path)
        for key in ["anyOf", "oneOf", "allOf"] { (schema[key] as? [Any])?.forEach { visit($0, path) } }
    }
}

/// The fields of a content's values that can be guarded, by type and name.
private struct Guardable {
    private(set) var fields: Set<String> = []

    init(in content: SiteContent) {
        content.shows.forEach { visit($0, isGuarded: false) }
        content.shows.flatMap(\.claims.claims).forEach { visit($0, isGuarded: false) }
        content.articles.forEach { visit($0, isGuarded: false) }
    }

    private mutating func visit(_ value: Any, isGuarded: Bool) {
        let mirror = Mirror(reflecting: value)
        for child in mirror.children {
            let type = String(describing: Swift.type(of: child.value))
            guard let label = child.label, mirror.displayStyle == .struct, !label.hasPrefix("_") else {
                visit(child.value, isGuarded: isGuarded)
                continue
            }
            let owner = String(describing: mirror.subjectType)
            // Other titles are always open.
            let isTitle = type.replacing("OtherTitle", with: "").contains("Title") && !owner.contains("Title")
            if type.contains("Spoilable<String>") || isTitle || type.contains("Located<SpoilerGuard>") {
                fields.insert("\(owner).\(label)")
            } else if owner.contains("Spoilable<") {
                if label == "value" { visit(child.value, isGuarded: true) }
            } else if isGuarded, type == "String" || type == "Optional<String>" {
                fields.insert("\(owner).\(label)")
            } else if !type.contains("EntityID"), type != "Body" {
                visit(child.value, isGuarded: isGuarded)
            }
        }
    }
}

/// A site in which every field of `Canary` contains its word.
private struct CanarySite {
    let folder: TemporaryFolder
    let content: SiteContent
    let site: Site

    init(theme: some Theme = DefaultTheme()) throws {
        folder = try TemporaryFolder(Self.content)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(reading.diagnostics == [])
        content = reading.content
        site = try Site(planning: content, theme: theme)
    }

    struct File {
        let path: String
        /// In lower case.
        let text: String
        let isSpoilerPage: Bool
    }

    /// Every file of the output.
    var files: [File] {
        get throws {
            try OutputFolder(folder.absolute("out")).write(site.outputFiles(contentFolder: folder.path))
            let pages = try site.routes.map { route in
                let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.absolute("out/\(route.outputPath)")))
                return File(
                    path: route.outputPath, text: String(decoding: bytes, as: UTF8.self).lowercased(),
                    isSpoilerPage: site.holdsSpoiler(route))
            }
            return try pages + searchFiles.map { File(path: $0.path, text: $0.text.lowercased(), isSpoilerPage: false) }
        }
    }

    /// The files of the search that everybody fetches, with the words of their terms.
    private var searchFiles: [(path: String, text: String)] {
        get throws {
            try site.searchRoutes.compactMap { route in
                guard !site.outline(of: route).holdsSpoiler else { return nil }
                let bytes = try #require(site.bytes(of: route))
                let text = SearchFile.terms(in: bytes)?.joined(separator: " ") ?? String(decoding: bytes, as: UTF8.self)
                return (route.outputPath, text)
            }
        }
    }

    /// The terms that a visitor can find from each point on, by the point's mark, in the order of the tracks.
    var searchedByMark: [(mark: String, terms: Set<String>)] {
        get throws {
            func contents(_ path: String) throws -> [UInt8] {
                let route = try #require(site.route(at: path))
                return try #require(site.bytes(of: route))
            }
            func object(_ path: String) throws -> [String: Any] {
                let text = try contents(path)
                let start = try #require(text.firstIndex(of: UInt8(ascii: "{")))
                let json = text[start...].dropLast(2)
                return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
            }
            let lists = try #require(try object(SearchFile.indexPath)["guarded"] as? [String: String])
            let list = try #require(lists["h"])
            let tracks = try object("\(SearchFile.folder)\(list).js")
            return try ["screen", "print", "closed"].flatMap { track -> [(String, Set<String>)] in
                let values = try #require(tracks[track] as? [Any])
                let marks = try #require(values.first as? String).split(separator: " ").map(String.init)
                let files = try #require((values.last as? [[String]])?.first)
                return try zip(marks.isEmpty ? ["closed"] : marks, files).map { mark, file in
                    (mark, Set(SearchFile.terms(in: try contents("\(SearchFile.folder)\(file).js")) ?? []))
                }
            }
        }
    }

    private static func word(_ field: String) -> String { Canary(field: field).word }

    private static var picture: String {
        "{ file: \(word("Image.file").lowercased().picture), alt: \(word("Image.alt")), caption: \(word("Image.caption")), "
            + "credit: \(word("Image.credit")), "
            + "licence: \(word("Image.licence")), source: \"https://i.example/\(word("WebAddress.text").replacing("ä", with: "%C3%A4"))\", "
            + "until: s1e2 }"
    }

    private static func guarded(_ field: String) -> String { "{ spoiler: \(word(field)), until: s1e2 }" }

    private static func title(_ field: String, safe: String) -> String { "{ spoiler: \(word(field)), until: [s1e2, v1], safe: \(safe) }" }

    private static let content = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\n",
        word("Image.file").lowercased().picture: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "people.yaml": "kit: { name: Kit Connor }\n",
        "sources.yaml": "s: { name: A magazine }\n",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: running
        summary: \(guarded("Show.summary"))
        image: \(picture)
        """,
        "shows/h/season-1.yaml": """
        number: 1
        title: \(title("Season.title", safe: "First"))
        summary: \(guarded("Season.summary"))
        image: \(picture)
        premiere: 2025-01-01
        episodes:
          - { number: 1, title: Meet }
          - number: 2
            title: \(title("Episode.title", safe: "Second"))
            summary: \(guarded("Episode.summary"))
            image: \(picture)
        """,
        "shows/h/characters.yaml": """
        nick:
          name: \(title("Character.name", safe: "Nick"))
          summary: \(guarded("Character.summary"))
          aliases: [Nicky, \(guarded("Character.aliases"))]
          born: \(guarded("Character.born"))
          died: \(guarded("Character.died"))
          image: \(picture)
          facts: [{ label: \(word("Fact.label")), value: \(word("Fact.value")), until: s1 }]
          roles: [{ person: kit, kind: main, note: \(word("Role.note")), until: s1 }]
        tao: { name: Tao, facts: { School: \(guarded("Fact.short")) } }
        """,
        "shows/h/relationships.yaml": """
        relationships:
          - between: [nick, tao]
            kind: other
            as: [\(word("Relationship.firstIs")), \(word("Relationship.secondIs"))]
            note: \(word("Relationship.note"))
            until: s1
        """,
        "shows/h/quotes.yaml": """
        quotes:
          - { text: \(word("Quote.text")), note: \(word("Quote.note")), character: tao, in: s1e1, until: s1 }
        """,
        "shows/h/claims.yaml": """
        one: { date: 2024-01-01, status: confirmed, says: \(guarded("Claim.statement")), sources: [s] }
        """,
        "shows/h/places.yaml": """
        school: { name: School, kind: setting, summary: \(guarded("Place.summary")), image: \(picture), in: [s1e1] }
        """,
        "shows/h/books.yaml": """
        volumes:
          v1:
            title: \(title("Volume.title", safe: "One"))
            summary: \(guarded("Volume.summary"))
            image: \(picture)
            chapters: [{ title: \(title("Chapter.title", safe: "Start")), summary: \(guarded("Chapter.summary")) }]
        arcs:
          - { title: \(title("StoryArc.title", safe: "Days")), from: v1, summary: \(guarded("StoryArc.summary")) }
        """,
        "articles/whole.md": "---\ntitle: Whole\ndate: 2025-02-01\nspoils: s1\n---\n\(word("Article.spoils"))\n",
        "articles/parts.md": """
        ---
        title: Parts
        date: 2025-02-02
        ---
        ||\(word("Text.inline"))|| and :spoiler[\(word("Text.directive"))]{until=s1} and ||a note[^1]||.

        :::spoiler{until=s1}
        # \(word("Text.heading"))

        \(word("Text.block"))

        - [[Tao|\(word("Text.label"))]]
        :::

        :::spoiler[The end]{hard until=s1}
        \(word("Text.hard"))
        :::

        [^1]: \(word("Text.footnote"))
        """,
        "shows/h/characters/tao.md": "Tao is ||\(word("Text.prose"))||.\n",
    ]
}
