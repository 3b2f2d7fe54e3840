import Hypertext
import LanguageFiles

/// A language in which the program has its phrases.
package enum PhraseLanguage: String, Sendable, CaseIterable {
    case arabic = "ar"
    case german = "de"
    case english = "en"
    case spanish = "es"
    case french = "fr"
    case italian = "it"
    case japanese = "ja"
    case korean = "ko"
    case dutch = "nl"
    case polish = "pl"
    case portugueseOfBrazil = "pt-BR"
    case turkish = "tr"

    /// The language of a BCP 47 tag; `nil` if the program does not know it. A region that has no phrases of its own has those of the
    /// language.
    package init?(tag: String) {
        let primary = LanguageTag(tag).primary
        guard let known = Self.allCases.first(where: { LanguageTag($0.rawValue).primary == primary }) else { return nil }
        self = known
    }

    /// The file with its phrases; `nil` for English, whose phrases are in the code.
    package var file: ArraySlice<UInt8>? {
        var length = 0
        guard let bytes = marquee_language_file(rawValue, &length) else { return nil }
        return Array(UnsafeBufferPointer(start: bytes, count: length))[...]
    }

    /// The phrases in its file, which is read once.
    package var translation: Translation { Self.translations.result(for: self) { reading.translation } }

    private static let translations = Memo<PhraseLanguage, Translation>(most: allCases.count)

    /// The phrases in its file, and what is wrong with it.
    var reading: (translation: Translation, report: FileReport) {
        let report = FileReport(file: "\(rawValue).yaml")
        let node = file.flatMap { YAMLText.node($0, report: report) }
        return (node.flatMap { Format.languageFile.decode($0, report) } ?? Translation(), report)
    }
}
