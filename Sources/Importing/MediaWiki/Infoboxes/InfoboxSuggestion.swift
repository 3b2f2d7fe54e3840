import ContentReader

/// A mapping for the infoboxes of a wiki, made from those that its pages use: which there are, how often, with examples.
package struct InfoboxSuggestion: Sendable {
    /// The text of the mapping.
    package let text: String
    /// How many kinds of infoboxes there are.
    package let count: Int

    private struct Box {
        let name: String
        var pages = 0
        var order: [String] = []
        var parameters: [String: (name: String, pages: Int, samples: [String])] = [:]
    }

    /// How many examples of a value are shown, and how long they may be.
    private static let (mostSamples, longestSample) = (3, 40)
    /// Templates with so few named parameters are not infoboxes.
    private static let fewestParameters = 2

    package init(for source: MediaWikiSource) {
        var boxes: [String: Box] = [:]
        for use in source.infoboxes {
            let key = Infobox.folded(use.name)
            var box = boxes.removeValue(forKey: key) ?? Box(name: use.name)
            box.pages += 1
            for parameter in use.parameters where !parameter.value.isEmpty && Int(parameter.name) == nil {
                let folded = Infobox.folded(parameter.name)
                if box.parameters[folded] == nil { box.order.append(folded) }
                var known = box.parameters.removeValue(forKey: folded) ?? (parameter.name, 0, [])
                known.pages += 1
                let sample = Self.sample(parameter.value.words(separatedBy: ", "))
                if known.samples.count < Self.mostSamples, !known.samples.contains(sample) { known.samples.append(sample) }
                box.parameters[folded] = known
            }
            boxes[key] = box
        }
        let found = boxes.values.filter { $0.order.count >= Self.fewestParameters }.sorted { ($1.pages, $0.name) < ($0.pages, $1.name) }
        count = found.count
        text = Self.head + found.map(Self.entry).joined()
    }

    private static let head = """
        # What the infoboxes of the wiki become. Below each: 'as' is episodes, characters, people, books or nothing;
        # 'keys' has the key that each parameter fills; 'fact' or 'fact Label' for a fact of a character or a person; 'crew' or 'crew Role' for
        # people who worked on an episode; or nothing.
        # Correct what was guessed wrong, and import again. How often each is used, and examples, are in the comments.

        """

    private static func sample(_ words: String) -> String {
        words.count > longestSample ? words.prefix(longestSample - 1) + "…" : words
    }

    private static func entry(_ box: Box) -> String {
        let kind = InfoboxGuess.kind(of: box.name, parameters: box.order)
        var text = "\n\(YAMLScalar.oneLine(box.name)):   # on \(box.pages) \(box.pages == 1 ? "page" : "pages")\n"
        text += "  as: \(kind?.rawValue ?? "nothing")\n  keys:\n"
        var taken: Set<ColumnKey> = []
        let guesses = box.order.map { name in
            // Several parameters may name actors; of other keys, each has one.
            let guess = kind.map { InfoboxGuess.meaning(of: name, in: $0) } ?? .nothing
            if case .key(let key) = guess, ![.actor, .aliases, .guests, .titles].contains(key), !taken.insert(key).inserted {
                return ColumnMeaning.nothing
            }
            return guess
        }
        for (name, guess) in zip(box.order, guesses) {
            guard let parameter = box.parameters[name] else { continue }
            let word =
                switch guess {
                case .key(let key): key.rawValue
                case .fact(let label): label == ColumnMeaning.label(parameter.name) ? "fact" : "fact \(label)"
                case .crew(let role): role == ColumnMeaning.label(parameter.name) ? "crew" : "crew \(role)"
                case .nothing: "nothing"
                }
            let samples = parameter.samples.map { "“\($0)”" }.joined(separator: ", ")
            text += "    \(YAMLScalar.oneLine(parameter.name)): \(word)   # \(parameter.pages) ×: \(samples)\n"
        }
        return text
    }
}

/// What usual names of infoboxes and their parameters mean.
enum InfoboxGuess {
    private static let kinds: [(TableKind, words: [String])] = [
        (.episodes, ["episode", "folge", "épisode", "episodio", "aflevering", "эпизод", "серия", "エピソード"]),
        (
            .characters,
            ["character", "charakter", "figur", "personnage", "personaje", "personaggio", "personage", "персонаж", "キャラクター", "角色", "人物"]
        ),
        (.people, ["actor", "actress", "person", "cast", "crew", "people", "schauspieler", "acteur", "actriz", "актёр", "актер"]),
        (.books, ["book", "novel", "volume", "comic", "manga", "buch", "roman", "livre", "libro", "книга"]),
    ]

