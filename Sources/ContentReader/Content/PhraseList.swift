/// The phrases of a language as lines for `site.yaml`.
package struct PhraseList {
    package let text: String

    /// - Parameter language: a BCP 47 tag. The phrases of a language that the program does not know are in English.
    package init(language: String) {
        let known = PhraseLanguage(tag: language)
        let lines = (known ?? .english).file.map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        guard let lines, let start = lines.firstIndex(of: "phrases:") else {
            let remark = known == nil ? "There is no translation into '\(language)': translate what is in English here." : "English."
            text = "# \(remark)\n\(Self.advice)phrases:\n\(Self.english)"
            return
        }
        let head = lines[..<start].filter { $0.hasPrefix("#") || $0.hasPrefix("translation:") }
        text =
            head.map { $0.hasPrefix("#") ? "\($0)\n" : "# \($0)\n" }.joined() + Self.advice + lines[start...].joined(separator: "\n")
    }

    private static let advice = "# For site.yaml: keep the lines that you change, and delete the others. What is in braces has to stay.\n"

    private static var english: String {
        Phrases.Words.english.map { key, original in
            switch original {
            case .text(let text): "  \(key): \(text.inYAML)\n"
            case .counted(let phrase):
                "  \(key):\n" + phrase.forms.map { "    \($0.category.rawValue): \($0.text.inYAML)\n" }.joined()
            case .list(let list): "  \(key): [\(list.joined(separator: ", "))]\n"
            }
        }.joined()
    }
}

extension PhraseLanguage {
    /// What it is called in itself, and whether a person has read its phrases: "machine", or who.
    package var description: (name: String, translation: String) {
        func value(of key: String) -> String? {
            let lines = file.map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
            return lines.first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.utf8.count + 2)) }
        }
        return (value(of: "name") ?? "English", value(of: "translation") ?? "original")
    }
}

extension PhraseList {
    /// What is wrong with a language tag; `nil` if nothing is.
    package static func problem(with language: String) -> String? {
        guard language.split(separator: "-").first.map({ 2...3 ~= $0.count && $0.allSatisfy(\.isLetter) }) ?? false else {
            return "'\(language)' is not a language; write a code such as de, fr or pt-BR"
        }
        return LanguageCodes.problem(with: language).map { "\($0.message); \($0.help)" }
    }
}

extension String {
    /// In double quotes, however long it is.
    fileprivate var inYAML: String { "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}
