/// Somebody who plays a character, as far as everybody may know.
package struct Part: Sendable {
    package let character: Character
    package let role: Role
}

/// The open parts of a show, and where in its story they appear.
package struct PartIndex: Sendable {
    /// In the order of the characters.
    package let all: [Part]
    /// By position in `all`, where the part appears.
    package let stretches: [Stretches]
    /// Whether every part has a place where it appears.
    package let areAllPlaced: Bool
    /// By position of the character, its parts.
    private let ranges: [Range<Int>]
    /// The positions in `all`, larger kinds of parts first.
    private let byKind: [Int]
    /// Its owners are positions in `byKind`.
    private let seen: StretchIndex
    /// By season number, the parts that name an episode of it.
    private let named: [Int: [Int]]

    package init(_ show: Show, _ order: ScreenOrder) {
        var all: [Part] = []
        var ranges: [Range<Int>] = []
        for character in show.characters {
            let first = all.count
            all += character.openRoles.map { Part(character: character, role: $0) }
            ranges.append(first..<all.count)
        }
        var named: [Int: [Int]] = [:]
        for (position, part) in all.enumerated() {
            for season in Set(part.role.spans.flatMap(\.seasonsOfEpisodes)) { named[season, default: []].append(position) }
        }
        self.all = all
        self.ranges = ranges
        self.named = named
        stretches = all.map { order.stretches(of: $0.role.spans) }
        byKind = all.indices.sortedByKind { [all] in all[$0].role.kind }
        seen = StretchIndex(byKind.map { [stretches] in stretches[$0] })
        areAllPlaced = all.allSatisfy { !$0.role.spans.isEmpty }
    }
}

extension PartIndex {
    /// The parts of the character at a position.
    package func parts(ofCharacter position: Int) -> ArraySlice<Part> { all[ranges[position]] }

    /// Where the parts of the character at a position are in `all`.
    package func range(ofCharacter position: Int) -> Range<Int> { ranges[position] }

    /// The positions of the parts that appear in some of `place`, larger kinds first, each group in the order of the data; the first of
    /// them if there are more than `most`.
    package func positionsByKind(touching place: ClosedRange<Int>, most: Int = .max) -> [Int] {
        seen.owners(touching: place, most: most).map { byKind[$0] }
    }

    /// The positions of the parts that appear in some of `place`, ascending.
    package func positions(touching place: ClosedRange<Int>) -> [Int] { positionsByKind(touching: place).sorted() }

    /// The positions of the parts that name an episode of a season.
    package func positions(namingEpisodesOf season: Int) -> [Int] { named[season] ?? [] }
}

extension StorySpan {
    /// The seasons of the episodes at its ends.
    fileprivate var seasonsOfEpisodes: [Int] {
        [first, last].compactMap { if case .episode(let season, _) = $0 { season } else { nil } }
    }
}

extension Sequence {
    /// Main parts first, then recurring ones, guests, voices, and parts of an unknown kind. Parts of one kind keep their order.
    package func sortedByKind(_ kind: (Element) -> Role.Kind?) -> [Element] {
        (Role.Kind.allCases + [nil]).flatMap { wanted in filter { kind($0) == wanted } }
    }
}
