import ContentReader
import Foundation
import Hypertext
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// The demo site with its interface in each language.
@Suite struct InterfaceLanguageTests {
    /// Texts that are the same in another language, although the phrases are not: in French, "{count} article". And the label of a
    /// countdown, which is content.
    private static let allowed: Set<String> = [
        "1 article", "18 votes", "57 votes", ", 18 votes", ", 57 votes", "Volume 6, where it comes first:",
    ]

    /// A text that the interface shows in English and in another language alike is untranslated. What the content says is
    /// in both, and so are phrases that are the same in both languages. Those texts are found by marking all phrases.
    @Test(arguments: PhraseLanguage.allCases.filter { $0 != .english }) func noPhraseIsLeftInEnglish(_ language: PhraseLanguage) throws {
        let english = try Self.english.get()
        let same = Set(Phrases(language: language.rawValue).texts.map { $0.replacing(/[\u{2068}\u{2069}]/, with: "") })
        let others = Set(try Self.marked.get().filter { $0.phrases.isSubset(of: same) }.map(\.text))
        try #require(english.subtracting(others).count > 300)
        let left = try Self.texts(in: language.rawValue).intersection(english).subtracting(others).subtracting(Self.allowed)
        #expect(left.filter { $0.contains(where: \.isLetter) }.sorted() == [])
    }

    private static let english = Result { try texts(in: "en") }

    /// The English texts, each with the phrases that begin or end in it.
    private static let marked = Result {
        let phrases = MarkedPhrases()
        return Set(try texts(in: "en", phrases: phrases.yaml).map(phrases.read))
    }

    private static func texts(in language: String, phrases: String = "") throws -> Set<String> {
        let site = try demo(in: language, phrases: phrases)
        let pages = site.routes.filter { if case .translated = $0 { false } else { $0.isPage } }
        return Set(pages.compactMap { site.bytes(of: $0) }.flatMap(\.words))
    }

    private static func demo(in language: String, phrases: String) throws -> Site {
        let folder = try TemporaryFolder()
        let content = folder.absolute("Content")
        try FileManager.default.copyItem(atPath: "\(projectFolder)/Content", toPath: content)
        // The original in that language, although its texts are English, and without the German texts.
        let other = language == "de" ? "fr" : "de"
        let settings = "title: L\nbaseURL: https://l.example/\nlanguages: [\(language), \(other)]\n\(phrases)"
        for path in try FileManager.default.subpathsOfDirectory(atPath: content) {
            let file = "\(content)/\(path)"
            if path.hasSuffix(".de.md") { try FileManager.default.removeItem(atPath: file) }
            guard path.hasSuffix(".yaml") else { continue }
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacing(/\b(en|de)(?=:( |\n))/) { $0.output.1 == "en" ? language : other }
                .write(toFile: file, atomically: true, encoding: .utf8)
        }
        try settings.write(toFile: "\(content)/site.yaml", atomically: true, encoding: .utf8)
        let date = try #require(CalendarDate("2026-11-01"))
        let reading = try ContentReader.read(content, options: .init(date: date))
        try #require(reading.diagnostics.filter { $0.severity == .error } == [])
        return try Site(planning: reading.content, theme: DefaultTheme())
    }
}

/// The English phrases, each between two signs with its number.
private struct MarkedPhrases {
    /// As in `site.yaml`.
    let yaml: String
    private let phrases: [String]

    init() {
        var numbers: [String: Int] = [:]
        let mark = { (text: Substring) in
            let number = numbers[String(text)] ?? numbers.count
            numbers[String(text)] = number
            return "⟦\(number)‖\(text)‖\(number)⟧"
        }
        yaml = PhraseList(language: "en").text.replacing(/: "(.*)"\n/) { ": \"\(mark($0.output.1))\"\n" }
            .replacing(/[A-Z]\w+(?=[,\]])/) { mark($0.output) }
        phrases = numbers.sorted { $0.value < $1.value }.map(\.key)
    }

    /// A text of a page without the signs, and the phrases that they belong to.
    func read(_ text: String) -> MarkedText {
        let signs = /⟦(\d+)‖|‖(\d+)⟧/
        let numbers = text.matches(of: signs).compactMap { Int($0.output.1 ?? $0.output.2 ?? "") }
        return MarkedText(
            text: text.replacing(signs, with: "").trimmingCharacters(in: .whitespacesAndNewlines),
            phrases: Set(numbers.map { phrases[$0] }))
    }
}

private struct MarkedText: Hashable {
    let text: String
    let phrases: Set<String>
}

extension [UInt8] {
    /// The texts that people see or hear: between tags, in attributes, and in the description of the page.
    fileprivate var words: [String] {
        withUnsafeBufferPointer { page in
            var tokenizer = HTMLTokenizer(page)
            var words: [String] = []
            var isScript = false
            while let token = tokenizer.next() {
                switch token {
                case .startTag(let name):
                    isScript = String(decoding: page[name], as: UTF8.self) == "script"
                    while let attribute = tokenizer.nextAttribute() {
                        let key = String(decoding: page[attribute.name], as: UTF8.self)
                        guard ["aria-label", "alt", "title", "content", "placeholder"].contains(key) else { continue }
                        words.append(String(decoding: page[attribute.value], as: UTF8.self))
                    }
                case .text(let range) where !isScript:
                    words.append(String(decoding: page[range], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
                default: isScript = false
                }
            }
            return words
        }
    }
}
