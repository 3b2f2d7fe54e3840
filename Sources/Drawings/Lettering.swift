/// How text is set in drawings.
enum Lettering: String, CaseIterable, Sendable {
    /// Names: bold.
    case name
    /// Text beside a name.
    case plain
    /// Axis labels and notes.
    case small

    /// The size of the font in CSS pixels.
    var size: Int {
        switch self {
        case .name, .plain: 15
        case .small: 14
        }
    }

    /// The line height.
    var lineHeight: Int { size + 4 }

    /// How far the letters reach above and below the baseline.
    var ascent: Int { size }
    var descent: Int { 4 }

    /// An upper bound for the width of the text in CSS pixels: rounded up, in the widest of the style sheet's fallback fonts.
    func width(of text: some StringProtocol) -> Int {
        let thousandths = Self.widthOfSingleScalars(text) ?? text.reduce(0) { $0 + Self.width(of: $1) }
        let weight = self == .name ? 1_110 : 1_000
        return (thousandths * size * weight + 999_999) / 1_000_000
    }

    /// The width of a text in which each scalar is a character, as most are; `nil` if others may be in it. Finding the characters takes
    /// much longer.
    private static func widthOfSingleScalars(_ text: some StringProtocol) -> Int? {
        var sum = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // Neither the lines of control characters nor marks that combine.
            case 0x20..<0x300, 0x370..<0x483, 0x2010..<0x2028, 0x4E00..<0xA000: sum += width(of: scalar)
            default: return nil
            }
        }
        return sum
    }

    /// In thousandths of the font's size, for the regular weight; bold words are up to 11 % wider on average.
    private static func width(of character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, width(of: $1)) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "j", "l", "'", "|", ":", ";", ",", ".", " ", "/", "\\": 345
        case "f", "r", "t", "I", "J", "(", ")", "[", "]", "!", "-", "\u{2018}", "\u{2019}": 450
        case "m", "w", "M", "W", "%", "@", "\u{2026}": 1_005
        case "A"..."Z", "#", "&", "+", "<", "=", ">", "^", "~": 800
        case "\u{20}"..."\u{7E}": 645
        case "\u{C0}"..."\u{17F}", "\u{370}"..."\u{3FF}", "\u{2010}"..."\u{2015}": 1_010
        case "\u{400}"..."\u{52F}": 1_020
        case "\u{590}"..."\u{5FF}": 800
        case "\u{600}"..."\u{6FF}": 1_010
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
        case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{2FDF}", "\u{3000}"..."\u{9FFF}", "\u{AC00}"..."\u{D7A3}", "\u{FF00}"..."\u{FFEF}":
            1_020
        // Single characters that contain a whole sentence (U+FDFA, U+FDFB, U+FDFD), cuneiform, and long dashes.
        case "\u{FDF0}"..."\u{FDFF}": 6_000
        case "\u{12000}"..."\u{1254F}", "\u{A9C5}", "\u{102A}", "\u{0BF5}"..."\u{0BFA}", "\u{2E3A}", "\u{2E3B}": 4_000
        default: 1_400
        }
    }
}

extension Lettering {
    /// The text in at most `limit` lines that are no wider than `width`, broken between words where that is possible; what does not fit
    /// ends in an ellipsis. Text without a visible character becomes a dash.
    func lines(of text: String, width: Int, limit: Int) -> [String] {
        var words = Self.words(of: text)[...]
        var lines: [String] = []
        while !words.isEmpty, lines.count < limit {
            var line = words.removeFirst()
            while let next = words.first, self.width(of: line + " " + next) <= width {
                line += " " + next
                words.removeFirst()
            }
            if self.width(of: line) > width {
                let (head, tail) = split(line, at: width)
                line = head
                if !tail.isEmpty { words.insert(tail, at: words.startIndex) }
            }
            lines.append(line)
        }
        if !words.isEmpty, let last = lines.popLast() { lines.append(shortened(last, to: width)) }
        lines.removeAll { $0.isEmpty }
        return lines.isEmpty ? ["–"] : lines
    }

    /// The text in one line, with an ellipsis if it is too long.
    func line(of text: String, width: Int) -> String { lines(of: text, width: width, limit: 1)[0] }

    /// As much of the word as fits, at least one character, and the rest.
    private func split(_ word: String, at width: Int) -> (head: String, tail: String) {
        var head = ""
        var rest = word[...]
        while let character = rest.first, head.isEmpty || self.width(of: head) + self.width(of: String(character)) <= width {
            head.append(character)
            rest.removeFirst()
        }
        return (head, String(rest))
    }

    /// The text with an ellipsis at its end, and no wider than `width`.
    private func shortened(_ text: String, to width: Int) -> String {
        var text = text
        while !text.isEmpty, self.width(of: text + "…") > width { text.removeLast() }
        return text + "…"
    }

    private static func words(of text: String) -> [String] {
        // Finding the characters of other texts takes much longer.
        guard text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return text.split(whereSeparator: \.isWhitespace).map(printable) }
        return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }

    /// The word without characters that could cover its neighbours: no stacked marks and no direction overrides.
    private static func printable(_ word: Substring) -> String {
        if word.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return String(word) }
        return String(
            word.compactMap { character in
                let scalars = character.unicodeScalars.filter { !$0.properties.isBidiControl && $0.properties.generalCategory != .control }
                guard let first = scalars.first else { return nil }
                return scalars.count > 12 ? Character(first) : Character(String(String.UnicodeScalarView(scalars)))
            })
    }
}
