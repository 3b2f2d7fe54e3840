import ShowData

/// What a translation does with a value that is not translated.
enum Untranslated: Sendable {
    /// It is shown as it is in the original, marked with its language, and listed by `marquee check`.
    case noted
    /// It is shown as it is in the original.
    case kept
    /// It belongs to the original alone.
    case leftOut
}

extension Format {
    /// The same value, which a site in several languages may also have once for each of them: `{ en: …, de: … }`.
    ///
    /// - Parameter guardedUntil: from which point of the story a value is no longer a spoiler. What is one in the original is one in each
    ///   translation.
    func inEachLanguage(
        _ untranslated: Untranslated = .kept, guardedUntil: (@Sendable (Value) -> SpoilerGuard?)? = nil
    ) -> Format {
        var format = Format(name: name, isList: isList, schema: .translated(schema)) { node, report in
            guard let languages = report.languagesOfTexts else {
                return report.languages == nil && node.isInUnknownLanguages(report) ? nil : decode(node, report)
            }
            guard let pairs = node.languages(in: languages) else {
                guard languages.isTranslation, !report.isReadingTranslation else { return decode(node, report) }
                return original(node, report, untranslated)
            }
            guard let texts = node.texts(pairs, in: languages, report) else { return nil }
            guard let own = texts[languages.current] else {
                return texts[languages.original].flatMap { original($0, report, untranslated) }
            }
            let value = report.readingTranslation { decode(own, report) }
            guard let guardedUntil, languages.isTranslation, let value, guardedUntil(value) == nil, let text = texts[languages.original]
            else { return value }
            let facts = FileReport(file: report.file, linesBefore: report.linesBefore, languages: languages)
            guard decode(text, facts).flatMap(guardedUntil) != nil else { return value }
            report.error(
                at: own, "this is a spoiler in '\(languages.original)', and everybody could read it in '\(languages.current)'",
                help: "write '{ spoiler: …, until: … }' here too")
            return nil
        }
        format.guarded = guarded
        return format
    }

    /// Reads a value that is not translated.
    private func original(_ node: YAMLNode, _ report: FileReport, _ untranslated: Untranslated) -> Value? {
        guard untranslated != .leftOut else { return nil }
        if let words = report.translation(of: node) { return report.readingTranslation { decode(words, report) } }
        let value = report.readingOriginal { decode(node, report) }
        if untranslated == .noted, let text = value as? String, !text.isEmpty { report.noteUntranslated(text, at: node) }
        return value
    }
}

extension Format<String> {
    /// A word that is both a name in a file and what readers see, such as the label of a fact. It is translated by `words` in `site.yaml`.
    ///
    /// - Parameter words: what readers see, if that is not the name as it is written.
    static func label(_ name: YAMLNode, as words: String? = nil, _ report: FileReport) -> String? {
        nonBlank.decode(words.map { YAMLNode(content: .scalar($0, isPlain: false), mark: name.mark) } ?? name, report)
    }
}

extension FileReport {
    /// What `words` in `site.yaml` has for a text that is not translated itself.
    fileprivate func translation(of node: YAMLNode) -> YAMLNode? {
        guard !words.isEmpty, let text = node.text, let translation = words[text.trimmed] else { return nil }
        return YAMLNode(content: .scalar(translation, isPlain: false), mark: node.mark)
    }
}

extension YAMLNode {
    /// What is written in the language of the original; the node itself if it is not written once for each language.
    func original(in languages: SiteLanguages?) -> YAMLNode? {
        guard let languages, let pairs = self.languages(in: languages) else { return self }
        return pairs.first { $0.key.text.flatMap(languages.language(writtenAs:)) == languages.original }?.value
    }

    /// The pairs of a mapping whose keys are languages.
    fileprivate func languages(in languages: SiteLanguages) -> [(key: YAMLNode, value: YAMLNode)]? {
        guard case .mapping(let pairs) = content, !pairs.isEmpty else { return nil }
        let names = pairs.map { $0.key.text ?? "" }
        return names.allSatisfy(\.mayBeLanguage) && (names.contains { languages.language(writtenAs: $0) != nil }) ? pairs : nil
    }

    /// Whether it has a text for each of several languages, on a site that names none. That is an error.
    fileprivate func isInUnknownLanguages(_ report: FileReport) -> Bool {
        guard case .mapping(let pairs) = content, pairs.count > 1 else { return false }
        let tags = pairs.map { $0.key.text ?? "" }
        guard tags.allSatisfy({ $0.mayBeLanguage && LanguageCodes.problem(with: $0) == nil }) else { return false }
        report.error(
            at: self, "a text in several languages, on a site that has one",
            help: "write 'languages: [\(tags.joined(separator: ", "))]' in site.yaml, with the language of your texts first; "
                + "or write only the text")
        return true
    }

    /// The values by language; `nil` after an error.
    fileprivate func texts(
        _ pairs: [(key: YAMLNode, value: YAMLNode)], in languages: SiteLanguages, _ report: FileReport
    ) -> [String: YAMLNode]? {
        var texts: [String: YAMLNode] = [:]
        var isComplete = true
        for (key, value) in pairs {
            guard let language = key.language(of: languages, report) else {
                isComplete = false
                continue
            }
            guard texts[language] == nil else {
                report.error(at: key, "'\(key.text ?? "")' is repeated", help: "keep one of them")
                isComplete = false
                continue
            }
            if !value.isNothing { texts[language] = value }
        }
        guard isComplete else { return nil }
        guard texts[languages.original] != nil else {
            report.error(
                at: self, "there is nothing in '\(languages.original)', the language of the original",
                help: "add '\(languages.original): …'")
            return nil
        }
        return texts
    }
    /// The language that a key names; `nil` after an error.
    func language(of languages: SiteLanguages, _ report: FileReport) -> String? {
        let tag = text ?? ""
        if let language = languages.language(writtenAs: tag) { return language }
        report.error(
            at: self, "'\(tag)' is not one of the languages of this site: \(languages.all.joined(separator: ", "))",
            help: "delete it, or add it to 'languages' in site.yaml")
        return nil
    }
}
