import ShowData
import TestSupport
import Testing

@testable import Importing

struct TVmazeTests {
    /// A show with every element once, written for these tests.
    static let sample = #"""
        {"id": 82, "url": "http://www.tvmaze.com/shows/82/leaves", "name": "Leaves: a #1 Story", "type": "Scripted", "language": "English",
         "genres": ["Drama"], "status": "Running", "averageRuntime": 29, "premiered": "2022-04-22", "ended": "2023-08-10",
         "officialSite": "ttps://leaves.example/", "schedule": {"time": "", "days": []}, "rating": {"average": 8.5},
         "network": {"name": "BBC", "country": {"name": "United Kingdom"}}, "webChannel": {"name": "Netflix"},
         "externals": {"tvrage": 1, "thetvdb": 393206, "imdb": "tt10638036"}, "image": {}, "updated": 1700000000,
         "summary": "<p><b>Leaves</b> fall &amp; grow.</p><script>x()</script>",
         "_embedded": {
          "akas": [{"name": "Blätter", "country": {"name": "Germany"}}, {"name": "Leaves: a #1 Story", "country": null}, {"name": " "}],
          "seasons": [{"id": 1, "number": 1, "name": "", "premiereDate": "2022-04-22", "endDate": "2022-04-22"},
                      {"id": 2, "number": 2, "name": "The Fall", "premiereDate": "2023-08-03", "summary": "<p>It falls.</p>", "network": null, "webChannel": {"name": "Netflix", "country": {"name": "United States"}}}],
          "episodes": [
           {"id": 101, "name": "Meet", "season": 1, "number": 1, "type": "regular", "airdate": "2022-04-22", "runtime": 29, "summary": "<p>They meet: at last.</p>"},
           {"id": 102, "name": "No", "season": 1, "number": 2, "type": "regular", "airdate": "2022-04-22", "runtime": null},
           {"id": 201, "name": "Out\u0007\u202e", "season": 2, "number": 1, "type": "regular", "airdate": "2023-08-03", "airtime": "20:00",
            "airstamp": "2023-08-04T00:00:00+00:00", "_embedded": {"guestcast": [
             {"person": {"id": 50, "name": "Guest One"}, "character": {"id": 51, "name": "Barista"}},
             {"person": {"id": 52, "name": "Guest Two"}, "character": {"id": 53, "name": "Passer-by"}}]}},
           {"id": 202, "name": "Family", "season": 2, "number": 2, "type": "regular", "airdate": "2023-08-10", "_embedded": {"guestcast": [
             {"person": {"id": 50, "name": "Guest One"}, "character": {"id": 51, "name": "Barista"}}],
             "guestcrew": [{"guestCrewType": "Director", "person": {"id": 60, "name": "Di Rector"}}, {"guestCrewType": "Editor", "person": {"id": 61, "name": "Ed"}}]}},
           {"id": 203, "name": "Behind the Leaves", "season": 2, "number": null, "type": "insignificant_special", "airdate": "2023-08-05"},
           {"id": 204, "name": "Again", "season": 2, "number": 2, "type": "regular", "airdate": "bad"},
           {"id": 205, "name": "Prologue", "season": 2, "number": 0, "type": "significant_special", "airdate": "2023-08-01"}],
          "cast": [
           {"person": {"id": 14079, "url": "https://www.tvmaze.com/people/14079/kit", "name": "Kit Connor", "birthday": "2004-03-08", "country": {"name": "United Kingdom"}, "gender": "Male"},
            "character": {"id": 9, "name": "Nick Nelson"}, "self": false, "voice": false},
           {"person": {"id": 14080, "name": "Beyoncé Ångström"}, "character": {"id": 10, "name": "李雷"}, "voice": true},
           {"person": {"id": 14082, "name": "Kit Connor"}, "character": {"id": 12, "name": "nick nelson!"}},
           {"person": {"id": 14081, "name": "Con"}, "character": {"id": 11, "name": "Herself"}, "self": true},
           {"person": {}, "character": {}}],
          "crew": [{"type": "Creator", "person": {"id": 3, "name": "Alice Oseman"}}, {"type": "Executive Producer", "person": {"id": 4, "name": "Ex"}}]}}
        """#

    private static func source(
        _ text: String = sample, _ change: (inout TVmazeSource.Options) -> Void = { _ in }
    ) throws -> Import.Source {
        var options = TVmazeSource.Options()
        change(&options)
        return .tvmaze(try TVmazeSource(SourceText(Array(text.utf8), of: "show.json"), options: options))
    }

    @Test func everyElementIsWrittenOrLeftOutWithItsPlace() async throws {
        let site = try ImportedSite()
        let outcome = try await site.run(try Self.source())
        let show = "shows/leaves-a-1-story"
        var files = try site.files
        files[".imports/tvmaze.yaml"] = nil
        #expect(
            files == [
                "sources.yaml": """
                tvmaze-82:
                  name: TVmaze
                  title: "Leaves: a #1 Story"
                  address: "https://www.tvmaze.com/shows/82/leaves"
                  note: "Facts from TVmaze.com, under the licence CC BY-SA 4.0."

