/// The labels of the footnotes that a text defines, ignoring case.
struct FootnoteLabels {
    private var known: Set<String> = []

    /// - Returns: whether the label is new.
    mutating func insert(_ label: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        known.insert(Self.folded(label, in: text)).inserted
    }

    func contains(_ label: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        !known.isEmpty && known.contains(Self.folded(label, in: text))
    }

    /// The label of `[^label]` at `start`, if there is one.
    func label(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? { Self.label(at: start, in: text) }

    static func label(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard text.byte(start) == UInt8(ascii: "["), text.byte(start + 1) == UInt8(ascii: "^") else { return nil }
        var end = start + 2
        while end < text.count, end < start + greatestLength, !text[end].isWhitespace, !text[end].endsLabel { end += 1 }
        return end > start + 2 && text.byte(end) == UInt8(ascii: "]") ? start + 2..<end : nil
    }

    static func folded(_ label: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> String { text.string(label).lowercased() }

    private static let greatestLength = 1000
}

extension UInt8 {
    /// Whether it is one of `[ \ ]`.
    fileprivate var endsLabel: Bool { (UInt8(ascii: "[")...UInt8(ascii: "]")).contains(self) }
}
