import CZlib

/// Bytes as zlib packs them (RFC 1950), which PNG files have in them.
enum ZlibStream {
    /// The next one, which is the last, takes four times as long for a twentieth fewer bytes.
    private static let level: Int32 = 8

    /// What was packed.
    ///
    /// - Returns: `nil` for a stream that is damaged, or that has not exactly `count` bytes in it.
    static func unpacked(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var length = uLongf(count)
            filled = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count)) == Z_OK ? Int(length) : 0
        }
        return result.count == count ? result : nil
    }

    /// - Returns: `nil` if there is no memory for it.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        let most = compressBound(uLong(bytes.count))
        let result = [UInt8](unsafeUninitializedCapacity: Int(most)) { buffer, filled in
            var length = most
            filled = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), level) == Z_OK ? Int(length) : 0
        }
        return result.isEmpty ? nil : result
    }
}
