import ContentReader
import ShowData

/// Reads the infoboxes of a wiki as data, by the owner's mapping. What does not fit is listed by its kind.
struct InfoboxReader {
    private let mapping: InfoboxMapping
    private let source: MediaWikiSource
    /// Before the names in the saved ids.
    private let prefix: String
    private var dropped = DropList()
    private var show = ImportedShow()
    /// The pages that are people.
    private var peoplePages: Set<WikiTitle> = []
    private var knownPeople: Set<String> = []
    private var seasons: [Int: ImportedSeason] = [:]
    private var numbers: [Int: EpisodeNumbers] = [:]
    private var bookNumbers: Set<Int> = []
    /// The pages with an entry.
    private var pagesWithEntries: Set<WikiTitle> = []

    private init(_ mapping: InfoboxMapping, of source: MediaWikiSource, prefix: String) {
        (self.mapping, self.source, self.prefix) = (mapping, source, prefix)
    }

    /// - Returns: `nil` if no infobox is mapped.
    static func read(_ source: MediaWikiSource, prefix: String) -> (ImportedShow, DropList)? {
        guard let mapping = source.options.infoboxes else { return nil }
        var reader = Self(mapping, of: source, prefix: prefix)
        return reader.readAll()
    }

    /// What an entry is called in the saved ids.
    static func sourceID(of page: MediaWikiSource.Page, prefix: String) -> String {
        "\(prefix)entry \(page.id.isEmpty ? page.name.text : page.id)"
    }

    private mutating func readAll() -> (ImportedShow, DropList)? {
        var boxes: [(box: Infobox, kind: TableKind, keys: [String: ColumnMeaning])] = []
        for box in source.infoboxes {
            guard let mapped = mapping[box.name] else { continue }
            guard let kind = mapped.kind else {
                leaveOut("infoboxes {{\(box.name.prefix(60))}}", "the mapping leaves them out", box)
                continue
            }
            guard pagesWithEntries.insert(box.page.name).inserted else {
                leaveOut("second infoboxes on a page", "a page makes one entry", box)
                continue
            }
            if kind == .people { peoplePages.insert(box.page.name) }
            boxes.append((box, kind, mapped.keys))
        }
        guard !boxes.isEmpty else { return nil }
        // People come first, so that others find those with pages of their own.
        for (box, kind, keys) in boxes where kind == .people { readPerson(InfoboxValues(box, keys, &dropped), box) }
        for (box, kind, keys) in boxes where kind != .people {
            let values = InfoboxValues(box, keys, &dropped)
            switch kind {
            case .characters: readCharacter(values, box)
            case .episodes: readEpisode(values, box)
            case .books: readBook(values, box)
            case .people: break
            }
        }
        show.needsShow = boxes.contains { $0.kind != .people }
        show.seasons = seasons.values.sorted { $0.number < $1.number }.map { season in
            var season = season
            season.episodes =
                season.episodes.filter { $0.number != nil }.sorted { $0.number ?? 0 < $1.number ?? 0 }
                + season.episodes.filter { $0.number == nil }
            return season
        }
        addSource()
        return (show, dropped)
    }

    private mutating func addSource() {
        let wiki = source.site
        let name = SourceWords.name(wiki.name).map(SoundMarkdown.words) ?? wiki.home?.host ?? "Wiki"
        let licence = WikiAttribution(wiki, licence: source.options.licence).licence
        let id = Slug.from(name)
        let home = wiki.prefix.flatMap { WebAddress($0) == nil ? nil : $0 }
        show.source = (
            Slug.isValid(id) ? id : "wiki",
            YAMLRecord([
                "name": .text(name), "address": home.map { .text($0) },
                "note": .text("Facts from the infoboxes of \(name)\(licence.map { ", under the licence \($0)" } ?? "")."),
            ])
        )
    }

    private mutating func leaveOut(_ name: String, _ reason: String, _ box: Infobox) {
        dropped.add(name, reason, at: box.place, in: box.page.title)
    }
}

