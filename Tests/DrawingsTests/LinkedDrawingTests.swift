@testable import Drawings
import ShowData
import Testing
import ThemeKit

/// What the pictures show at a glance: families, couples, good episodes, today. And that they lead to pages.
@Suite struct LinkedDrawingTests {
    private static let wide = Layout.wide.width

    /// Sarah, Nick and David are a family, Tao and Yan another; Nick and Charlie are a couple.
    private static let map = RelationshipMap(
        characters: ["Sarah", "Nick", "David", "Charlie", "Tao", "Yan"].map(Samples.link),
        pictures: [nil, Samples.link("p").path, nil, nil, nil, nil],
        relations: [
            .init(first: 0, second: 1, kind: .family, firstIs: "mother", secondIs: "son"),
            .init(first: 2, second: 1, kind: .family, firstIs: "brother", secondIs: "brother"),
            .init(first: 1, second: 3, kind: .romance, firstIs: nil, secondIs: nil),
            .init(first: 5, second: 4, kind: .family, firstIs: "mother", secondIs: "son"),
            .init(first: 3, second: 4, kind: .friendship, firstIs: nil, secondIs: nil),
        ])

    private static func picture(_ map: RelationshipMap) -> RelationshipPicture {
        RelationshipPicture(map: map, id: "x", title: "T", phrases: Samples.phrases)
    }

    private func count(_ drawing: Drawing, _ isCounted: (Drawing.Shape, Drawing.Ink) -> Bool) -> Int {
        drawing.marks.count { if case .shape(let shape, let ink) = $0 { isCounted(shape, ink) } else { false } }
    }

    @Test func aFamilyBeginsWithItsMostConnectedMember() {
        #expect(Self.map.families == [[1, 0, 2], [4, 5]])
        #expect([0, 2, 3].map { Self.map.role(of: $0, to: 1) } == ["mother", "brother", nil])
    }

    /// A chain of relatives is one family, until it is too long to be seen at a glance.
    @Test(arguments: [(2, [2]), (10, [10]), (11, []), (60, [])])
    func onlyASmallFamilyIsAGroup(_ size: Int, _ families: [Int]) {
        let map = RelationshipMap(
            characters: (0..<size).map { Samples.link("C\($0)") },
            relations: (1..<size).map { .init(first: $0 - 1, second: $0, kind: .family, firstIs: nil, secondIs: nil) })
        #expect(map.families.map(\.count) == families)
    }

    @Test(arguments: Layout.allCases) func familiesAreBoxesAndCouplesHaveAHeart(_ layout: Layout) {
        let drawing = Self.picture(Self.map).drawing(width: layout.width)
        // With those of the legend.
        #expect(count(drawing) { $1 == .group } == 3)
        #expect(count(drawing) { shape, _ in if case .heart = shape { true } else { false } } == 2)
        #expect(count(drawing) { $1 == .rails } == 0)
        let words = drawing.labels.map(\.text)
        #expect(words.count { $0 == "mother" } == 2 && words.count { $0 == "brother" } == 1 && !words.contains("son"))
    }

    @Test func everyCharacterIsALinkWithAPictureOrInitials() {
        for layout in Layout.allCases {
            let drawing = Self.picture(Self.map).drawing(width: layout.width)
            let links = drawing.marks.compactMap { if case .link(_, let marks) = $0 { marks } else { nil } }
            #expect(links.count == Self.map.characters.count)
            guard layout == .wide else { continue }
            let pictures = links.map { $0.contains { if case .picture = $0 { true } else { false } } }
            #expect(pictures == [false, true, false, false, false, false])
        }
        #expect(Self.picture(Self.map).figure(isRightToLeft: false).description.contains("role=\"group\""))
    }

    /// Members of a family do not overlap others, at few and at many characters, of any shape.
    @Test(arguments: [5, 30, 60])
    func theMapStaysReadable(_ count: Int) {
        let map = RelationshipMap(
            characters: (0..<count).map { Samples.link("Person \($0)") },
            relations: (1..<count).map { number in
                let other = number % 5 == 0 ? (number * 7) % number : number - 1
                return .init(
                    first: other, second: number, kind: number % 5 == 0 ? .friendship : .family, firstIs: "aunt", secondIs: "niece")
            })
        let drawing = Self.picture(map).drawing(width: Self.wide)
        let cards = drawing.marks.compactMap { mark -> Box? in if case .link = mark { mark.box } else { nil } }
        #expect(cards.count == count)
        for (position, card) in cards.enumerated() {
            for other in cards[..<position] { #expect(!card.overlaps(other)) }
        }
    }

    @Test func theRatingsOfSeasonsAreAGrid() {
        let picture = RatingsPicture(chart: Samples.ratings(seasons: [8, 3]), id: "x", title: "T", phrases: Samples.phrases)
        let drawing = picture.drawing(width: Self.wide)
        let links = drawing.marks.compactMap { mark -> Box? in if case .link = mark { mark.box } else { nil } }
        // Each season and each episode.
        #expect(links.count == 2 + 11)
        let one = RatingsPicture(chart: Samples.ratings(seasons: [8]), id: "x", title: "T", phrases: Samples.phrases).drawing(
            width: Self.wide)
        #expect(!one.hasLinks)
    }

    /// The first number of a stretch of a long season is in the part that scrolls, and not cut off by the scale beside it.
    @Test(arguments: [1, 101, 1_001]) func numbersOfEpisodesStayInThePlot(first: Int) throws {
        let plain = Samples.ratings(seasons: [100])
        let episodes = plain.seasons[0].episodes.enumerated().map { position, episode in
            RatingsChart.Episode(link: episode.link, short: String(first + position), score: episode.score)
        }
        let chart = RatingsChart(
            source: plain.source, outOf: plain.outOf, asOf: plain.asOf,
            seasons: [RatingsChart.Season(link: plain.seasons[0].link, number: 1, episodes: episodes)])
        let drawing = RatingsPicture(chart: chart, id: "x", title: "T", phrases: Samples.phrases).drawing(width: Self.wide)
        let side = try #require(drawing.frame).side
        let labels = drawing.marks.compactMap { mark -> Drawing.Label? in if case .label(let label) = mark { label } else { nil } }
        let number = try #require(labels.first { $0.text == String(first) })
        #expect(number.box.x > side)
    }

    @Test(arguments: [("2020-07-01", true), ("2019-01-01", true), ("2018-12-31", false), ("2021-01-01", false)])
    func todayIsOnTheTimelineIfItHasComeThatFar(_ day: String, _ isShown: Bool) throws {
        let entries = Samples.timeline([(.book, "2019", "Volume 1", false), (.release, "2020-04-22", "Season 1", false)])
        var picture = TimelinePicture(entries: entries, id: "x", title: "T", phrases: Samples.phrases)
        picture.today = CalendarDate(day)
        for layout in Layout.allCases {
            let drawing = picture.drawing(width: layout.width)
            #expect(count(drawing) { $1 == .dashed } == (isShown ? 2 : 0), "\(layout)")
            #expect(drawing.labels.contains { $0.text.hasPrefix("Today") } == isShown)
            #expect(drawing.marks.count { if case .link = $0 { true } else { false } } == entries.count)
        }
    }
}
