/// The quotation marks of a language: those for `"…"`, and those for `'…'`.
package struct QuotationMarks: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        let opening: String
        let closing: String

        init(_ opening: String, _ closing: String) {
            self.opening = opening
            self.closing = closing
        }
    }

    let double: Pair
    let single: Pair

    private init(_ double: (String, String), _ single: (String, String)) {
        self.double = Pair(double.0, double.1)
        self.single = Pair(single.0, single.1)
    }

    /// - Parameter language: a BCP 47 tag. A language that is not in the table has the English marks.
    package init(language: String) {
        var subtags = language.lowercased().split(separator: "-")
        if let region = subtags.last.map(String.init), subtags.count > 1, let group = Self.groups["\(subtags[0])-\(region)"] {
            subtags = group.split(separator: "-")
        }
        var found: QuotationMarks?
        while found == nil, !subtags.isEmpty {
            found = Self.byLanguage[subtags.joined(separator: "-")]
            subtags.removeLast()
        }
        self = found ?? Self.english
    }

    private static let english = QuotationMarks(("“", "”"), ("‘", "’"))
    private static let narrowSpace = "\u{202F}"

    /// The delimiters of CLDR 45 (`common/main/*.xml`, `quotationStart` to `alternateQuotationEnd`), with these exceptions: in French, there are
    /// narrow spaces inside the marks, and `'…'` gets the inner marks of the Imprimerie nationale, because CLDR's are the same as the
    /// outer ones; and Dutch and Welsh, whose outer marks are single in CLDR, keep double and single as they were typed.
    private static let byLanguage: [String: QuotationMarks] = {
        let rows: [(languages: String, double: (String, String), single: (String, String))] = [
            ("ar ur", ("”", "“"), ("’", "‘")),
            ("az en eo ga hi id ja-latn ko lv ms nl pt sw ta te th tl fil tr vi zh cy af da eu es-419", ("“", "”"), ("‘", "’")),
            ("bg cs de is lt sk sl mk ka", ("„", "“"), ("‚", "‘")),
            ("et", ("„", "“"), ("«", "»")),
            ("bs hr sr", ("„", "”"), ("‘", "’")),
            ("pl ro hu", ("„", "”"), ("«", "»")),
            ("ca el es gl it pt-pt sq hy", ("«", "»"), ("“", "”")),
            ("be ru uk kk ky", ("«", "»"), ("„", "“")),
            ("de-ch de-li fr-ch it-ch fa", ("«", "»"), ("‹", "›")),
            ("nb nn no", ("«", "»"), ("‘", "’")),
            ("fr", ("«" + narrowSpace, narrowSpace + "»"), ("“", "”")),
            ("fi sv he", ("”", "”"), ("’", "’")),
            ("ja yue zh-hant", ("「", "」"), ("『", "』")),
        ]
        return Dictionary(
            rows.flatMap { row in row.languages.split(separator: " ").map { (String($0), QuotationMarks(row.double, row.single)) } }
        ) { first, _ in first }
    }()

    /// Regions whose marks differ from those of the language, and the tag in the table that they follow.
    private static let groups: [String: String] = {
        let spanish = "ar bo br bz cl co cr cu do ec gt hn mx ni pa pe pr py sv us uy ve"
        let americas = spanish.split(separator: " ").map { ("es-\($0)", "es-419") }
        let chinese = ["tw", "hk", "mo"].map { ("zh-\($0)", "zh-hant") }
        return Dictionary(americas + chinese) { first, _ in first }
    }()
}
