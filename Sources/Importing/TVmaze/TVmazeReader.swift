import Diagnostics
import Hypertext
import ShowData

/// Reads a show of TVmaze: show, seasons, episodes, cast and crew.
struct TVmazeReader {
    private let source: TVmazeSource
    private(set) var dropped = DropList()
    private var show = ImportedShow()
    private var knownPeople: Set<String> = []
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
        show.characters = characters.list(atLeast: source.options.fewestEpisodes) { place in
            dropped.add(
                "guest characters", "in fewer than \(source.options.fewestEpisodes) episodes; choose with --min-episodes", at: place)
        }
        let needed = Set(show.characters.flatMap { $0.roles.map(\.person) } + show.cast.map(\.person) + creditedPeople)
        show.people = show.people.filter { needed.contains($0.sourceID) }
        return show
    }

    private var creditedPeople: [String] {
        let episodes = show.seasons.flatMap(\.episodes).flatMap { $0.credits.lists.flatMap(\.people) }
        return show.credits.lists.flatMap(\.people) + episodes
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
        var fields = YAMLRecord(["kind": .word("series"), "status": .word(status(node["status"]))])
        let page = address(node["url"]) ?? "https://www.tvmaze.com/shows/\(id)"
        readSummary(of: node).map { fields["summary"] = .text($0) }
        readNetwork(of: node, into: &fields)
        let genres = (node["genres"]?.items ?? []).compactMap { name($0) }
        if !genres.isEmpty { fields["genres"] = .list(genres.map { .text($0) }) }
        day(node["premiered"]).map { fields["premiere"] = .word($0) }
        var links: [YAMLValue] = [.record(YAMLRecord(["address": .text(page), "title": .text("TVmaze")]))]
        address(node["officialSite"]).map { links.append(.record(YAMLRecord(["address": .text($0), "title": .text("Official site")]))) }
        fields["links"] = .items(links)
        readIDs(of: node, into: &fields)
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
            ("language", "the original language of a show has no key yet"), ("ended", "the end of a show has no key yet"),
            ("schedule", "the weekly schedule has no key"), ("type", "kinds such as Scripted have no key"),
            ("averageRuntime", "the running time of a series is that of its episodes"),
            ("dvdCountry", "countries of publication have no key"),
        ] {
            if let value = node[key] { drop(name(value).map { "\(key) \($0)" } ?? key, reason, at: value) }
        }
        if let image = node["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
    }

    private func sourceName(_ id: Int) -> String { "tvmaze-\(id)" }

    private mutating func status(_ node: JSONNode?) -> String {
        switch node?.text {
        case "Ended": return "ended"
        case "Running": return "running"
        case "In Development": return "announced"
        case let other:
            if let node, let other { drop("statuses", "'\(other.prefix(40))' has no word here; written as running", at: node) }
            return "running"
        }
    }

    private mutating func readNetwork(of node: JSONNode, into fields: inout YAMLRecord) {
        let networks = [node["network"], node["webChannel"]].compactMap(\.self)
        guard let first = networks.first else { return }
        name(first["name"]).map { fields["network"] = .text($0) }
        name(first["country"]?["name"]).map { fields["country"] = .text($0) }
        for other in networks.dropFirst() {
            drop("networks", "a show has one network here; '\(name(other["name"]) ?? "")' is left out", at: other)
        }
    }

    private mutating func readIDs(of node: JSONNode, into fields: inout YAMLRecord) {
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
        if !ids.isEmpty { fields["ids"] = .record(ids) }
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
        for season in node["_embedded"]?["seasons"]?.items ?? [] {
            guard let number = season["number"]?.integer, 0...9_999 ~= number else {
                drop("seasons", "a season needs a number from 0 to 9,999", at: season)
                continue
            }
            var imported = ImportedSeason(number: number, sourceID: season["id"]?.integer.map { "season \($0)" })
            name(season["name"]).map { imported.fields["title"] = .text($0) }
            day(season["premiereDate"]).map { imported.fields["premiere"] = .word($0) }
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
        show.seasons = seasons.values.map(Self.withSharedDates).sorted { $0.number < $1.number }
    }

    private mutating func readEpisodes(_ nodes: [JSONNode], into seasons: inout [Int: ImportedSeason]) {
        var numbers: [Int: Set<EpisodeNumber>] = [:]
        var seen: Set<Int> = []
        var specials: [(episode: ImportedEpisode, day: String?, season: Int)] = []
        var days: [Int: [String]] = [:]
        for node in nodes {
            if let id = node["id"]?.integer, !seen.insert(id).inserted { continue }
            guard let season = node["season"]?.integer, 0...9_999 ~= season else {
                drop("episodes", "an episode needs the number of its season", at: node)
                continue
            }
            var episode = episode(node)
            let kind = node["type"]?.text ?? "regular"
            if let value = node["number"], kind == "regular" {
                episode.number = value.integer.flatMap { EpisodeNumber("\($0)") }
                if let number = episode.number, numbers[season, default: []].contains(where: { $0.overlaps(number) }) {
                    drop("numbers of episodes", "\(number) is there already, so '\(episode.title)' became a special", at: value)
                    episode.number = nil
                } else if episode.number == nil {
                    drop("numbers of episodes", "not a number up to 9,999, so '\(episode.title)' became a special", at: value)
                }
            }
            let place = TVmazeReader.code(episode.number, season)
            readPeople(of: node, in: place, into: &episode)
            guard let number = episode.number else {
                specials.append((episode, node["airdate"]?.text.flatMap { $0.isEmpty ? nil : $0 }, season))
                continue
            }
            numbers[season, default: []].insert(number)
            seasons[season, default: ImportedSeason(number: season)].episodes.append(episode)
            days[season, default: []].append(node["airdate"]?.text ?? "")
        }
        for (season, own) in Dictionary(grouping: specials, by: \.season) {
            let known = days[season] ?? []
            let numbered = seasons[season]?.episodes ?? []
            // A special follows the last episode that was shown before it; without a date it comes last.
            let placed = Dictionary(grouping: own) { special in
                special.day.map { day in known.lastIndex { !$0.isEmpty && $0 <= day }.map { $0 + 1 } ?? 0 } ?? known.count
            }
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
        if let day = day(node["airdate"]) { episode.fields["date"] = .word(Self.showing(day, node)) }
        if let minutes = node["runtime"]?.integer {
            if 1...9_999 ~= minutes {
                episode.fields["minutes"] = .word("\(minutes)")
            } else if let value = node["runtime"] {
                drop("running times", "\(minutes) minutes", at: value)
            }
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

    /// The day with the time and the zone there, if TVmaze has all of them: the day and the time are local, the moment is not.
    private static func showing(_ day: String, _ node: JSONNode) -> String {
        guard let time = node["airtime"]?.text, time.utf8.count == 5, let stamp = node["airstamp"]?.text, stamp.utf8.count >= 19,
            let date = CalendarDate(day), let local = minutes(time), let stampDay = CalendarDate(stamp.prefix(10)),
            let clock = minutes(stamp.dropFirst(11).prefix(5)), let zone = zone(stamp.dropFirst(19))
        else { return day }
        let offset = (date.daysSince1970 - stampDay.daysSince1970) * 1_440 + local - clock + zone
        guard abs(offset) <= 14 * 60, offset % 15 == 0 else { return day }
        let (hours, rest) = abs(offset).quotientAndRemainder(dividingBy: 60)
        let written = "\(day)T\(time)\(offset < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
        return AirTime(written.dropFirst(11)) == nil ? day : written
    }

    private static func minutes(_ time: some StringProtocol) -> Int? {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 && 0..<24 ~= parts[0] && 0..<60 ~= parts[1] ? parts[0] * 60 + parts[1] : nil
    }

    /// `+00:00`, `-04:00` or `Z`, in minutes ahead of UTC.
    private static func zone(_ text: some StringProtocol) -> Int? {
        if text.isEmpty || text == "Z" { return 0 }
        guard let size = minutes(text.dropFirst()), text.first == "+" || text.first == "-" else { return nil }
        return text.first == "-" ? -size : size
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
        address(node["url"]).map {
            entry.fields["links"] = .items([.record(YAMLRecord(["address": .text($0), "title": .text("TVmaze")]))])
        }
        for (field, reason) in [
            ("birthday", "dates of birth have no key yet"), ("deathday", "dates of death have no key yet"),
            ("country", "countries of people have no key yet"), ("gender", "pronouns are only written if people have made them known"),
        ] {
            if let value = node[field] { drop(field, reason, at: value) }
        }
        if let image = node["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
        show.people.append(entry)
        return key
    }

    /// A member of the cast, or a guest of an episode.
    ///
    /// - Parameter episode: where the guest appears, such as `s1e2`; `nil` for the cast of the show.
    private mutating func readCast(_ node: JSONNode, isGuest episode: String?) {
        guard let person = person(node["person"]) else { return drop("cast", "a member of the cast needs a person with a name", at: node) }
        if node["self"]?.boolean == true {
            if !show.cast.contains(where: { $0.person == person }) { show.cast.append((person, "as themselves")) }
            return
        }
        guard let character = node["character"], let id = character["id"]?.integer, let name = name(character["name"]) else {
            if !show.cast.contains(where: { $0.person == person }) { show.cast.append((person, nil)) }
            return
        }
        if let image = character["image"] { drop("pictures", "TVmaze's pictures are not taken", at: image) }
        let kind = node["voice"]?.boolean == true ? "voice" : episode == nil ? nil : "guest"
        characters.add(id, name, person: person, kind: kind, guestIn: episode, isInCast: episode == nil, at: source.place(of: character))
    }

    private static let credits = ["Creator": "creators", "Writer": "writers", "Director": "directors"]

    private mutating func readCrew(_ node: JSONNode) {
        let kind = name(node["type"]) ?? "?"
        guard let key = Self.credits[kind] else { return drop("crew: \(kind)", "has no key yet", at: node) }
        if let person = person(node["person"]) { show.credits.add(person, to: key) }
    }

    private mutating func readPeople(of node: JSONNode, in place: String?, into episode: inout ImportedEpisode) {
        for guest in node["_embedded"]?["guestcast"]?.items ?? [] { readCast(guest, isGuest: place ?? "") }
        for member in node["_embedded"]?["guestcrew"]?.items ?? [] {
            let kind = name(member["guestCrewType"] ?? member["type"]) ?? "?"
            guard let key = Self.credits[kind], key != "creators" else {
                drop("crew of episodes: \(kind)", "has no key yet", at: member)
                continue
            }
            if let person = person(member["person"]) { episode.credits.add(person, to: key) }
        }
    }
}
