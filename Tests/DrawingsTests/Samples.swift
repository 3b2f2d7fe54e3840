import ContentReader
import ShowData
import ThemeKit

/// Data to draw: plain, large, and with hostile names.
enum Samples {
    static let phrases = Phrases()

    private static let base = {
        guard let base = BaseURL("https://example.org/") else { preconditionFailure("not an address") }
        return base
    }()

    static func day(_ text: String) -> PartialDate {
        guard let date = PartialDate(text) else { preconditionFailure("'\(text)' is not a date") }
        return date
    }

    static func link(_ title: String) -> TitledLink {
        TitledLink(title: title, path: SitePath(base: base, path: "x/"))
    }

    static let hostileNames = [
        "", " ", "<script>alert(1)</script>", "\" onload=\"alert(1)", "</svg></figure>", "&amp;", "\u{0}\u{1}", "\u{202E}abc", "👩‍👩‍👧‍👦🏳️‍🌈🎭",
        "يوسف عمر إبراهيم", "שלום עליכם", "東京ラブストーリー", "नमस्ते दुनिया", "\u{FDFD}\u{FDFD}\u{FDFD}",
        "Z\(String(repeating: "\u{0301}\u{0323}", count: 60))algo",
        String(repeating: "W", count: 200), String(repeating: "ẞ ", count: 100), String(repeating: "Ǆ", count: 200), "a\nb\tc",
        String(repeating: "Very long name indeed ", count: 12), "“Quote’s” «end»", "𒈙𒈙𒈙𒈙𒈙𒈙𒈙𒈙",
    ]

    /// As many names as requested: first the hostile ones, then those of a telephone book.
    static func names(_ count: Int) -> [String] {
        (0..<count).map { $0 < hostileNames.count ? hostileNames[$0] : "Person \($0) of the Neighbourhood" }
    }

    static let source = SourceEntry(
        source: Source(id: Source.ID("s"), name: "A magazine"), path: link("").path, anchor: "s")

    static func timeline(_ events: [(TimelineEntry.Kind, String, String, Bool)]) -> [TimelineEntry] {
        events.map { kind, date, title, isExpected in
            TimelineEntry(
                kind: kind, date: day(date), what: link(title), note: nil, certainty: isExpected ? .expected : .certain, sources: [])
        }
    }

    static let heartstopperTimeline = timeline([
        (.book, "2019", "Volume 1", false), (.book, "2019", "Volume 2", false), (.book, "2021", "Volume 4", false),
        (.release, "2022-04-22", "Season 1", false), (.announcement, "2022-05-20", "Renewed for two more seasons", false),
        (.release, "2023-08-03", "Season 2", false), (.book, "2023-12-07", "Volume 5", false), (.release, "2024-10-03", "Season 3", false),
        (.announcement, "2025-04-22", "A film is reported", false), (.announcement, "2025-07-27", "Filming is over after 35 days", false),
        (.announcement, "2026-03-10", "The film is nearly finished", false), (.book, "2026-07-02", "Volume 6", true),
        (.release, "2026-07", "Heartstopper Forever", true), (.release, "tba", "Another film", true),
    ])

    /// Two hundred events in two years.
    static let crowdedTimeline = timeline(
        (0..<200).map { number in
            let date = "202\(number / 100)-0\(number % 9 + 1)-1\(number % 10)"
            return (TimelineEntry.Kind.allCases[number % 3], date, "Event \(number)", number % 5 == 0)
        })

    static let hostileTimeline = hostileNames.enumerated().map { number, name in
        let date = ["tba", "2020", "2021-0\(number % 9 + 1)", "2021-02-1\(number % 10)"][number % 4]
        return TimelineEntry(
            kind: TimelineEntry.Kind.allCases[number % 3], date: day(date), what: link(name), note: name,
            certainty: number % 2 == 0 ? .expected : .certain,
            sources: [])
    }

    /// As far as the calendar goes.
    static let ancientTimeline = timeline([
        (.book, "0001", "First", false), (.release, "9999-12-31", "Last", true), (.book, "9999-12", "Too", true),
    ])

    static func books(_ count: Int) -> BookMap {
        BookMap(
            volumes: names(count).map(link),
            screens: names(count).enumerated().map { BookMap.Screen(link: link($1), isPart: $0 % 3 == 1) },
            ribbons: (0..<count).flatMap { volume in
                [volume, volume * 5 % count, (volume * volume + 3) % count].enumerated().map {
                    BookMap.Ribbon(volume: volume, screen: $1, extent: Adaptation.Extent.allCases[$0], note: nil)
                }
            })
    }

    static let heartstopperBooks = BookMap(
        volumes: ["Volume 1", "Volume 2", "Volume 3", "Volume 4", "Volume 5", "This Winter", "Nick and Charlie", "Volume 6"].map(link),
        screens: [("Season 1", false), ("Season 2", false), ("Season 3", false), ("“Winter”", true), ("Heartstopper Forever", false)].map {
            BookMap.Screen(link: link($0), isPart: $1)
        },
        ribbons: [(0, 0), (1, 0), (2, 1), (3, 2), (4, 2)].map { BookMap.Ribbon(volume: $0, screen: $1, extent: .full, note: nil) } + [
            BookMap.Ribbon(volume: 5, screen: 3, extent: .partial, note: "One episode"),
            BookMap.Ribbon(volume: 6, screen: 4, extent: .loose, note: nil),
            BookMap.Ribbon(volume: 7, screen: 4, extent: .partial, note: nil),
        ]
    )

