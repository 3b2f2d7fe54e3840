import CUTF8Proc

extension String {
    /// Equal for two paths that are the same on a disk that ignores case or Unicode normalisation (Unicode Standard, section 3.13, "Default
    /// Caseless Matching"): also `ß` and `SS`.
    package var caseFolded: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else {
            return utf8.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ? lowercased() : self
        }
        var text = self
        return text.withUTF8 { bytes in
            var folded: UnsafeMutablePointer<UInt8>?
            let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
            let count = utf8proc_map(bytes.baseAddress, bytes.count, &folded, utf8proc_option_t(rawValue: options))
            // Nothing else uses the memory that utf8proc allocated.
            defer { free(folded) }
            guard let folded, count >= 0 else { return String(decoding: bytes, as: UTF8.self).lowercased() }
            return String(decoding: UnsafeBufferPointer(start: folded, count: count), as: UTF8.self)
        }
    }
}
