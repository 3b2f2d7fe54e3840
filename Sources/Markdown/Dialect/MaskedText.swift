import Hypertext

extension Token {
    /// The noncharacters that marks start with. No text should contain them; they are removed from one that does.
    static let openingMark: Unicode.Scalar = "\u{10FFFE}"
    static let openingBytes: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBE]
    static let closingBytes: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBF]

    /// A copy of a text with a replacement character for every character used in marks and hidden signs, or `nil` if it contains none.
    static func withoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let marks = places(of: 0xF4, in: text) { text[$0...].starts(with: openingBytes) || text[$0...].starts(with: closingBytes) }
        let signs = places(of: 0xF0, in: text) { HiddenSign.end(at: $0, in: text) != nil }
        guard !marks.isEmpty || !signs.isEmpty else { return nil }
        var copy: [UInt8] = []
        var copied = 0
        for next in (marks + signs).sorted() {
            copy += text[copied..<next]
            copy += "\u{FFFD}".utf8
            copied = next + openingBytes.count
        }
        return copy + text[copied...]
    }

    private static func places(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, where isMeant: (Int) -> Bool) -> [Int] {
        var places: [Int] = []
        var start = 0
        while let index = text.firstIndex(of: byte, from: start) {
            if isMeant(index) { places.append(index) }
            start = index + 1
        }
        return places
    }
}

/// A text as given to libcmark: every token of the dialect is an image with a number.
struct MaskedText {
    private(set) var bytes: [UInt8] = []
    /// Where the bytes between the edits come from.
    private var map = OffsetMap()

    private let text: UnsafeBufferPointer<UInt8>
    private var copied = 0

    /// - Parameter edits: may overlap; of two that do, the one that starts first counts.
    init(_ text: UnsafeBufferPointer<UInt8>, edits: [Edit]) {
        self.text = text
        map.add(pieceAt: 0, from: 0)
        bytes.reserveCapacity(text.count + 16 * edits.count)
        for edit in edits where edit.range.lowerBound >= copied {
            bytes += text[copied..<edit.range.lowerBound]
            write(edit.replacement)
            copied = edit.range.upperBound
            map.add(pieceAt: bytes.count, from: copied)
        }
        bytes += text[copied...]
    }

    /// The offset in the source that corresponds to `offset` here.
    func sourceOffset(of offset: Int) -> Int { map.source(of: offset) }

    /// Something that is written differently for libcmark.
    struct Edit {
        enum Replacement {
            case opening(Int, isBlock: Bool)
            case closing(Int)
            /// A token without content.
            case atom(Int, isBlock: Bool)
            case backslash
            /// A sign that leaves no trace.
            case sign(StaticString)
            case replacementCharacter
            case nothing
            /// The start of a row of a table.
            case cellStart
            /// The end of a cell and the start of another, which libcmark sees as a heading on a line of its own.
            case cellBreak(Int, linePrefix: [UInt8])
            /// The end of the last cell of a row.
            case cellEnd(Int)
            /// The start of a footnote, whose content starts on the next line.
            case footnote(Int, linePrefix: [UInt8])
        }

        let range: Range<Int>
        let replacement: Replacement
    }

    private mutating func write(_ replacement: Edit.Replacement) {
        switch replacement {
        case .opening(let number, let isBlock): writeOpening(number, isBlock)
        case .closing(let number): writeClosing(number)
        case .atom(let number, let isBlock):
            writeOpening(number, isBlock)
            writeClosing(number)
        case .backslash: bytes.append(UInt8(ascii: "\\"))
        case .sign(let sign): bytes.append(literal: sign)
        case .replacementCharacter: bytes.append(literal: "\u{FFFD}")
        case .nothing: break
        case .cellStart: bytes.append(literal: "# ")
        case .cellBreak(let number, let linePrefix):
            bytes.append(UInt8(ascii: " "))
            writeOpening(number, false)
            writeClosing(number)
            bytes.append(UInt8(ascii: "\n"))
            bytes += linePrefix
            bytes.append(literal: "# ")
        case .cellEnd(let number):
            bytes.append(UInt8(ascii: " "))
            writeOpening(number, false)
            writeClosing(number)
        case .footnote(let number, let linePrefix):
            bytes.append(literal: "1)  ")
            writeOpening(number, true)
            writeClosing(number)
            bytes.append(UInt8(ascii: "\n"))
            bytes += linePrefix
        }
    }

    private mutating func writeOpening(_ number: Int, _ isBlock: Bool) {
        if isBlock { bytes.append(literal: "# ") }
        bytes.append(literal: "![")
        bytes += Token.openingBytes
        writeNumber(number)
    }

    private mutating func writeClosing(_ number: Int) {
        bytes.append(literal: "](")
        bytes += Token.closingBytes
        writeNumber(number)
        bytes.append(UInt8(ascii: ")"))
    }

    private mutating func writeNumber(_ number: Int) {
        bytes.append(decimal: number)
        bytes.append(UInt8(ascii: ";"))
    }
}

extension MaskedText.Edit {
    /// Edits are applied in text order. At the same place, insertions come first, then the longest replacement.
    func precedes(_ other: Self) -> Bool {
        if range.lowerBound != other.range.lowerBound { return range.lowerBound < other.range.lowerBound }
        if range.isEmpty != other.range.isEmpty { return range.isEmpty }
        return range.upperBound > other.range.upperBound
    }
}
