import Diagnostics
import TestSupport

/// Mistakes in claims.
extension BadContent {
    static let claims = [
        claiming(
            "two confirmed claims that differ",
            """
            early: { date: 2023-01-10, about: s1, status: confirmed, says: A, field: premiere, value: 2023-08-03, sources: s }
            late:
              date: 2023-02-10
              about: s1
              status: confirmed
              says: B
              field: premiere
              value: 2023-08-04
              sources: s
            """,
            .error(
                at: "shows/h/claims.yaml", 3, 3, "'late' and 'early' are both confirmed but differ about the premiere of s1",
                help: "if 'early' no longer holds, write 'supersedes: [early]' here (shows/h/claims.yaml:1)")
        ),
        claiming(
            "a spoiler that answers a question",
            """
            a:
              { date: 2023, about: s1, status: confirmed, says: { spoiler: A, until: s1 }, field: premiere, value: 2023, sources: s }
            """,
            .error(
                at: "shows/h/claims.yaml", 2, 53, "a guarded sentence with a 'field', whose value everybody sees",
                help: "keep 'field' and 'value' in a claim with an open sentence, and guard the rest in a separate claim")
        ),
        claiming(
            "two confirmed claims that differ in one region",
            """
            uk: { date: 2023, about: v1, status: confirmed, says: A, field: release, region: UK, value: 2023-01, sources: s }
            us: { date: 2023, about: v1, status: confirmed, says: A, field: release, region: US, value: 2023-02, sources: s }
            zz: { date: 2023, about: v1, status: confirmed, says: A, field: release, region: UK, value: 2023-03, sources: s }
            """,
            .error(
                at: "shows/h/claims.yaml", 3, 5, "'zz' and 'uk' are both confirmed but differ about the release of v1 in UK",
                help: "if 'uk' no longer holds, write 'supersedes: [uk]' here (shows/h/claims.yaml:1)")
        ),
        claiming(
            "a claim that supersedes itself", "a: { date: 2023, status: confirmed, says: A, sources: s, supersedes: [a] }",
            .error(
                at: "shows/h/claims.yaml", 1, 70, "'a' supersedes itself", help: "a claim can only supersede earlier claims")
        ),
        claiming(
            "claims that supersede one another",
            """
            b: { date: 2023, status: confirmed, says: A, sources: s, supersedes: [c] }
            a: { date: 2023, status: confirmed, says: A, sources: s, supersedes: [b] }
            c: { date: 2023, status: confirmed, says: A, sources: s, supersedes: [a] }
            """,
            .error(
                at: "shows/h/claims.yaml", 2, 70, "'a' supersedes itself through 'b', 'c'",
                help: "a claim can only supersede earlier claims")
        ),
        claiming(
            "a hundred claims that supersede one another",
            (0..<100).map {
                "c\(100 + $0): { date: 2023, status: confirmed, says: A, sources: s, supersedes: [c\(100 + ($0 + 1) % 100)] }\n"
            }.joined(),
            .error(
                at: "shows/h/claims.yaml", 1, 73, "'c100' supersedes itself through 'c101', 'c102', 'c103', 'c104', 'c105' and 94 others",
                help: "a claim can only supersede earlier claims")
        ),
        claiming(
            "a claim that supersedes a later one",
            """
            a: { date: 2022, status: confirmed, says: A, sources: s, supersedes: [b] }
            b: { date: 2023-02-01, status: confirmed, says: B, sources: s }
            """,
            .error(
                at: "shows/h/claims.yaml", 1, 70, "'a' supersedes 'b', which was made later, on 2023-02-01",
                help: "correct one of the dates, or let 'b' supersede it (shows/h/claims.yaml:2)")
        ),
        claiming(
            "a claim that supersedes what nobody said",
            """
            s2-expected: { date: 2022, status: expected, says: A, sources: s }
            s2-confirmed: { date: 2023, status: confirmed, says: B, sources: s, supersedes: [s2-expectd] }
            """,
            .error(
                at: "shows/h/claims.yaml", 2, 82, "no claim has the id 's2-expectd'",
                help: "did you mean 's2-expected' (shows/h/claims.yaml:1)?")
        ),
        claiming(
            "claims about nothing that there is",
            """
            a: { date: 2022, about: s2, status: confirmed, says: A, sources: s }
            b: { date: 2022, about: nic, status: confirmed, says: A, sources: s }
            c: { date: 2022, about: the whole story, status: confirmed, says: A, sources: s }
            """,
            .error(at: "shows/h/claims.yaml", 1, 25, "nothing in the show has the id 's2'", help: "there is only season 1"),
            .error(at: "shows/h/claims.yaml", 2, 25, "nothing in the show has the id 'nic'", help: "did you mean 'nick'?"),
            .error(
                at: "shows/h/claims.yaml", 3, 25, "nothing in the show has the id 'the whole story'",
                help: "write 'show', a season such as s2, an episode such as s2e5, or the id of a volume, character or person")
        ),
        claiming(
            "fields that do not fit",
            """
            a: { date: 2022, about: s1, status: confirmed, says: A, field: release, value: 2022, sources: s }
            b: { date: 2022, about: nick, status: confirmed, says: A, field: premiere, value: 2022, sources: s }
            c: { date: 2022, about: kit, status: confirmed, says: A, field: status, value: ended, sources: s }
            d: { date: 2022, about: v1, status: confirmed, says: A, field: premiere, value: 2022, sources: s }
            """,
            .error(
                at: "shows/h/claims.yaml", 1, 64, "a season has no 'release'",
                help: "a claim about a season can answer premiere, episodeCount, basis, director, writer, production"),
            .error(
                at: "shows/h/claims.yaml", 2, 66, "a character has no 'premiere'", help: "delete 'field' and 'value'; 'says' is enough"),
            .error(at: "shows/h/claims.yaml", 3, 65, "a person has no 'status'", help: "delete 'field' and 'value'; 'says' is enough"),
            .error(at: "shows/h/claims.yaml", 4, 64, "a volume has no 'premiere'", help: "a claim about a volume can answer release")
        ),
        claiming(
            "values of the wrong kind",
            """
            a: { date: 2022, about: s1, status: confirmed, says: A, field: premiere, value: soon, sources: s }
            b: { date: 2022, status: confirmed, says: A, field: status, value: runing, sources: s }
            c: { date: 2022, status: confirmed, says: A, field: seasonCount, value: four, sources: s }
            d: { date: 2022, status: confirmed, says: A, field: network, value: [BBC, ITV], sources: s }
            e: { date: 2022, status: confirmed, says: A, field: premier, value: 2022, sources: s }
            """,
            .error(at: "shows/h/claims.yaml", 1, 81, "expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'soon'"),
            .error(
                at: "shows/h/claims.yaml", 2, 68,
                "expected announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended or cancelled, found 'runing'",
                help: "did you mean 'running'?"),
            .error(at: "shows/h/claims.yaml", 3, 73, "expected a whole number from 0 to 1000000000, found 'four'", help: "write 4"),
            .error(at: "shows/h/claims.yaml", 4, 69, "expected a text, found a list", help: "write one of them, or \"BBC, ITV\""),
            .error(
                at: "shows/h/claims.yaml", 5, 53,
                "expected premiere, release, status, network, seasonCount, episodeCount, minutes, basis, director, writer or production, found 'premier'",
                help: "did you mean 'premiere'?")
        ),
        claiming(
            "a field, a value and a region that are alone",
            """
            a: { date: 2022, status: confirmed, says: A, field: network, sources: s }
            b: { date: 2022, status: confirmed, says: A, value: BBC, sources: s }
            c: { date: 2022, about: v1, status: confirmed, says: A, region: UK, sources: s }
            """,
            .error(at: "shows/h/claims.yaml", 1, 4, "'value' is missing", help: "add 'value: …' with a text"),
            .error(at: "shows/h/claims.yaml", 2, 53, "a value without a field", help: "write 'field: …' with what the value is for"),
            .error(at: "shows/h/claims.yaml", 3, 65, "a region without a field", help: "write 'field: …' with what the region is for")
        ),
        claiming(
            "a claim with both 'person' and 'by', and one by nobody that is known",
            """
            a: { date: 2022, status: confirmed, says: A, person: kit, by: Netflix, sources: s }
            b: { date: 2022, status: confirmed, says: A, person: kitt, sources: s }
            """,
            .error(
                at: "shows/h/claims.yaml", 1, 63, "a claim with both 'person' and 'by'",
                help: "write 'person' for somebody with a page, or 'by' for anyone else"),
            .error(at: "shows/h/claims.yaml", 2, 54, "no person has the id 'kitt'", help: "did you mean 'kit' (people.yaml:1)?")
        ),
        claiming(
            "a claim of nothing", "a: {}\n",
            .error(
                at: "shows/h/claims.yaml", 1, 4, "'date' is missing", help: "add 'date: …' with a date such as 2023, 2023-08 or 2023-08-03"),
            .error(at: "shows/h/claims.yaml", 1, 4, "'says' is missing", help: "add 'says: …' with a text"),
            .error(at: "shows/h/claims.yaml", 1, 4, "'sources' is missing", help: "add 'sources: …' with a list of ids of sources"),
            .error(
                at: "shows/h/claims.yaml", 1, 4, "'status' is missing", help: "add 'status: …' with confirmed, expected, rumoured or denied"
            )
        ),
        claiming(
            "a claim on a day to come, without a source",
            "a: { date: tba, status: confirmed, says: A, sources: [] }\n",
            .error(at: "shows/h/claims.yaml", 1, 12, "expected a date such as 2023, 2023-08 or 2023-08-03, found 'tba'"),
            .error(at: "shows/h/claims.yaml", 1, 54, "expected a list of ids of sources, found an empty list")
        ),
    ]

