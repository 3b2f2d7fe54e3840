/// Marks the parts of a page that are written in another direction than the rest (`dir`), names inside phrases (`bdi`), the
/// untranslated words of a theme (`lang="en"`), and the titles that are in another language.
///
/// Works on finished pages, so that whatever a theme shows, and wherever the content has it, is marked in the same way.
package struct LanguageMarks: Sendable {
    private let direction: WritingDirection
    private let english: EnglishPhrases?
    /// Languages of titles, by the titles as pages have them.
    private let titles: [String: String]

    /// - Parameters:
    ///   - isRightToLeft: how the language of the site is written.
    ///   - english: the phrases of the theme that are in English on a site in another language; in a phrase, `{name}` stands for any words.
    ///   - titles: the languages of texts that are in another language than the site wherever an element has nothing else.
    package init(isRightToLeft: Bool, english: [String] = [], titles: [String: String] = [:]) {
        direction = isRightToLeft ? .rightToLeft : .leftToRight
        self.english = english.isEmpty ? nil : EnglishPhrases(english)
        self.titles = Dictionary(titles.map { (String(decoding: HTML(text: $0).bytes, as: UTF8.self), $1) }) { first, _ in first }
    }

    /// - Complexity: linear in the length of the page. Of a page without letters of the other direction, the bytes are read once.
    package func applied(to page: [UInt8]) -> [UInt8] {
        guard direction == .rightToLeft || english != nil || !titles.isEmpty || page.withUnsafeBufferPointer({ $0.mayBeRightToLeft }) else {
            return page
        }
        let marks = page.withUnsafeBufferPointer { page in
            var reader = Reader(page, direction, english, titles)
            return reader.read()
        }
        guard !marks.isEmpty else { return page }
        var marked: [UInt8] = []
        marked.reserveCapacity(page.count + marks.count * 12)
        var position = 0
        for mark in marks.sorted(by: { $0.offset < $1.offset }) {
            marked += page[position..<mark.offset]
            marked += mark.text.utf8
            position = mark.offset + mark.replaced
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
        /// What to insert where, in place of so many bytes.
        struct Mark {
            let offset: Int
            let text: String
            var replaced = 0
        }

        private let page: UnsafeBufferPointer<UInt8>
        private let base: WritingDirection
        private let english: EnglishPhrases?
        private let titles: [String: String]
        private var marks: [Mark] = []
        private var open: [Element] = []
        /// How many of them have each of the names, so that an end tag without its start is not searched for among all that are open.
        private var counts = [Int](repeating: 0, count: names.count)
        /// The first of `open` from which on no direction is known.
        private var firstOpen = 0
        /// How many elements that are open have text of their own kind: code and drawings.
        private var apart = 0
        private var isInBody = false
        /// Whether each list that is open is a part of the theme: one with a class, or in a navigation. The lists of texts are neither.
        private var lists: [Bool] = []
        private var navigations = 0

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
            /// Whether it arranges other elements: these have directions, and it has that of the page.
            var isFrame: Bool
        }

        init(
            _ page: UnsafeBufferPointer<UInt8>, _ base: WritingDirection, _ english: EnglishPhrases?, _ titles: [String: String]
        ) {
            (self.page, self.base, self.english, self.titles) = (page, base, english, titles)
        }

        mutating func read() -> [Mark] {
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
            if named(name, "nav") { navigations += 1 }
            if named(name, "ul") || named(name, "ol") {
                var hasClass = false
                while let attribute = tokenizer.nextAttribute() { hasClass = hasClass || named(attribute.name, "class") }
                lists.append(hasClass || navigations > 0)
                // What a list of the theme is in has no direction of its own either, such as the services under the name of a country.
                if hasClass { for position in min(firstOpen, open.count)..<open.count { open[position].isFrame = true } }
            }
            guard isInBody, let position = Self.names.firstIndex(where: { named(name, $0) }) else { return }
            let isApart = position < Self.apart.count
            let around = open.last?.innermost ?? base
            var given: Range<Int>?
            while let attribute = tokenizer.nextAttribute() { if named(attribute.name, "dir") { given = attribute.value } }
            var element = Element(
                name: position, end: name.upperBound, direction: given.flatMap { named($0, "rtl") ? .rightToLeft : .leftToRight },
                innermost: around,
                isGiven: given != nil, isApart: isApart, isFrame: named(name, "li") && lists.last == true)
            if isApart {
                // Code is written from left to right wherever it is; drawings know their own direction.
                if given == nil, !named(name, "svg"), around == .rightToLeft {
                    marks.append(Mark(offset: element.end, text: " dir=\"ltr\""))
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
            if named(name, "nav") { navigations = max(0, navigations - 1) }
            if named(name, "ul") || named(name, "ol") { _ = lists.popLast() }
            guard let ended = Self.names.firstIndex(where: { named(name, $0) }), counts[ended] > 0 else { return }
            while let element = open.popLast() {
                counts[element.name] -= 1
                if element.isApart { apart -= 1 }
                if element.name == ended { break }
            }
            firstOpen = min(firstOpen, open.count)
        }

        private mutating func read(_ text: Range<Int>, in start: Range<Int>?) {
            if english != nil || !titles.isEmpty { mark(text, in: start) }
            isolate(in: text)
            guard firstOpen < open.count, let direction = WritingDirection(firstIn: page[text]) else { return }
            for position in firstOpen..<open.count {
                let around = position == 0 ? base : open[position - 1].innermost
                if open[position].isFrame, open[position].direction == nil, position + 1 < open.count {
                    open[position].innermost = around
                    continue
                }
                if open[position].direction == nil {
                    if direction != around { marks.append(Mark(offset: open[position].end, text: " dir=\"\(direction.rawValue)\"")) }
                    open[position].direction = direction
                }
                open[position].innermost = open[position].direction ?? direction
            }
            firstOpen = open.count
        }

        /// Replaces each pair of isolates in the text by an element, where one is allowed and does not become a part of the layout.
        private mutating func isolate(in text: Range<Int>) {
            guard base == .rightToLeft, !open.contains(where: { Self.keepsIsolates.contains($0.name) }) else { return }
            var start: Int?
            var index = text.lowerBound
            while let sign = page[index..<text.upperBound].firstIndex(of: 0xE2), sign + 2 < text.upperBound {
                index = sign + 1
                guard page[sign + 1] == 0x81 else { continue }
                // U+2068 and U+2069.
                if page[sign + 2] == 0xA8 { start = sign }
                guard page[sign + 2] == 0xA9, let first = start else { continue }
                marks.append(Mark(offset: first, text: "<bdi>", replaced: 3))
                marks.append(Mark(offset: sign, text: "</bdi>", replaced: 3))
                start = nil
            }
        }

        private mutating func mark(_ text: Range<Int>, in start: Range<Int>?) {
            let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
            guard let first = text.first(where: { !isSpace(page[$0]) }), let last = text.last(where: { !isSpace(page[$0]) }),
                let language = language(of: String(decoding: page[first...last], as: UTF8.self))
            else { return }
            // The element itself, if it has nothing else; a span would not be allowed in some.
            let isWhole = text.upperBound + 1 < page.count && page[text.upperBound + 1] == UInt8(ascii: "/")
            if let start, isWhole, !saysLanguage(start.upperBound..<text.lowerBound) {
                marks.append(Mark(offset: start.upperBound, text: " lang=\"\(language)\""))
            } else if !open.contains(where: { $0.name == Self.option }) {
                marks.append(Mark(offset: first, text: "<span lang=\"\(language)\">"))
                marks.append(Mark(offset: last + 1, text: "</span>"))
            }
        }

        private func saysLanguage(_ attributes: Range<Int>) -> Bool {
            let name: StaticString = " lang="
            return UnsafeRawBufferPointer(page).position(
                of: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), from: attributes.lowerBound,
                to: attributes.upperBound) != nil
        }

        private func language(of text: String) -> String? { titles[text] ?? (english?.contains(text) == true ? "en" : nil) }

        private func named(_ range: Range<Int>, _ name: StaticString) -> Bool {
            UnsafeBufferPointer(rebasing: page[range]).matches(name)
        }

        private static let void: [StaticString] = ["br", "hr", "img", "input", "source", "wbr"]
        private static let apart: [StaticString] = ["pre", "code", "kbd", "samp", "svg"]
        private static let marked: [StaticString] = [
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "figcaption", "caption", "blockquote", "summary",
            "option", "a",
            "span", "cite", "q", "small", "label", "button", "legend", "time",
        ]
        /// The names of all elements that are looked at; those that are apart come first.
        private static let names = apart + marked
        private static let option = position(of: "option")
        private static let keepsIsolates = Set(["option", "h1", "h2", "h3", "h4", "h5", "h6"].map(position))

        private static func position(of name: String) -> Int? { names.firstIndex { $0.description == name } }
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
