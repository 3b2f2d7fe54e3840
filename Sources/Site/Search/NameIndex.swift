import ContentReader

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
        let named = things.indices.compactMap { position in
            things[position].name(in: content, tags: tags).map { (position: position, name: $0) }
        }
        let alphabet = Alphabet(named.map(\.name), in: content.settings.letterOrder)
        letters = alphabet.letters.enumerated().map { number, letter in
            Letter(
                name: letter.name, path: Self.path(of: letter.name), things: alphabet.things(ofLetter: number).map { named[$0].position })
        }
    }

    var count: Int { letters.reduce(0) { $0 + $1.things.count } }

    /// The letter at an address.
    func letter(at path: String) -> Letter? { letters.first { $0.path == path } }

    /// The last part of the address of a letter.
    private static func path(of letter: String) -> String {
        if letter == "#" { return "0" }
        let isASCII = letter.unicodeScalars.allSatisfy(\.isASCII)
        return isASCII ? letter.lowercased() : letter.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
    }
}
