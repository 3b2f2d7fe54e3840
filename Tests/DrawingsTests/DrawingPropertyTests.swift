import Hypertext
import ShowData
@testable import Drawings
import Testing
import ThemeKit

/// What holds for every picture, whatever its data.
@Suite struct DrawingPropertyTests {
    /// Pictures of little data, of much data, and of hostile data, each with the titles of everything in it.
    private static let pictures: [(name: String, picture: any DrawnPicture, data: [String])] = {
        let phrases = Samples.phrases
        let names = [3, 13, 60].map(Samples.names)
        let timelines = [Samples.heartstopperTimeline, Samples.crowdedTimeline, Samples.hostileTimeline, Samples.ancientTimeline]
        let matrices = names.flatMap { names in [1, 5, 40].map { Samples.castMatrix(columns: $0, names: names) } }
        let maps = names.map(Samples.relations) + [Samples.heartstopperRelations, Samples.clique(14), Samples.strangers(20)]
        let books = [Samples.heartstopperBooks, Samples.books(1), Samples.books(22), Samples.books(60)]
        let charts = [[1], [8, 8, 8], [24, 1, 0, 60]].map { Samples.ratings(seasons: $0.filter { $0 > 0 }, names: Samples.hostileNames) }
        return timelines.enumerated().map {
            ("timeline \($0)", TimelinePicture(entries: $1, id: "x", title: "T", phrases: phrases), $1.map(\.what.title))
        }
            + matrices.enumerated().map {
                let titles = $1.rows.flatMap { [$0.person.title, $0.character?.title ?? ""] } + $1.columns.map(\.link.title)
                return ("cast \($0)", CastMatrixPicture(matrix: $1, id: "x", title: "T", phrases: phrases), titles)
            }
            + maps.enumerated().map {
                let titles = $1.characters.map(\.title) + $1.relations.flatMap { [$0.firstIs ?? "", $0.secondIs ?? ""] }
                return ("relations \($0)", RelationshipPicture(map: $1, id: "x", title: "T", phrases: phrases), titles)
            }
            + books.enumerated().map {
                let titles = $1.volumes.map(\.title) + $1.ribbons.map { [books = $1] in books.screens[$0.screen].link.title }
                return ("books \($0)", BookMapPicture(map: $1, id: "x", title: "T", phrases: phrases), titles)
            }
            + charts.enumerated().map {
                let titles = $1.seasons.flatMap { [$0.link.title] + $0.episodes.flatMap { [$0.link.title, $0.score.text] } }
                return ("ratings \($0)", RatingsPicture(chart: $1, id: "x", title: "T", phrases: phrases), titles)
            }
    }()

    private static let drawings: [(name: String, drawing: Drawing)] =
        pictures.flatMap { entry in Layout.allCases.map { ("\(entry.name), \($0)", entry.picture.drawing(width: $0.width)) } }

