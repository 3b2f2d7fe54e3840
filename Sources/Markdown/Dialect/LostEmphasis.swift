/// Pairs the asterisks and underscores of one block as CommonMark does, to find those that were meant to make words bold and do not.
///
/// Brackets are not looked at, so a run in a link's words counts like any other.
struct LostEmphasis {
    private struct Run {
        let sign: UInt8
        let offset: Int
        let length: Int
        var count: Int
        let canClose: Bool
        /// Whether it is before a word, and not in one.
        let isBeforeWord: Bool
    }

    /// What is wrong, and where.
    enum Finding {
        /// No run ends the words.
        case unclosed(Int, sign: UInt8)
        /// The run that should end the words is between a sign and a letter, as in `**Keeper:**Ada`.
        case glued(Int, closing: Int)
        /// White space separates the runs from the words.
        case spaced(Int, sign: UInt8)
        /// White space separates the words from the sign after them.
        case spacedEnd(Int, sign: UInt8)
    }

    /// The runs that wait for their end.
    private var waiting: [Run] = []
    /// How many runs were looked at, to test how the number grows.
    private(set) var steps = 0
    private var unclosed: Run?
    /// The first run of two that would end others if there were a space after it, and those others.
    private var glued: (opening: Int, closing: Int)?
    /// The first run of two between white space, and whether it has a second half.
    private var spaced: (offset: Int, sign: UInt8)?
    private var isSpaced = false
    /// The single sign before a word that another one between white space seems to end.
    private var spacedEnd: Run?

    mutating func reset() {
        if !waiting.isEmpty { waiting.removeAll(keepingCapacity: true) }
        (unclosed, glued, spaced, isSpaced, spacedEnd) = (nil, nil, nil, false, nil)
    }

    /// - Parameters:
    ///   - range: a run of one sign.
    ///   - region: the block.
    mutating func read(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, in region: Range<Int>) {
        steps += 1
        let sign = text[range.lowerBound]
        let before = Side(range.lowerBound > region.lowerBound ? text[range.lowerBound - 1] : 0) { text.scalar(before: range.lowerBound) }
        let after = Side(range.upperBound < region.upperBound ? text[range.upperBound] : 0) { text.scalar(at: range.upperBound).0 }
        let isLeft = after != .space && (after == .letter || before != .letter)
        let isRight = before != .space && (before == .letter || after != .letter)
        let isUnderscore = sign == UInt8(ascii: "_")
        let canOpen = isLeft && (!isUnderscore || !isRight || before == .sign)
        let canClose = isRight && (!isUnderscore || !isLeft || after == .sign)
        if !isLeft, !isRight { return readSpaced(range, sign, of: text) }
        var count = range.count
        if canClose { close(&count, sign, length: range.count, canOpen: canOpen) }
        if canClose, count == 2, let spaced, spaced.sign == sign { isSpaced = true }
        guard canOpen, count > 0 else { return }
        if glued == nil, !canClose, count == 2, before == .sign, after == .letter,
            let opener = waiting.suffix(Self.mostWaiting).last(where: { $0.sign == sign && $0.count == 2 && $0.isBeforeWord })
        {
            glued = (opener.offset, range.lowerBound)
        }
        let next = text.byte(range.upperBound)
        let isBeforeWord =
            before != .letter && (next.isLetterOrDigit || next >= 0x80 || "\"'([".utf8.contains(next))
        waiting.append(
            Run(sign: sign, offset: range.lowerBound, length: range.count, count: count, canClose: canClose, isBeforeWord: isBeforeWord))
    }

    private mutating func readSpaced(_ range: Range<Int>, _ sign: UInt8, of text: UnsafeBufferPointer<UInt8>) {
        if range.count == 1, spacedEnd == nil, let run = waiting.last, run.sign == sign, run.length == 1, run.isBeforeWord,
            !text.byte(range.upperBound + 1).isDigit
        {
            spacedEnd = run
        }
        // `2 ** 3 ** 4` is arithmetic.
        guard range.count == 2, !text.byte(range.lowerBound - 2).isDigit || !text.byte(range.upperBound + 1).isDigit else { return }
        if let spaced { isSpaced = isSpaced || spaced.sign == sign } else { spaced = (range.lowerBound, sign) }
    }

    /// Pairs a run that may close with those before it.
    private mutating func close(_ count: inout Int, _ sign: UInt8, length: Int, canOpen: Bool) {
        var index = waiting.count - 1
        // Nobody writes more than a few waiting runs.
        let limit = max(0, waiting.count - Self.mostWaiting)
        while count > 0, index >= limit {
            steps += 1
            let run = waiting[index]
            let isBarred = (canOpen || run.canClose) && (run.length + length) % 3 == 0 && (run.length % 3 != 0 || length % 3 != 0)
            guard run.sign == sign, !isBarred else {
                index -= 1
                continue
            }
            steps += waiting.count - index - 1
            for lost in waiting[(index + 1)...] { note(lost) }
            waiting.removeSubrange((index + 1)...)
            let used = min(count, run.count) >= 2 ? 2 : 1
            count -= used
            waiting[index].count -= used
            if waiting[index].count == 0 {
                waiting.removeLast()
                index -= 1
            }
        }
    }

    private static let mostWaiting = 20

    private mutating func note(_ run: Run) {
        guard unclosed == nil, run.count == 2, run.length <= 3, run.isBeforeWord else { return }
        unclosed = run
    }

    /// What is wrong in the block, now that all of it has been read.
    mutating func finding() -> Finding? {
        for run in waiting { note(run) }
        if let unclosed, let glued, glued.opening == unclosed.offset {
            return .glued(glued.opening, closing: glued.closing)
        }
        if let unclosed { return .unclosed(unclosed.offset, sign: unclosed.sign) }
        if isSpaced, let spaced { return .spaced(spaced.offset, sign: spaced.sign) }
        guard let spacedEnd, waiting.contains(where: { $0.offset == spacedEnd.offset }) else { return nil }
        return .spacedEnd(spacedEnd.offset, sign: spacedEnd.sign)
    }

    /// What is next to a run.
    private enum Side {
        case space, sign, letter

        init(_ byte: UInt8, _ scalar: () -> Unicode.Scalar) {
            guard byte >= 0x80 else {
                self = byte == 0 || byte.isWhitespace ? .space : byte.isPunctuation ? .sign : .letter
                return
            }
            let scalar = scalar()
            // Beside full-width signs, emphasis needs no white space here.
            if WideScript(scalar) != nil {
                self = .letter
                return
            }
            let neighbour = Neighbour(scalar)
            self = neighbour == .space ? .space : neighbour.isWord ? .letter : .sign
        }
    }
}
