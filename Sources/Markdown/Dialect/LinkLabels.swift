/// The labels that link definitions give an address to, and the links that need one.
struct LinkLabels {
    /// `[words][label]`.
    struct Use {
        let offset: Int
        let label: String
        let words: String
    }

    /// `[words]: word`, which is not shown.
    struct HiddenLine {
        let offset: Int
        let label: Range<Int>
        /// What follows the colon, if the label is a number, as in notes of a wiki.
        var note: Range<Int>?
        /// Whether the line is part of the text all the same, because it defines nothing.
        var isShown = false
    }

    /// More lines that only look like speech are not looked into.
    private static let mostHiddenLines = 10
    private static let mostNotes = 30

    private(set) var hiddenLines: [HiddenLine] = []
    private var defined: Set<String> = []
    private var uses: [Use] = []

    mutating func define(_ label: String) { defined.insert(Self.folded(label)) }

    func defines(_ label: String) -> Bool { defined.contains(Self.folded(label)) }

    mutating func hide(_ line: HiddenLine) {
        if hiddenLines.count < (line.note == nil ? Self.mostHiddenLines : Self.mostNotes) { hiddenLines.append(line) }
    }

    mutating func expect(_ use: Use) { uses.append(use) }

    /// The uses of labels that nothing defines, in text order, the first of each label.
    var undefined: [Use] {
        guard !uses.isEmpty else { return [] }
        var seen = defined
        return uses.filter { seen.insert(Self.folded($0.label)).inserted }
    }

    /// Case and the amount of white space make no difference.
    private static func folded(_ label: String) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
