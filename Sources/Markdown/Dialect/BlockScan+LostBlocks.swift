import Diagnostics

/// Blocks that are another kind than was meant.
extension BlockScan {
    /// Names a table whose line of dashes does not have as many cells as its first line.
    mutating func nameUnequalTable(_ header: Range<Int>, cells: Int, delimiters: Line, count: Int) {
        guard text.firstIndex(of: UInt8(ascii: "|"), in: header) != nil,
            text.firstIndex(of: UInt8(ascii: "|"), in: delimiters.rest) != nil
        else { return }
        lost.close()
        warn(
            delimiters.indent.end,
            "this is not a table, because its first line has \(Self.cells(cells)), and the line of dashes \(Self.cells(count))",
            "write '\(LostBlocks.delimiters(cells))' here")
    }

    private static func cells(_ count: Int) -> String { count == 1 ? "one cell" : "\(count) cells" }

    /// Names a paragraph that a line of hyphens makes a heading, where it was meant as a rule or an empty list item.
    mutating func nameAccidentalHeading(from start: Int, lastLine: Range<Int>, underline: Line) {
        let rest = text.trimmed(underline.rest)
        guard let sign = rest.first, text[sign] == UInt8(ascii: "-"), lastLine.upperBound > start else { return }
        let last = text[text.trimmed(lastLine).upperBound - 1]
        let isLong = start < lastLine.lowerBound || lastLine.count > Self.longestTitle
        let isSentence = ".,;".utf8.contains(last) || text.starts(with: "…", at: text.trimmed(lastLine).upperBound - 3)
        guard rest.count < 3 || isLong || isSentence else { return }
        let signs = rest.count <= 5 ? "'\(text.string(rest))'" : "a line of hyphens"
        warn(
            sign, "\(signs) makes the paragraph above it a heading",
            rest.count < 3
                ? "put an empty line before it; if a heading is meant, write '## ' before its words"
                : "put an empty line before it to get a rule; if a heading is meant, write '## ' before its words")
    }

    private static let longestTitle = 100

    /// Names a line that is code only because it is indented, and that reads like prose.
    mutating func nameIndentedProse(_ line: Line) {
        let words = text.trimmed(line.rest)
        guard knowsDialect, Self.isProse(text, words) else { return }
        warn(
            words.lowerBound, "this paragraph is shown as code, because it is indented by four spaces or a tab",
            "remove the white space before it; to show code, put a line '```' before it and another after it")
    }

    /// Whether a line consists of at least five words, and ends like a sentence or a long line of one.
    static func isProse(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard line.count >= 20, let first = line.first, text[first].isLetter || text[first] >= 0x80 || text[first] == UInt8(ascii: "\"")
        else { return false }
        var (words, letters, others) = (1, 0, 0)
        var previous: UInt8 = 0
        for index in line {
            let byte = text[index]
            if byte.isLetter || byte >= 0x80 {
                letters += 1
            } else if byte == UInt8(ascii: " ") {
                if previous == byte { return false }
                words += 1
            } else if "{}<>=;\\$/#@^~%&+".utf8.contains(byte) {
                return false
            } else if !byte.isDigit, !".,!?'\"-".utf8.contains(byte) {
                others += 1
            }
            previous = byte
        }
        let last = text[line.upperBound - 1]
        let endsSentence = ".!?\"".utf8.contains(last) || last >= 0x80
        return words >= (endsSentence ? 5 : 9) && letters * 10 >= (line.count - words) * 8 && others * 10 <= line.count
    }

    /// Names `[] words`, `[v] words` and `[✓] words` in an item, which are not boxes.
    mutating func nameLostTask(_ bracket: Int, end: Int) {
        let marks: [StaticString] = ["[]", "[v]", "[V]", "[✓]", "[✔]", "[-]", "[*]", "[  ]", "[ x]", "[x ]"]
        guard let mark = marks.first(where: { text.starts(with: $0, at: bracket) }) else { return }
        let after = bracket + mark.utf8CodeUnitCount
        guard after + 1 < end, text[after].isBlank else { return }
        warn(
            bracket, "'\(text.string(bracket..<after))' makes no box",
            "write '[ ]', with one space, for what is to be done, and '[x]' for what is done")
    }

    func warning(_ offset: Int, _ message: String, _ help: String) -> ScanProblem {
        ScanProblem(offset: offset, message: message, help: help, severity: .warning)
    }

    mutating func warn(_ offset: Int, _ message: String, _ help: String) {
        guard knowsDialect else { return }
        problems.append(warning(offset, message, help))
    }
}

/// Numbers at the start of a line that make a list of a year or a day.
extension BlockScan {
    /// A numbered item, as long as no next one follows it.
    struct NumberedItem {
        let digits: Range<Int>
        let delimiter: UInt8
        let depth: Int
        let firstNumber: Int
        var number: Int
        /// Whether the name of a month follows, as in `5. Mai`.
        let isDay: Bool
        /// The columns before its number, and before its words.
        let indent: (number: Int, words: Int)
        /// Whether an item with the next number followed.
        var isList = false
    }

    /// Lists that begin with a greater number are rarer than years.
    private static let greatestNumber = 100

    /// - Parameters:
    ///   - line: at the marker.
    ///   - depth: how many containers are around the item.
    ///   - indent: the columns before the marker, and before the words.
    mutating func readNumber(_ line: Line, marker: Int, depth: Int, indent: (number: Int, words: Int)) {
        guard knowsDialect else { return }
        nameOutdentedItem(line, depth: depth, indent: indent.number)
        guard line.byte.isDigit, let number = Int(text.string(line.index..<line.index + marker - 1)) else {
            settleNumbers(depth: depth)
            return
        }
        settleNumbers(depth: depth + 1)
        if var last = numberedItems.last, last.depth == depth {
            // Items of one list that are not counted on are shown with other numbers.
            if number == last.number + 1 || number == last.number {
                last.isList = true
                last.number = number
                numberedItems[numberedItems.count - 1] = last
                return
            }
            settleNumbers(depth: depth)
        }
        numberedItems.append(
            NumberedItem(
                digits: line.index..<line.index + marker - 1, delimiter: line.byte(after: marker - 1), depth: depth, firstNumber: number,
                number: number, isDay: number <= 31 && MonthNames.begin(text.trimmed(line.index + marker..<line.end), of: text),
                indent: indent))
    }

    /// To be called where a block starts that is not an item, with that many containers around it.
    mutating func settleNumbers(depth: Int) {
        while let last = numberedItems.last, depth <= last.depth {
            numberedItems.removeLast()
            guard !last.isList, last.firstNumber > Self.greatestNumber || last.isDay else { continue }
            let digits = text.string(last.digits)
            let delimiter = Character(Unicode.Scalar(last.delimiter))
            warn(
                last.digits.lowerBound, "this line is a list that begins with the number \(digits)",
                "if it is a date or the end of a sentence, write '\(digits)\\\(delimiter)'")
        }
    }
}

/// The names of months in languages that write `5. Mai`.
private enum MonthNames {
    private static let all: Set = [
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "marts", "mars", "maj", "december", "desember", "január", "február", "március", "április", "május", "június", "július", "augusztus",
        "szeptember", "október", "januára", "februára", "marca", "ledna", "února", "března", "dubna", "května", "června", "července",
        "srpna",
        "září", "října", "listopadu", "prosince", "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta",
        "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ]
    private static let longest = 12

    /// Whether the words begin with a month.
    static func begin(_ words: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = text[words].prefix(longest + 1).prefix { $0.isLetter || $0 >= 0x80 }
        return word.count <= longest && all.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
}
