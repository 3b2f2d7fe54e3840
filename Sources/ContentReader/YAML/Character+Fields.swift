import ShowData

extension Character {
    /// Reads an entry of `characters.yaml`.
    init?(id: Character.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.optional("name", .title(in: show, as: .properName), "of the character")
        let original = fields.optional(
            "sameAs", .characterOfShow,
            "the character of another show that this one is, such as `leaves/nick`: both have the page of that one, which has everything but "
                + "the `roles` here")
        if name == nil, !fields.has("name"), !fields.has("sameAs") { fields.misses("name", help: "add 'name: …' with a text") }
        var character = Unfinished(name ?? (original == nil ? nil : "")) { Character(id: id, name: $0) }
        character.original = original
        if let original {
            for key in ["summary", "facts", "born", "died", "books", "image"] where fields.has(key) {
                fields.report.error(
                    at: fields.location(of: key), "'\(key)' of a character whose page is that of '\(original.show)/\(original.character)'",
                    help: "move it to 'shows/\(original.show)/characters.yaml'")
            }
            fields.report.share(CharacterReference(show: show, character: id), with: original, at: fields.location(of: "sameAs"))
        }
        character.order = fields.optional(
            "order", .integer(1...9_999), "their place among the characters, from 1; the others follow, larger parts first")
        character.aliases = fields.distinct("aliases", of: .spoilable(.properName, in: show, kind: .name), "other names")
        character.pronouns = fields.optional("pronouns", .text, "the character’s pronouns")
        character.summary = fields.optional("summary", .spoilable(.text, in: show), "one sentence")
        character.facts = fields.optional(
            "facts", .facts(of: GuardedText.Subject(show: show, character: id)),
            "short answers to short questions: `{ Sister: Tori Spring }`")
        character.roles = fields.list("roles", of: .role(of: id, in: show), "who plays the character")
        let subject = GuardedText.Subject(show: show, character: id)
        character.born = fields.optional(
            "born", .spoilable(.nonBlank, in: show, kind: .value, about: subject), "the day of birth in the story, in words")
        character.died = fields.optional(
            "died", .spoilable(.nonBlank, in: show, kind: .value, about: subject), "the day of death in the story, in words; guard it")
        character.books = fields.distinct("books", of: .bookAppearance(in: show), "the books that the character is in")
        character.image = fields.optional("image", .image(in: show), "the picture")
        character.sources = fields.distinct("sources", of: .source, "where this comes from")
        fields.report.noteKeys(of: .character(show: show, id), fields)
        guard let character = character.finished else { return nil }
        self = character
    }
}

extension Format<CharacterReference> {
    /// A character of any show, by the ids of both.
    fileprivate static let characterOfShow = Format(
        name: "a show and a character such as leaves/nick", schema: .pattern(Pattern.characterOfShow)
    ) { node, report in
        let parts = (node.text ?? "").split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ Slug.isValid($0) }) else {
            report.mismatch(node, expected: "a show and a character such as leaves/nick")
            return nil
        }
        report.refer(to: parts[1], as: parts[1], in: .characters(show: parts[0]), at: node)
        return CharacterReference(show: Show.ID(parts[0]), character: Character.ID(parts[1]))
    }
}

extension Format<Spoilable<Role>> {
    fileprivate static func role(of character: Character.ID, in show: Show.ID) -> Format {
        .spoilableRecord(
            "a role", in: show, form: .person("note", else: "{ person: % }"),
            noteGuarded: { role, report, location in
                report.guardTexts(.words, [role.note], at: location)
                report.guardRole(GuardedRole(show: show, character: character, person: role.person, location: location))
            }
        ) { fields in
            var role = Unfinished(fields.required("person", .person, "the id of a person"), make: Role.init)
            role.kind = fields.optional(
                "kind", .word(Role.Kind.self), "`main`, `recurring`, `guest` or `voice`; leave it out if no source says")
            role.spans = fields.distinct(
                "episodes", of: .storySpan(in: show), atMost: Amount.storyPoints,
                "where: seasons, episodes or ranges such as `s1e2 to s1e4`; leave it out for everywhere, or if you do not know")
            role.episodeCount = fields.optional(
                "count", .integer(1...999_999), "in how many episodes, if you do not know in which")
            role.note = fields.optional("note", .text, "anything else worth saying")
            role.sources = fields.distinct("sources", of: .source, "where this comes from")
            return role.finished
        }
    }
}

