import ShowData

extension Format<OtherTitle> {
    /// A title, or a mapping of a title, its language and what to say about it.
    static let otherTitle = Format(name: "a title", schema: .either([Format<String>.properName.schema, record.schema])) { node, report in
        if case .mapping = node.content { return record.decode(node, report) }
        return Format<String>.properName.decode(node, report).map { OtherTitle($0) }
    }

    private static let record = Format.record("a title with 'text' and 'language'") { fields in
        let text = fields.required("text", .properName, "the title")
        let language = fields.optional("language", .language, "the language that it is in, such as `ja`")
        let note = fields.optional("note", .nonBlank, "where or when it is used, such as `UK` or `working title`")
        return text.map { OtherTitle($0, language: language, note: note) }
    }

    /// The title of a show, perhaps with its language.
    static let ofShow = Format(name: Format<String>.nonBlank.name, schema: .either([Format<String>.nonBlank.schema, ownTitle.schema])) {
        node, report in
        if case .mapping = node.content { return ownTitle.decode(node, report) }
        return Format<String>.nonBlank.decode(node, report).map { OtherTitle($0) }
    }.inEachLanguage()

    private static let ownTitle = Format.record("a title and its language") { fields in
        let text = fields.required("text", .nonBlank, "the title")
        let language = fields.optional("language", .language, "the language that it is in, if that is not the language of the site")
        return text.map { OtherTitle($0, language: language) }
    }
}

extension Fields {
    /// The titles of something in other languages and places. Beside a guarded title they would give it away.
    mutating func otherTitles(besides title: Title?) -> [OtherTitle] {
        let titles = distinct("titles", of: .otherTitle, "its titles in other languages and places")
        guard title?.guarded != nil, !titles.isEmpty else { return titles }
        report.error(
            at: location(of: "titles"), "everybody could read here what the guarded title hides",
            help: "leave 'titles' out, or let the title be open")
        return []
    }
}