                """,
                "people.yaml": """
                kit-connor:
                  name: Kit Connor
                  born: 2004-03-08
                  birthplace: United Kingdom
                  ids: { tvmaze: 14079 }
                  sources: [tvmaze-82]

                beyonce-angstrom:
                  name: Beyoncé Ångström
                  ids: { tvmaze: 14080 }
                  sources: [tvmaze-82]

                kit-connor-2:
                  name: Kit Connor
                  ids: { tvmaze: 14082 }
                  sources: [tvmaze-82]

                the-con:
                  name: Con
                  ids: { tvmaze: 14081 }
                  sources: [tvmaze-82]

                alice-oseman:
                  name: Alice Oseman
                  ids: { tvmaze: 3 }
                  sources: [tvmaze-82]

                ex:
                  name: Ex
                  ids: { tvmaze: 4 }
                  sources: [tvmaze-82]

                guest-one:
                  name: Guest One
                  ids: { tvmaze: 50 }
                  sources: [tvmaze-82]

                guest-two:
                  name: Guest Two
                  ids: { tvmaze: 52 }
                  sources: [tvmaze-82]

                di-rector:
                  name: Di Rector
                  ids: { tvmaze: 60 }
                  sources: [tvmaze-82]

                ed:
                  name: Ed
                  ids: { tvmaze: 61 }
                  sources: [tvmaze-82]

                """,
                "\(show)/show.yaml": """
                title: "Leaves: a #1 Story"
                kind: series
                status: running
                titles:
                  - { text: Blätter, note: Germany }
                network: [BBC, Netflix]
                country: United Kingdom
                language: en
                genres: [Drama]
                premiere: 2022-04-22
                minutes: 29
                links:
                  - { address: "https://www.tvmaze.com/shows/82/leaves", title: TVmaze }
                ids: { imdb: tt10638036, tvdb: 393206, tvmaze: 82 }
                ratings:
                  - { source: tvmaze-82, value: 8.5, outOf: 10, asOf: 2023-11-14 }
                creators: [alice-oseman]
                crew:
                  - { person: ex, as: Executive Producer }
                cast:
                  - { person: the-con, note: as themselves }
                sources: [tvmaze-82]

                """,
                "\(show)/season-1.yaml": """
                number: 1
                premiere: 2022-04-22
                sources: [tvmaze-82]
                episodes:
                  - { number: 1, title: Meet, minutes: 29, ids: { tvmaze: 101 } }
                  - { number: 2, title: "No", ids: { tvmaze: 102 } }

                """,
                "\(show)/season-2.yaml": """
                number: 2
                title: The Fall
                premiere: 2023-08-03
                network: Netflix
                country: United States
                sources: [tvmaze-82]
                episodes:
                  - { id: prologue, title: Prologue, date: 2023-08-01, ids: { tvmaze: 205 } }
                  - number: 1
                    title: Out
                    date: 2023-08-03T20:00-04:00
                    ids: { tvmaze: 201 }
                    guests:
                      - { person: guest-two, as: Passer-by }
                  - { id: behind-the-leaves, title: Behind the Leaves, date: 2023-08-05, ids: { tvmaze: 203 } }
                  - number: 2
                    title: Family
                    date: 2023-08-10
                    ids: { tvmaze: 202 }
                    directors: [di-rector]
                    crew:
                      - { person: ed, as: Editor }
                  - { id: again, title: Again, ids: { tvmaze: 204 } }

