import ShowData
@testable import Site
import Testing

/// A site that hides a unique word in every guarded field of a show's data. None of them may be in what other programs read.
@Suite struct GuardedValueTests {
    private let files = [
        "people.yaml": "ann: { name: Ann }\nsecret-role: { name: Secret }\n",
        "sources.yaml": "s: { name: S }\nsecret-source: { name: S2 }\n",
        "images/secret-show.svg": "<svg/>", "images/secret-season.svg": "<svg/>", "images/secret-episode.svg": "<svg/>",
        "images/secret-character.svg": "<svg/>", "images/secret-volume.svg": "<svg/>", "images/secret-place.svg": "<svg/>",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: running
        summary: { spoiler: secret-show-summary, until: s1 }
        image: { file: images/secret-show.svg, alt: secret-show-alt, until: s1 }
        """,
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        title: { spoiler: secret-season-title, until: s1, safe: First }
        summary: { spoiler: secret-season-summary, until: s1 }
        image: { file: images/secret-season.svg, alt: secret-season-alt, until: s1 }
        episodes:
          - number: 1
            date: 2022-04-22
            title: { spoiler: secret-episode-title, until: s1e1, safe: One }
            summary: { spoiler: secret-episode-summary, until: s1e1 }
            image: { file: images/secret-episode.svg, alt: secret-episode-alt, until: s1e1 }
        """,
        "shows/h/characters.yaml": """
        nick:
          name: { spoiler: secret-character-name, until: s1e1, safe: Nick }
          aliases: [Nicky, { spoiler: secret-alias, until: s1e1 }]
          summary: { spoiler: secret-character-summary, until: s1e1 }
          facts: [{ label: secret-fact-label, value: secret-fact-value, until: s1, sources: secret-source }]
          roles: [{ person: secret-role, note: secret-role-note, episodes: [s1], until: s1e1 }]
          image: { file: images/secret-character.svg, alt: secret-character-alt, until: s1e1 }
        tao: { name: Tao }
        """,
        "shows/h/relationships.yaml": """
        relationships: [{ between: [nick, tao], kind: family, as: [secret-father, secret-son], note: secret-relation, until: s1 }]
        """,
        "shows/h/quotes.yaml": "quotes: [{ text: secret-quote, character: nick, in: s1e1, note: secret-quote-note, until: s1e1 }]",
        "shows/h/places.yaml": """
        pier:
          name: Pier
          kind: setting
          summary: { spoiler: secret-place-summary, until: s1 }
          image: { file: images/secret-place.svg, alt: secret-place-alt, until: s1 }
        """,
        "shows/h/books.yaml": """
        volumes:
          v1:
            title: { spoiler: secret-volume-title, until: v1, safe: Volume 1 }
            summary: { spoiler: secret-volume-summary, until: v1 }
            image: { file: images/secret-volume.svg, alt: secret-volume-alt, until: v1 }
            releases: [{ date: 2020-01-01 }]
        """,
        "shows/h/claims.yaml": """
        c: { date: 2021-01-01, status: confirmed, about: s1, says: { spoiler: secret-claim, until: s1 }, sources: s }
        d: { date: 2021-01-02, status: confirmed, about: s1, says: They film., sources: s }
        """,
    ]

    private static let secrets: Set = [
        "secret-show-summary", "secret-show-alt", "secret-show.svg", "secret-season-title", "secret-season-summary", "secret-season-alt",
        "secret-season.svg", "secret-episode-title", "secret-episode-summary", "secret-episode-alt", "secret-episode.svg",
        "secret-character-name", "secret-alias", "secret-character-summary", "secret-character-alt", "secret-character.svg",
        "secret-fact-label", "secret-fact-value", "secret-source", "secret-role", "secret-role-note", "secret-father", "secret-son",
        "secret-relation",
        "secret-quote", "secret-quote-note", "secret-place-summary", "secret-place-alt", "secret-place.svg", "secret-volume-title",
        "secret-volume-summary", "secret-volume-alt", "secret-volume.svg", "secret-claim",
    ]

    private func secrets(in text: String) -> Set<String> { Self.secrets.filter { text.contains($0) } }

    @Test func feedsCalendarsAndDataRevealNothing() throws {
        let site = try site(files)
        let programs = site.routes.filter { route in
            switch route {
            case .feed, .calendar, .data: true
            default: false
            }
        }
        #expect(programs.count == 8)
        for route in programs { #expect(try secrets(in: site.text(route)) == [], "\(route.path)") }
    }

    @Test func structuredDataAndLinkPreviewsRevealNothing() throws {
        let site = try site(files)
        // The page of the person with the guarded role belongs to them whatever they play.
        for route in site.routes where route.isPage && route != .person(.init("secret-role")) {
            let frame = try site.page(route).frame
            #expect(secrets(in: frame.structuredData?.description ?? "") == [], "\(route.path)")
            #expect(secrets(in: frame.openGraph.properties.map(\.content).joined(separator: "\n")) == [], "\(route.path)")
        }
        let person = try #require(site.page(.person(.init("secret-role"))).frame.structuredData?.description)
        #expect(secrets(in: person) == ["secret-role"] && !person.contains("PerformanceRole"))
    }

    /// This also proves that the words are where they belong.
    @Test func dataRevealsEverythingIfTheSiteAllowsIt() throws {
        var open = files
        open["site.yaml"] = "title: L\nbaseURL: https://l.example/\ndata: { spoilers: included }\n"
        #expect(try secrets(in: site(open).text(.data(.init("h")))) == Self.secrets)
    }
}
