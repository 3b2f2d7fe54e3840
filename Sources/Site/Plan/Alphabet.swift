import ContentReader
import ThemeKit

/// Things by name, under the letters that they begin with. Sorted once, because all pages of the list show the letters.
struct Alphabet: Sendable {
    /// A letter, or `#` for everything that begins with something else, and the position in `order` where it begins.
    struct Letter: Sendable {
        let name: String
        let first: Int
    }

    /// The positions of the things in the content.
    let order: [Int]
    let letters: [Letter]

    /// - Parameter names: those that are equal stay in their order.
    init(_ names: [String], in letterOrder: LetterOrder) {
        var groups: [(name: String, things: [Int])] = [("#", [])]
        var positions = ["#": 0]
        for thing in names.indices.sorted(byName: { names[$0] }, in: letterOrder) {
            let name = letterOrder.initial(of: names[thing]) ?? "#"
            if let known = positions[name] {
                groups[known].things.append(thing)
            } else {
                positions[name] = groups.count
                groups.append((name, [thing]))
            }
        }
        groups.removeAll(where: \.things.isEmpty)
        var order: [Int] = []
        letters = groups.map { group in
            defer { order += group.things }
            return Letter(name: group.name, first: order.count)
        }
        self.order = order
    }

    /// Each letter as a link to where it begins.
    ///
    /// - Parameter address: of a part of a page, by the number of the page, from 1, and the part's id.
    func letters(dividedLike list: LongList, at address: (Int, String) -> SitePath) -> [TitledLink] {
        zip(letters, pages(dividedLike: list)).enumerated().map { number, letter in
            TitledLink(title: letter.0.name, path: address(letter.1, Self.anchor(number)))
        }
    }

    /// The letters of a page, with its things.
    ///
    /// - Parameter thing: what is shown of a thing, by its positions in `order` and in the content.
    func groups<Thing>(ofPage number: Int, dividedLike list: LongList, _ thing: (Int, Int) -> Thing) -> [LetterGroup<Thing>] {
        let shown = list.range(of: number, of: order.count)
        return letters.enumerated().compactMap { number, letter in
            let range = self.range(ofLetter: number).clamped(to: shown)
            guard !range.isEmpty else { return nil }
            return LetterGroup(letter: letter.name, anchor: Self.anchor(number), things: range.map { thing($0, order[$0]) })
        }
    }

    /// The positions in the content of the things under a letter.
    func things(ofLetter number: Int) -> ArraySlice<Int> { order[range(ofLetter: number)] }

    private func range(ofLetter number: Int) -> Range<Int> {
        letters[number].first..<(number + 1 < letters.count ? letters[number + 1].first : order.count)
    }

    private static func anchor(_ letter: Int) -> String { "letter-\(letter + 1)" }

    /// The number of the page, from 1, on which a list divided like `list` has each letter first.
    private func pages(dividedLike list: LongList) -> [Int] {
        var page = 1
        return letters.map { letter in
            while page < list.pageCount(order.count), !list.range(of: page, of: order.count).contains(letter.first) { page += 1 }
            return page
        }
    }
}
