/// The headers between and after the files of a zip archive that stores them uncompressed (PKWARE, "APPNOTE.TXT", version 6.3.10).
///
/// The same files give the same bytes: every file has the earliest date of the format. An archive may be of any size and
/// have any number of files: numbers that need more than 32 or 16 bits are in the records of section 4.5.3 (Zip64).
struct ZipArchive {
    /// What must be known about a file before its bytes are written.
    struct Content: Equatable {
        /// In bytes.
        private(set) var size = 0
        private var sum = CRC32()

        init() {}

        init(of bytes: [UInt8]) { add(bytes.span) }

        mutating func add(_ piece: Span<UInt8>) {
            size += piece.count
            sum.add(piece)
        }

        var checksum: UInt32 { sum.checksum }

        static func == (left: Content, right: Content) -> Bool { left.size == right.size && left.checksum == right.checksum }
    }

    /// The length of all that was added, in bytes.
    private var length = 0
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file. Its path is relative, with parts separated by `/`.
    ///
    /// - Returns: the bytes to write before the bytes of the file.
    mutating func add(_ file: Content, at path: String) -> [UInt8] {
        let name = Array(path.utf8)
        let offset = length
        let isLong = file.size >= Self.longest

        // 4.3.7, local file header: version, UTF-8 names (4.4.4, bit 11), no compression, 1980-01-01.
        var common: [UInt8] = []
        common.append(little: isLong ? 45 : 20, bytes: 2)
        common.append(little: 1 << 11, bytes: 2)
        common.append(little: 0, bytes: 2)
        common.append(little: 0, bytes: 2)
        common.append(little: 0x21, bytes: 2)
        common.append(little: UInt64(file.checksum), bytes: 4)
        for _ in 0..<2 { common.append(little: UInt64(min(file.size, Self.longest)), bytes: 4) }
        common.append(little: UInt64(name.count), bytes: 2)

        var sizes: [UInt8] = []
        if isLong { for _ in 0..<2 { sizes.append(little: UInt64(file.size), bytes: 8) } }
        var header: [UInt8] = []
        header.append(little: 0x0403_4B50, bytes: 4)
        header += common
        let local = Self.zip64(sizes)
        header.append(little: UInt64(local.count), bytes: 2)
        header += name + local
        length += header.count + file.size

        // 4.3.12, central directory header: made by this version on Unix, a regular file that everyone may read.
        if offset >= Self.longest { sizes.append(little: UInt64(offset), bytes: 8) }
        let extra = Self.zip64(sizes)
        directory.append(little: 0x0201_4B50, bytes: 4)
        directory.append(little: 3 << 8 | 45, bytes: 2)
        directory += common
        directory.append(little: UInt64(extra.count), bytes: 2)
        directory.append(little: 0, bytes: 6)
        directory.append(little: 0o100644 << 16, bytes: 4)
        directory.append(little: UInt64(min(offset, Self.longest)), bytes: 4)
        directory += name + extra
        count += 1
        return header
    }

    /// What the archive ends with, after the last file.
    var end: [UInt8] {
        var end: [UInt8] = []
        let mostFiles = 0xFFFF
        if count >= mostFiles || directory.count >= Self.longest || length >= Self.longest {
            // 4.3.14, Zip64 end of central directory record, and 4.3.15, its locator.
            end.append(little: 0x0606_4B50, bytes: 4)
            end.append(little: 44, bytes: 8)
            end.append(little: 45, bytes: 2)
            end.append(little: 45, bytes: 2)
            end.append(little: 0, bytes: 8)
            for _ in 0..<2 { end.append(little: UInt64(count), bytes: 8) }
            end.append(little: UInt64(directory.count), bytes: 8)
            end.append(little: UInt64(length), bytes: 8)
            end.append(little: 0x0706_4B50, bytes: 4)
            end.append(little: 0, bytes: 4)
            end.append(little: UInt64(length + directory.count), bytes: 8)
            end.append(little: 1, bytes: 4)
        }
        // 4.3.16, end of central directory record.
        end.append(little: 0x0605_4B50, bytes: 4)
        end.append(little: 0, bytes: 4)
        for _ in 0..<2 { end.append(little: UInt64(min(count, mostFiles)), bytes: 2) }
        end.append(little: UInt64(min(directory.count, Self.longest)), bytes: 4)
        end.append(little: UInt64(min(length, Self.longest)), bytes: 4)
        end.append(little: 0, bytes: 2)
        return directory + end
    }

    private static let longest = 0xFFFF_FFFF

    private static func zip64(_ numbers: [UInt8]) -> [UInt8] {
        guard !numbers.isEmpty else { return [] }
        var field: [UInt8] = []
        field.append(little: 1, bytes: 2)
        field.append(little: UInt64(numbers.count), bytes: 2)
        return field + numbers
    }
}

extension ZipArchive {
    /// How many bytes of an archive are needed to know how long its first file is.
    static let lengthOfHeader = 30

    /// How many bytes come before those of a file.
    static func lengthOfHeader(of path: String, size: Int) -> Int { lengthOfHeader + path.utf8.count + (size >= longest ? 20 : 0) }

    /// Where the first file ends in an archive that begins with `header`, as this type has written it; `nil` for any other bytes.
    static func endOfFirstFile(_ header: [UInt8]) -> Int? {
        guard header.count >= lengthOfHeader, header.little(at: 0, bytes: 4) == 0x0403_4B50, header.little(at: 8, bytes: 2) == 0 else {
            return nil
        }
        return lengthOfHeader + header.little(at: 26, bytes: 2) + header.little(at: 28, bytes: 2) + header.little(at: 18, bytes: 4)
    }

    /// The first file of an archive that this type has written; `nil` for any other bytes.
    ///
    /// - Parameter archive: the archive, at least to the end of that file.
    static func firstFile(in archive: [UInt8]) -> (path: String, bytes: ArraySlice<UInt8>)? {
        guard let end = endOfFirstFile(archive), end <= archive.count else { return nil }
        let name = archive[lengthOfHeader..<lengthOfHeader + archive.little(at: 26, bytes: 2)]
        let start = end - archive.little(at: 18, bytes: 4)
        return String(validating: name, as: UTF8.self).map { ($0, archive[start..<end]) }
    }
}

extension [UInt8] {
    /// Appends a number, the lowest byte first.
    fileprivate mutating func append(little number: UInt64, bytes: Int) {
        for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))) }
    }

    /// The number at `position`, the lowest byte first.
    fileprivate func little(at position: Int, bytes: Int) -> Int {
        (0..<bytes).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
    }
}
