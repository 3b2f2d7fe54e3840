import ContentReader
import ShowData

/// Everything with a name in alphabetical order, under the letters with which the names begin.
struct NameIndex: Sendable {
    struct Letter: Sendable {
        /// As it is shown: a letter, or `#` for names that begin with something else.
        let name: String
        /// The last part of its address: the letter, or its number in Unicode.
        let path: String
        /// Positions in `things`.
        let things: [Int]
    }

    let things: [NamedThing]
    let letters: [Letter]

    init(_ content: SiteContent, tags: [Tag]) {
        let things = NamedThing.all(in: content, tags: tags)
        self.things = things
        let named = things.indices.compactMap { position in things[position].name(in: content, tags: tags).map { (position, name: $0) } }
        var letters: [(initial: Initial, things: [Int])] = []
        var positions: [Initial: Int] = [:]
        for (position, name) in named.sorted(byName: \.name, in: content.settings.letterOrder) {
            let initial = Initial(of: name)
            if let known = positions[initial] {
                letters[known].things.append(position)
            } else {
                positions[initial] = letters.count
                letters.append((initial, [position]))
            }
        }
        self.letters = letters.sorted { $0.initial < $1.initial }.map {
            Letter(name: $0.initial.name, path: $0.initial.path, things: $0.things)
        }
    }

    var count: Int { letters.reduce(0) { $0 + $1.things.count } }

    /// The letter at an address.
    func letter(at path: String) -> Letter? { letters.first { $0.path == path } }

    /// How a name begins, as far as it decides where it is listed.
    private struct Initial: Hashable, Comparable {
        let name: String
        let path: String
        private let order: UInt32

        init(of title: String) {
            let first = NameKey(title).withoutAccents.first { $0.isLetter || $0.isNumber }
            guard let scalar = first.flatMap({ $0.uppercased().unicodeScalars.first }), scalar.properties.isAlphabetic else {
                (name, path, order) = ("#", "0", 0)
                return
            }
            let letter = Self.heading(for: scalar)
            name = String(letter)
            order = letter.value
            path = letter.isASCII ? name.lowercased() : "u" + String(letter.value, radix: 16)
        }

        static func < (left: Initial, right: Initial) -> Bool { left.order < right.order }

        /// Chinese characters are too many for a heading each, and Korean syllables are listed by their first consonants.
        private static func heading(for scalar: Unicode.Scalar) -> Unicode.Scalar {
            switch scalar.value {
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: "漢"
            case 0xAC00...0xD7A3: Self.consonants[Int((scalar.value - 0xAC00) / 588)]
            default: scalar
            }
        }

        private static let consonants = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
    }
}
