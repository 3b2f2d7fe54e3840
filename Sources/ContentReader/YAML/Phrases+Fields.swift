extension Format<String> {
    /// A translation of `original`, with the same names in braces.
    ///
    /// - Parameter optional: a name that the translation can leave out.
    fileprivate static func phrase(like original: String, without optional: String? = nil) -> Format {
        // Most phrases are not in the file, so their names are not wanted.
        let names = { @Sendable in
            let known = Phrases.placeholders(in: original)
            return (known: known, wanted: known.filter { $0 != optional })
        }
        return Format(
            name: text.name, schema: .matching(Pattern.phrase(with: names().wanted, or: names().known), longest: Amount.nameLength)
        ) { node, report in
            let (known, wanted) = names()
            guard node.isNoLonger(than: Amount.nameLength, report, help: "shorten it"), let text = written.decode(node, report) else {
                return nil
            }
            let found = Phrases.placeholders(in: text)
            if let missing = wanted.subtracting(found).min() {
                report.error(at: node, "the phrase has no {\(missing)}", help: "write {\(missing)} where '\(original)' has it")
                return nil
            }
            if let strange = found.subtracting(known).min() {
                report.error(at: node, "nothing will replace {\(strange)}", help: "the English phrase is '\(original)'")
                return nil
            }
            return text
        }
    }
}

extension Format<CountedPhrase> {
    /// A text for all numbers, or the forms for different ones.
    fileprivate static func counted(like original: CountedPhrase) -> Format {
        let all = Format<String>.phrase(like: original.form(.other))
        let forms = Format.record("forms of a phrase with 'other'") { fields in
            var special: [PluralCategory: String] = [:]
            for category in PluralCategory.allCases where category != .other {
                special[category] = fields.optional(
                    category.rawValue, .phrase(like: original.form(.other), without: "count"), category.meaning)
            }
            return fields.required(PluralCategory.other.rawValue, all, PluralCategory.other.meaning).map {
                CountedPhrase(special, other: $0)
            }
        }
        return Format(name: all.name, schema: .either([all.schema, forms.schema])) { node, report in
            if case .mapping = node.content { return forms.decode(node, report) }
            return all.decode(node, report).map { CountedPhrase(other: $0) }
        }
    }
}

extension PluralCategory {
    /// What a form is for, for the people who write it.
    fileprivate var meaning: String {
        switch self {
        case .zero: "for 0, in Arabic"
        case .one: "for 1; in French and Portuguese also for 0"
        case .two: "for 2, in Arabic"
        case .few: "for 2 to 4, 22 to 24 and so on in Polish, and for 3 to 10 in Arabic"
        case .many: "for 5 to 21 and so on in Polish, for 11 to 99 in Arabic, and for whole millions in Romance languages"
        case .other: "for all numbers that have no form of their own"
        }
    }
}

extension Format<Translation> {
    private static let english = Phrases.Words.english.sorted { $0.key < $1.key }

    static let phrases = Format.record("phrases by their keys") { fields in
        var phrases = Translation()
        // The owner's wording of a phrase belongs to the language in which it is written.
        for (key, original) in english {
            switch original {
            case .text(let text):
                phrases.set(key, fields.optional(key, .phrase(like: text).inEachLanguage(.leftOut), "in English “\(text)”"))
            case .counted(let phrase):
                let forms = phrase.texts.map { "“\($0)”" }.joined(separator: ", ")
                phrases.set(key, fields.optional(key, .counted(like: phrase).inEachLanguage(.leftOut), "in English \(forms)"))
            case .list: break
            }
        }
        phrases.set("months", fields.optional("months", .months.inEachLanguage(.leftOut), "the names of the months, January first"))
        phrases.set(
            "monthsAlone",
            fields.optional(
                "monthsAlone", .months.inEachLanguage(.leftOut),
                "the names of the months where no day comes before them, if they differ, as in Polish"))
        return phrases
    }

    /// A file of the program's own phrases.
    static let languageFile = Format.record("the phrases of a language") { fields in
        _ = fields.required("language", .literal, "the BCP 47 tag, as in the file's name")
        _ = fields.required("name", .literal, "what the language is called in itself")
        _ = fields.required("translation", .literal, "`machine`, or who has read it")
        return fields.required("phrases", .phrases, "the phrases")
    }
}

extension Format<[String]> {
    fileprivate static let months = Format(name: "12 names of months", schema: .list(of: .text, count: 12...12)) { node, report in
        guard let months = Format.list(of: .written).decode(node, report) else { return nil }
        guard months.count == 12 else {
            report.error(at: node, "expected 12 names of months, found \(months.count)")
            return nil
        }
        return months
    }
}
