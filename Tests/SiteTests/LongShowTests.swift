import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// A soap that runs for years, with people who come and go.
@Suite(.serialized) struct LongShowTests {
    private func soap(episodes count: Int, parts: Int) throws -> Site {
        let (seasons, length) = (4, count / 4)
        var files = ["shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n"]
        files["people.yaml"] = (0..<parts).map { "p\($0): { name: Person \($0) }\n" }.joined()
        files["shows/h/characters.yaml"] =
            (0..<parts).map { part in
                let first = (part * 7 % seasons + 1, part * 31 % (length - 2) + 1)
                return
                    "c\(part): { name: Character \(part), roles: [{ person: p\(part), episodes: [s\(first.0)e\(first.1) to s\(first.0)e\(first.1 + 2)] }] }\n"
            }.joined()
        for season in 1...seasons {
            let episodes = (1...length).map { "  - { number: \($0), title: Episode \($0) }\n" }.joined()
            files["shows/h/season-\(season).yaml"] = "number: \(season)\nepisodes:\n\(episodes)"
        }
        return try site(files)
    }

    @Test func aLongShowIsBuilt() throws {
        let site = try soap(episodes: 1_000, parts: 300)
        let episodes = site.routes.filter { if case .episode = $0 { true } else { false } }
        #expect(episodes.count == 1_000)
        #expect(site.routes.allSatisfy { site.bytes(of: $0) != nil })
        let seen = try #require(site.catalogue.show(.init("h"))).seasons.flatMap { season in
            season.episodes.flatMap { site.catalogue.parts(in: $0, of: season, in: site.content.shows[0]) }
        }
        #expect(seen.count == 900)
    }

    /// Four times as many episodes take four times the processor time, not sixteen times.
    @Test func lookingUpTheCastGrowsWithTheEpisodes() throws {
        let (short, long) = (try soap(episodes: 500, parts: 100), try soap(episodes: 2_000, parts: 100))
        let ratios = (0..<3).map { _ in
            let few = processorTime { askWhoIsWhere(in: short) }.time
            return processorTime { askWhoIsWhere(in: long) }.time / few
        }
        #expect(ratios.sorted()[1] < 10, "\(ratios)")
    }

    private func askWhoIsWhere(in site: Site) {
        let show = site.content.shows[0]
        let matrices = CastMatrix.all(of: show, from: site.catalogue)
        var count = ([matrices.show].compactMap(\.self) + matrices.seasons).reduce(0) { $0 + $1.revealed.rows.count }
        for season in show.seasons {
            count += site.catalogue.parts(in: season, of: show).count
            for episode in season.episodes { count += site.catalogue.parts(in: episode, of: season, in: show).count }
        }
        for character in show.characters { count += AppearanceEntry.all(of: character, in: show, from: site.catalogue).open?.count ?? 1 }
        #expect(count > 0)
    }
}
