/// The languages of a site that has several, and the one in which it is being read.
///
/// A site in several languages is read once in each of them: from data, each reading takes the texts in its language, or those of the
/// original where there is no translation; of Markdown, it takes only the files in its language.
struct SiteLanguages: Hashable, Sendable {
    /// As `site.yaml` has them, the original first.
    let all: [String]
    let current: String

    /// - Parameter current: the language to read; `nil` for the original.
    ///
    /// `nil` for a site in one language.
    init?(_ all: [String], current: String? = nil) {
        guard all.count > 1 else { return nil }
        self.all = all
        self.current = current ?? all[0]
    }

    var original: String { all[0] }
    var isTranslation: Bool { current != original }
}

/// Names of files with texts, such as `renewed.de.md`.
extension SiteLanguages {
    private static let ending = ".md"

    /// The path of the original of a translated text, and the tag in its name as it is written; `nil` for any other file.
    static func translation(_ path: String) -> (original: String, tag: String)? {
        guard path.hasSuffix(ending) else { return nil }
        let stem = path.dropLast(ending.count)
        let name = stem.fileNameStart
        guard let dot = stem[name...].lastIndex(of: "."), dot > name else { return nil }
        let tag = String(stem[stem.index(after: dot)...])
        guard tag.mayBeLanguage else { return nil }
        return ("\(stem[..<dot])\(ending)", tag)
    }

    /// The path of the text in the language that is being read.
    func file(of original: String) -> String {
        isTranslation && original.hasSuffix(Self.ending) ? "\(original.dropLast(Self.ending.count)).\(current)\(Self.ending)" : original
    }

    /// The language of the site that is written as `tag`, in whatever case. The region may be missing if no two of them differ only in
    /// that.
    func language(writtenAs tag: String) -> String? {
        if let exact = all.first(where: { $0.lowercased() == tag.lowercased() }) { return exact }
        let similar = all.filter { LanguageTag($0).primary == tag.lowercased() }
        return similar.count == 1 ? similar[0] : nil
    }
}

extension Substring {
    /// Where the last part of a path begins.
    fileprivate var fileNameStart: Index { lastIndex(of: "/").map(index(after:)) ?? startIndex }
}

extension String {
    /// Whether it has the form of a language, perhaps with a region, such as `de` or `pt-BR`.
    var mayBeLanguage: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return 2...3 ~= (parts.first?.utf8.count ?? 0) && parts.count < 4
            && parts.allSatisfy { 1...8 ~= $0.utf8.count && $0.utf8.allSatisfy { (0x61...0x7A ~= $0 | 0x20) || 0x30...0x39 ~= $0 } }
            && (parts.first?.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 } ?? false)
    }
}

extension LanguageTag {
    private static let ownNames = [
        "ar": "العربية", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español",
        "fi": "Suomi", "fr": "Français", "he": "עברית", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語",
        "ko": "한국어", "nb": "Norsk bokmål", "nl": "Nederlands", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
        "sv": "Svenska", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "vi": "Tiếng Việt", "zh": "中文",
    ]

    /// What the language is called in itself; the tag for one whose name is not known.
    package static func ownName(of tag: String) -> String { ownNames[LanguageTag(tag).primary] ?? tag }
}
