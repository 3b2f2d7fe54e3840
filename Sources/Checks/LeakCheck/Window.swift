/// The last eight words read.
struct Window: Sendable {
    /// The hashes of the last one to four words.
    struct Keys {
        let one, two, three, four: UInt64
    }

    static let longestKey = 4

    /// A ring buffer: moving all words for each new one would take longer than everything else.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
    private var count = 0
    /// The number of words before the current sentence.
    private var sentenceStart = 0

    /// How many words of the current sentence were read, of which the window has eight at most.
    var sentenceLength: Int { count &- sentenceStart }

    mutating func endSentence() { sentenceStart = count }

    /// Takes the next word.
    @inline(__always)
    mutating func append(_ word: UInt64) {
        let place = Self.offset(count)
        withUnsafeMutableBytes(of: &words) { $0.storeBytes(of: word, toByteOffset: place, as: UInt64.self) }
        count &+= 1
    }

    /// The keys of the last words.
    var keys: Keys {
        withUnsafeBytes(of: words) { ring in
            let one = ring.load(fromByteOffset: Self.offset(count &- 1), as: UInt64.self)
            let two = one &+ Self.rotated(ring.load(fromByteOffset: Self.offset(count &- 2), as: UInt64.self), by: 7)
            let three = two &+ Self.rotated(ring.load(fromByteOffset: Self.offset(count &- 3), as: UInt64.self), by: 14)
            let four = three &+ Self.rotated(ring.load(fromByteOffset: Self.offset(count &- 4), as: UInt64.self), by: 21)
            return Keys(one: one, two: two, three: three, four: four)
        }
    }

    /// The key of the last words of a passage, four at most.
    static func key(ofLast passage: ArraySlice<UInt64>) -> UInt64 {
        passage.reversed().prefix(longestKey).enumerated().reduce(0) { $0 &+ rotated($1.element, by: UInt64(7 * $1.offset)) }
    }

    /// The key of the last `length` words, four at most.
    func key(ofLast length: Int) -> UInt64 {
        withUnsafeBytes(of: words) { ring in
            (0..<min(length, Self.longestKey)).reduce(0) { key, back in
                key &+ Self.rotated(ring.load(fromByteOffset: Self.offset(count &- 1 &- back), as: UInt64.self), by: UInt64(7 * back))
            }
        }
    }

    /// The last `length` words, eight at most.
    func passage(ofLast length: Int) -> Passage {
        withUnsafeBytes(of: words) { ring in
            Passage(count: length) { back in ring.load(fromByteOffset: Self.offset(count &- 1 &- back), as: UInt64.self) }
        }
    }

    private static func offset(_ place: Int) -> Int { (place & 7) &* 8 }

    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 &- bits) }
}
