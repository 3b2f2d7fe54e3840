import ContentReader
@testable import Hypertext
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// No page of the default theme comes near the number of pieces in pieces at which a page is refused that is not too large.
@Suite struct PageDepthTests {
    @Test func pagesAreMadeOfAFewTimesTheirBytes() throws {
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        let folder = try TemporaryFolder(TestContent.awkwardShow)
        let content = try ContentReader.read(folder.path, options: options).content
        let site = try Site(planning: content, theme: DefaultTheme())
        for route in site.routes {
            guard let bytes = site.bytes(of: route) else { continue }
            // What is made and left away weighs more in the smallest files.
            let made = try? MarkupLimit.bytes(atMost: bytes.count + 1_000, depth: MarkupLimit.greatestDepth - 4) { site.bytes(of: route) }
            #expect(made == bytes, "\(route.path)")
        }
    }
}
