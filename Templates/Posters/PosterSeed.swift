/// Pseudorandom numbers: the same text gives the same numbers on every machine, always.
struct PosterSeed {
    private var state: UInt64

    /// Starts with the 64-bit FNV-1a hash of the UTF-8 bytes of `text`. (Swift's own hashes differ from run to run.)
    init(_ text: String) {
        state = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A number in `range`, and on to the next one: SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next(in range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return range.lowerBound + Int(mixed % UInt64(range.count))
    }

    /// Goes on to other numbers for each `number`.
    mutating func skip(to number: Int) { state &+= UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03 }

    /// One of `choices`, which is not empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[next(in: 0...choices.count - 1)] }
}