    @Test func nothingIsOutside() {
        for (name, drawing) in Self.drawings {
            let paper = Box(x: 0, y: 0, width: drawing.width, height: drawing.height).grown(by: Drawing.margin)
            for mark in drawing.marks { #expect(paper.contains(mark.box), "\(name): \(mark)") }
        }
    }

    @Test func noTwoLabelsOverlap() {
        for (name, drawing) in Self.drawings {
            let labels = drawing.labels
            for (position, label) in labels.enumerated() {
                for other in labels[..<position] { #expect(!label.box.overlaps(other.box), "\(name): \(label.text) and \(other.text)") }
            }
        }
    }

    @Test func everythingIsInTheTable() {
        for (name, picture, data) in Self.pictures {
            let table = picture.table.description
            for text in data.map({ HTML(text: $0) }) where !text.isEmpty {
                #expect(table.contains(text.description), "\(name): \(text.description.prefix(40))")
            }
        }
    }

    @Test func namesStayText() {
        for (name, picture, _) in Self.pictures {
            let figure = picture.figure(isRightToLeft: false).description
            #expect(figure.hasPrefix("<figure class=\"drawing\">") && figure.hasSuffix("</figure>\n"), "\(name)")
            // A drawing whose names, scale or legend stay while it scrolls has two or three elements.
            let count = Layout.allCases.map { picture.drawing(width: $0.width) }.reduce(0) { count, drawing in
                count + (drawing.frame.map { drawing.height > $0.bottom ? 3 : 2 } ?? 1)
            }
            #expect(figure.ranges(of: "<svg").count == count && figure.ranges(of: "</svg>").count == count, "\(name)")
            #expect(figure.ranges(of: "</figure>").count == 1 && !figure.contains("<script") && !figure.contains("onload=\""), "\(name)")
            let ids = figure.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(ids == ["x-wide-title", "x-wide-text", "x-narrow-title", "x-narrow-text"], "\(name)")
        }
    }

    /// A phone shows a narrow drawing at its own size, so letters of 14 units are letters of 14 CSS pixels. A wide drawing is shown in
    /// windows of at least 56rem, where the theme leaves 800 pixels.
    @Test func noLettersAreTooSmall() {
        for lettering in Lettering.allCases {
            #expect(lettering.size >= 12)
            #expect(lettering.size * 800 / Layout.wide.width >= 12)
        }
    }

    @Test func drawingsThatFitAPhoneDoNotScroll() {
        for (name, drawing) in Self.drawings where name.hasSuffix("narrow") && !name.hasPrefix("cast") && !name.hasPrefix("ratings") {
            #expect(drawing.width == Layout.narrow.width, "\(name)")
        }
    }

    @Test func aMirroredDrawingKeepsItsTextAndTurnsItsPlaces() {
        var drawing = Drawing(width: 100, height: 20)
        drawing.write("A", at: Point(x: 10, y: 15), .name)
        drawing.write("B", at: Point(x: 50, y: 15), .name, .middle)
        drawing.add(.box(Box(x: 0, y: 0, width: 30, height: 20), radius: 0), .wash)
        drawing.add(.line(from: Point(x: 0, y: 1), to: Point(x: 40, y: 2)), .rule)
        #expect(
            drawing.content(mirrored: true).description == """
                <text class="name" x="90" y="15" text-anchor="end">A</text><text class="name" x="50" y="15" text-anchor="middle">B</text>\
                <rect class="wash" x="70" y="0" width="30" height="20"/><path class="rule" d="M100 1L60 2"/>
                """)
        #expect(
            drawing.content(mirrored: false).description == """
                <text class="name" x="10" y="15">A</text><text class="name" x="50" y="15" text-anchor="middle">B</text>\
                <rect class="wash" x="0" y="0" width="30" height="20"/><path class="rule" d="M0 1L40 2"/>
                """)
    }

    @Test func aNameIsNeverWiderThanItsSpace() {
        for name in Samples.hostileNames {
            for width in [60, 150, 400] {
                for lettering in Lettering.allCases {
                    let lines = lettering.lines(of: name, width: width, limit: 2)
                    #expect(1...2 ~= lines.count)
                    // A single character may be wider than the narrowest space.
                    #expect(lines.allSatisfy { lettering.width(of: $0) <= max(width, 100) }, "\(name.prefix(20))")
                }
            }
        }
    }

    /// Forty seasons in parts, most of them within a few years of one another: each text begins near its sign.
    @Test func noTextOfATimelineIsFarFromItsDate() {
        let dates = (0..<80).map { "\(1963 + $0 / 2 + ($0 > 40 ? 20 : 0))-0\($0 % 9 + 1)-1\($0 % 10)" }
        let crowd = (0..<40).map { "2005-\($0 % 2 == 0 ? "03" : "04")-\(10 + $0 % 19)" }
        let entries = Samples.timeline((dates + crowd).sorted().map { (.release, $0, "Season in parts", false) })
        for layout in Layout.allCases {
            let drawing = TimelinePicture(entries: entries, id: "x", title: "T", phrases: Samples.phrases).drawing(width: layout.width)
            let distances = drawing.marks.compactMap { mark -> Int? in
                if case .shape(.swing(let from, let to), _) = mark { abs(from.y - to.y) } else { nil }
            }
            #expect(distances.count == entries.count)
            #expect(distances.max() ?? 0 <= 200, "\(layout): \(distances)")
        }
    }
}