extension InfoboxReader {
    // MARK: Names

    /// The title of a page, without what tells it apart from others: `Nick (series)`.
    private func title(of page: MediaWikiSource.Page) -> String {
        let title = page.title.replacing("_", with: " ")
        let plain = WikiValue.withoutBrackets(title).words
        return SourceWords.name(plain.isEmpty ? title : plain).map(SoundMarkdown.words) ?? "Page \(page.id)"
    }

    /// - Parameter page: whose title is one of the names, unless it is a single word or says in brackets what it is.
    private func names(
        _ values: InfoboxValues, _ key: ColumnKey, besides name: String, title page: MediaWikiSource.Page? = nil
    ) -> YAMLValue? {
        var known: Set = [NameKey(name).text]
        let titles = page.map { [title(of: $0)] }?.filter { $0.contains(" ") && !(page?.title.contains("(") ?? false) } ?? []
        let written = Array(values[key].flatMap { value in value.names.names.map(\.name) }.prefix(200))
        let names = (written + titles).filter { known.insert(NameKey($0).text).inserted }
        return names.isEmpty ? nil : .list(names.map { .text($0) })
    }

    /// The ids of the people in a value: those with pages of their own, those of the site, or new ones.
    private mutating func people(_ values: [WikiValue], _ box: Infobox) -> [String] {
        var ids: [String] = []
        for value in values {
            let (names, around) = value.names
            for words in around where !words.trimmed.isEmpty {
                leaveOut("words around the names of people", "'\(words.trimmed.prefix(40))' is not a name", box)
            }
            for (name, page) in names {
                let id = person(name, page, box)
                if !ids.contains(id) { ids.append(id) }
            }
        }
        return ids
    }

    private mutating func person(_ name: String, _ page: String?, _ box: Infobox) -> String {
        let words: String
        if let page {
            let title = source.end(of: source.site.title(page.prefix { $0 != "#" }))
            if peoplePages.contains(title), let page = source.page(title) { return Self.sourceID(of: page, prefix: prefix) }
            let plain = WikiValue.withoutBrackets(title.text).words
            // A link to another wiki names the page there.
            let isArticle = title.namespace == WikiNamespace.articles && !plain.contains(":")
            words = isArticle ? SourceWords.name(plain).map(SoundMarkdown.words) ?? name : name
        } else {
            words = name
        }
        let id = "\(prefix)person \(NameKey(words).text)"
        if knownPeople.insert(id).inserted { show.people.append(ImportedEntry(sourceID: id, name: words, place: box.place)) }
        return id
    }

    // MARK: Entries

    private func entry(_ values: InfoboxValues, _ box: Infobox, _ key: ColumnKey) -> ImportedEntry {
        ImportedEntry(
            sourceID: Self.sourceID(of: box.page, prefix: prefix), name: values.line(key) ?? title(of: box.page), place: box.place)
    }

    private mutating func readPerson(_ values: InfoboxValues, _ box: Infobox) {
        var entry = entry(values, box, .name)
        entry.fields["aliases"] = names(values, .aliases, besides: entry.name, title: box.page)
        entry.fields["pronouns"] = values.words(.pronouns)
        entry.fields["occupation"] = values.words(.occupation)
        entry.fields["bio"] = values.text(.bio)
        var addresses: [YAMLValue] = []
        for line in values[.links].flatMap(\.lines) {
            let found = line.links.compactMap(\.address) + (line.links.isEmpty ? [line.words] : [])
            for address in found {
                if ShowData.WebAddress(address) != nil, WebAddress(address) != nil {
                    addresses.append(.text(address))
                } else {
                    leaveOut("addresses", "not a web address: '\(address.prefix(80))'", box)
                }
            }
        }
        if !addresses.isEmpty { entry.fields["links"] = .list(addresses) }
        entry.fields["born"] = knownDate(values, .born, box)
        entry.fields["birthplace"] = values.words(.birthplace)
        entry.fields["died"] = knownDate(values, .died, box)
        entry.fields["ids"] = ids(values, of: .person, box)
        let facts = values.facts.reduce(into: YAMLRecord()) { facts, fact in
            SourceWords.name(fact.value).map { facts[YAMLScalar.oneLine(fact.label)] = .text($0) }
        }
        if !facts.isEmpty { entry.fields["facts"] = .record(facts) }
        show.people.append(entry)
    }

