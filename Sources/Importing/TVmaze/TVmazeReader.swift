import ContentReader
import Hypertext
import ShowData

/// Reads a show of TVmaze: show, seasons, episodes, cast and crew.
struct TVmazeReader {
    private let source: TVmazeSource
    private(set) var dropped = DropList()
    private var show = ImportedShow()
    private var knownPeople: Set<String> = []
    private var knownCast: Set<String> = []
    /// How many numbers of episodes were looked at.
    private var numbersWork = 0
    private var characters = TVmazeCharacters()

    init(_ source: TVmazeSource) { self.source = source }

    mutating func read(_ node: JSONNode, episodes: [JSONNode]) -> ImportedShow {
        let id = node["id"]?.integer ?? 0
        show.sourceID = "show \(id)"
        show.title = name(node["name"]) ?? "Show \(id)"
        readFields(of: node, id: id)
        for member in node["_embedded"]?["cast"]?.items ?? [] { readCast(member, isGuest: nil) }
        for member in node["_embedded"]?["crew"]?.items ?? [] { readCrew(member) }
        readSeasons(of: node, episodes: episodes)
        show.characters = characters.list(atLeast: source.options.fewestEpisodes)
        nameGuests()
        let needed = Set(show.characters.flatMap { $0.roles.map(\.person) } + show.cast.map(\.person) + creditedPeople)
        show.people = show.people.filter { needed.contains($0.sourceID) }
        return show
    }

    private var creditedPeople: [String] {
        show.credits.people + show.seasons.flatMap(\.episodes).flatMap { $0.credits.people + $0.guests.map(\.person) }
    }

    /// Guests whose characters have pages are named there, the others in their episodes.
    private mutating func nameGuests() {
        let withPages = Set(show.characters.map(\.entry.sourceID))
        for season in show.seasons.indices {
            for episode in show.seasons[season].episodes.indices {
                show.seasons[season].episodes[episode].guests.removeAll { guest in
                    guest.character.map { withPages.contains("character \($0)") } ?? false
                }
            }
        }
    }

    private mutating func drop(_ kind: String, _ reason: String, at node: JSONNode) {
        dropped.add(kind, reason, at: source.place(of: node))
    }

    private func name(_ node: JSONNode?) -> String? { node?.text.flatMap(SourceWords.name) }

    private mutating func address(_ node: JSONNode?) -> String? {
        guard let node, let text = node.text, !text.isEmpty else { return nil }
        // TVmaze answers to both, and the one with http only redirects.
        let address = text.hasPrefix("http://www.tvmaze.com/") ? "https" + text.dropFirst(4) : text
        if WebAddress(address) == nil { drop("addresses", "not a web address: '\(text.prefix(80))'", at: node) }
        return WebAddress(address) == nil ? nil : address
    }

    /// A day; `nil`, and dropped, for anything else.
    private mutating func day(_ node: JSONNode?) -> String? {
        guard let node, let text = node.text, !text.isEmpty else { return nil }
        if CalendarDate(text) == nil { drop("dates", "not a day: '\(text.prefix(40))'", at: node) }
        return CalendarDate(text).map { "\($0)" }
    }
}

