extension HTML {
    /// Whether the markup contains exactly `literal`.
    ///
    /// - Complexity: usually O(n / m) for m bytes searched for in n: Horspool's algorithm ("Practical fast searching in strings", 1980).
    public func contains(_ literal: StaticString) -> Bool {
        literal.withUTF8Buffer { wanted in
            bytes.withUnsafeBufferPointer { bytes in
                guard let last = wanted.last, wanted.count <= bytes.count else { return wanted.isEmpty }
                var shifts = [Int](repeating: wanted.count, count: 256)
                for (index, byte) in wanted.dropLast().enumerated() { shifts[Int(byte)] = wanted.count - 1 - index }
                var end = wanted.count - 1
                while end < bytes.count {
                    if bytes[end] == last, bytes[(end + 1 - wanted.count)...end].elementsEqual(wanted) { return true }
                    end += shifts[Int(bytes[end])]
                }
                return false
            }
        }
    }
}
