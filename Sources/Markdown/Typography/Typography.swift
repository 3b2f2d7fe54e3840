import Hypertext

/// The typographic form of a text's straight quotation marks, apostrophes, hyphens and dots.
///
///     Typography(language: "en").applied(to: "Nick's \"Hi\"...")  // Nick’s “Hi”…
package struct Typography: Hashable, Sendable {
    package let marks: QuotationMarks

    /// - Parameter language: a BCP 47 tag.
    package init(language: String) { marks = QuotationMarks(language: language) }

    /// The text with typographic punctuation.
    package func applied(to text: String) -> String {
        guard text.utf8.contains(where: \.mayNeedTypography) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            var scan = QuotationScan()
            var piece = TypographicPiece()
            piece.read(bytes, &scan)
            guard piece.changes else { return String(decoding: bytes, as: UTF8.self) }
            var roles = scan.roles()[...]
            return String(decoding: piece.written(bytes, &roles, self), as: UTF8.self)
        }
    }

    fileprivate func text(of role: QuotationScan.Role) -> String {
        switch role {
        case .apostrophe: "’"
        case .openDouble: marks.double.opening
        case .closeDouble: marks.double.closing
        case .openSingle: marks.single.opening
        case .closeSingle: marks.single.closing
        case .geresh: "׳"
        case .gershayim: "״"
        }
    }
}

/// A text without markup in it, between other such texts.
struct TypographicPiece {
    /// Whether anything in it is written differently.
    private(set) var changes = false

    /// Reads `text` for the first time.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ scan: inout QuotationScan) {
        var start = 0
        var index = 0
        while let next = text.nextForTypography(from: index) {
            index = next
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                scan.read(start..<index, of: text)
                scan.readSign(at: index, of: text)
                changes = true
                index += 1
                start = index
            case UInt8(ascii: "-"):
                if text.byte(index + 1) == byte { changes = true }
                index += 1
            case UInt8(ascii: "."):
                if text.byte(index + 1) == byte, text.byte(index + 2) == byte { changes = true }
                index += 1
            default:
                guard let end = HiddenSign.end(at: index, in: text) else {
                    index += 1
                    continue
                }
                changes = true
                scan.read(start..<index, of: text)
                start = end.offset
                index = end.keepsNext && start < text.count ? text.scalar(at: start).end : start
            }
        }
        scan.read(start..<text.count, of: text)
    }

    /// Reads `text` for its hidden signs alone.
    mutating func readHiddenSigns(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let index = text.firstIndex(of: 0xF0, from: start), !changes {
            changes = HiddenSign.end(at: index, in: text) != nil
            start = index + 1
        }
    }

    /// The text as it is shown.
    ///
    /// - Parameter roles: of the marks from here on; those of this text are taken away.
    func written(_ text: UnsafeBufferPointer<UInt8>, _ roles: inout ArraySlice<QuotationScan.Role>, _ typography: Typography?) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        let changesMarks = if case .some = typography { true } else { false }
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\"") where changesMarks, UInt8(ascii: "'") where changesMarks:
                guard let role = roles.popFirst(), let mark = typography?.text(of: role) else { return result + text[index...] }
                result += mark.utf8
                index += 1
            case UInt8(ascii: "-") where changesMarks:
                let end = text.endOfRun(at: index)
                result += Self.dashes(end - index).utf8
                index = end
            case UInt8(ascii: ".") where changesMarks:
                let end = text.endOfRun(at: index)
                result += String(repeating: "…", count: (end - index) / 3).utf8
                result += text[index..<index + (end - index) % 3]
                index = end
            case 0xF0:
                let sign = HiddenSign.end(at: index, in: text)
                let start = sign?.offset ?? index
                // The character after a sign that keeps it, or one that is not a sign.
                index = start < text.count && sign?.keepsNext ?? true ? text.scalar(at: start).end : start
                result += text[start..<index]
            default:
                let start = index
                index = text.nextForTypography(from: index + 1) ?? text.count
                result += text[start..<index]
            }
        }
        return result
    }

    /// `--` is an en dash and `---` an em dash; a longer run is one kind of dash if it can be, and otherwise em dashes and then en dashes.
    private static func dashes(_ count: Int) -> String {
        guard count > 1 else { return "-" }
        let (em, en) =
            switch (count % 3, count % 2) {
            case (0, _): (count / 3, 0)
            case (_, 0): (0, count / 2)
            case (2, _): ((count - 2) / 3, 1)
            default: ((count - 4) / 3, 2)
            }
        return String(repeating: "—", count: em) + String(repeating: "–", count: en)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first index from `start` on of one of `" ' - .`, or of what may start a hidden sign.
    fileprivate func nextForTypography(from start: Int) -> Int? {
        firstIndex(
            from: start, to: count,
            inBlocksWith: {
                $0.equal(to: UInt8(ascii: "'")) | $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "-"))
                    | $0.equal(to: UInt8(ascii: ".")) | $0.atLeast(0xF0)
            },
            where: { self[$0].mayNeedTypography })
    }

    /// The end of a run of equal bytes.
    fileprivate func endOfRun(at index: Int) -> Int {
        var end = index + 1
        while end < count, self[end] == self[index] { end += 1 }
        return end
    }
}

extension UInt8 {
    /// Whether it is one of `" ' - .`, or may start a hidden sign.
    @inline(__always)
    fileprivate var mayNeedTypography: Bool {
        self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == 0xF0
    }
}
