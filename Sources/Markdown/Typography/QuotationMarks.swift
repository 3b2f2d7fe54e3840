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
        // A script tells more than a region: `zh-hans-hk` has the marks of `zh-hans`.
        if subtags.count == 2, let group = Self.groups["\(subtags[0])-\(subtags[1])"] { subtags = group.split(separator: "-") }
        var found: QuotationMarks?
        while found == nil, !subtags.isEmpty {
            found = Self.byLanguage[subtags.joined(separator: "-")]
            subtags.removeLast()
        }
        self = found ?? Self.english
    }

    /// The text between the outer marks.
    package func quoting(_ text: String) -> String { double.opening + text + double.closing }

    private static let english = QuotationMarks(("“", "”"), ("‘", "’"))
    private static let narrowSpace = "\u{202F}"

    /// The delimiters of CLDR 41 (`common/main/*.xml`, `quotationStart` to `alternateQuotationEnd`). `'…'` gets other marks than CLDR's in
    /// the languages whose inner marks there are the same as the outer ones, so that nobody could tell them apart: Armenian, Basque,
    /// Bulgarian, French (those of the Imprimerie nationale), Lithuanian, Turkmen, Yangben. French has narrow spaces inside the marks, in
    /// Canada too; Dutch, whose marks are single in CLDR, keeps double and single as they were typed; and German in Switzerland has the
    /// marks of the Federal Chancellery.
    private static let byLanguage: [String: QuotationMarks] = {
        let rows: [(languages: String, double: (String, String), single: (String, String))] = [
            ("ar ur", ("”", "“"), ("’", "‘")),
            (
                "en af az bn bo cy da eo es-419 eu fil ga gd gl gu hi id kn ko ku lo lv ml mn mr ms mt my ne nl pa ps pt sd si so sw ta te "
                    + "th tl tr uz-arab uz-cyrl vi yue-hans zh zu",
                ("“", "”"), ("‘", "’")
            ),
            ("bg cs de dsb hr hsb is ksh lb lt luy mk nds sk sl bs-cyrl", ("„", "“"), ("‚", "‘")),
            ("et", ("„", "“"), ("‚", "‘")),
            ("ka", ("„", "“"), ("«", "»")),
            ("sr", ("„", "“"), ("‘", "‘")),
            ("bs", ("„", "”"), ("‘", "’")),
            ("agq ff", ("„", "”"), ("‚", "’")),
            ("ff-adlm", ("“", "”"), ("‘", "’")),
            ("hu", ("„", "”"), ("»", "«")),
            ("nmg pl ro", ("„", "”"), ("«", "»")),
            ("ast bm br ca dyo el es ewo hy it kab kk mg mua nnh pt-pt sc sg sq ti yav", ("«", "»"), ("“", "”")),
            ("bas be ky os ru sah uk", ("«", "»"), ("„", "“")),
            ("am az-cyrl de-ch de-li fa fr-ch gsw it-ch jgo kkj mzn rm wae", ("«", "»"), ("‹", "›")),
            ("dua ksf nb nn no rw", ("«", "»"), ("‘", "’")),
            ("shi zgh", ("«", "»"), ("„", "”")),
            ("fr", ("«" + narrowSpace, narrowSpace + "»"), ("“", "”")),
            ("kl ug", ("»", "«"), ("›", "‹")),
            ("fi he lag rn se sn sv yi", ("”", "”"), ("’", "’")),
            ("fur ia ti-er xh", ("‘", "’"), ("“", "”")),
            ("uz", ("“", "”"), ("’", "‘")),
            ("ja yue zh-hant", ("「", "」"), ("『", "』")),
        ]
        return Dictionary(
            rows.flatMap { row in row.languages.split(separator: " ").map { (String($0), QuotationMarks(row.double, row.single)) } }
        ) { first, _ in first }
    }()

    /// Regions whose marks differ from those of the language, and the tag in the table that they follow.
    private static let groups: [String: String] = {
        let spanish = "ar bo br bz cl co cr cu do ec gt hn mx ni pa pe pr py sv uy ve"
        let americas = spanish.split(separator: " ").map { ("es-\($0)", "es-419") }
        let portuguese = "ao ch cv gq gw lu mo mz st tl".split(separator: " ").map { ("pt-\($0)", "pt-pt") }
        let chinese = ["tw", "hk", "mo"].map { ("zh-\($0)", "zh-hant") }
        return Dictionary(americas + portuguese + chinese) { first, _ in first }
    }()
}
