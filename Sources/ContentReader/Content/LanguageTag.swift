/// A BCP 47 tag such as `en` or `pt-BR`, as far as it matters here.
package struct LanguageTag: Hashable, Sendable {
    /// The language, in lower case.
    package let primary: String

    package init(_ tag: String) { primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? "" }

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(primary) }

    /// The letters in upper case by the rules of the language: in Turkish, `i` keeps its dot.
    package func uppercased(_ text: String) -> String {
        hasDottedAndDotlessI ? text.replacing("i", with: "İ").uppercased() : text.uppercased()
    }

    /// The letters in lower case by the rules of the language.
    package func lowercased(_ text: String) -> String {
        hasDottedAndDotlessI ? text.replacing("İ", with: "i").replacing("I", with: "ı").lowercased() : text.lowercased()
    }

    var hasDottedAndDotlessI: Bool { primary == "tr" || primary == "az" }
}