    private mutating func readCharacter(_ values: InfoboxValues, _ box: Infobox) {
        var entry = entry(values, box, .name)
        entry.fields["aliases"] = names(values, .aliases, besides: entry.name, title: box.page)
        entry.fields["pronouns"] = values.words(.pronouns)
        entry.fields["summary"] = values.text(.summary)
        entry.fields["born"] = values.words(.born)
        // The fate of a character is a spoiler, and a wiki does not hide it.
        if let died = values.words(.died) { entry.fields["died"] = .record(YAMLRecord(["spoiler": died, "until": .word("end")])) }
        let facts = values.facts.compactMap { label, value -> YAMLValue? in
            SourceWords.name(value).map { .record(YAMLRecord(["label": .text(label), "value": .text($0)])) }
        }
        if !facts.isEmpty { entry.fields["facts"] = .items(facts) }
        let roles = people(values[.actor], box).map { ImportedCharacter.Role(person: $0) }
        show.characters.append(ImportedCharacter(entry: entry, roles: roles))
    }

    private mutating func readEpisode(_ values: InfoboxValues, _ box: Infobox) {
        var season = values.line(.season).flatMap(WrittenNumber.integer)
        var number: EpisodeNumber?
        if let text = values.line(.number) {
            if case .episode(let inSeason, .number(let code))? = WrittenNumber.episode(text) {
                (season, number) = (season ?? inSeason, code)
            } else {
                number = EpisodeNumber(WrittenNumber.withoutZeros(text))
                if number == nil {
                    leaveOut("numbers of episodes", "'\(text.prefix(40))' is not a number here; the episode became a special", box)
                }
            }
        }
        guard let season, 0...9_999 ~= season else { return leaveOut("episodes", "nothing says which season they are in", box) }
        if let new = number, !numbers[season, default: EpisodeNumbers()].insert(new) {
            leaveOut("numbers of episodes", "season \(season) has another episode \(new), so that this became a special", box)
            number = nil
        }
        var episode = ImportedEpisode(
            sourceID: Self.sourceID(of: box.page, prefix: prefix), number: number,
            title: Self.unquoted(values.line(.title) ?? title(of: box.page)), place: box.place)
        episode.fields["date"] = date(values, box).map { .word($0) }
        if let text = values.line(.minutes) {
            if let minutes = WrittenNumber.minutes(text) {
                episode.fields["minutes"] = .word("\(minutes)")
            } else {
                leaveOut("running times", "'\(text.prefix(40))' is not a number of minutes", box)
            }
        }
        if let text = values.line(.absolute) {
            if let number = WrittenNumber.integer(text), 1...99_999 ~= number {
                episode.fields["absolute"] = .word("\(number)")
            } else {
                leaveOut("numbers in the show", "'\(text.prefix(40))' is not a number", box)
            }
        }
        episode.fields["summary"] = values.text(.summary)
        episode.fields["production"] = values.words(.production)
        episode.fields["ids"] = ids(values, of: .episode, box)
        if let text = values.line(.viewers) {
            if let count = WrittenNumber.people(WikiValue.withoutBrackets(text).words) {
                episode.fields["viewers"] = .list([.word("\(count)")])
            } else {
                leaveOut("numbers of viewers", "'\(text.prefix(40))' is not a whole number, or a number of millions", box)
            }
        }
        for key in [ColumnKey.writers, .directors] {
            for person in people(values[key], box) { episode.credits.add(person, to: key.rawValue) }
        }
        for (role, value) in values.crew {
            for person in people([value], box) { episode.credits.add(person, as: role) }
        }
        episode.guests = guests(values[.guests], box)
        episode.fields["titles"] = names(values, .titles, besides: episode.title)
        seasons[season, default: ImportedSeason(number: season)].episodes.append(episode)
    }

