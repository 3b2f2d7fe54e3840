import CLibrary

extension HTML {
    /// Finds the first tags of several kinds in one pass.
    ///
    /// - Parameter beginnings: how the tags begin, such as `<img class="wide`.
    /// - Returns: for each of them, whether a tag in the markup begins so.
    package func hasTags(beginningWith beginnings: [StaticString]) -> [Bool] {
        var found = [Bool](repeating: false, count: beginnings.count)
        // Most tags have another second byte than all of those.
        var candidates = [Bool](repeating: false, count: 256)
        for beginning in beginnings {
            precondition(beginning.utf8CodeUnitCount > 1 && beginning.utf8Start[0] == UInt8(ascii: "<"))
            candidates[Int(beginning.utf8Start[1])] = true
        }
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            let end = start + bytes.count
            var position = UnsafeRawPointer(start)
            while let tag = memchr(position, Int32(UInt8(ascii: "<")), UnsafeRawPointer(end) - position).map({ UnsafeRawPointer($0) }) {
                position = tag + 1
                guard position < end, candidates[Int(position.load(as: UInt8.self))] else { continue }
                for (index, beginning) in beginnings.enumerated()
                where !found[index] && beginning.utf8CodeUnitCount <= UnsafeRawPointer(end) - tag {
                    found[index] = memcmp(tag, beginning.utf8Start, beginning.utf8CodeUnitCount) == 0
                }
            }
        }
        return found
    }
}