                """,
                "\(show)/characters.yaml": """
                nick-nelson:
                  name: Nick Nelson
                  roles:
                    - { person: kit-connor }
                  sources: [tvmaze-82]

                李雷:
                  name: 李雷
                  roles:
                    - { person: beyonce-angstrom, kind: voice }
                  sources: [tvmaze-82]

                nick-nelson-2:
                  name: nick nelson!
                  roles:
                    - { person: kit-connor-2 }
                  sources: [tvmaze-82]

                barista:
                  name: Barista
                  roles:
                    - { person: guest-one, kind: guest, episodes: [s2e1, s2e2] }
                  sources: [tvmaze-82]

                """,
            ])
        #expect(
            outcome.plan.dropped.lines == [
                "1 × other titles: a title needs a name (8:114)",
                "3 × summaries: TVmaze's words are taken only with --summaries (6:13, 10:99, 12:128)",
                "1 × addresses: not a web address: 'ttps://leaves.example/' (3:18)",
                "1 × ids: TVRage has no key, and no longer exists (5:26)",
                "1 × ended 2023-08-10: the date of the last episode says it (2:102)",
                "1 × schedule: the weekly schedule has no key (3:56)", "1 × type Scripted: kinds such as Scripted have no key (1:98)",
                "1 × pictures: TVmaze's pictures are not taken (5:80)",
                "1 × gender: pronouns are only written if people have made them known (25:176)",
                "1 × cast: a member of the cast needs a person with a name (30:4)",
                "1 × ends of seasons: the date of the last episode says it (9:91)", "1 × dates: not a day: 'bad' (22:89)",
                "1 × numbers of episodes: 2 is there already, so 'Again' became a special (22:56)",
            ])
        #expect(try site.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aSecondRunChangesNothing() async throws {
        let site = try ImportedSite()
        try await site.run(try Self.source())
        let first = try site.files
        let outcome = try await site.run(try Self.source())
        #expect(outcome.written == [])
        #expect(outcome.plan.pieces == [])
        #expect(try site.files == first)
    }

    @Test func aRehearsalWritesNothing() async throws {
        let site = try ImportedSite()
        let outcome = try await site.run(try Self.source(), dryRun: true)
        #expect(outcome.plan.counts == "1 source, 1 show, 10 people, 4 characters, 2 seasons, 7 episodes")
        #expect(try site.files == [:])
    }

    @Test func summariesAreTakenAndGuarded() async throws {
        let site = try ImportedSite()
        try await site.run(
            try Self.source {
                $0.takesSummaries = true
                $0.guardsSummaries = true
            })
        let files = try site.files
        #expect(
            files["shows/leaves-a-1-story/season-1.yaml"] == """
                number: 1
                premiere: 2022-04-22
                sources: [tvmaze-82]
                episodes:
                  - number: 1
                    title: Meet
                    minutes: 29
                    ids: { tvmaze: 101 }
                    summary: { spoiler: "They meet: at last.", until: s1e1 }
                    sources: [tvmaze-82]
                  - { number: 2, title: "No", ids: { tvmaze: 102 } }

                """)
        #expect(files["shows/leaves-a-1-story/show.yaml"]?.contains("summary: Leaves fall & grow.\n") == true)
        #expect(files["sources.yaml"]?.contains("note: \"Facts and summaries from TVmaze.com, under the licence CC BY-SA 4.0.\"") == true)
    }

    @Test func aShowThatIsThereIsFilled() async throws {
        let site = try ImportedSite([
            "shows/mine/show.yaml": "title: leaves: A #1 story\nkind: series\nstatus: ended\n".replacing(
                "leaves: A #1 story", with: "\"leaves: A #1 story\""),
            "shows/mine/season-1.yaml":
                "number: 1\nepisodes:\n  - { number: 1, title: Episode 1, summary: Mine. }\n  - { number: 2, title: My title }\n",
            "people.yaml": "kit-connor: { name: Kit Connor }\n",
        ])
        let outcome = try await site.run(try Self.source(), merges: true)
        let files = try site.files
        #expect(
            files["shows/mine/season-1.yaml"] == """
                number: 1
                episodes:
                  - { number: 1, title: Meet, summary: Mine., minutes: 29, ids: { tvmaze: 101 } }
                  - { number: 2, title: My title, ids: { tvmaze: 102 } }
                premiere: 2022-04-22

