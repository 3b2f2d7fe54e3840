import ShowData
@testable import Site
import Testing

@Suite struct LexiconTests {
    private static let files = [
        "people.yaml": "kit: { name: Kit Connor, aliases: [Kit] }\n",
        "shows/h/show.yaml": "title: Heartstopper\nkind: series\nstatus: ended\n",
        "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 5, title: Heat }]\n",
        "shows/h/characters.yaml": "nick: { name: Nick Nelson, aliases: [Nicholas] }\nsam: { name: Sam }\n",
        "shows/h/books.yaml": "volumes: { v4: { title: Volume 4 }, winter: { title: This Winter } }\n",
        "shows/o/show.yaml": "title: Other\nkind: series\nstatus: ended\n",
        "shows/o/season-2.yaml": "number: 2\n",
        "shows/o/characters.yaml": "sam: { name: Sam }\nkit: { name: Kit }\n",
        "articles/renewed.md": article("Renewed Twice"),
        "pages/about/team.md": page("The Team"),
    ]

    private func lexicon(_ files: [String: String] = Self.files) throws -> Lexicon {
        let site = try site(files)
        return Lexicon(site.content, site.links)
    }

    @Test(arguments: [
        ("Nick Nelson", "h/nick"), ("nick", "h/nick"), ("Nicholas", "h/nick"), ("  nick   NELSON ", "h/nick"), ("h/nick", "h/nick"),
        ("s2e5", "h/s2e5"), ("Heat", "h/s2e5"), ("vol 4", "h/v4"), ("Volume 4", "h/v4"), ("v4", "h/v4"), ("This Winter", "h/winter"),
        ("Kit Connor", "people/kit"), ("Heartstopper", "shows/h"), ("h", "shows/h"), ("Renewed twice", "news/renewed"),
        ("renewed", "news/renewed"),
        ("The Team", "pages/about/team"), ("about/team", "pages/about/team"), ("o/s2", "o/s2"),
    ])
    func namesAreIDsNamesAndAliases(_ name: String, _ meant: String) throws {
        guard case .entry(let entry) = try lexicon().resolve(name, about: nil) else {
            Issue.record("\(name) is not resolved")
            return
        }
        #expect(entry.uniqueName == meant)
    }

    /// However a name is typed.
    @Test(arguments: [
        ("O’Brien’s Room", "s/room"), ("o'brien's room", "s/room"), ("OʼBRIENʼS ROOM", "s/room"), ("Spider‑Man", "s/spider-man"),
        ("Spider–Man", "s/spider-man"), ("spider-man", "s/spider-man"), ("Zoë", "s/zoe"), ("zoe", "s/zoe"), ("ZOË", "s/zoe"),
        ("Zoe\u{308}", "s/zoe"),
        ("Ｋｉｔ　Ｃｏｎｎｏｒ", "people/kit"), ("Lukasz", "s/lukasz"), ("ŁUKASZ", "s/lukasz"), ("Rene", "unknown or ambiguous"),
        ("René", "s/rene-1"),
        ("Renè", "s/rene-2"), ("S01E01", "s/s1e1"), ("s1e1", "s/s1e1"), ("s01 e01", "s/s1e1"), ("1x01", "s/s1e1"), ("s/S01E01", "s/s1e1"),
        ("S01", "s/s1"),
        ("Straße", "s/street"), ("STRASSE", "s/street"), ("ｶﾀｶﾅ", "s/kana"), ("カタカナ", "s/kana"), ("かたかな", "unknown or ambiguous"),
        ("\u{201C}Pilot\u{201D}", "s/s1e1"), ("Next\u{A0}Week", "news/next/"),
    ])
    func spellingsOfANameAreTheSame(_ name: String, _ meant: String) throws {
        let lexicon = try lexicon([
            "people.yaml": "kit: { name: Kit Connor }\n",
            "shows/s/show.yaml": "title: Show\nkind: series\nstatus: ended\n",
            "shows/s/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: '\"Pilot\"' }]\n",
            "shows/s/characters.yaml": """
            room: { name: O'Brien's Room }
            spider-man: { name: Spider-Man }
            zoe: { name: Zoë }
            lukasz: { name: Łukasz, aliases: [L] }
            rene-1: { name: René }
            rene-2: { name: Renè }
            street: { name: Straße }
            kana: { name: カタカナ }

            """,
            "articles/next.md": article("Next Week", date: "2999-01-01"),
        ])
        let found =
            switch lexicon.resolve(name, about: nil) {
            case .entry(let entry): entry.uniqueName
            case .waiting(let path): path
            case .ambiguous, .unknown: "unknown or ambiguous"
            }
        #expect(found == meant)
    }

    @Test func entriesOfTheShowComeFirst() throws {
        let lexicon = try lexicon()
        let names = ["Sam", "s2", "Kit"].map { name in
            ["h", "o", nil].map { show in
                switch lexicon.resolve(name, about: show.map { Show.ID($0) }) {
                case .entry(let entry): entry.uniqueName
                case .ambiguous(let entries): entries.map(\.uniqueName).joined(separator: " or ")
                case .unknown: "unknown"
                case .waiting(let path): path
                }
            }
        }
        #expect(
            names == [
                ["h/sam", "o/sam", "h/sam or o/sam"], ["h/s2", "o/s2", "h/s2 or o/s2"],
                ["o/kit or people/kit", "o/kit", "o/kit or people/kit"],
            ])
    }

    @Test func unknownNameHasANearestOne() throws {
        let lexicon = try lexicon()
        #expect(["Nick Nelsen", "Zaphod Beeblebrox"].map { lexicon.resolve($0, about: nil) } == [.unknown, .unknown])
        #expect(["Nick Nelsen", "Zaphod Beeblebrox"].map(lexicon.uniqueName) == ["h/nick", nil])
    }
}
