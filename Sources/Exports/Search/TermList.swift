/// The text of a shard: one line for each term, sorted, in printable ASCII but for the letters of the terms.
///
///     0friend AC,B*
///     4ly D
///
/// A line begins with how many units of UTF-16 of the term before it are repeated (a digit of base 36), then has the rest of the term, and
/// after a space the documents: those that have it as a name, those with it in a heading or often, and the others, with commas between the
/// lists, of which empty ones at the end are left out. A list is the differences between its numbers, each less one, the first one from -1,
/// in groups of five bits, the lowest first, as the characters of base64url; all groups of a number but the last have the sixth bit. `*` in
/// the place of the last list means that the term is in so many texts that it tells none from others.
struct TermList {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let shares = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

    private(set) var bytes: [UInt8] = []
    private(set) var first: [UInt8]?
    private(set) var last: [UInt8] = []

    /// Adds the entry of a term that follows the last one.
    ///
    /// - Parameter isCommon: whether the documents that only have it in their texts are left out.
    mutating func add(_ entry: TermEntry, isCommon: Bool = false) {
        if first == nil { first = entry.term }
        let (share, count) = Self.share(of: entry.term, last)
        bytes.append(Self.shares[count])
        bytes.append(contentsOf: entry.term[share...])
        bytes.append(UInt8(ascii: " "))
        last = entry.term
        append(entry.names)
        if !entry.headings.isEmpty || isCommon || !entry.texts.isEmpty { bytes.append(UInt8(ascii: ",")) }
        append(entry.headings)
        if isCommon {
            bytes.append(contentsOf: ",*".utf8)
        } else if !entry.texts.isEmpty {
            bytes.append(UInt8(ascii: ","))
            append(entry.texts)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// How many bytes of whole characters the beginnings of two terms have in common, and how many units of UTF-16 that is.
    private static func share(of term: [UInt8], _ last: [UInt8]) -> (bytes: Int, units: Int) {
        var share = 0
        while share < term.count, share < last.count, term[share] == last[share] { share += 1 }
        let isBoundary = { (index: Int) in index == 0 || index == term.count || term[index] & 0xC0 != 0x80 }
        while true {
            while !isBoundary(share) { share -= 1 }
            let units = String(decoding: term[..<share], as: UTF8.self).utf16.count
            if units < shares.count { return (share, units) }
            share -= 1
        }
    }

    /// - Parameter documents: in order; one that comes again counts once.
    private mutating func append(_ documents: [Int]) {
        var last = -1
        for document in documents where document > last {
            var gap = document - last - 1
            last = document
            while gap >= 32 {
                bytes.append(Self.digits[32 + gap & 31])
                gap >>= 5
            }
            bytes.append(Self.digits[gap])
        }
    }
}

extension TermList {
    /// The terms of a list, as text.
    static func terms(in list: [UInt8]) -> [String] {
        var last = ""
        return list.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let digit = line.first, let share = shares.firstIndex(of: digit) else { return nil }
            let rest = line.dropFirst().prefix { $0 != UInt8(ascii: " ") }
            last = String(decoding: last.utf16.prefix(share), as: UTF16.self) + String(decoding: rest, as: UTF8.self)
            return last
        }
    }
}
