/// Marks the parts of a page that are written in another direction than the rest (`dir`), and the untranslated words of a theme
/// (`lang="en"`).
///
/// Works on finished pages, so that whatever a theme shows, and wherever the content has it, is marked in the same way.
package struct LanguageMarks: Sendable {
    private let direction: WritingDirection
    private let english: EnglishPhrases?

    /// - Parameters:
    ///   - isRightToLeft: how the language of the site is written.
    ///   - english: the phrases of the theme that are in English on a site in another language; in a phrase, `{name}` stands for any words.
    package init(isRightToLeft: Bool, english: [String] = []) {
        direction = isRightToLeft ? .rightToLeft : .leftToRight
        self.english = english.isEmpty ? nil : EnglishPhrases(english)
    }

    /// - Complexity: linear in the length of the page. Of a page without letters of the other direction, the bytes are read once.
    package func applied(to page: [UInt8]) -> [UInt8] {
        guard direction == .rightToLeft || english != nil || page.withUnsafeBufferPointer({ $0.mayBeRightToLeft }) else { return page }
        let marks = page.withUnsafeBufferPointer { page in
            var reader = Reader(page, direction, english)
            return reader.read()
        }
        guard !marks.isEmpty else { return page }
        var marked: [UInt8] = []
        marked.reserveCapacity(page.count + marks.count * 12)
        var position = 0
        for (offset, text) in marks.sorted(by: { $0.offset < $1.offset }) {
            marked += page[position..<offset]
            marked += text.utf8
            position = offset
        }
        return marked + page[position...]
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it has a byte with which a letter that is written from right to left begins.
    fileprivate var mayBeRightToLeft: Bool {
        firstIndex(from: 0, to: count, inBlocksWith: { $0.atLeast(0xD6) }, where: beginsRightToLeft) != nil
    }

    private func beginsRightToLeft(at index: Int) -> Bool {
        switch self[index] {
        case ..<0xD6: false
        case 0xD6...0xDF: true
        case 0xE0: index + 1 < count && 0xA0...0xA3 ~= self[index + 1]
        case 0xEF: index + 1 < count && 0xAC...0xBB ~= self[index + 1]
        case 0xF0: index + 1 < count && (self[index + 1] == 0x90 || self[index + 1] == 0x9E)
        // U+200F.
        case 0xE2: index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0x8F
        default: false
        }
    }
}

extension LanguageMarks {
    /// Reads a page once, and notes what to insert where.
    private struct Reader {
        private let page: UnsafeBufferPointer<UInt8>
        private let base: WritingDirection
        private let english: EnglishPhrases?
        private var marks: [(offset: Int, text: String)] = []
        private var open: [Element] = []
        /// How many of them have each of the names, so that an end tag without its start is not searched for among all that are open.
        private var counts = [Int](repeating: 0, count: names.count)
        /// The first of `open` from which on no direction is known.
        private var firstOpen = 0
        /// How many elements that are open have text of their own kind: code and drawings.
        private var apart = 0
        private var isInBody = false

        /// An element that can have a direction of its own.
        private struct Element {
            /// Its name's position in `names`.
            let name: Int
            /// After its name, where attributes can be inserted.
            let end: Int
            var direction: WritingDirection?
            /// The direction, if it is known, or else that of the innermost element around it that has one.
            var innermost: WritingDirection
            /// Whether it says so itself.
            let isGiven: Bool
            let isApart: Bool
        }

        init(_ page: UnsafeBufferPointer<UInt8>, _ base: WritingDirection, _ english: EnglishPhrases?) {
            (self.page, self.base, self.english) = (page, base, english)
        }

        mutating func read() -> [(offset: Int, text: String)] {
            var tokenizer = HTMLTokenizer(page)
            var start: Range<Int>?
            while let token = tokenizer.next() {
                switch token {
                case .startTag(let name):
                    begin(name, &tokenizer)
                    start = Self.void.contains { named(name, $0) } ? nil : name
                    continue
                case .endTag(let name): end(name)
                case .text(let range) where isInBody && apart == 0: read(range, in: start)
                default: break
                }
                start = nil
            }
            return marks
        }

        private mutating func begin(_ name: Range<Int>, _ tokenizer: inout HTMLTokenizer) {
            if named(name, "body") { isInBody = true }
            guard isInBody, let position = Self.names.firstIndex(where: { named(name, $0) }) else { return }
            let isApart = position < Self.apart.count
            let around = open.last?.innermost ?? base
            var given: Range<Int>?
            while let attribute = tokenizer.nextAttribute() { if named(attribute.name, "dir") { given = attribute.value } }
            var element = Element(
                name: position, end: name.upperBound, direction: given.flatMap { named($0, "rtl") ? .rightToLeft : .leftToRight },
                innermost: around,
                isGiven: given != nil, isApart: isApart)
            if isApart {
                // Code is written from left to right wherever it is; drawings know their own direction.
                if given == nil, !named(name, "svg"), around == .rightToLeft {
                    marks.append((element.end, " dir=\"ltr\""))
                }
                element.direction = .leftToRight
                apart += 1
            }
            if let direction = element.direction {
                element.innermost = direction
                if firstOpen == open.count { firstOpen = open.count + 1 }
            }
            counts[position] += 1
            open.append(element)
        }

        private mutating func end(_ name: Range<Int>) {
            guard let ended = Self.names.firstIndex(where: { named(name, $0) }), counts[ended] > 0 else { return }
            while let element = open.popLast() {
                counts[element.name] -= 1
                if element.isApart { apart -= 1 }
                if element.name == ended { break }
            }
            firstOpen = min(firstOpen, open.count)
        }

        private mutating func read(_ text: Range<Int>, in start: Range<Int>?) {
            if let english { mark(text, in: start, english) }
            guard firstOpen < open.count, let direction = WritingDirection(firstIn: page[text]) else { return }
            for position in firstOpen..<open.count {
                if open[position].direction == nil {
                    let around = position == 0 ? base : open[position - 1].innermost
                    if direction != around { marks.append((open[position].end, " dir=\"\(direction.rawValue)\"")) }
                    open[position].direction = direction
                }
                open[position].innermost = open[position].direction ?? direction
            }
            firstOpen = open.count
        }

        private mutating func mark(_ text: Range<Int>, in start: Range<Int>?, _ english: EnglishPhrases) {
            let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
            guard let first = text.first(where: { !isSpace(page[$0]) }), let last = text.last(where: { !isSpace(page[$0]) }),
                english.contains(String(decoding: page[first...last], as: UTF8.self))
            else { return }
            // The element itself, if it has nothing else; a span would not be allowed in some.
            let isWhole = text.upperBound + 1 < page.count && page[text.upperBound + 1] == UInt8(ascii: "/")
            if let start, isWhole, !String(decoding: page[start.upperBound..<text.lowerBound], as: UTF8.self).contains(" lang=") {
                marks.append((start.upperBound, " lang=\"en\""))
            } else if !open.contains(where: { Self.names[$0.name] == "option" }) {
                marks.append((first, "<span lang=\"en\">"))
                marks.append((last + 1, "</span>"))
            }
        }

        private func named(_ range: Range<Int>, _ name: String) -> Bool {
            range.count == name.utf8.count && zip(page[range], name.utf8).allSatisfy { ($0 | 0x20) == $1 || $0 == $1 }
        }

        private static let void = ["br", "hr", "img", "input", "source", "wbr"]
        private static let apart = ["pre", "code", "kbd", "samp", "svg"]
        private static let marked = [
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "figcaption", "caption", "blockquote", "summary",
            "option", "a",
            "span", "cite", "q", "small", "label", "button", "legend", "time",
        ]
        /// The names of all elements that are looked at; those that are apart come first.
        private static let names = apart + marked
    }

    /// Phrases, and what is made of them.
    private struct EnglishPhrases: Sendable {
        private let whole: Set<String>
        /// What comes before the first value and after the last one in phrases that have values.
        private let around: [(before: Substring, after: Substring)]

        init(_ phrases: [String]) {
            whole = Set(phrases)
            around = phrases.compactMap { phrase in
                guard let open = phrase.firstIndex(of: "{"), let close = phrase.lastIndex(of: "}") else { return nil }
                let (before, after) = (phrase[..<open], phrase[phrase.index(after: close)...])
                return before.count(where: \.isLetter) + after.count(where: \.isLetter) >= 3 ? (before, after) : nil
            }
        }

        /// Whether it is made of numbers and phrases of one word, such as the name of a month.
        private func isDate(_ text: String) -> Bool {
            guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
            let words = text.split { !$0.isLetter }
            return !words.isEmpty && words.allSatisfy { whole.contains(String($0)) }
        }

        func contains(_ text: String) -> Bool {
            if whole.contains(text) || isDate(text) { return true }
            return around.contains { before, after in
                text.count > before.count + after.count && text.hasPrefix(before) && text.hasSuffix(after)
                    && text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
            }
        }
    }
}