                """)
        #expect(
            files["shows/mine/show.yaml"]?.hasPrefix("title: \"leaves: A #1 story\"\nkind: series\nstatus: ended\ntitles:\n") == true)
        #expect(files["shows/leaves-a-1-story/show.yaml"] == nil)
        #expect(files["people.yaml"]?.hasPrefix("kit-connor: { name: Kit Connor }\n\nbeyonce-angstrom:\n") == true)
        #expect(
            outcome.plan.notes == [
                "Kit Connor: the source has two people with this name; 'kit-connor' is the first",
                "shows/mine/show.yaml: show status stays 'ended'; the source has 'running'",
                "shows/mine/season-1.yaml: s1e2 title stays 'My title'; the source has 'No'",
            ])
    }

    @Test func anUpdateKeepsWhatTheOwnerWroteAndMakesClaims() async throws {
        let site = try ImportedSite()
        try await site.run(try Self.source())
        let season = "shows/leaves-a-1-story/season-2.yaml"
        try site.folder.write(
            try required(site.files[season]).replacing("date: 2023-08-05", with: "date: 2023-08-06").replacing(
                "title: Out", with: "title: Mine"),
            to: season)
        let later = Self.sample.replacing("\"2023-08-10\", \"_embedded\"", with: "\"2027-01-02\", \"_embedded\"")
            .replacing("\"2023-08-05\"", with: "\"2023-08-07\"").replacing("\"status\": \"Running\"", with: "\"status\": \"Ended\"")
            .replacing("\"Family\"", with: "\"The Family\"").replacing("\"Nick Nelson\"", with: "\"Nicholas Nelson\"")
        let outcome = try await site.run(try Self.source(later))
        #expect(
            outcome.plan.choices.map { "\($0.id): \($0.summary)" } == [
                "show/status: show status: running → ended, as a claim in shows/leaves-a-1-story/claims.yaml",
                "s2e2/title: s2e2 title: Family → The Family, in shows/leaves-a-1-story/season-2.yaml",
                "s2e2/date: s2e2 date: 2023-08-10 → 2027-01-02, as a claim in shows/leaves-a-1-story/claims.yaml",
            ])
        #expect(
            outcome.plan.notes == [
                "shows/leaves-a-1-story/season-2.yaml: s2e1 title stays 'Mine'; the source has 'Out'",
                "shows/leaves-a-1-story/season-2.yaml: s2-behind-the-leaves date stays '2023-08-06'; the source has '2023-08-07'",
            ])
        let files = try site.files
        #expect(
            files["shows/leaves-a-1-story/claims.yaml"] == """
                tvmaze-82-show-status-ended:
                  date: 2026-01-31
                  status: confirmed
                  says: TVmaze lists the show as ended.
                  field: status
                  value: ended
                  sources: [tvmaze-82]

                tvmaze-82-s2e2-premiere-2027-01-02:
                  date: 2026-01-31
                  status: expected
                  says: TVmaze lists 2027-01-02 as the first showing of episode 2 of season 2.
                  about: s2e2
                  field: premiere
                  value: 2027-01-02
                  sources: [tvmaze-82]

                """)
        #expect(files[season]?.contains("- number: 2\n    title: The Family\n    ids:") == true)
        #expect(try await site.run(try Self.source(later)).written == [])

        // A later date supersedes the claim.
        let latest = later.replacing("2027-01-02", with: "2027-03-04")
        try await site.run(try Self.source(latest))
        #expect(
            try site.files["shows/leaves-a-1-story/claims.yaml"]?.hasSuffix(
                """
                  value: 2027-03-04
                  supersedes: [tvmaze-82-s2e2-premiere-2027-01-02]
                  sources: [tvmaze-82]

