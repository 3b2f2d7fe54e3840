import Markdown
import ShowData

/// The references that a text has, in order.
struct WikiReferences: Sendable {
    /// By their positions in the notes.
    private(set) var notes: [Int] = []
    private var numbers: [Int: Int] = [:]

    /// The number that a reference has in the text, from 1.
    mutating func number(of note: Int) -> Int {
        if let number = numbers[note] { return number }
        notes.append(note)
        numbers[note] = notes.count
        return notes.count
    }
}

/// The id of a heading to which a link leads.
enum WikiAnchor {
    static func id(_ heading: String) -> String {
        free(Slug.from(heading.replacing("_", with: " ").lowercased()))
    }

    /// The id that a heading can have in the place of one that means something to the page or the browser, such as `history`: the one
    /// that the site itself gives to such a heading.
    static func free(_ id: String) -> String { ReservedIDs.contains(id) ? "section-\(id)" : id }
}

extension ArraySlice<UInt8> {
    /// Without spaces and tabs at the beginning.
    var trimmedStart: ArraySlice<UInt8> { drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    /// Without spaces and tabs at the end.
    var trimmedEnd: ArraySlice<UInt8> {
        dropLast(reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count)
    }
}