extension TVmazeReader {
    private mutating func readFields(of node: JSONNode, id: Int) {
        let genres = (node["genres"]?.items ?? []).compactMap { name($0) }
        let kind: Show.Kind = genres.contains("Anime") ? .anime : .series
        var fields = YAMLRecord(["kind": .word(kind.rawValue), "status": status(node["status"]).map { .word($0) }])
        readTitles(of: node, into: &fields)
        let page = address(node["url"]) ?? "https://www.tvmaze.com/shows/\(id)"
        readSummary(of: node).map { fields["summary"] = .text($0) }
        readNetworks(of: node, into: &fields)
        if !genres.isEmpty { fields["genres"] = .list(genres.map { .text($0) }) }
        day(node["premiered"]).map { fields["premiere"] = .word($0) }
        if let usual = node["averageRuntime"] ?? node["runtime"] { minutes(usual).map { fields["minutes"] = .word("\($0)") } }
        var links: [YAMLValue] = [.record(YAMLRecord(["address": .text(page), "title": .text("TVmaze")]))]
        address(node["officialSite"]).map { links.append(.record(YAMLRecord(["address": .text($0), "title": .text("Official site")]))) }
        fields["links"] = .items(links)
        readIDs(of: node, show: id, into: &fields)
        if let rating = rating(of: node, id: id) { fields["ratings"] = .items([rating]) }
        show.fields = fields
        let about = source.options.takesSummaries ? "Facts and summaries" : "Facts"
        show.source = (
            sourceName(id),
            YAMLRecord([
                "name": .text("TVmaze"), "title": show.title.map { .text($0) }, "address": .text(page),
                "note": .text("\(about) from TVmaze.com, under the licence CC BY-SA 4.0."),
            ])
        )
        for (key, reason) in [
            ("ended", "the date of the last episode says it"),
            ("schedule", "the weekly schedule has no key"), ("type", "kinds such as Scripted have no key"),
            ("dvdCountry", "countries of publication have no key"),
        ] {
            if let value = node[key] { drop(name(value).map { "\(key) \($0)" } ?? key, reason, at: value) }
        }
        if let image = node["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
    }

    private func sourceName(_ id: Int) -> String { "tvmaze-\(id)" }

    private mutating func status(_ node: JSONNode?) -> String? {
        switch node?.text {
        case "Ended": return "ended"
        case "Running": return "running"
        case "In Development": return "inDevelopment"
        case "To Be Determined": return "toBeDetermined"
        case let other:
            if let node, let other { drop("statuses", "'\(other.prefix(40))' has no word here", at: node) }
            return nil
        }
    }

    /// The channel and the streaming service, with the countries where they are, and the language.
    private mutating func readNetworks(of node: JSONNode, into fields: inout YAMLRecord) {
        (fields["network"], fields["country"]) = networks(of: node)
        guard let language = node["language"], let words = name(language) else { return }
        if let code = LanguageAdvice.code(ofLanguage: words) {
            fields["language"] = .word(code)
        } else {
            drop("languages", "the code of '\(words.prefix(40))' is not known; write it as 'language' of the show", at: language)
        }
    }

    /// The channel and the streaming service of a show or a season, and the countries where they are.
    private mutating func networks(of node: JSONNode) -> (network: YAMLValue?, country: YAMLValue?) {
        let networks = [node["network"], node["webChannel"]].compactMap(\.self)
        return (
            Self.oneOrMore(networks.compactMap { name($0["name"]) }), Self.oneOrMore(networks.compactMap { name($0["country"]?["name"]) })
        )
    }

    /// A text, or a list of different ones; `nil` for none.
    private static func oneOrMore(_ words: [String]) -> YAMLValue? {
        let words = words.withoutRepetitions().map { YAMLValue.text($0) }
        return words.count > 1 ? .list(words) : words.first
    }

    /// The titles in other countries, which TVmaze adds if it is asked for them.
    private mutating func readTitles(of node: JSONNode, into fields: inout YAMLRecord) {
        var known: Set<String> = [show.title ?? ""]
        var titles: [YAMLValue] = []
        for other in node["_embedded"]?["akas"]?.items ?? [] {
            guard let title = name(other["name"]) else {
                drop("other titles", "a title needs a name", at: other)
                continue
            }
            guard known.insert(title).inserted else { continue }
            let country = name(other["country"]?["name"])
            titles.append(.record(YAMLRecord(["text": .text(title), "note": country.map { .text($0) }])))
        }
        if !titles.isEmpty { fields["titles"] = .items(titles) }
    }

    /// A running time that a site can have.
    private mutating func minutes(_ node: JSONNode) -> Int? {
        guard let minutes = node.integer else { return nil }
        if 1...9_999 ~= minutes { return minutes }
        drop("running times", "\(minutes) minutes", at: node)
        return nil
    }

    private mutating func readIDs(of node: JSONNode, show: Int, into fields: inout YAMLRecord) {
        var ids = YAMLRecord()
        for (key, database) in [("imdb", ExternalID.Database.imdb), ("thetvdb", .tvdb)] {
            guard let value = node["externals"]?[key], let text = value.text ?? value.integer.map({ "\($0)" }) else { continue }
            if let id = ExternalID(database, text) {
                ids[database.rawValue] = .word(id.value)
            } else {
                drop("ids", "'\(text.prefix(40))' is not an id of \(database.rawValue)", at: value)
            }
        }
        if let value = node["externals"]?["tvrage"] { drop("ids", "TVRage has no key, and no longer exists", at: value) }
        ids[ExternalID.Database.tvmaze.rawValue] = .word("\(show)")
        fields["ids"] = .record(ids)
    }

    private mutating func rating(of node: JSONNode, id: Int) -> YAMLValue? {
        guard let average = node["rating"]?["average"], let value = average.double else { return nil }
        let updated = node["updated"]?.integer.flatMap { 0..<253_402_300_800 ~= $0 ? CalendarDate(daysSince1970: $0 / 86_400) : nil }
        guard 0...10 ~= value, let day = source.options.fetched ?? updated else {
            drop("ratings", "a rating needs a value up to 10 and a date", at: average)
            return nil
        }
        let written = value == value.rounded() ? "\(Int(value))" : "\(value)"
        return .record(
            YAMLRecord(["source": .word(sourceName(id)), "value": .word(written), "outOf": .word("10"), "asOf": .word("\(day)")]))
    }

    /// The summary as plain words, whose licence the source's entry names; `nil` if it is not to be taken.
    private mutating func readSummary(of node: JSONNode) -> String? {
        guard let summary = node["summary"], let html = summary.text, !html.isEmpty else { return nil }
        guard source.options.takesSummaries else {
            drop("summaries", "TVmaze's words are taken only with --summaries", at: summary)
            return nil
        }
        return SourceWords.text(HTMLWords.text(of: html))
    }
}

extension TVmazeReader {
    private mutating func readSeasons(of node: JSONNode, episodes: [JSONNode]) {
        var seasons: [Int: ImportedSeason] = [:]
        let usual = networks(of: node)
        for season in node["_embedded"]?["seasons"]?.items ?? [] {
            guard let number = season["number"]?.integer, 0...9_999 ~= number else {
                drop("seasons", "a season needs a number from 0 to 9,999", at: season)
                continue
            }
            var imported = ImportedSeason(number: number, sourceID: season["id"]?.integer.map { "season \($0)" })
            name(season["name"]).map { imported.fields["title"] = .text($0) }
            day(season["premiereDate"]).map { imported.fields["premiere"] = .word($0) }
            let (network, country) = networks(of: season)
            if network != usual.network { imported.fields["network"] = network }
            if country != usual.country { imported.fields["country"] = country }
            if let summary = readSummary(of: season) {
                imported.fields["summary"] =
                    source.options.guardsSummaries
                    ? .record(YAMLRecord(["spoiler": .text(summary), "until": .word("s\(number)")])) : .text(summary)
            }
            if let order = season["episodeOrder"], !episodes.contains(where: { $0["season"]?.integer == number }) {
                drop("numbers of episodes", "a number without a list of episodes has no key; write a claim with 'episodeCount'", at: order)
            }
            if let end = season["endDate"] { drop("ends of seasons", "the date of the last episode says it", at: end) }
            if let image = season["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
            seasons[number] = imported
        }
        readEpisodes(episodes, into: &seasons)
        show.work += numbersWork
        show.seasons = seasons.values.map(Self.withSharedDates).sorted { $0.number < $1.number }
    }

    private mutating func readEpisodes(_ nodes: [JSONNode], into seasons: inout [Int: ImportedSeason]) {
        var numbers: [Int: EpisodeNumbers] = [:]
        var seen: Set<Int> = []
        var specials: [(episode: ImportedEpisode, day: String?, season: Int)] = []
        var days: [Int: [String]] = [:]
        for node in nodes {
            show.work += 1
            if let id = node["id"]?.integer, !seen.insert(id).inserted { continue }
            guard let season = node["season"]?.integer, 0...9_999 ~= season else {
                drop("episodes", "an episode needs the number of its season", at: node)
                continue
            }
            var episode = episode(node)
            let kind = node["type"]?.text ?? "regular"
            if let value = node["number"], kind == "regular" {
                episode.number = value.integer.flatMap { EpisodeNumber("\($0)") }
                if let number = episode.number, !numbers[season, default: EpisodeNumbers()].insert(number) {
                    drop("numbers of episodes", "\(number) is there already, so '\(episode.title)' became a special", at: value)
                    episode.number = nil
                } else if episode.number == nil {
                    drop("numbers of episodes", "not a number up to 999,999, so '\(episode.title)' became a special", at: value)
                }
            }
            let place = TVmazeReader.code(episode.number, season)
            readPeople(of: node, in: place, into: &episode)
            guard episode.number != nil else {
                specials.append((episode, node["airdate"]?.text.flatMap { $0.isEmpty ? nil : $0 }, season))
                continue
            }
            seasons[season, default: ImportedSeason(number: season)].episodes.append(episode)
            days[season, default: []].append(node["airdate"]?.text ?? "")
        }
        numbersWork = numbers.values.reduce(0) { $0 + $1.work }
        for (season, own) in Dictionary(grouping: specials, by: \.season) {
            let known = days[season] ?? []
            let numbered = seasons[season]?.episodes ?? []
            // A special follows the last episode that was shown before it; without a date it comes last.
            let places = PlacesByDay(known)
            let placed = Dictionary(grouping: own) { special in special.day.map { places.count(until: $0) } ?? known.count }
            show.work += known.count + own.count
            seasons[season, default: ImportedSeason(number: season)].episodes = (0...numbered.count).flatMap { position in
                (placed[position] ?? []).map(\.episode) + numbered[position...].prefix(1)
            }
        }
    }

    private static func code(_ number: EpisodeNumber?, _ season: Int) -> String? { number.map { "s\(season)e\($0)" } }

    private mutating func episode(_ node: JSONNode) -> ImportedEpisode {
        let id = node["id"]?.integer
        let title = name(node["name"]) ?? node["number"]?.integer.map { "Episode \($0)" } ?? "Untitled"
        var episode = ImportedEpisode(sourceID: id.map { "episode \($0)" }, title: title, place: source.place(of: node))
        if let day = day(node["airdate"]) { episode.fields["date"] = .word(TVmazeAirTime.written(day, node)) }
        if let runtime = node["runtime"] { minutes(runtime).map { episode.fields["minutes"] = .word("\($0)") } }
        if let id, id > 0 {
            episode.fields["ids"] = .record(YAMLRecord([ExternalID.Database.tvmaze.rawValue: .word("\(id)")]))
        }
        if let summary = readSummary(of: node) {
            if source.options.guardsSummaries { episode.guardedSummary = summary } else { episode.fields["summary"] = .text(summary) }
            show.sourceID.map { episode.fields["sources"] = .words([sourceName(Int($0.dropFirst(5)) ?? 0)]) }
        }
        if let image = node["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
        if node["rating"]?["average"]?.double != nil, let show = Int((self.show.sourceID ?? "").dropFirst(5)),
            source.options.fetched != nil, let rating = rating(of: node, id: show)
        {
            episode.fields["ratings"] = .list([rating])
        } else if let average = node["rating"]?["average"] {
            drop("ratings of episodes", "in a file they have no date; pass the number of the show to fetch them", at: average)
        }
        return episode
    }

    /// A season that is shown at once needs one date.
    private static func withSharedDates(_ season: ImportedSeason) -> ImportedSeason {
        guard let premiere = season.fields["premiere"], season.episodes.count > 1,
            season.episodes.allSatisfy({ $0.number != nil && $0.fields["date"] == premiere })
        else { return season }
        var season = season
        for position in season.episodes.indices { season.episodes[position].fields["date"] = nil }
        return season
    }
}

extension TVmazeReader {
    /// The source's id of a person, who is added to the show's people.
    private mutating func person(_ node: JSONNode?) -> String? {
        guard let node, let id = node["id"]?.integer, let name = name(node["name"]) else { return nil }
        let key = "person \(id)"
        guard knownPeople.insert(key).inserted else { return key }
        var entry = ImportedEntry(sourceID: key, name: name, place: source.place(of: node))
        entry.page = address(node["url"])
        if let gender = node["gender"] { drop("gender", "pronouns are only written if people have made them known", at: gender) }
        day(node["birthday"]).map { entry.fields["born"] = .word($0) }
        self.name(node["country"]?["name"]).map { entry.fields["birthplace"] = .text($0) }
        day(node["deathday"]).map { entry.fields["died"] = .word($0) }
        if id > 0 { entry.fields["ids"] = .record(YAMLRecord([ExternalID.Database.tvmaze.rawValue: .word("\(id)")])) }
        if let image = node["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
        show.people.append(entry)
        return key
    }

    /// A member of the cast, or a guest of an episode.
    ///
    /// - Parameter episode: where the guest appears, such as `s1e2`, or nothing for a special; `nil` for the cast of the show.
    /// - Returns: the guest.
    @discardableResult
    private mutating func readCast(_ node: JSONNode, isGuest episode: String?) -> ImportedGuest? {
        show.work += 1
        guard let person = person(node["person"]) else {
            drop("cast", "a member of the cast needs a person with a name", at: node)
            return nil
        }
        var guest = ImportedGuest(person: person)
        guest.note = node["self"]?.boolean == true ? "as themselves" : nil
        guard guest.note == nil, let character = node["character"], let id = character["id"]?.integer, let name = name(character["name"])
        else {
            if episode == nil, knownCast.insert(person).inserted { show.cast.append(guest) }
            return guest
        }
        (guest.part, guest.character) = (name, id)
        if let image = character["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
        let kind = node["voice"]?.boolean == true ? "voice" : episode == nil ? nil : "guest"
        characters.add(id, name, person: person, kind: kind, guestIn: episode, isInCast: episode == nil, at: source.place(of: character))
        return guest
    }

    private static let credits = ["Creator": "creators", "Writer": "writers", "Director": "directors"]

    private mutating func readCrew(_ node: JSONNode) {
        guard let person = person(node["person"]), let kind = name(node["type"]) else {
            return drop("crew", "a member of the crew needs a person with a name, and what they did", at: node)
        }
        if let key = Self.credits[kind] { show.credits.add(person, to: key) } else { show.credits.add(person, as: kind) }
    }

    private mutating func readPeople(of node: JSONNode, in place: String?, into episode: inout ImportedEpisode) {
        for node in node["_embedded"]?["guestcast"]?.items ?? [] {
            guard let guest = readCast(node, isGuest: place ?? "") else { continue }
            if !episode.guests.contains(where: { $0.person == guest.person && $0.part == guest.part }) { episode.guests.append(guest) }
        }
        for member in node["_embedded"]?["guestcrew"]?.items ?? [] {
            guard let person = person(member["person"]), let kind = name(member["guestCrewType"] ?? member["type"]) else {
                drop("crew", "a member of the crew needs a person with a name, and what they did", at: member)
                continue
            }
            if let key = Self.credits[kind], key != "creators" {
                episode.credits.add(person, to: key)
            } else {
                episode.credits.add(person, as: kind)
            }
        }
    }
}