                """) == true)
        #expect(try site.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aStatusThatNobodyKnowsIsLeftOut() async throws {
        let site = try ImportedSite()
        let outcome = try await site.run(try Self.source(Self.sample.replacing("\"Running\"", with: "\"Resting\"")))
        #expect(try site.files["shows/leaves-a-1-story/show.yaml"]?.contains("status:") == false)
        #expect(outcome.plan.dropped.lines.contains { $0.contains("'Resting' has no word here") })
    }

    @Test func onlyAcceptedPiecesAreWritten() async throws {
        let site = try ImportedSite()
        try await site.run(try Self.source())
        let later = Self.sample.replacing(
            "\"crew\": [", with: "\"crew\": [{\"type\": \"Writer\", \"person\": {\"id\": 70, \"name\": \"New Writer\"}}, "
        )
        .replacing("\"Family\"", with: "\"The Family\"")
        let plan = try await site.run(try Self.source(later), dryRun: true).plan
        #expect(plan.choices.map(\.id) == ["show", "s2e2/title"])
        #expect(["show", "s2e2", "s2e2/title", "s2"].map { plan.choices(named: $0) } == [["show"], ["s2e2/title"], ["s2e2/title"], []])
        let outcome = try await site.run(try Self.source(later), accept: ["show"])
        #expect(outcome.written == ["people.yaml", "shows/leaves-a-1-story/show.yaml", ".imports/tvmaze.yaml"])
        #expect(try site.files["shows/leaves-a-1-story/show.yaml"]?.contains("writers: [new-writer]") == true)
    }

    @Test(arguments: [
        ("[1, 2", ["1:6 this is not JSON: expected ',' or ']' after an element of a list"]),
        (
            "{}",
            [
                "1:1 there is no show of TVmaze here → expected the answer to /shows/:id?embed[]=seasons&embed[]=episodes&embed[]=cast&embed[]=crew&embed[]=akas"
            ]
        ),
        ("{\"name\": \"Not Found\", \"status\": 404}", ["1:1 TVmaze answered 404: Not Found → check the number of the show"]),
        (
            "[{\"show\": {\"id\": 1, \"name\": \"A\", \"genres\": []}}, {\"show\": {\"id\": 2, \"name\": \"B\", \"genres\": []}}]",
            ["1:1 there are 2 shows: 1 (A), 2 (B) → choose one with --id"]
        ),
        (
            "\u{0}\u{1}",
            ["1:1 this is not UTF-8 but UTF-16, or no text → save it again with the encoding UTF-8; a spreadsheet calls that 'CSV UTF-8'"]
        ),
    ])
    func whatIsNoShowIsRefused(text: String, messages: [String]) async throws {
        let site = try ImportedSite()
        #expect(await refusal { try await site.run(try Self.source(text)) } == messages)
        #expect(try site.files == [:])
    }

    @Test func aHugeFileIsRefusedUnread() throws {
        let folder = try TemporaryFolder()
        try folder.writeSparse(size: 100_000_000, to: "huge.json")
        #expect(throws: ImportError.self) { try SourceText(folder.absolute("huge.json")) }
    }

    @Test func hostileValuesAreOnlyWords() async throws {
        let site = try ImportedSite()
        let hostile = #"""
            {"id": 7, "name": "../../etc/passwd", "genres": [], "url": "javascript:alert(1)", "officialSite": "https://a\nb.example/", "premiered": "2023-02-31",
             "_embedded": {"episodes": [{"id": 1, "name": "\"]}: {a: b} # c\\", "season": 1, "number": 1, "airdate": "x", "runtime": 123456789},
              {"id": 2, "name": null, "season": -1, "number": 1}, {"id": 3, "season": 1, "number": 9999999, "name": "..\\..\\x"}],
              "cast": [{"person": {"id": 5, "name": "<script>alert(1)</script>"}, "character": {"id": 6, "name": "||secret|| [[x]] {{y}} :::z"}}]}}
            """#
        try await site.run(try Self.source(hostile))
        let files = try site.files
        #expect(
            files.keys.sorted() == [
                ".imports/tvmaze.yaml", "people.yaml", "shows/etc-passwd/characters.yaml", "shows/etc-passwd/season-1.yaml",
                "shows/etc-passwd/show.yaml",
                "sources.yaml",
            ])
        #expect(
            files["shows/etc-passwd/season-1.yaml"] == """
                number: 1
                sources: []
                """.replacing("sources: []", with: "sources: [tvmaze-7]")
                + "\nepisodes:\n  - { number: 1, title: \"\\\"]}: {a: b} # c\\\\\", ids: { tvmaze: 1 } }\n"
                + "  - { id: x, title: \"..\\\\..\\\\x\", ids: { tvmaze: 3 } }\n")
        #expect(try site.diagnostics.filter { $0.severity == .error } == [])
        #expect(try await site.run(try Self.source(hostile)).written == [])
        #expect(
            try SavedIDs(of: "tvmaze", in: site.folder.path).entries.filter { $0.key.hasSuffix("title") } == [
                "episode 1 title": "\"]}: {a: b} # c\\", "episode 3 title": "..\\..\\x",
            ])
    }

    @Test func recordedAnswersAreImported() async throws {
        let path = "\(TestContent.project)/../shared/testdata/tvmaze-sample.json"
        guard let text = try? SourceText(path) else { return }
        for (id, name, episode) in [
            (180, "firefly", "{ number: 13, title: Trash, minutes: 60, ids: { tvmaze: "), (13, "the-flash", "title: City of Heroes"),
        ] {
            let site = try ImportedSite()
            var options = TVmazeSource.Options()
            options.show = id
            try await site.run(.tvmaze(try TVmazeSource(text, options: options)))
            #expect(try site.files["shows/\(name)/season-1.yaml"]?.contains(episode) == true)
            #expect(try site.diagnostics.filter { $0.severity == .error } == [])
        }
    }

    @Test func anotherTimeOfTheSameDayIsNoDifference() async throws {
        let site = try ImportedSite()
        try await site.run(try Self.source())
        let later = Self.sample.replacing("\"airtime\": \"20:00\"", with: "\"airtime\": \"21:00\"")
        let outcome = try await site.run(try Self.source(later))
        #expect(outcome.plan.choices == [])
        #expect(outcome.plan.notes == [])
    }

    /// A name that the owner guards must not appear in the open, nor a part.
    @Test func whatIsGuardedIsNotAddedInTheOpen() async throws {
        let site = try ImportedSite([
            "people.yaml": "kit-connor: { name: Kit Connor }\n",
            "shows/leaves/show.yaml": "title: \"Leaves: a #1 Story\"\nkind: series\nstatus: running\n",
            "shows/leaves/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n",
            "shows/leaves/characters.yaml": """
            stranger:
              name: { spoiler: Nick Nelson, until: s1e1, safe: The Stranger }
              roles:
                - { person: kit-connor, until: s1e1 }

