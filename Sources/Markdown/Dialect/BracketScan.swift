/// Determines which brackets and delimiters of one block belong together.
///
/// As in CommonMark, brackets bind tighter than delimiters: `||a :b[c|| d]` contains no spoiler. The algorithm is linear, like libcmark's
/// own: everything is pushed and popped at most once.
struct BracketScan {
    enum Opener {
        case plain
        case directive(DirectiveSource)
        case wikiLink(target: Range<Int>)
    }

    struct Delimiter {
        enum Kind: Int {
            case spoiler, strikethrough, doubleStrikethrough, highlight
        }

        let kind: Kind
        let range: Range<Int>
        /// The points in braces after it, which belong to it if it closes a spoiler.
        struct Tail {
            let points: Range<Int>
            /// The offset after the closing brace.
            let end: Int
        }

        let tail: Tail?
        let canOpen: Bool
        let canClose: Bool
        /// Whether there is no white space on either side, so that it may open or close: `a||b`.
        let isInWord: Bool
    }

    /// A bracket or a delimiter, in text order.
    private enum Event {
        case open(Range<Int>, isWikiLink: Bool, isClosed: Bool)
        case close(Int, isOpened: Bool)
        case delimiter(Delimiter)
    }

    private var events: [Event] = []
    private var openers: [(opener: Opener, event: Int)] = []
    private var hasDelimiters = false
    /// The double tildes and equals signs without a partner, once all of them are known.
    private(set) var lost: [Delimiter] = []
    /// Wikilinks below this height of the stack contain a wikilink in their label. Links do not nest; the inner one counts.
    private var heightOfWikiLinks = 0

    /// How many `==` are waiting to be closed, as far as that is known before all brackets are.
    private var openHighlights = 0

    /// Whether a `==` is waiting to be closed.
    var isHighlighted: Bool { openHighlights > 0 }

    /// Whether a bracket is waiting to be closed.
    var isOpen: Bool { !openers.isEmpty }

    mutating func reset() {
        events.removeAll(keepingCapacity: true)
        openers.removeAll(keepingCapacity: true)
        hasDelimiters = false
        if !lost.isEmpty { lost = [] }
        openHighlights = 0
        heightOfWikiLinks = 0
    }

    /// - Parameter range: the opening characters; the last bracket is the one that libcmark sees.
    mutating func open(_ opener: Opener, at range: Range<Int>) {
        openers.append((opener, events.count))
        events.append(.open(range, isWikiLink: opener.isWikiLink, isClosed: false))
    }

    mutating func add(_ delimiter: Delimiter) {
        hasDelimiters = true
        if delimiter.kind == .highlight {
            if delimiter.canClose, openHighlights > 0 { openHighlights -= 1 } else if delimiter.canOpen { openHighlights += 1 }
        }
        events.append(.delimiter(delimiter))
    }

    /// Where a wikilink starts that is never closed.
    var openWikiLink: Int? {
        for (opener, event) in openers {
            if opener.isWikiLink, case .open(let range, _, _) = events[event] { return range.lowerBound }
        }
        return nil
    }

    /// The first plain bracket that is never closed.
    var openBracket: Int? {
        for (opener, event) in openers {
            if !opener.isWikiLink, case .open(let range, _, _) = events[event], range.count == 1 { return range.lowerBound }
        }
        return nil
    }

    mutating func closeWikiLinksAround() { heightOfWikiLinks = openers.count }

    enum Closed {
        case plain(opening: Range<Int>)
        case directive(DirectiveSource, opening: Range<Int>)
        case wikiLink(target: Range<Int>, opening: Range<Int>)
    }

    /// What the bracket at `offset` closes, or `nil` if nothing is open.
    ///
    /// - Parameter isDouble: whether another closing bracket follows.
    mutating func close(at offset: Int, isDouble: Bool) -> Closed? {
        guard let (opener, event) = openers.popLast(), case .open(let opening, let isWikiLink, _) = events[event] else {
            events.append(.close(offset, isOpened: false))
            return nil
        }
        defer { heightOfWikiLinks = min(heightOfWikiLinks, openers.count) }
        events[event] = .open(opening, isWikiLink: isWikiLink, isClosed: true)
        events.append(.close(offset, isOpened: true))
        switch opener {
        case .directive(let source):
            return .directive(source, opening: opening)
        case .wikiLink(let target) where isDouble && openers.count >= heightOfWikiLinks:
            closeWikiLinksAround()
            return .wikiLink(target: target, opening: opening)
        case .plain, .wikiLink:
            return .plain(opening: opening)
        }
    }

