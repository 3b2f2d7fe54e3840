/// The words of a paragraph with their marks, on the way to Markdown.
enum MarkdownInline: Hashable, Sendable {
    /// Words as they are to be shown.
    case words(String)
    /// Markdown that is complete, such as a link or a picture.
    case markdown(String)
    /// A whole address in the words, with the Markdown for it.
    case address(String, markdown: String)
    case open(String)
    case close(String)
    case lineBreak
    /// Where a new paragraph begins.
    case paragraph
}

extension [MarkdownInline] {
    /// The paragraphs, which empty lines of the source separate.
    var paragraphs: [[MarkdownInline]] {
        var paragraphs: [[MarkdownInline]] = [[]]
        var open: [String] = []
        for item in self {
            switch item {
            case .paragraph:
                // Marks do not reach beyond a paragraph, so each has its own.
                paragraphs[paragraphs.count - 1] += open.reversed().map { .close($0) }
                paragraphs.append(open.map { .open($0) })
                continue
            case .open(let mark): open.append(mark)
            case .close(let mark): if open.last == mark { open.removeLast() }
            case .words, .markdown, .address, .lineBreak: break
            }
            paragraphs[paragraphs.count - 1].append(item)
        }
        return paragraphs
    }

    /// The Markdown, with its lines; empty if there is nothing to see.
    ///
    /// - Parameter inTable: whether it is in a cell, where bars end it.
    func lines(inTable: Bool = false) -> [String] {
        var lines: [String] = []
        for line in withSpacesOutside.withSoundMarks.split(omittingEmptySubsequences: false, whereSeparator: { $0 == .lineBreak }) {
            var text = ""
            var startsWithWords = false
            for item in line {
                switch item {
                case .words(let words):
                    let isAtStart = text.isEmpty
                    let collapsed = words.collapsed(after: text.last)
                    if isAtStart, !collapsed.isEmpty { startsWithWords = true }
                    text += inTable ? MarkdownText.inline(collapsed).barsApart : MarkdownText.inline(collapsed)
                case .markdown(let markdown), .address(_, let markdown): text += inTable ? markdown.replacing("|", with: "\\|") : markdown
                case .open(let mark), .close(let mark): text += mark
                case .lineBreak, .paragraph: break
                }
            }
            let trimmed = text.trimmed
            // A backslash at the end would be a line break.
            lines.append(startsWithWords ? MarkdownText.escapedStart(trimmed) : trimmed)
        }
        return lines.filter { !$0.isEmpty }
    }

    var oneLine: String { lines().joined(separator: " ") }

    /// Spaces at the inner edges of marks go outside: `** bold**` would not be bold.
    private var withSpacesOutside: [MarkdownInline] {
        var items: [MarkdownInline] = []
        for item in self {
            switch item {
            case .words(let words):
                guard case .open? = items.last, words.first?.isWhitespace ?? false else {
                    items.append(item)
                    continue
                }
                var position = items.count
                while position > 0, case .open = items[position - 1] { position -= 1 }
                items.insert(.words(" "), at: position)
                let rest = String(words.drop(while: \.isWhitespace))
                if !rest.isEmpty { items.append(.words(rest)) }
            case .close(let mark):
                if items.last == .open(mark) {
                    items.removeLast()
                    continue
                }
                guard case .words(let words)? = items.last, words.last?.isWhitespace ?? false else {
                    items.append(item)
                    continue
                }
                items.removeLast()
                let rest = String(words.prefix(words.count - words.reversed().prefix(while: \.isWhitespace).count))
                if !rest.isEmpty { items.append(.words(rest)) }
                items += [item, .words(" ")]
            case .markdown, .address, .open, .lineBreak, .paragraph: items.append(item)
            }
        }
        return items
    }

    /// Without marks that would be shown as signs: empty ones, and those between a letter and a sign, as in `a**(b)**`.
    private var withSoundMarks: [MarkdownInline] {
        var isKept = [Bool](repeating: true, count: count)
        var pairs: [(open: Int, close: Int)] = []
        var open: [Int] = []
        for (index, item) in enumerated() {
            switch item {
            case .open: open.append(index)
            case .close(let mark):
                if let start = open.last, case .open(mark) = self[start] {
                    open.removeLast()
                    pairs.append((start, index))
                } else {
                    isKept[index] = false
                }
            case .words, .markdown, .address, .lineBreak, .paragraph: break
            }
        }
        for index in open { isKept[index] = false }
        for (start, end) in pairs where isKept[start] {
            let before = character(before: start, isKept)
            let (first, last) = (character(after: start, isKept), character(before: end, isKept))
            let after = character(after: end, isKept)
            let hasWords = start + 1 < end && self[(start + 1)..<end].contains { $0.isVisible }
            guard hasWords, let first, let last, !first.isWhitespace, !last.isWhitespace,
                first.isLetterOrDigit || !(before?.isLetterOrDigit ?? false),
                last.isLetterOrDigit || !(after?.isLetterOrDigit ?? false),
                !(before == "*" && isDelimiter(start - 1, isKept, closing: true))
            else {
                (isKept[start], isKept[end]) = (false, false)
                continue
            }
        }
        return zip(self, isKept).filter(\.1).map(\.0)
    }

    private func isDelimiter(_ index: Int, _ isKept: [Bool], closing: Bool) -> Bool {
        guard indices.contains(index), isKept[index], case .close = self[index] else { return false }
        return closing
    }

    private func character(before index: Int, _ isKept: [Bool]) -> Character? {
        for index in (0..<index).reversed() where isKept[index] {
            switch self[index] {
            case .words(let words): if let last = words.last { return last }
            case .markdown(let markdown), .address(_, let markdown): return markdown.last
            case .open(let mark), .close(let mark): return mark.last
            case .lineBreak, .paragraph: return nil
            }
        }
        return nil
    }

    private func character(after index: Int, _ isKept: [Bool]) -> Character? {
        for index in (index + 1)..<Swift.max(count, index + 1) where isKept[index] {
            switch self[index] {
            case .words(let words): if let first = words.first { return first }
            case .markdown(let markdown), .address(_, let markdown): return markdown.first
            case .open(let mark), .close(let mark): return mark.first
            case .lineBreak, .paragraph: return nil
            }
        }
        return nil
    }
}

extension MarkdownInline {
    fileprivate var isVisible: Bool {
        switch self {
        case .words, .markdown, .address: true
        case .open, .close, .lineBreak, .paragraph: false
        }
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}

extension String {
    /// With one space for each run of white space, and none after a space or at the beginning.
    fileprivate func collapsed(after last: Character?) -> String {
        var text = ""
        var isAfterSpace = last?.isWhitespace ?? true
        for character in self {
            if character.isWhitespace {
                if !isAfterSpace { text.append(" ") }
            } else if character.isShown {
                text.append(character)
            } else {
                continue
            }
            isAfterSpace = character.isWhitespace
        }
        return text
    }

    /// Two bars in a table are a spoiler even with backslashes.
    fileprivate var barsApart: String { replacing("\\||", with: "\\| \\|") }
}

extension Character {
    /// Whether it is not a control character or a mark of direction, which have no place in a text.
    fileprivate var isShown: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse, .unassigned: false
            case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
            default: true
            }
        }
    }
}
