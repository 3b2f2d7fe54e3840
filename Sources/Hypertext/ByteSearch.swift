import CLibrary

extension [UInt8] {
    /// Where `part`, which is not empty, first occurs at or after the position `start`; `nil` if it does not.
    package func position(of part: [UInt8], from start: Int = 0) -> Int? {
        withUnsafeBytes { bytes in part.withUnsafeBytes { bytes.position(of: $0, from: start, to: count) } }
    }
}

extension UnsafeRawBufferPointer {
    /// Where `part`, which is not empty, first occurs between the two positions; `nil` if it does not.
    func position(of part: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard let base = baseAddress, let sought = part.baseAddress else { return nil }
        var next = start
        while next + part.count <= end, let found = memchr(base + next, Int32(part[0]), end - part.count - next + 1) {
            if memcmp(found, sought, part.count) == 0 { return UnsafeRawPointer(found) - base }
            next = UnsafeRawPointer(found) - base + 1
        }
        return nil
    }
}
