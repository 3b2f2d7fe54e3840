/// Words that data repeats, such as labels of facts, with their translations.
extension Format<[String: String]> {
    /// `{ School: { de: Schule } }`: read as the words of the language that is being read, by those of the original.
    static let words = Format(
        name: "words with their translations", schema: .labels(.titled("translations of a word", .labels(translation.schema)))
    ) { node, report in
        guard let fields = Fields(node, report: report, form: Form("{ %: { de: … } }")) else { return nil }
        guard let languages = report.languages else {
            report.warning(
                at: report.location(of: node), "'words' translates the data of a site in several languages, and this one has one",
                help: "write 'languages: [en, de]' with the language of your data first, or delete 'words'")
            return [:]
        }
        var words: [String: String] = [:]
        for entry in fields.entries() {
            guard case .mapping(let pairs) = entry.value.content else {
                let other = languages.all.dropFirst().first ?? languages.original
                report.mismatch(
                    entry.value, expected: "the translations of '\(entry.name)'",
                    help: entry.value.text.map { "write { \(other): \($0.inQuotesIfNeeded) }" })
                continue
            }
            for (key, value) in pairs {
                guard let language = key.language(of: languages, report), let text = translation.decode(value, report) else { continue }
                guard language != languages.original else {
                    report.error(
                        at: key, "'\(entry.name)' is what the data says in '\(language)', and has no translation into it",
                        help: "delete this one")
                    continue
                }
                if language == languages.current { words[entry.name.trimmed] = text }
            }
        }
        return words
    }

    private static let translation = Format<String>.typed.visible
}
