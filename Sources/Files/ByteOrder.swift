import CLibrary

extension String {
    /// The order of the UTF-8 bytes: the same on every system and in every language, and total, unlike `<`, which treats some spellings as
    /// equal.
    package func precedesInBytes(_ other: String) -> Bool { byteOrder(other) < 0 }

    /// Whether both have the same UTF-8 bytes, unlike `==`, which treats some spellings as equal.
    package func equalsInBytes(_ other: String) -> Bool { byteOrder(other) == 0 }

    /// Negative if this one comes first, positive if `other` does.
    private func byteOrder(_ other: String) -> Int {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in left.byteOrder(right) }
        }
        if case .some(.some(let order)) = order { return order }
        return Array(utf8).withUnsafeBufferPointer { left in Array(other.utf8).withUnsafeBufferPointer { left.byteOrder($0) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func byteOrder(_ other: UnsafeBufferPointer<UInt8>) -> Int {
        // Both pointers are valid for the shorter count; if that is 0, there is nothing to compare.
        guard let start = baseAddress, let otherStart = other.baseAddress else { return count - other.count }
        let order = memcmp(start, otherStart, Swift.min(count, other.count))
        return order == 0 ? count - other.count : Int(order)
    }
}

extension Array {
    /// The elements, sorted by the bytes of a text that each of them has. Equal ones stay in their order.
    @inlinable
    package func sortedInBytes(by text: (Element) -> String) -> [Element] {
        indices.map { text(self[$0]) }.positionsInBytes.map { self[$0] }
    }
}

extension [String] {
    /// The positions of the texts in the order of their bytes.
    @usableFromInline
    package var positionsInBytes: [Int] {
        indices.map { ByteOrderKey(self[$0], index: $0) }.sorted { $0.precedes($1) }.map(\.index)
    }
}

/// A text to sort by. Its first bytes are compared as numbers, which tells most texts apart at once.
private struct ByteOrderKey {
    private let beginning: UInt64
    private let next: UInt64
    private let text: String
    let index: Int

    init(_ text: String, index: Int) {
        var text = text
        (beginning, next) = text.withUTF8 { bytes in (bytes[...].beginning, bytes.dropFirst(8).beginning) }
        self.text = text
        self.index = index
    }

    func precedes(_ other: ByteOrderKey) -> Bool {
        if beginning != other.beginning { return beginning < other.beginning }
        if next != other.next { return next < other.next }
        return text.precedesInBytes(other.text)
    }
}

extension ArraySlice<UInt8> {
    /// The first eight bytes as a number, in the order of the bytes: of two texts with different numbers, that with the smaller one comes
    /// first.
    package var beginning: UInt64 { withUnsafeBufferPointer { $0[...].beginning } }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate var beginning: UInt64 {
        let bytes = prefix(8)
        return bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - bytes.count))
    }
}
