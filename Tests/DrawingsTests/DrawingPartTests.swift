import ShowData
@testable import Drawings
import Testing
import ThemeKit

/// The pieces that the pictures are made of.
@Suite struct DrawingPartTests {
    @Test func squareRootsAreExact() {
        for root in [0, 1, 2, 3, 10, 99, 1_000, 46_340, 3_037_000_498] {
            let square = root * root
            #expect(square.squareRoot == root)
            #expect((square + 2 * root).squareRoot == root)
            if root > 0 { #expect((square - 1).squareRoot == root - 1) }
        }
        #expect(Int.max.squareRoot == 3_037_000_499)
        #expect((-4).squareRoot == 0)
    }

    @Test(arguments: [
        ("far apart", [20, 20, 20], [50, 100, 150], [40, 90, 140]),
        ("two in one place", [20, 20], [50, 50], [30, 50]),
        ("a crowd that pushes both ways", [10, 10, 10, 10], [50, 50, 50, 90], [35, 45, 55, 85]),
        ("a crowd at the top", [20, 20, 20], [0, 5, 10], [0, 20, 40]),
        ("one that pushes another", [40, 10], [50, 51], [18, 58]),
        ("none", [], [], []),
    ])
    func labelsStandNearTheirPlaces(_ name: String, _ heights: [Int], _ middles: [Int], _ tops: [Int]) {
        #expect(LabelStack.tops(of: heights, near: middles, notAbove: 0) == tops, "\(name)")
    }

    @Test(arguments: [
        ("Nick Nelson", 200, 2, ["Nick Nelson"]), ("Nick Nelson", 60, 2, ["Nick", "Nelson"]), ("Nick Nelson", 60, 1, ["Nick…"]),
        ("Nick\t \n Nelson", 200, 1, ["Nick Nelson"]), ("Heartstopper", 70, 2, ["Heartst", "opper"]), ("", 200, 2, ["–"]),
        ("\u{202E}\u{0}", 200, 2, ["–"]), ("東京ラブ", 40, 3, ["東京", "ラブ"]), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 30, 2, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ])
    func namesAreBrokenAndCutWhereTheyMust(_ name: String, _ width: Int, _ limit: Int, _ lines: [String]) {
        #expect(Lettering.plain.lines(of: name, width: width, limit: limit) == lines)
    }

    @Test func boxesArePushedApart() {
        let heap = (0..<40).map { Box(x: 100 + $0 % 3, y: 100, width: 80, height: 30) }
        let boxes = LabelBoxes.separated(heap, gap: 10, width: 500)
        for (position, box) in boxes.enumerated() {
            #expect(0...500 ~= box.x && box.right <= 500 && box.y >= 0)
            for other in boxes[..<position] { #expect(!box.grown(by: 9).overlaps(other)) }
        }
        #expect(boxes.map(\.y).min() == 0)
    }

    /// The ends of a path of four are three steps apart, neighbouring corners of a square one.
    @Test func distancesOnPaperAreStepsInTheGraph() {
        let path = StressLayout(count: 4, edges: [(0, 1), (1, 2), (2, 3)]).scaled(x: 100, y: 100)
        #expect(zip([0, 1, 2], [1, 2, 3]).allSatisfy { 98...102 ~= distance(path[$0], path[$1]) })
        #expect(298...302 ~= distance(path[0], path[3]))
        #expect(path.map(\.y).allSatisfy { 0...20 ~= $0 })
        let square = StressLayout(count: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)]).scaled(x: 100, y: 100)
        #expect([(0, 1), (1, 2), (2, 3), (3, 0)].allSatisfy { 100...135 ~= distance(square[$0.0], square[$0.1]) })
        #expect([(0, 2), (1, 3)].allSatisfy { 140...190 ~= distance(square[$0.0], square[$0.1]) })
    }