    static func kind(of box: String, parameters: [String]) -> TableKind? {
        let name = Infobox.folded(box)
        if let (kind, _) = kinds.first(where: { _, words in words.contains { name.contains($0) } }) { return kind }
        // Of lists and other things that have no place.
        if ["season", "staffel", "location", "series", "quote", "nav", "song", "music"].contains(where: { name.contains($0) }) {
            return nil
        }
        func has(_ key: ColumnKey, _ kind: TableKind) -> Bool { parameters.contains { meaning(of: $0, in: kind) == .key(key) } }
        if has(.actor, .characters) { return .characters }
        if has(.date, .episodes), has(.number, .episodes) || has(.directors, .episodes) { return .episodes }
        if has(.isbn, .books) || has(.authors, .books) && has(.date, .books) { return .books }
        if has(.occupation, .people), has(.links, .people) { return .people }
        return nil
    }

    static func meaning(of parameter: String, in kind: TableKind) -> ColumnMeaning {
        let name = Infobox.folded(parameter).filter { $0.isLetter || $0.isNumber || $0 == "#" }
        let base = String(name.prefix(name.lastIndex { !$0.isNumber }.map { name.distance(from: name.startIndex, to: $0) + 1 } ?? 0))
        for name in [name, base] where !name.isEmpty {
            if left.contains(name) { return .nothing }
            if kind == .characters, let label = facts[name] { return .fact(label) }
            if let key = keys[kind]?[name] { return .key(key) }
            if kind == .episodes, let role = CrewGuess.role(name == base ? base : parameter) { return .crew(role) }
            if let key = ColumnKey.named(name, among: InfoboxMapping.keys(of: kind)) { return .key(key) }
        }
        return .nothing
    }

    /// The order of the episodes says it, a picture needs a description, and the fate of a character may be a spoiler.
    private static let left: Set = [
        "previous", "next", "prev", "vorherige", "nächste", "précédent", "suivant", "anterior", "siguiente", "image", "image1", "bild",
        "picture",
        "caption", "imagecaption", "imagesize", "status", "causeofdeath", "lastappearance", "last",
        "title1",
    ]

    private static let keys: [TableKind: [String: ColumnKey]] = [
        .characters: [
            "name": .name, "fullname": .aliases, "realname": .aliases, "title": .name, "portrayer": .actor, "portrayedby": .actor,
            "portrayed": .actor,
            "playedby": .actor, "actor": .actor, "voicedby": .actor, "voiceactor": .actor, "nicknames": .aliases, "dargestelltvon": .actor,
            "interprète": .actor, "intérprete": .actor, "interpreteby": .actor, "актёр": .actor, "имя": .name, "alias": .aliases,
            "death": .died, "died": .died, "dateofdeath": .died,
        ],
        .episodes: [
            "name": .title, "episodename": .title, "season": .season, "episode": .number, "number": .number, "episodenumber": .number,
            "noinseason": .number, "airdate": .date, "originalairdate": .date, "aired": .date, "premiere": .date, "firstaired": .date,
            "writer": .writers, "writers": .writers, "writtenby": .writers, "teleplay": .writers, "story": .writers, "director": .directors,
            "directors": .directors, "directedby": .directors, "runtime": .minutes, "length": .minutes, "overall": .absolute,
            "overallnumber": .absolute, "episodeinseries": .absolute, "production": .production, "prodcode": .production,
            "productioncode": .production, "viewers": .viewers, "guests": .guests, "guest": .guests, "gueststars": .guests,
            "gueststar": .guests, "imdb": .imdb, "japanesetitle": .titles, "kanji": .titles, "romaji": .titles, "japanese": .titles,
        ],
        .people: [
            "name": .name, "birthname": .aliases, "fullname": .aliases, "occupation": .occupation, "occupations": .occupation,
            "imdb": .imdb, "born": .born, "birthdate": .born, "dateofbirth": .born, "birthday": .born, "birthplace": .birthplace,
            "placeofbirth": .birthplace, "died": .died, "death": .died, "deathdate": .died, "dateofdeath": .died,
            "website": .links, "twitter": .links, "instagram": .links, "job": .occupation, "role": .occupation,
        ],
        .books: ["name": .title, "author": .authors, "writer": .authors, "releasedate": .date, "published": .date, "isbn": .isbn],
    ]

    private static let facts: [String: String] = [
        "species": "Species", "race": "Species", "occupation": "Occupation", "job": "Occupation", "profession": "Occupation",
        "beruf": "Occupation", "gender": "Gender", "sex": "Gender", "age": "Age", "born": "Born", "birthday": "Birthday",
        "dateofbirth": "Born", "birthplace": "Born in", "nationality": "Nationality", "hair": "Hair", "haircolor": "Hair",
        "haircolour": "Hair",
        "eyes": "Eyes", "eyecolor": "Eyes", "eyecolour": "Eyes", "height": "Height", "family": "Family", "relatives": "Family",
        "affiliation": "Affiliation", "affiliations": "Affiliation", "residence": "Residence", "home": "Residence", "school": "School",
        "firstappearance": "First appearance", "first": "First appearance", "firstseen": "First appearance", "debut": "First appearance",
        "sexuality": "Sexuality", "orientation": "Sexuality",
    ]
}
