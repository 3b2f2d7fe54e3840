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

    /// - Parameter names: each with an id, which decides about equal names.
    init(_ names: [(name: String, id: String)], in letterOrder: LetterOrder) {
        let places = names.map { NameOrder($0.name, in: letterOrder) }
        let initials = names.map { letterOrder.initial(of: $0.name) }
        order = names.indices.sorted {
            (initials[$0] == nil ? 0 : 1, places[$0], names[$0].id) < (initials[$1] == nil ? 0 : 1, places[$1], names[$1].id)
        }
        var letters: [Letter] = []
        for (position, thing) in order.enumerated() {
            let name = initials[thing] ?? "#"
            if letters.last?.name != name { letters.append(Letter(name: name, first: position)) }
        }
        self.letters = letters
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
        let ends = letters.dropFirst().map(\.first) + [order.count]
        return zip(letters, ends).enumerated().compactMap { number, letter in
            let range = (letter.0.first..<letter.1).clamped(to: shown)
            guard !range.isEmpty else { return nil }
            return LetterGroup(letter: letter.0.name, anchor: Self.anchor(number), things: range.map { thing($0, order[$0]) })
        }
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
