/// Skips the code spans of one block, as libcmark finds them.
struct CodeSpanScan {
    /// Where the last run of each length starts, for the lengths that libcmark knows; empty until the first run of the block.
    private var lastRuns: [Int] = []
    private static let longestRun = 80

    mutating func reset() { lastRuns.removeAll(keepingCapacity: true) }

    /// The offset after the code span that starts with the backticks at `start`, or after the backticks if there is none.
    ///
    /// - Complexity: linear in the block, over all its code spans.
    mutating func end(ofRunAt start: Int, in text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Int {
        if lastRuns.isEmpty { findLastRuns(from: start, in: text, upTo: end) }
        let opening = Self.run(at: start, in: text, upTo: end)
        guard opening.count <= Self.longestRun, lastRuns[opening.count] > start else { return opening.upperBound }
        var index = opening.upperBound
        while index < end {
            guard text[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let closing = Self.run(at: index, in: text, upTo: end)
            if closing.count == opening.count { return closing.upperBound }
            index = closing.upperBound
        }
        return opening.upperBound
    }

    private mutating func findLastRuns(from start: Int, in text: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        lastRuns = [Int](repeating: -1, count: Self.longestRun + 1)
        var index = start
        while index < end {
            guard text[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = Self.run(at: index, in: text, upTo: end)
            if run.count <= Self.longestRun { lastRuns[run.count] = index }
            index = run.upperBound
        }
    }

    private static func run(at start: Int, in text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Range<Int> {
        var index = start
        while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
        return start..<index
    }
}
