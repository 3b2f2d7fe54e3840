import CLibrary

extension String {
    /// The order of the UTF-8 bytes: the same on every system and in every language, and total, unlike `<`, which treats some spellings as
    /// equal.
    package func precedesInBytes(_ other: String) -> Bool { byteOrder(other) < 0 }

    /// Whether both have the same UTF-8 bytes, unlike `==`, which treats some spellings as equal.
    package func equalsInBytes(_ other: String) -> Bool { byteOrder(other) == 0 }

    /// Negative if this one comes first, positive if `other` does.
    private func byteOrder(_ other: String) -> Int {
        var (left, right) = (self, other)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                // Both pointers are valid for the shorter count; if that is 0, there is nothing to compare.
                guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return left.count - right.count }
                let order = memcmp(leftStart, rightStart, min(left.count, right.count))
                return order == 0 ? left.count - right.count : Int(order)
            }
        }
    }
}