    private func distance(_ one: Point, _ other: Point) -> Int {
        ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).squareRoot
    }

    @Test func anAxisIsTrueToScaleAndNamesItsYears() throws {
        let dates = [Samples.day("2020"), Samples.day("2021-07-02"), Samples.day("2022-12-31"), .toBeAnnounced]
        let axis = try #require(TimeAxis(dates, top: 10, textHeight: 0))
        #expect(axis.ticks.map(\.year) == [2020, 2021, 2022])
        #expect(axis.ticks.map(\.y) == [10, 94, 178])
        #expect(axis.bottom == 262)
        #expect(axis.span(of: dates[0]) == 10..<94)
        #expect(axis.middle(of: dates[0]) == 52)
        #expect(axis.span(of: dates[1]) == nil)
        #expect(axis.middle(of: dates[1]) == 136)
        #expect(TimeAxis([.toBeAnnounced], top: 0, textHeight: 0) == nil)
    }

    @Test func centuriesHaveFewerNumbers() throws {
        let axis = try #require(TimeAxis([Samples.day("1900"), Samples.day("1999")], top: 0, textHeight: 0))
        #expect(axis.bottom == 1_400)
        #expect(axis.ticks.map(\.year) == Array(stride(from: 1900, through: 1995, by: 5)))
    }

    @Test func ofManyCharactersTheMostConnectedAreDrawn() {
        let map = Samples.relations(Samples.names(500))
        let drawn = map.mostConnected(30)
        #expect(drawn.characters.count == 30)
        #expect(drawn.degrees.allSatisfy { $0 > 0 })
        // Nobody knows anybody but the one in the middle of their star.
        let star = RelationshipMap(
            characters: (0..<100).map { Samples.link("C \($0)") },
            relations: (0..<100).compactMap { number in
                let middle = number / 50 * 50
                let end = number < 70 ? number : middle
                return end == middle ? nil : .init(first: middle, second: end, kind: .work, firstIs: nil, secondIs: nil)
            })
        #expect(star.mostConnected(4).characters.map(\.title) == ["C 0", "C 1", "C 2", "C 3"])
        // Ten who all know each other, and a star: those of the ten come first, for each knows more than the star's points.
        let clique = (0..<10).flatMap { first in (0..<first).map { (first, $0) } } + (11..<31).map { (10, $0) }
        let mixed = RelationshipMap(
            characters: (0..<31).map { Samples.link("C \($0)") },
            relations: clique.map { .init(first: $0.0, second: $0.1, kind: .other, firstIs: nil, secondIs: nil) })
        #expect(mixed.mostConnected(10).characters.map(\.title) == (0..<10).map { "C \($0)" })
        let figure = RelationshipPicture(map: drawn, id: "x", title: "T", phrases: Samples.phrases).figure(isRightToLeft: false)
        #expect(figure.description.contains("<figcaption>These are the 30 most connected of 500 characters.</figcaption>"))
    }

    @Test func aLongCastIsDrawnInPart() {
        let matrix = Samples.castMatrix(columns: 2, names: Samples.names(200))
        let figure = CastMatrixPicture(matrix: matrix, id: "x", title: "T", phrases: Samples.phrases).figure(isRightToLeft: false)
            .description
        #expect(figure.contains("<figcaption>The drawing shows 120 of 200; the table lists all of them.</figcaption>"))
        #expect(figure.contains("Player Person 199 of the Neighbourhood"))
    }

    @Test func onlyWideDrawingsScroll() {
        func figure(columns: Int) -> String {
            let matrix = Samples.castMatrix(columns: columns, names: ["Nick"])
            return CastMatrixPicture(matrix: matrix, id: "x", title: "T", phrases: Samples.phrases).figure(isRightToLeft: false).description
        }
        #expect(figure(columns: 3).contains("<div class=\"sheet\">"))
        #expect(figure(columns: 24).contains("<div class=\"sheet\" role=\"group\" tabindex=\"0\" aria-label=\"T\">"))
    }

    /// Names stay beside the columns that scroll, and the legend below them: every mark is in one of the three parts.
    @Test(arguments: [false, true]) func namesAndLegendStayWhileColumnsScroll(isRightToLeft: Bool) {
        let matrix = Samples.castMatrix(columns: 24, names: ["Nick", "Tara"])
        let picture = CastMatrixPicture(matrix: matrix, id: "x", title: "T", phrases: Samples.phrases)
        let figure = picture.figure(isRightToLeft: isRightToLeft).description
        let narrow = figure.split(separator: "<div class=\"narrow\">")[1].split(separator: "<details>")[0]
        let parts = narrow.split(separator: "<svg").dropFirst()
        #expect(parts.count == 3)
        let texts = parts.map { part in
            part.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
        }
        #expect(texts[0] == ["Episode", "Nick", "Player Nick", "Tara", "Player Tara"] || texts[0].contains("Nick"))
        #expect(!texts[1].contains("Nick") && texts[1].contains("24"))
        #expect(!texts[2].isEmpty && Set(texts[2]).isDisjoint(with: texts[1]))
        let drawing = picture.drawing(width: Layout.narrow.width)
        #expect(Set(texts.joined()) == Set(drawing.labels.map(\.text)))
    }
}