            """,
        ])
        let before = try site.files["shows/leaves/characters.yaml"]
        try await site.run(try Self.source(Self.sample.replacing("nick nelson!", with: "Other")), merges: true)
        #expect(try site.files["shows/leaves/characters.yaml"]?.hasPrefix(required(before)) == true)
        #expect(try site.files["shows/leaves/characters.yaml"]?.contains("kit-connor }") == false)
    }

    /// What `marquee new` writes says that nothing is known yet.
    @Test func theBeginningOfAShowIsFilled() async throws {
        let site = try ImportedSite([
            "shows/leaves/show.yaml": """
            title: "Leaves: a #1 story"
            kind: series   # or film
            status: announced   # or running
            network: To be announced   # the channel
            genres: [Comedy]
            premiere: tba   # or a date

            """,
            "shows/leaves/season-1.yaml": "number: 1\npremiere: tba\nepisodes:\n  - { number: 1, title: Folge 1, summary: Mine. }\n",
        ])
        let outcome = try await site.run(try Self.source())
        #expect(outcome.plan.notes == [])
        let files = try site.files
        #expect(
            files["shows/leaves/show.yaml"]?.hasPrefix(
                """
                title: "Leaves: a #1 story"
                kind: series   # or film
                status: running
                network: [BBC, Netflix]
                genres: [Comedy]
                premiere: 2022-04-22
                titles:
                  - { text: Blätter, note: Germany }
                country: United Kingdom
                language: en
                minutes: 29

                """) == true)
        #expect(
            files["shows/leaves/season-1.yaml"] == """
                number: 1
                premiere: 2022-04-22
                episodes:
                  - { number: 1, title: Meet, summary: Mine., minutes: 29, ids: { tvmaze: 101 } }
                  - { number: 2, title: "No", ids: { tvmaze: 102 } }

                """)
        #expect(try site.diagnostics.filter { $0.severity == .error } == [])
        #expect(try await site.run(try Self.source()).written == [])
    }
}
