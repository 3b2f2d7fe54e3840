@testable import Site
import Testing
import ThemeKit

/// Articles that belong together: the parts of a series, and what to read next.
@Suite struct ArticleSeriesTests {
    private func model(_ slug: String, _ files: [String: String]) throws -> ArticlePage {
        try #require(ArticlePlan(slug, on: site(files))).model
    }

    private func parts(_ count: Int) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: (1...count).map { number in
                let day = "\(2000 + number / 28)-01-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
                return ("articles/p\(number).md", article("P\(number)", "series: Reading along", date: day))
            })
    }

    @Test func thePartsAreInTheOrderOfTheirDates() throws {
        var files = parts(4)
        files["articles/other.md"] = article("Other", "series: Alone")
        let series = try #require(model("p2", files).series)
        #expect(series.name == "Reading along" && series.number == 2 && series.count == 4)
        #expect(series.parts.map { "\($0.number) \($0.article.title)" } == ["1 P1", "2 P2", "3 P3", "4 P4"])
        // A series of one is none.
        #expect(try model("other", files).series == nil)
    }

    /// The page of a part names at most twelve, however many there are.
    @Test(arguments: [(1, 1...12), (50, 44...55), (100, 89...100)])
    func aLongSeriesNamesThePartsNearby(_ number: Int, _ named: ClosedRange<Int>) throws {
        let series = try #require(model("p\(number)", parts(100)).series)
        #expect(series.number == number && series.count == 100 && series.parts.map(\.number) == Array(named))
        #expect(series.parts.map(\.article.title) == named.map { "P\($0)" })
    }

    @Test func theNextPartIsReadNext() throws {
        var files = parts(3)
        files["articles/tagged.md"] = article("Tagged", "tags: [a]", date: "2000-02-01")
        files["articles/p1.md"] = article("P1", "series: Reading along", "tags: [a]", date: "2000-01-01")
        #expect(try model("p1", files).related.map(\.title) == ["P2", "Tagged"])
        #expect(try model("p3", files).related.map(\.title) == [])
    }

    /// Tags in common count more than the show, the show more than the date.
    @Test func whatFitsIsReadNext() throws {
        let files = [
            "shows/h/show.yaml": "title: H\nkind: series\n",
            "articles/it.md": article("It", "show: h", "tags: [a, b]", date: "2025-03-01"),
            "articles/both.md": article("Both", "tags: [a, b]", date: "2020-01-01"),
            "articles/one.md": article("One", "tags: [a]", date: "2025-03-02"),
            "articles/one-here.md": article("One here", "show: h", "tags: [b]", date: "2025-01-01"),
            "articles/here.md": article("Here", "show: h", date: "2025-03-03"),
            "articles/none.md": article("None", date: "2025-03-04"),
        ]
        #expect(try model("it", files).related.map(\.title) == ["Both", "One here", "One", "Here"])
    }

    @Test func theDescriptionIsReadBeforeTheText() throws {
        let files = ["articles/a.md": article("A", "description: In short."), "articles/b.md": article("B")]
        #expect(try model("a", files).standfirst == "In short." && model("b", files).standfirst == nil)
    }

    /// The key of an article's page tells which part it is, and what the others are called.
    @Test func theSurroundingsNameTheSeries() throws {
        let site = try site(parts(3))
        let surroundings = try #require(site.surroundings(of: .article(slug: "p2")))
        let positions = try ["p1", "p2", "p3"].map { try #require(site.position(ofArticleAt: .article(slug: $0))) }
        #expect(surroundings.series == [2, 3] + positions && Set(positions).isSubset(of: surroundings.articles.compactMap(\.self)))
    }
}