extension Format<[Spoilable<Fact>]> {
    /// Lines of `label: value`, or a list of facts with more to say about each.
    fileprivate static func facts(of character: GuardedText.Subject) -> Format {
        let list = Format.list(of: .fact(of: character))
        let value = Format<Spoilable<String>>.spoilable(.nonBlank, in: character.show, kind: .value, about: character)
        return Format(name: "'label: value' lines", schema: .either([list.schema, .labels(value.schema)])) { node, report in
            var node = node
            if case .sequence(let items) = node.content {
                guard let labels = labels(in: items, report) else { return list.decode(node, report) }
                node = YAMLNode(content: .mapping(labels), mark: node.mark)
            }
            guard let fields = Fields(node, report: report, form: .pair("{ Sister: % }")) else { return nil }
            return fields.entries().sorted { $0.name < $1.name }.compactMap { entry in
                guard let label = Format<String>.label(entry.key, report) else { return nil }
                return value.decode(entry.value, report).map { value in
                    if value.guardedUntil != nil {
                        _ = value.map {
                            report.guardTexts(.words, ["\(label): \($0)"], at: report.location(of: entry.key), about: character)
                        }
                    }
                    return value.map { Fact(label: label, value: $0) }
                }
            }
        }
    }
}

extension Format<[Spoilable<Fact>]> {
    /// The labels and values in a list, which has no place for them: `- Sister: Tori Spring`. That is an error.
    ///
    /// - Returns: `nil` for a list of facts, each with more to say.
    private static func labels(in items: [YAMLNode], _ report: FileReport) -> [(key: YAMLNode, value: YAMLNode)]? {
        let texts = items.compactMap(\.text)
        if let first = items.first, texts.count == items.count {
            let labelled = texts.compactMap { text -> String? in
                let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
                return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
                    ? "\(parts[0].inQuotesIfNeeded): \(parts[1].inQuotesIfNeeded)" : nil
            }
            if labelled.count == texts.count {
                let pairs = labelled.prefix(4).joined(separator: ", ") + (labelled.count > 4 ? ", …" : "")
                report.error(at: first, "a fact has a label and a value", help: "write { \(pairs) }")
                return []
            }
            let pair = texts.count == 2 ? "\(texts[0].inQuotesIfNeeded): \(texts[1].inQuotesIfNeeded)" : "\(texts[0].inQuotesIfNeeded): …"
            report.error(at: first, "a fact has a label and a value", help: "write { \(pair) }")
            return []
        }
        let pairs = items.compactMap { item -> (key: YAMLNode, value: YAMLNode)? in
            guard case .mapping(let pairs) = item.content, pairs.count == 1, !["label", "value"].contains(pairs[0].key.text) else {
                return nil
            }
            return pairs[0]
        }
        guard pairs.count == items.count, let first = items.first, let name = pairs[0].key.text else { return nil }
        let example = pairs[0].value.text.map { "\(name): \($0.inQuotesIfNeeded)" } ?? "\(name): …"
        report.error(at: first, "facts are lines of 'label: value', not items of a list", help: "delete the '- ': \(example)")
        return pairs
    }
}

extension Format<Spoilable<Fact>> {
    fileprivate static func fact(of character: GuardedText.Subject) -> Format {
        .spoilableRecord(
            "a fact", in: character.show,
            noteGuarded: { fact, report, location in
                report.guardTexts(.words, ["\(fact.label): \(fact.value)"], at: location, about: character)
                report.guardTexts(.value, [fact.value], at: location, about: character)
            }
        ) { fields in
            let label = fields.required("label", .nonBlank, "the question")
            let value = fields.required("value", .nonBlank, "the answer")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let label, let value else { return nil }
            return Fact(label: label, value: value, sources: sources)
        }
    }
}
