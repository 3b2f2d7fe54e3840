/// A zip archive of files that are stored as they are (PKWARE, "APPNOTE.TXT", version 6.3.10).
///
/// The same files give the same bytes: every file has the date on which the format's calendar begins. An archive may be of any size and
/// have any number of files: where a number needs more than 32 or 16 bits, the records of section 4.5.3 (Zip64) carry it.
struct ZipArchive {
    private var records: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file. Its path is relative, with parts separated by `/`.
    mutating func add(_ file: [UInt8], at path: String) {
        let name = Array(path.utf8)
        let offset = records.count
        let isLong = file.count >= Self.longest
        let checksum = CRC32.checksum(of: file)

        // 4.3.7, local file header: version, UTF-8 names (4.4.4, bit 11), no compression, 1980-01-01.
        var common: [UInt8] = []
        common.append(little: isLong ? 45 : 20, bytes: 2)
        common.append(little: 1 << 11, bytes: 2)
        common.append(little: 0, bytes: 2)
        common.append(little: 0, bytes: 2)
        common.append(little: 0x21, bytes: 2)
        common.append(little: UInt64(checksum), bytes: 4)
        for _ in 0..<2 { common.append(little: UInt64(min(file.count, Self.longest)), bytes: 4) }
        common.append(little: UInt64(name.count), bytes: 2)

        var sizes: [UInt8] = []
        if isLong { for _ in 0..<2 { sizes.append(little: UInt64(file.count), bytes: 8) } }
        records.append(little: 0x0403_4B50, bytes: 4)
        records += common
        let local = Self.zip64(sizes)
        records.append(little: UInt64(local.count), bytes: 2)
        records += name + local + file

        // 4.3.12, central directory header: made by this version on Unix, a regular file that everybody may read.
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
    }

    /// The whole archive.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        let mostFiles = 0xFFFF
        if count >= mostFiles || directory.count >= Self.longest || records.count >= Self.longest {
            // 4.3.14, Zip64 end of central directory record, and 4.3.15, its locator.
            end.append(little: 0x0606_4B50, bytes: 4)
            end.append(little: 44, bytes: 8)
            end.append(little: 45, bytes: 2)
            end.append(little: 45, bytes: 2)
            end.append(little: 0, bytes: 8)
            for _ in 0..<2 { end.append(little: UInt64(count), bytes: 8) }
            end.append(little: UInt64(directory.count), bytes: 8)
            end.append(little: UInt64(records.count), bytes: 8)
            end.append(little: 0x0706_4B50, bytes: 4)
            end.append(little: 0, bytes: 4)
            end.append(little: UInt64(records.count + directory.count), bytes: 8)
            end.append(little: 1, bytes: 4)
        }
        // 4.3.16, end of central directory record.
        end.append(little: 0x0605_4B50, bytes: 4)
        end.append(little: 0, bytes: 4)
        for _ in 0..<2 { end.append(little: UInt64(min(count, mostFiles)), bytes: 2) }
        end.append(little: UInt64(min(directory.count, Self.longest)), bytes: 4)
        end.append(little: UInt64(min(records.count, Self.longest)), bytes: 4)
        end.append(little: 0, bytes: 2)
        return records + directory + end
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
    /// The first file of an archive that this type has written; `nil` for any other bytes.
    static func firstFile(in archive: [UInt8]) -> (path: String, bytes: ArraySlice<UInt8>)? {
        let header = 30
        guard archive.count > header, archive.little(at: 0, bytes: 4) == 0x0403_4B50, archive.little(at: 8, bytes: 2) == 0 else {
            return nil
        }
        let size = archive.little(at: 18, bytes: 4)
        let nameEnd = header + archive.little(at: 26, bytes: 2)
        let start = nameEnd + archive.little(at: 28, bytes: 2)
        guard start + size <= archive.count, let path = String(validating: archive[header..<nameEnd], as: UTF8.self) else { return nil }
        return (path, archive[start..<start + size])
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
