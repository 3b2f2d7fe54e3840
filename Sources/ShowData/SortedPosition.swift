extension Array {
    /// The position of the element whose `key` is `value`, in an array that is sorted by it; `nil` if there is none.
    ///
    /// - Complexity: O(log n).
    package func position<Key: Comparable>(of value: Key, by key: (Element) -> Key) -> Int? {
        let position = firstPosition(notBefore: value, by: key)
        return position < count && key(self[position]) == value ? position : nil
    }

    /// The position of the first element whose `key` is not less than `value`, in an array that is sorted by it; `count` if there is none.
    package func firstPosition<Key: Comparable>(notBefore value: Key, by key: (Element) -> Key) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if key(self[middle]) < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