    private mutating func readBook(_ values: InfoboxValues, _ box: Infobox) {
        var entry = entry(values, box, .title)
        if let text = values.line(.number) {
            if let number = WrittenNumber.integer(text), 1...9_999 ~= number, bookNumbers.insert(number).inserted {
                entry.id = "v\(number)"
            } else {
                leaveOut("numbers of books", "'\(text.prefix(40))' is not a number that no other book has", box)
            }
        }
        entry.fields["summary"] = values.text(.summary)
        if let text = values.line(.isbn) {
            if let isbn = ISBN.valid(in: text) {
                entry.fields["isbn"] = .text(isbn)
            } else {
                leaveOut("ISBNs", "'\(text.prefix(40))' is not one", box)
            }
        }
        entry.fields["titles"] = names(values, .titles, besides: entry.name)
        if let date = date(values, box) { entry.fields["releases"] = .list([.record(YAMLRecord(["date": .word(date)]))]) }
        for person in people(values[.authors], box) { entry.credits.add(person, to: "authors") }
        show.books.append(entry)
    }

    /// The first date in a value: `22 April 2022`, also with more in brackets or on other lines after it.
    private mutating func date(_ values: InfoboxValues, _ box: Infobox, _ key: ColumnKey = .date) -> String? {
        let lines = values[key].flatMap(\.lines).map(\.words)
        guard let first = lines.first else { return nil }
        var ambiguous = false
        for line in lines {
            for words in [line, WikiValue.withoutBrackets(line).words] {
                switch DateOrder.read(words, order: source.options.dates) {
                case .date(let date): return date
                case .ambiguous: ambiguous = true
                case .unreadable: break
                }
            }
        }
        leaveOut(
            "dates",
            ambiguous ? "'\(first.prefix(40))' may be two days; pass --dates dmy or --dates mdy" : "'\(first.prefix(40))' is not a date",
            box)
        return nil
    }

    /// A day, a month or a year of a life.
    private mutating func knownDate(_ values: InfoboxValues, _ key: ColumnKey, _ box: Infobox) -> YAMLValue? {
        guard let date = date(values, box, key) else { return nil }
        guard PartialDate(date)?.isKnown ?? false else {
            leaveOut("dates", "'\(date)' is not a day or a year", box)
            return nil
        }
        return .word(date)
    }

    /// The id at IMDb, also as a link there.
    private mutating func ids(_ values: InfoboxValues, of subject: ExternalID.Subject, _ box: Infobox) -> YAMLValue? {
        guard let line = values[.imdb].first?.lines.first else { return nil }
        let texts = [line.words] + line.links.compactMap(\.address)
        guard let id = texts.lazy.compactMap({ ExternalID(.imdb, in: $0, of: subject) }).first else {
            leaveOut("ids", "'\(line.words.prefix(40))' is not an id of imdb", box)
            return nil
        }
        return .record(YAMLRecord(["imdb": .word(id.value)]))
    }

    /// Guests: a name on each line, with the character after `as` or in brackets.
    private mutating func guests(_ values: [WikiValue], _ box: Infobox) -> [ImportedGuest] {
        var guests: [ImportedGuest] = []
        var known: Set<String> = []
        for line in values.flatMap(\.lines) {
            guard let (name, part) = ImportedGuest.names(in: line.words) else { continue }
            let page = line.links.first { $0.words == name }?.page
            let id = person(name, page, box)
            guard known.insert(id).inserted else { continue }
            guests.append(ImportedGuest(person: id, part: part))
        }
        return guests
    }

    /// A title without the quotation marks around it.
    private static func unquoted(_ title: String) -> String {
        let inner = title.dropFirst().dropLast()
        guard title.count > 2, let first = title.first, let last = title.last, "\"“„«".contains(first), "\"”“»".contains(last),
            !inner.contains(where: { "\"“”„«»".contains($0) })
        else { return title }
        return inner.trimmed
    }
}
