import ShowData
import Testing

/// Which episodes have the premiere of their season or part. A wrong date is worse than none.
@Suite struct SharedPremiereTests {
    /// When the episodes of a season are shown.
    ///
    /// - Parameters:
    ///   - parts: the first episode of each, and its premiere.
    ///   - episodes: `1, 2: 1979-09-08`, with the dates of their own.
    private static func dates(_ premiere: String?, parts: [(Int, String?)] = [], _ episodes: String) -> String {
        var season = Season(number: 1)
        season.premiere = premiere.flatMap { PartialDate($0) }
        season.parts = parts.map { from, premiere in
            var part = Season.Part(from: from)
            part.premiere = premiere.flatMap { PartialDate($0) }
            return part
        }
        season.episodes = episodes.split(separator: ", ").map { entry in
            let words = entry.split(separator: ": ").map(String.init)
            var episode = Episode(EpisodeCode(name: words[0]), title: "E")
            episode.date = words.count > 1 ? PartialDate(words[1]) : nil
            return episode
        }
        season.sharePremieres()
        return season.episodes.map { $0.firstShowing?.description ?? "-" }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("2023-08-03", "1, 2, 3", "2023-08-03, 2023-08-03, 2023-08-03"), ("summer 2027", "1, 2", "summer 2027, summer 2027"),
        ("tba", "1, 2", "tba, tba"), ("", "1, 2", "-, -"), ("2023", "0, 1, 1.5, 2-3", "2023, 2023, 2023, 2023"),
        // One that repeats the date, one that was never shown, one that nobody knows about, and a special at Christmas change nothing.
        (
            "2023", "1: 2023, 2, 3: never, 4: unknown, 5: tba, 6, x: 2024, y",
            "2023, 2023, never, unknown, tba, 2023, 2024, -"
        ),
    ])
    func aSeasonShownAtOnceNeedsOneDate(_ premiere: String, _ episodes: String, _ expected: String) {
        #expect(Self.dates(premiere, episodes) == expected)
    }

    @Test(arguments: [
        // The first episode begins the season.
        ("one missing", "1, 2: 1979-09-08, 3", "1979-09-01, 1979-09-08, -"),
        ("the last never shown", "1: 1979-09-01, 2: 1979-09-08, 3", "1979-09-01, 1979-09-08, -"),
        ("shown in another order", "1, 2: 1979-09-01, 3: 1979-09-08", "-, 1979-09-01, 1979-09-08"),
        ("a pilot before the first", "0, 1, 2: 1979-09-08", "-, 1979-09-01, 1979-09-08"),
        ("half episodes", "1: 1979-09-01, 1.5, 2: 1979-09-08", "1979-09-01, -, 1979-09-08"),
        ("a double", "1-2, 3: 1979-09-08, 4", "1979-09-01, 1979-09-08, -"),
        ("only the year is known", "1, 2: 1979, 3", "1979-09-01, 1979, -"),
        ("the rest some years later", "1, 2, 3: early 1992", "1979-09-01, -, early 1992"),
        ("a special between", "1, x, 2: 1979-09-08", "1979-09-01, -, 1979-09-08"),
        ("one never shown", "1: 1979-09-01, 2: 1979-09-08, 3: never, 4", "1979-09-01, 1979-09-08, never, -"),
    ])
    func aSeasonShownOneByOneGivesItsPremiereOnlyToItsFirst(_ name: String, _ episodes: String, _ expected: String) {
        #expect(Self.dates("1979-09-01", episodes) == expected, "\(name)")
    }

    @Test func eachPartHasItsOwnPremiere() {
        #expect(Self.dates("2024-05", parts: [(1, nil), (3, "2024-11")], "1, 2, 3, 4") == "2024-05, 2024-05, 2024-11, 2024-11")
        // Nobody has said when the second part is shown.
        #expect(Self.dates("2024-05", parts: [(1, nil), (3, nil)], "1, 2, 3, 4") == "2024-05, 2024-05, -, -")
        #expect(Self.dates("2024-05", parts: [(2, nil), (3, "tba")], "1, 2, 3, 4") == "2024-05, -, tba, tba")
        // The first part was shown at once, the second week by week.
        #expect(
            Self.dates(nil, parts: [(1, "2024-05"), (3, "2024-11-01")], "1, 2, 3, 4: 2024-11-08, 5")
                == "2024-05, 2024-05, 2024-11-01, 2024-11-08, -")
    }
}
