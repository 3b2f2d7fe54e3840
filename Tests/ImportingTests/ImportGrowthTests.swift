import TestSupport
import Testing

@testable import Importing

/// The work of each import grows no faster than what is imported: into an empty site, and into one that has all of it.
struct ImportGrowthTests {
    private static let show = ["shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n"]

    /// The kinds of things that an export has many of.
    enum Export: String, CaseIterable, Sendable {
        case tvmazeEpisodes, tvmazeSpecials, tvmazeGuests, tvmazeCast
        case episodesOfOneSeason, specialsWithOneTitle, people, characters, books
        case posts, postsWithOneTitle, tagsOfPosts, comments, pages
        case articlesOfAWiki, oneTitle, infoboxes, links, redirects

        func source(_ count: Int) throws -> Import.Source {
            let numbers = 1...count
            switch self {
            case .tvmazeEpisodes: return try tvmaze(episodes: numbers.map { Self.episode($0, number: $0, kind: "regular") })
            case .tvmazeSpecials:
                return try tvmaze(
                    episodes: numbers.map { Self.episode($0, number: $0, kind: "regular") }
                        + numbers.map { Self.episode(count + $0, number: nil, kind: "significant_special") })
            case .tvmazeGuests: return try tvmaze(episodes: numbers.map { Self.episode($0, number: $0, kind: "regular", guest: 7) })
            case .tvmazeCast:
                return try tvmaze(cast: numbers.map { #"{"person": {"id": \#($0), "name": "P \#($0)"}, "self": true}"# })
            case .episodesOfOneSeason:
                return try table("season,number,title,writers", .episodes, numbers.map { "1,\($0),T \($0),W \($0); V" })
            case .specialsWithOneTitle: return try table("no,season,title", .episodes, numbers.map { "\($0),1,T" }, key: "no")
            case .people: return try table("no,name,links", .people, numbers.map { "\($0),P \($0),https://x.example/\($0)" }, key: "no")
            case .characters: return try table("name,actor", .characters, numbers.map { "C \($0),A \($0)" })
            case .books: return try table("no,title,author", .books, numbers.map { "\($0),B \($0),A \($0)" })
            case .posts:
                return try blog(numbers.map { WordPressTests.item($0, "T \($0)", slug: "t-\($0)", content: "<p>a <b>b</b> [x y=1]</p>") })
            case .postsWithOneTitle: return try blog(numbers.map { WordPressTests.item($0, "T", slug: "t", content: "a") })
            case .tagsOfPosts:
                return try blog(
                    numbers.map { number in
                        WordPressTests.item(
                            number, "T \(number)", slug: "t-\(number)",
                            more: "<category domain=\"post_tag\" nicename=\"n-\(number)\"><![CDATA[N \(number)]]></category>")
                    })
            case .comments:
                let comments = numbers.map {
                    "<wp:comment><wp:comment_id>\($0)</wp:comment_id><wp:comment_content>a</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
                }
                return try blog([WordPressTests.item(1, "T", slug: "t", more: comments.joined())])
            case .pages: return try blog(numbers.map { WordPressTests.item($0, "T \($0)", type: "page", slug: "t") })
            case .articlesOfAWiki:
                return try wiki(numbers.map { MediaWikiTests.page($0, "T \($0)", "== A ==\n* [[T \(count - $0 + 1)|b]]<ref>c</ref>") })
            case .oneTitle:
                return try wiki(numbers.map { MediaWikiTests.page($0, "T\(String(repeating: "!", count: $0 % 50))\($0 / 50)?", "a") })
            case .infoboxes:
                return try wiki(
                    numbers.map { MediaWikiTests.page($0, "T \($0)", "{{C|name=T \($0)|actor=[[A \($0)]]|age=9}}") }
                        + numbers.map { MediaWikiTests.page(count + $0, "E \($0)", "{{E|season=1|number=\($0)|writer=A \($0)}}") })
            case .links:
                return try wiki([
                    MediaWikiTests.page(1, "T", "[[T#No \(count)]]\n" + numbers.map { "[[T#A \($0)|b]]\n== A \($0) ==\n" }.joined())
                ])
            case .redirects:
                return try wiki(
                    [MediaWikiTests.page(count + 1, "T", "a")] + numbers.map { MediaWikiTests.page($0, "R \($0)", "#REDIRECT [[T]]") })
            }
        }

        private static func episode(_ id: Int, number: Int?, kind: String, guest: Int? = nil) -> String {
            let guests = guest.map {
                #", "_embedded": {"guestcast": [{"person": {"id": \#($0), "name": "G"}, "character": {"id": \#($0), "name": "H"}}]}"#
            }
            return
                #"{"id": \#(id), "season": 1, "number": \#(number.map(String.init) ?? "null"), "name": "T \#(id)", "type": "\#(kind)", "airdate": "2020-01-01"\#(guests ?? "")}"#
        }

        private func tvmaze(episodes: [String] = [], cast: [String] = []) throws -> Import.Source {
            let text =
                #"{"id": 1, "name": "S", "genres": [], "premiered": "2020-01-01", "_embedded": {"episodes": [\#(episodes.joined(separator: ","))], "cast": [\#(cast.joined(separator: ","))]}}"#
            return .tvmaze(try TVmazeSource(SourceText(Array(text.utf8), of: "s.json"), options: .init()))
        }

        private func table(_ head: String, _ kind: TableKind, _ rows: [String], key: String? = nil) throws -> Import.Source {
            var options = TableSource.Options()
            options.key = key
            if key != nil { options.mapping = [] }
            let text = ([head] + rows).joined(separator: "\n") + "\n"
            return .table(try TableSource(Table(csv: SourceText(Array(text.utf8), of: "t.csv")), as: kind, options: options))
        }

        private func blog(_ items: [String]) throws -> Import.Source { try WordPressTests.source(items.joined()) }

        private func wiki(_ pages: [String]) throws -> Import.Source {
            var options = MediaWikiSource.Options()
            let mapping = """
                C: { as: characters, keys: { name: name, actor: actor, age: fact } }
                E: { as: episodes, keys: { season: season, number: number, writer: writers } }

                """
            options.infoboxes = try InfoboxMapping(SourceText(Array(mapping.utf8), of: "m.yaml"))
            return .mediawiki(
                try MediaWikiSource(Array((MediaWikiTests.head + pages.joined() + "</mediawiki>\n").utf8), of: "dump.xml", options: options)
            )
        }
    }

    @Test(arguments: Export.allCases)
    func workGrowsWithTheExport(export: Export) async throws {
        var first: [Int] = []
        var second: [Int] = []
        for count in [60, 120, 240] {
            let site = try ImportedSite(Self.show)
            let source = try export.source(count)
            first.append(try await site.run(source, show: showID(export), dryRun: true).plan.work)
            guard count < 240 || [.people, .specialsWithOneTitle, .characters, .episodesOfOneSeason].contains(export) else { continue }
            try await site.run(source, show: showID(export))
            second.append(try await site.run(source, show: showID(export), dryRun: true).plan.work)
        }
        #expect(first[0] > 0, "\(export)")
        for work in [first, second] {
            for (less, more) in zip(work, work.dropFirst()) { #expect(10 * more <= 22 * less + 500, "\(export): \(work)") }
        }
    }

    private func showID(_ export: Export) -> String? {
        switch export {
        case .episodesOfOneSeason, .specialsWithOneTitle, .characters, .books, .infoboxes: "x"
        case .tvmazeEpisodes, .tvmazeSpecials, .tvmazeGuests, .tvmazeCast: "y"
        default: nil
        }
    }
}
