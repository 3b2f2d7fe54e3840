import Files

/// A sequence of byte strings in one, each with its length before it, so that they may contain anything: `5:hello,` (D. J. Bernstein 1997,
/// "Netstrings").
struct Netstrings {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ text: String) { add(text.utf8) }

    mutating func add(_ number: Int) { add(String(number)) }

    /// A list, after the number of its elements.
    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    mutating func add(_ string: some Collection<UInt8>) {
        bytes += "\(string.count):".utf8
        bytes += string
        bytes.append(UInt8(ascii: ","))
    }

    /// Reads them one after the other.
    struct Reader {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        /// Whether all have been read.
        var isAtEnd: Bool { rest.isEmpty }

        /// The next string; `nil` at the end, and where the form is broken.
        mutating func next() -> ArraySlice<UInt8>? {
            // No length has more digits.
            guard let colon = rest.prefix(12).firstIndex(of: UInt8(ascii: ":")),
                let count = Int(plain: String(decoding: rest[..<colon], as: UTF8.self)),
                count < rest.endIndex - colon - 1,
                rest[colon + 1 + count] == UInt8(ascii: ",")
            else { return nil }
            let string = rest[colon + 1..<colon + 1 + count]
            rest = rest[(string.endIndex + 1)...]
            return string
        }

        mutating func text() -> String? { next().flatMap { String(validating: $0, as: UTF8.self) } }

        mutating func number() -> Int? { text().flatMap { Int($0) } }

        mutating func texts() -> [String]? {
            guard let count = number(), count >= 0 else { return nil }
            var texts: [String] = []
            while texts.count < count {
                guard let text = text() else { return nil }
                texts.append(text)
            }
            return texts
        }
    }
}
