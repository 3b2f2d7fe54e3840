extension RandomAccessCollection where Index == Int {
    /// The position of the first element that satisfies `isAfter`, in a collection where all that do are at the end; `endIndex` if none
    /// does.
    ///
    /// - Complexity: O(log n).
    @inlinable
    package func firstPosition(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The position of the element whose `key` is `value`, in a collection that is sorted by it; `nil` if there is none.
    ///
    /// - Complexity: O(log n).
    @inlinable
    package func position<Key: Comparable>(of value: Key, by key: (Element) -> Key) -> Int? {
        let position = firstPosition { key($0) >= value }
        return position < endIndex && key(self[position]) == value ? position : nil
    }
}
