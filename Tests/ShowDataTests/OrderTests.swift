import ShowData
import TestSupport
import Testing

@Suite struct OrderTests {
    private static func character(_ id: String, _ name: String, order: Int? = nil, _ kinds: Role.Kind?..., isGuarded: Bool = false)
        -> ShowData.Character
    {
        var character = ShowData.Character(id: .init(id), name: Title(name))
        character.order = order
        character.roles = kinds.map { kind in
            var role = Role(person: "p")
            role.kind = kind
            return Spoilable(role, until: isGuarded ? SpoilerGuard([.film]) : nil)
        }
        return character
    }

    private static let characters = [
        character("z", "Zoë", order: 1), character("y", "Yan", order: 2, .guest), character("b", "Ben", .guest, .main),
        character("c", "Cy", .main),
        character("d", "Dan", .recurring), character("a", "Abe", .voice), character("e", "Abe"), character("f", "Abe", nil),
        // A part that not everybody may know about has no effect on the order.
        character("g", "Gus", .main, isGuarded: true),
    ]

    @Test func charactersSortByOrderThenPartThenName() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix(seed: seed)
            let shuffled = Self.characters.shuffled(using: &random)
            #expect(
                shuffled.sorted { ($0.name.safe, $0.id) < ($1.name.safe, $1.id) }.inOrderOfImportance().map(\.id.rawValue) == [
                    "z", "y", "b", "c", "d", "a", "e", "f", "g",
                ])
        }
    }

    private static func volume(_ id: String, _ title: String, order: Int? = nil, _ dates: String...) -> Volume {
        var volume = Volume(id: .init(id), title: Title(title))
        volume.order = order
        volume.releases = dates.compactMap { PartialDate($0) }.map { Release(date: $0) }
        return volume
    }

    private static let volumes = [
        volume("novella", "Z", order: 1, "2030"), volume("v1", "One", "2024"), volume("v2", "Two", "2019"), volume("v10", "Ten"),
        volume("c", "C", "tba", "2019-05"), volume("d", "D", "2019"), volume("a", "A"), volume("b", "A", "tba"), volume("e", "B"),
    ]

    @Test func booksSortByOrderThenNumberThenDateThenTitle() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix(seed: seed)
            let shuffled = Self.volumes.shuffled(using: &random)
            #expect(shuffled.inOrderOfReading { $0 }.map(\.id.rawValue) == ["novella", "v1", "v2", "v10", "c", "d", "a", "b", "e"])
        }
    }
}
