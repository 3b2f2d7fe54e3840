import CUTF8Proc

extension String {
    /// The text in Normalization Form C (Unicode Annex 15), so that a name has the same bytes however an editor or a disk spells its
    /// accents.
    package var composed: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return mapped(by: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    }

    /// The text in Normalization Form KD: letters and accents apart, and characters that only look different as plain ones.
    package var decomposedByCompatibility: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return mapped(by: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue)
    }

    /// The text as utf8proc maps it.
    ///
    /// - Parameter options: of type `utf8proc_option_t`.
    func mapped(by options: UInt32) -> String {
        var text = self
        return text.withUTF8 { bytes in
            var composed: UnsafeMutablePointer<UInt8>?
            let count = utf8proc_map(bytes.baseAddress, bytes.count, &composed, utf8proc_option_t(rawValue: options))
            // Nothing else uses the memory that utf8proc allocated.
            defer { free(composed) }
            guard let composed, count >= 0 else { return String(decoding: bytes, as: UTF8.self) }
            return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
        }
    }
}
