/// A number of bytes, as people read it: in whole units, rounded down.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
    package let bytes: Int

    package init(_ bytes: Int) { self.bytes = bytes }

    /// For example `10 MB`.
    package var description: String {
        let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
        guard let (size, name) = units.first(where: { bytes >= $0.0 }) else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
        return "\(bytes / size) \(name)"
    }
}