    /// Pairs the delimiters, now that all brackets are known.
    ///
    /// - Parameter escapes: receives the brackets inside pairs that belong to nothing.
    /// - Returns: the offset of the first spoiler bars without a partner, if any; everybody can read the words that they were meant to
    ///   guard.
    mutating func finish(_ tokens: inout [Token], _ escapes: inout [Int]) -> Int? {
        guard hasDelimiters else { return nil }
        var pairing = DelimiterPairing()
        /// How many pairs start with each event, minus how many end with it.
        var cover = [Int](repeating: 0, count: events.count)
        for (index, event) in events.enumerated() {
            switch event {
            case .open(_, _, isClosed: true): pairing.enterBrackets()
            case .close(_, isOpened: true): pairing.leaveBrackets()
            case .delimiter(let delimiter):
                guard let opener = pairing.opener(for: delimiter, at: index), case .delimiter(let opening) = events[opener] else { break }
                cover[opener] += 1
                cover[index] -= 1
                tokens.append(Self.token(from: opening, to: delimiter))
            case .open, .close: break
            }
        }
        var depth = 0
        for (index, event) in events.enumerated() {
            depth += cover[index]
            guard depth > 0 else { continue }
            switch event {
            case .open(let range, let isWikiLink, isClosed: false):
                // A wikilink starts with two brackets.
                escapes += isWikiLink ? [range.lowerBound, range.lowerBound + 1] : [range.upperBound - 1]
            case .close(let offset, isOpened: false): escapes.append(offset)
            default: break
            }
        }
        var bars: Int?
        for (event, cover) in zip(events, cover) where cover == 0 {
            guard case .delimiter(let delimiter) = event else { continue }
            switch delimiter.kind {
            case .spoiler: if bars == nil, !delimiter.isInWord { bars = delimiter.range.lowerBound }
            case .doubleStrikethrough, .highlight: lost.append(delimiter)
            case .strikethrough: break
            }
        }
        return bars
    }

    private static func token(from opening: Delimiter, to closing: Delimiter) -> Token {
        if case .spoiler = opening.kind {
            let end = closing.tail?.end ?? closing.range.upperBound
            return Token(meaning: .spoiler(until: closing.tail?.points), opening: opening.range, closing: closing.range.lowerBound..<end)
        }
        let isHighlight = opening.kind == .highlight
        return Token(meaning: isHighlight ? .highlight : .strikethrough, opening: opening.range, closing: closing.range)
    }
}

extension BracketScan.Opener {
    fileprivate var isWikiLink: Bool {
        if case .wikiLink = self { true } else { false }
    }
}

/// The delimiters that are waiting to be closed.
private struct DelimiterPairing {
    private var waiting: [(kind: BracketScan.Delimiter.Kind, event: Int)] = []
    /// Where the delimiters inside the current brackets start in `waiting`, and how many there are of each kind.
    private var level = (start: 0, counts: SIMD4<Int32>())
    private var outerLevels: [(start: Int, counts: SIMD4<Int32>)] = []

    mutating func enterBrackets() {
        outerLevels.append(level)
        level = (waiting.count, SIMD4())
    }

    mutating func leaveBrackets() {
        waiting.removeSubrange(level.start...)
        level = outerLevels.popLast() ?? (0, SIMD4())
    }

    /// The event of the delimiter that this one closes, if any; otherwise this one may wait to be closed itself.
    mutating func opener(for delimiter: BracketScan.Delimiter, at event: Int) -> Int? {
        if delimiter.canClose, level.counts[delimiter.kind.rawValue] > 0 {
            while let last = waiting.popLast() {
                level.counts[last.kind.rawValue] -= 1
                if last.kind == delimiter.kind { return last.event }
            }
        }
        if delimiter.canOpen {
            waiting.append((delimiter.kind, event))
            level.counts[delimiter.kind.rawValue] += 1
        }
        return nil
    }
}
