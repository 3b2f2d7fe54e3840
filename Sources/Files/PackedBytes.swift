/// Values one after the other, each with its length, so that different sequences never have the same bytes: for keys and caches.
///
/// A number is eight bytes, the least significant one first. Bytes and texts come after their number.
package struct PackedBytes: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes += $0 }
    }

    package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            add(utf8.count)
            bytes += utf8
        }
    }

    package mutating func add(_ string: [UInt8]) {
        add(string.count)
        bytes += string
    }

    package mutating func add(_ string: ArraySlice<UInt8>) {
        add(string.count)
        bytes += string
    }

    package mutating func add(_ hash: ContentHash) { add(Int(bitPattern: UInt(hash.value))) }

    /// Numbers of four bytes, as this machine stores them.
    package mutating func add(numbers: [UInt32]) {
        add(numbers.count)
        numbers.withUnsafeBytes { bytes += $0 }
    }

    package mutating func add(_ digest: Digest) { bytes += digest.bytes }

    /// The values of another, after those that are here.
    package mutating func add(contentsOf other: PackedBytes) { bytes += other.bytes }

    /// A list, after the number of its elements.
    @inlinable
    package mutating func add<Element>(_ list: [Element], _ addElement: (inout PackedBytes, Element) -> Void) {
        add(list.count)
        for element in list { addElement(&self, element) }
    }

    /// A value that may be missing.
    @inlinable
    package mutating func add<Value>(_ value: Value?, _ addValue: (inout PackedBytes, Value) -> Void) {
        add(value != nil)
        if let value { addValue(&self, value) }
    }

    package var digest: Digest { Digest(of: bytes) }
}

extension PackedBytes {
    /// The bytes in a file of their own, with a name for their format, and a checksum that shows whether they are whole.
    package func sealed(as format: String) -> [UInt8] {
        var file = PackedBytes()
        file.add(format)
        file.add(ContentHash(of: bytes))
        file.add(bytes)
        return file.bytes
    }

    /// Reads what was added, in the same order. Bytes from anywhere only make it throw ``Broken``.
    package struct Reader {
        private var rest: ArraySlice<UInt8>

        package init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

        /// The values of a file; `nil` if it is not whole or has another format.
        package init?(_ file: [UInt8], sealedAs format: String) {
            var reader = Reader(file[...])
            guard let isFormat = try? reader.text() == format, isFormat, let hash = try? reader.contentHash(),
                let bytes = try? reader.slice(), reader.isAtEnd, ContentHash(of: bytes) == hash
            else { return nil }
            rest = bytes
        }

        package var isAtEnd: Bool { rest.isEmpty }

        package mutating func number() throws(Broken) -> Int {
            let bytes = try take(8)
            let bits = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
            return Int(truncatingIfNeeded: UInt64(littleEndian: bits))
        }

        package mutating func flag() throws(Broken) -> Bool {
            switch try take(1).first {
            case 0: false
            case 1: true
            default: throw Broken()
            }
        }

        package mutating func text() throws(Broken) -> String {
            guard let text = String(validating: try slice(), as: UTF8.self) else { throw Broken() }
            return text
        }

        package mutating func slice() throws(Broken) -> ArraySlice<UInt8> { try take(number()) }

        package mutating func numbers() throws(Broken) -> [UInt32] {
            let (count, isTooLarge) = try number().multipliedReportingOverflow(by: 4)
            guard !isTooLarge else { throw Broken() }
            let bytes = try take(count)
            return [UInt32](unsafeUninitializedCapacity: count / 4) { numbers, initialized in
                UnsafeMutableRawBufferPointer(numbers).copyBytes(from: bytes)
                initialized = count / 4
            }
        }

        package mutating func contentHash() throws(Broken) -> ContentHash {
            ContentHash(value: UInt64(bitPattern: Int64(try number())))
        }

        package mutating func digest() throws(Broken) -> Digest {
            guard let digest = Digest(bytes: try take(32)) else { throw Broken() }
            return digest
        }

        package mutating func list<Element>(_ element: (inout Reader) throws(Broken) -> Element) throws(Broken) -> [Element] {
            let count = try number()
            // Each element has a byte at least, and may need much more memory than that.
            guard count >= 0, count <= rest.count else { throw Broken() }
            var list: [Element] = []
            list.reserveCapacity(min(count, 1 << 12))
            for _ in 0..<count { list.append(try element(&self)) }
            return list
        }

        package mutating func optional<Value>(_ value: (inout Reader) throws(Broken) -> Value) throws(Broken) -> Value? {
            try flag() ? try value(&self) : nil
        }

        private mutating func take(_ count: Int) throws(Broken) -> ArraySlice<UInt8> {
            guard count >= 0, count <= rest.count else { throw Broken() }
            defer { rest = rest[(rest.startIndex + count)...] }
            return rest[..<(rest.startIndex + count)]
        }
    }

    /// The bytes are not what somebody packed.
    package struct Broken: Error {
        package init() {}
    }
}
