/// What failed links look like.
enum LostLink {
    /// How far ahead the end of a failed link is searched for.
    static let reach = 300
    static let longestWords = 60

    static let longestForumTag = 8
    static let forumTags: Set = ["b", "i", "u", "s", "url", "img", "quote", "code", "size", "color", "list", "center"]

    /// Whether an address starts here: a path, an element of the page, or a web address.
    static func startsAddress(at index: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
        guard index < end else { return false }
        switch text[index] {
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            return index + 1 < end && (text[index + 1].isLetterOrDigit || text[index + 1] >= 0x80)
        case UInt8(ascii: "."): return text.starts(with: "./", at: index) || text.starts(with: "../", at: index)
        case UInt8(ascii: "h"): return text.starts(with: "http://", at: index) || text.starts(with: "https://", at: index)
        case UInt8(ascii: "w"): return text.starts(with: "www.", at: index)
        case UInt8(ascii: "m"): return text.starts(with: "mailto:", at: index)
        default: return false
        }
    }

    /// Whether it is a size as some programs write it: `=100x50`, `=100x`, `=50%`.
    static func isSize(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        words.count > 1 && words.first == UInt8(ascii: "=") && words.dropFirst().allSatisfy { $0.isDigit || "x*%".utf8.contains($0) }
    }

    /// Whether a web address has nothing after the name of its host, or of a part of it.
    static func endsInHost(_ address: String) -> Bool {
        address.hasPrefix("http") && !address.split(separator: "://", maxSplits: 1).dropFirst().contains { $0.contains("/") }
    }

    /// Whether a name of something may start here.
    static func startsName(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.byte(index).isLetterOrDigit || text.byte(index) >= 0x80
    }

    /// The parenthesis that closes what starts at `start`.
    static func parenthesis(from start: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        var depth = 0
        var index = start
        let limit = min(end, start + reach)
        while index < limit {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The title in what follows a complete address and white space: words in other quotes or in none.
    static func title(_ rest: Range<Int>, after address: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> String? {
        let words = text.string(rest)
        let quotes: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»", "‚"]
        if let first = words.first, quotes.contains(first) {
            return words.filter { !quotes.subtracting(["'", "’"]).contains($0) }.trimming(quotes)
        }
        let last = text[address.upperBound - 1]
        let name = text[address].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1..<address.upperBound } ?? address
        let isWhole =
            last == UInt8(ascii: "/") || text[name].contains(UInt8(ascii: ".")) || text.starts(with: "http", at: address.lowerBound)
        return isWhole && !text[rest].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } ? words : nil
    }
}

extension String {
    fileprivate func trimming(_ characters: Set<Character>) -> String {
        var rest = self[...]
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
