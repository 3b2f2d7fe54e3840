/// A number with how much a word says, in four bytes: there are millions of these.
struct Posting: Sendable {
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    /// - Parameter number: a word or a document, below 2 to the power of 30.
    init(_ number: UInt32, _ weight: SearchDocument.Weight) {
        bits = number << 2 | UInt32(weight.rawValue)
    }

    var number: Int { Int(bits >> 2) }
    var weight: SearchDocument.Weight { SearchDocument.Weight(rawValue: UInt8(bits & 3)) ?? .text }
}

/// The documents that have a word, by how much it says about them, ascending.
struct TermEntry: Sendable {
    var term: [UInt8]
    var names: [Int] = []
    var headings: [Int] = []
    var texts: [Int] = []

    var count: Int { names.count + headings.count + texts.count }
}
