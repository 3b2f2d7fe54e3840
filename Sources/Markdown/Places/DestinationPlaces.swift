/// Where the destinations of a text's links and images are written.
///
/// The scan notes the offsets of the destinations that it sees. If libcmark has found exactly the same ones, their places are known at no
/// cost. If the two disagree, the text is probed.
struct DestinationPlaces {
    /// By the number of the destination; `nil` if the place is not known.
    private let offsets: [Int?]

    /// - Parameters:
    ///   - destinations: all in the tree, in any order; repetitions are allowed.
    ///   - probed: the place of each destination by its number, and what is written there.
    init(
        of destinations: [Construct], noted: NotedDestinations, in text: UnsafeBufferPointer<UInt8>,
        probed: () -> [(offset: Int, address: String)?]
    ) {
        var numbered = destinations.compactMap { construct -> NumberedDestination? in
            if case .destination(let number, let address) = construct { NumberedDestination(number: number, address: address) } else { nil }
        }
        numbered.sort { $0.number < $1.number }
        guard let last = numbered.last?.number else {
            offsets = []
            return
        }
        if let matched = noted.matched(with: numbered, in: text) {
            offsets = matched
        } else {
            let probed = probed()
            var offsets = [Int?](repeating: nil, count: last + 1)
            for destination in numbered where probed.indices.contains(destination.number) {
                guard let found = probed[destination.number], found.address == destination.address else { continue }
                offsets[destination.number] = found.offset
            }
            self.offsets = offsets
        }
    }

    /// The offset in the source; `nil` if the place is not known.
    func offset(of construct: Construct) -> Int? {
        switch construct {
        case .destination(let number, _): offsets.indices.contains(number) ? offsets[number] : nil
        case .source(let offset): offset
        case .rawHTML, .block: nil
        }
    }
}

private struct NumberedDestination {
    let number: Int
    let address: String
}

/// The offsets at which a scan of the text saw destinations.
struct NotedDestinations {
    /// Of inline links, images and autolinks.
    var inline: [Int] = []
    /// After what looks like the label of a reference definition.
    var definitions: [Int] = []

    /// The offset of each destination by its number, or `nil` if the notes do not match the destinations.
    ///
    /// - Parameter destinations: by their numbers, which is the order in which they end in the text.
    fileprivate func matched(with destinations: [NumberedDestination], in text: UnsafeBufferPointer<UInt8>) -> [Int?]? {
        var offsets: [Int?] = []
        offsets.reserveCapacity(destinations.count)
        var waiting = inline.sorted()[...]
        // Two definitions of one address cannot be told apart here.
        let defined = Dictionary(definitions.map { (text.definedAddress(at: $0), Optional($0)) }) { _, _ in nil }
        for destination in destinations {
            if destination.number == offsets.count - 1 { continue }
            guard destination.number == offsets.count else { return nil }
            if let next = waiting.first, text.reads(destination.address, at: next) {
                offsets.append(next)
                waiting.removeFirst()
            } else {
                guard let definition = defined[destination.address] ?? nil else { return nil }
                offsets.append(definition)
            }
        }
        return waiting.isEmpty ? offsets : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `address` is what is written at `offset`. Also false for a spelling with character references other than `&amp;`.
    fileprivate func reads(_ address: String, at offset: Int) -> Bool {
        let mail = "mailto:"
        // An email autolink is written without its scheme.
        if address.hasPrefix(mail), !starts(with: "mailto:", at: offset) {
            return reads(address.utf8.dropFirst(mail.utf8.count), at: offset)
        }
        return reads(address.utf8, at: offset)
    }

    private func reads(_ address: some Sequence<UInt8>, at offset: Int) -> Bool {
        var index = offset
        for byte in address {
            if self.byte(index) == UInt8(ascii: "\\"), self.byte(index + 1).isPunctuation { index += 1 }
            guard index < count, self[index] == byte else { return false }
            index += byte == UInt8(ascii: "&") && starts(with: "amp;", at: index + 1) ? 5 : 1
        }
        let end = self.byte(index)
        return end == 0 || end.isWhitespace || end == UInt8(ascii: ")") || end == UInt8(ascii: ">")
    }

    /// The address of a reference definition that is written at `offset`, if it is spelled without escapes.
    fileprivate func definedAddress(at offset: Int) -> String {
        let isInBrackets = byte(offset - 1) == UInt8(ascii: "<")
        return string(offset..<(self[offset...].firstIndex { isInBrackets ? $0 == UInt8(ascii: ">") : $0.isWhitespace } ?? count))
    }
}
