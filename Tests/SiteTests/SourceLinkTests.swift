import ContentReader
import Hypertext
import ShowData
import Site
import Testing
import ThemeKit

@Suite struct SourceLinkTests {
    /// The names in the links, from the name, the year and the title of each source.
    @Test(
        arguments: [
            ([("Blog", 2022, nil), ("Paper", 2022, nil)], ["Blog", "Paper"]),
            ([("Blog", nil, "One"), ("Paper", nil, nil), ("Blog", 2024, "Two")], ["Blog", "Paper", "Blog (2024)"]),
            ([("Blog", 2024, nil), ("Blog", 2024, "Two")], ["Blog", "Blog (Two)"]),
            ([("Blog", nil, nil), ("Blog", nil, nil)], ["Blog (1)", "Blog (2)"]),
        ] as [([(String, Int?, String?)], [String])])
    func sourcesOfOneNameAreToldApart(_ sources: [(name: String, year: Int?, title: String?)], _ names: [String]) throws {
        let entries = try sources.enumerated().map { try entry("s\($0)", $1.name, $1.year, $1.title) }
        let expected = names.enumerated().map { "<a href=\"/sources/#s\($0)\">\($1)</a>" }
        #expect(entries.links?.description == expected.joined(separator: ", "))
    }

    @Test func aSourceThatIsNamedTwiceIsLinkedOnce() throws {
        let blog = try entry("blog", "Blog", nil, nil)
        #expect([blog, blog].links?.description == blog.link.description)
        #expect([SourceEntry]().links == nil)
    }

    private func entry(_ id: String, _ name: String, _ year: Int?, _ title: String?) throws -> SourceEntry {
        let links = Links(base: try #require(BaseURL("https://example.org/")))
        var source = Source(id: Source.ID(id), name: name)
        (source.date, source.title) = (year.flatMap { PartialDate(year: $0) }, title)
        return SourceEntry(source: source, path: links.path(to: source.id), anchor: id)
    }
}