    /// Facts in data files that claims state too.
    static let claimedFacts = [
        claiming(
            "facts that claims contradict",
            """
            a: { date: 2022, status: confirmed, says: A, field: status, value: running, sources: s }
            b: { date: 2022, about: s1, status: confirmed, says: A, field: premiere, value: 2022-04-22, sources: s }
            c: { date: 2022, about: s1e1, status: rumoured, says: A, field: premiere, value: 2022-04-23, sources: s }
            d: { date: 2022, about: v1, status: expected, says: A, field: release, region: UK, value: 2022-04-23, sources: s }
            """,
            more: [
                "shows/h/season-1.yaml": "number: 1\npremiere: 2022-04-21\nepisodes: [{ number: 1, title: Meet, date: 2022-04-24 }]\n",
                "shows/h/books.yaml":
                    "volumes:\n  v1: { title: One, releases: [{ date: 2023, region: US }, { date: 2023, region: UK }] }\n",
            ],
            .error(
                at: "shows/h/books.yaml", 2, 68, "the claim 'd' gives a different value for the release of v1 in UK",
                help: "delete it here, or if it is certain now, write a confirmed claim that supersedes 'd' (shows/h/claims.yaml:4)"),
            .error(
                at: "shows/h/season-1.yaml", 2, 11, "the claim 'b' gives a different value for the premiere of s1",
                help: "delete it here, or correct the claim (shows/h/claims.yaml:2)"),
            .error(
                at: "shows/h/season-1.yaml", 3, 44, "the claim 'c' gives a different value for the premiere of s1e1",
                help: "delete it here, or if it is certain now, write a confirmed claim that supersedes 'c' (shows/h/claims.yaml:3)"),
            .error(
                at: "shows/h/show.yaml", 3, 9, "the claim 'a' gives a different value for the status of the show",
                help: "delete it here, or correct the claim (shows/h/claims.yaml:1)")
        ),
        claiming(
            "facts that claims repeat",
            """
            a: { date: 2022, about: show, status: confirmed, says: A, field: status, value: ended, sources: s }
            b: { date: 2022, about: S1, status: confirmed, says: A, field: premiere, value: 2022-04-22, sources: s }
            """,
            more: ["shows/h/season-1.yaml": "number: 1\npremiere: 2022-04-22\n"],
            .warning(
                at: .init(file: "shows/h/season-1.yaml", line: 2, column: 11), "the claim 'b' already says this",
                help: "delete it here; it is taken from shows/h/claims.yaml:2"),
            .warning(
                at: .init(file: "shows/h/show.yaml", line: 3, column: 9), "the claim 'a' already says this",
                help: "delete it here; it is taken from shows/h/claims.yaml:1")
        ),
        claiming(
            "claims of a status with a typing error",
            """
            a: { date: 2022, about: show, status: confirmd, says: A, field: status, value: ended, sources: s }
            b: { date: 2023, about: show, status: confirmed, says: A, field: status, value: endd, sources: s }
            """,
            more: ["shows/h/show.yaml": "title: H\nkind: series\n"],
            .error(
                at: "shows/h/claims.yaml", 1, 39, "expected confirmed, expected, rumoured or denied, found 'confirmd'",
                help: "did you mean 'confirmed'?"),
            .error(
                at: "shows/h/claims.yaml", 2, 81,
                "expected announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended or cancelled, found 'endd'",
                help: "did you mean 'ended'?")
        ),
        claiming(
            "claims about what is there but could not be read",
            "a: { date: 2022, about: nick, status: confirmed, says: A, sources: s }",
            more: ["shows/h/characters.yaml": "nick: { nam: Nick }"],
            .error(at: "shows/h/characters.yaml", 1, 9, "unknown key 'nam'", help: "did you mean 'name'?")
        ),
    ]

    /// A show with a season, a book, a character and an actor, and these claims.
    private static func claiming(_ name: String, _ yaml: String, more: [String: String] = [:], _ diagnostics: Diagnostic...) -> BadContent {
        let files = [
            "people.yaml": "kit: { name: Kit }", "sources.yaml": "s: { name: S }",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\n", "shows/h/books.yaml": "volumes: { v1: { title: One } }",
            "shows/h/characters.yaml": "nick: { name: Nick }", "shows/h/claims.yaml": yaml,
        ]
        return BadContent(name, files.merging(more) { $1 }, diagnostics)
    }
}
