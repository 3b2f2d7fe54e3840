import Hypertext

/// Finds what changes the direction of text and does not end in its paragraph, written as a character or as a reference such as `&#x202E;`.
///
/// A paragraph, a heading, a cell and a label each end the directions started in them; elsewhere, as in code, each line does.
struct DirectionCheck {
    /// The faults, to be replaced: the characters themselves, and the references.
    private(set) var characters: [Range<Int>] = []
    private(set) var references: [Range<Int>] = []
    private(set) var problems: [ScanProblem] = []

    /// Whether the text contains a reference to a character that starts or ends a direction, in code or not.
    static func hasReferences(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let index = text.firstIndex(of: UInt8(ascii: "&"), from: start) {
            if let reference = NumericReference(at: index, in: text), DirectionScan.isControl(reference.codePoint) { return true }
            start = index + 1
        }
        return false
    }

    /// - Parameters:
    ///   - regions: in text order.
    ///   - written: the references, in no particular order.
    init(_ text: UnsafeBufferPointer<UInt8>, regions: [BlockScan.Region], references written: [(range: Range<Int>, codePoint: UInt32)]) {
        let raw = Self.characters(in: text)
        guard !raw.isEmpty || !written.isEmpty else { return }
        let all = (raw + written).sorted { $0.range.lowerBound < $1.range.lowerBound }
        var scan = DirectionScan()
        var region = 0
        /// The end of the paragraph that contains the last character.
        var end = 0
        for (index, control) in all.enumerated() {
            let offset = control.range.lowerBound
            if offset >= end {
                scan.endParagraph()
                while region < regions.count, regions[region].range.upperBound <= offset { region += 1 }
                let isInRegion = region < regions.count && regions[region].range.contains(offset)
                end = isInRegion ? regions[region].range.upperBound : Self.lineEnd(after: offset, in: text)
            }
            scan.read(control.codePoint, at: index)
        }
        scan.endParagraph()
        for finding in scan.findings {
            let range = all[finding.offset].range
            if text[range.lowerBound] == UInt8(ascii: "&") { references.append(range) } else { characters.append(range) }
            if let message = finding.message {
                problems.append(ScanProblem(offset: range.lowerBound, message: message, help: finding.help))
            }
        }
    }

    private static func characters(in text: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, codePoint: UInt32)] {
        var found: [(range: Range<Int>, codePoint: UInt32)] = []
        var start = 0
        while let index = text.firstIndex(of: DirectionScan.firstByte, from: start) {
            if let codePoint = DirectionScan.control(at: index, of: text) { found.append((index..<index + 3, codePoint)) }
            start = index + 1
        }
        return found
    }

    private static func lineEnd(after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = offset
        while end < text.count, !text[end].isLineEnd { end += 1 }
        return end
    }
}

/// A numeric character reference, as a browser reads it: with any number of zeros, and even without the semicolon.
struct NumericReference {
    let codePoint: UInt32
    /// The offset after it.
    let end: Int

    /// - Parameter start: of an ampersand.
    init?(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
        guard text.byte(start + 1) == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = text.byte(start + 2) | 0x20 == UInt8(ascii: "x")
        let digits = start + (isHexadecimal ? 3 : 2)
        var index = digits
        var value: UInt32 = 0
        while let digit = Character(Unicode.Scalar(text.byte(index))).hexDigitValue, isHexadecimal || digit < 10 {
            // No character has a greater number, so the value stays small.
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            index += 1
        }
        guard index > digits else { return nil }
        codePoint = value
        end = text.byte(index) == UInt8(ascii: ";") ? index + 1 : index
    }
}
