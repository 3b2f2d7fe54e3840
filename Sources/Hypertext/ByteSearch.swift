import CLibrary

extension [UInt8] {
    /// Where `part`, which is not empty, first occurs at or after the position `start`; `nil` if it does not.
    package func position(of part: [UInt8], from start: Int = 0) -> Int? {
        withUnsafeBytes { bytes in
            part.withUnsafeBytes { part in
                guard let base = bytes.baseAddress, let sought = part.baseAddress else { return nil }
                var next = start
                while next + part.count <= bytes.count, let found = memchr(base + next, Int32(part[0]), bytes.count - part.count - next + 1)
                {
                    if memcmp(found, sought, part.count) == 0 { return UnsafeRawPointer(found) - base }
                    next = UnsafeRawPointer(found) - base + 1
                }
                return nil
            }
        }
    }
}
