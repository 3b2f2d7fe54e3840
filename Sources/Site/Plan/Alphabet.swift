import ContentReader
import ShowData

/// The shows of a site by name, under the letters that they begin with. Sorted once, because all pages of the list show the letters.
struct Alphabet: Sendable {
    /// A letter, or `#` for everything that begins with something else, and the position in `order` where it begins.
    struct Letter: Sendable {
        let name: String
        let first: Int
    }

    /// The positions of the shows in the content.
    let order: [Int]
    let letters: [Letter]

    init(_ shows: [Show]) {
        let keys = shows.map { NameKey($0.title).withoutAccents }
        let initials = keys.map { key in key.first.flatMap { $0.isLetter ? $0.uppercased() : nil } }
        order = shows.indices.sorted {
            (initials[$0] == nil ? 0 : 1, keys[$0], shows[$0].title, shows[$0].id) < (
                initials[$1] == nil ? 0 : 1, keys[$1], shows[$1].title, shows[$1].id
            )
        }
        var letters: [Letter] = []
        for (position, show) in order.enumerated() {
            let name = initials[show] ?? "#"
            if letters.last?.name != name { letters.append(Letter(name: name, first: position)) }
        }
        self.letters = letters
    }
}