    static func castMatrix(columns: Int, names: [String]) -> CastMatrix {
        let kinds: [CastMatrix.Cell] = [
            .present(.main), .present(.main), .present(.recurring), .absent, .present(.guest), .present(.voice), .present(nil), .unstated,
        ]
        return CastMatrix(
            unit: .season, subject: link("Show"),
            columns: (1...columns).map { CastMatrix.Column(link: link("Season \($0)"), short: String($0)) },
            rows: names.enumerated().map { row, name in
                CastMatrix.Row(
                    character: row % 9 == 8 ? nil : link(name), person: link("Player \(name)"),
                    cells: (0..<columns).map { kinds[(row + $0 / 2) % kinds.count] })
            })
    }

    static let heartstopperCharacters = [
        "Nick Nelson", "Charlie Spring", "Tao Xu", "Elle Argent", "Tara Jones", "Darcy Olsson", "Isaac Henderson", "Imogen", "Sarah Nelson",
        "Tori Spring", "Ben Hope", "Harry Greene", "Mr Ajayi",
    ]

    static let heartstopperRelations = RelationshipMap(
        characters: heartstopperCharacters.map(link),
        relations: [
            (0, 1, .romance, "boyfriend", "boyfriend"), (2, 3, .romance, "boyfriend", "girlfriend"),
            (4, 5, .romance, "girlfriend", "girlfriend"), (1, 2, .friendship, nil, nil), (1, 3, .friendship, nil, nil),
            (1, 6, .friendship, nil, nil), (2, 6, .friendship, nil, nil), (3, 4, .friendship, nil, nil), (0, 7, .friendship, nil, nil),
            (8, 0, .family, "mother", "son"), (9, 1, .family, "sister", "brother"), (10, 1, .rivalry, "former boyfriend", nil),
            (11, 0, .rivalry, nil, nil), (12, 1, .work, "teacher", "pupil"), (0, 4, .friendship, nil, nil), (10, 11, .other, nil, nil),
        ].map { RelationshipMap.Relation(first: $0, second: $1, kind: $2, firstIs: $3, secondIs: $4) }
    )

    /// A network in which everyone is connected with a few others, always the same ones.
    static func relations(_ names: [String]) -> RelationshipMap {
        RelationshipMap(
            characters: names.map(link),
            relations: names.indices.dropFirst().flatMap { number -> [RelationshipMap.Relation] in
                let kinds = Relationship.Kind.allCases
                let first = RelationshipMap.Relation(
                    first: number, second: number * 7 % number, kind: kinds[number % kinds.count], firstIs: names[number],
                    secondIs: "friend")
                let other = (number * number + 5) % names.count
                guard number % 3 == 0, other != number else { return [first] }
                return [first, .init(first: number, second: other, kind: kinds[number % 5], firstIs: nil, secondIs: nil)]
            })
    }

    /// Everyone is connected with everyone.
    static func clique(_ count: Int) -> RelationshipMap {
        RelationshipMap(
            characters: names(count).map(link),
            relations: (0..<count).flatMap { first in
                (0..<first).map { .init(first: first, second: $0, kind: .work, firstIs: "colleague", secondIs: "colleague") }
            })
    }

    /// Pairs that are connected with nobody else, each in two ways.
    static func strangers(_ count: Int) -> RelationshipMap {
        RelationshipMap(
            characters: names(count).map(link),
            relations: (0..<count / 2).flatMap { pair -> [RelationshipMap.Relation] in
                [
                    .init(first: 2 * pair, second: 2 * pair + 1, kind: .rivalry, firstIs: "enemy", secondIs: nil),
                    .init(first: 2 * pair + 1, second: 2 * pair, kind: .family, firstIs: "aunt", secondIs: "nephew"),
                ]
            })
    }

    static func ratings(seasons: [Int], names: [String] = [], outOf: Int = 10_000) -> RatingsChart {
        RatingsChart(
            source: source, outOf: .init(thousandths: outOf, text: String(outOf / 1_000)),
            asOf: day("2022")...day("2024-10"),
            seasons: seasons.enumerated().map { season, count in
                RatingsChart.Season(
                    link: link("Season \(season + 1)"),
                    episodes: (0..<count).map { episode in
                        let value = outOf * (62 + (season * 31 + episode * 17 + episode * episode * 5) % 38) / 100
                        return RatingsChart.Episode(
                            link: link(names.isEmpty ? "Episode \(episode + 1)" : names[episode % names.count]), short: String(episode + 1),
                            score: .init(thousandths: value, text: "\(value / 1_000).\(value / 100 % 10)"))
                    })
            })
    }
}
