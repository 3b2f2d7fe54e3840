@testable import Drawings
import ShowData
import Testing
import ThemeKit

/// The relationships on a phone: a column of cards in groups, with arcs beside it.
@Suite struct RelationshipArcsTests {
    private static func drawing(_ map: RelationshipMap) -> Drawing { RelationshipArcs(map).drawing(width: Layout.narrow.width) }

    private static let maps =
        [Samples.heartstopperRelations, Samples.clique(14), Samples.strangers(20)] + [5, 60].map { Samples.relations(Samples.names($0)) }

    /// The cards with their names, from top to bottom.
    private func cards(_ drawing: Drawing) -> [(box: Box, labels: [Drawing.Label])] {
        drawing.marks.compactMap { mark -> (Box, [Drawing.Label])? in
            guard case .link(_, let marks) = mark else { return nil }
            let box = marks.compactMap { if case .shape(.box(let box, _), .outline) = $0 { box } else { nil } }.first
            return box.map { ($0, marks.compactMap { if case .label(let label) = $0 { label } else { nil } }) }
        }
        .sorted { $0.0.y < $1.0.y }
    }

    @Test func couplesAreNeighboursAndFamiliesStayTogether() {
        let names = cards(Self.drawing(Samples.heartstopperRelations)).map { $0.labels.filter { $0.lettering == .name }.map(\.text) }
            .map { $0.joined(separator: " ") }
        for pair in [("Nick Nelson", "Charlie Spring"), ("Tao Xu", "Elle Argent"), ("Tara Jones", "Darcy Olsson")] {
            let rows = [pair.0, pair.1].map { names.firstIndex(of: $0) ?? -9 }
            #expect(abs(rows[0] - rows[1]) == 1, "\(names)")
        }
        for family in [("Nick Nelson", "Sarah Nelson"), ("Charlie Spring", "Tori Spring")] {
            let rows = [family.0, family.1].map { names.firstIndex(of: $0) ?? -9 }
            #expect(abs(rows[0] - rows[1]) == 1, "\(names)")
        }
    }

    /// Whatever the letters, a circle without a picture is not empty.
    @Test func cardsHaveInitials() {
        let initials = [
            "Élodie Çınar": "ÉÇ", "Łucja Åberg": "ŁÅ", "Åse Moss": "ÅM", "Mary Moss": "MM", "Wim Wenders": "WW", "Bob Reid": "BR",
            "Zoë": "Z",
            "Юрий Щукин": "ЮЩ", "東京 太郎": "東太", "नमस्ते दुनिया": "न",
        ]
        for card in cards(Self.drawing(Samples.relations(Array(initials.keys)))) {
            let name = card.labels.filter { $0.lettering == .name }.map(\.text).joined(separator: " ")
            #expect(card.labels.contains { $0.lettering == .small && $0.text == initials[name] }, "\(name)")
        }
    }

    @Test(arguments: maps.indices) func namesStayInTheirCardsAndCardsApart(_ number: Int) {
        let cards = cards(Self.drawing(Self.maps[number]))
        #expect(cards.count == Self.maps[number].characters.count)
        for (one, other) in zip(cards, cards.dropFirst()) { #expect(!one.box.overlaps(other.box)) }
        for card in cards {
            for label in card.labels { #expect(card.box.contains(label.box), "\(label.text)") }
        }
    }

    /// A word on an arc belongs to that alone.
    @Test(arguments: maps.indices) func noWordIsOnTwoArcsOrOnACard(_ number: Int) {
        let drawing = Self.drawing(Self.maps[number])
        let arcs = Set(
            drawing.marks.compactMap { mark -> [Point]? in
                if case .shape(.bow(let from, let by, let to), _) = mark { [from, by, to] } else { nil }
            }
        ).map { NetPath(from: $0[0], by: $0[1], to: $0[2]) }
        let boxes = cards(drawing).map(\.box)
        for case .label(let label) in drawing.marks where label.tone == .over {
            let crossing = arcs.count { arc in stride(from: 2, through: 98, by: 2).contains { label.box.contains(arc.point(at: $0)) } }
            #expect(crossing <= 1, "\(label.text)")
            #expect(!boxes.contains { $0.overlaps(label.box) }, "\(label.text)")
        }
    }
}
