/// Finds the invisible characters that change the direction of text where they should not (Unicode Annex 9, sections 2.1 to 2.5).
///
/// - Marks (U+200E, U+200F, U+061C) act like invisible letters and are never a fault.
/// - Isolates and embeddings may surround Arabic or Hebrew words. Each must end in the paragraph where it starts; otherwise it also affects
///   whatever somebody else writes after it.
/// - Overrides show letters in a different order from the one they are written in. They are always a fault.
package struct DirectionScan {
    package enum Fault: Hashable, Sendable {
        case override, notEnded, notBegun
        /// The end of an override, which belongs to it.
        case endOfOverride
    }

    package struct Finding: Hashable, Sendable {
        /// The offset that was passed for the character.
        package let offset: Int
        package let codePoint: UInt32
        package let fault: Fault
    }

    /// The findings up to the last end of a paragraph, in no particular order.
    package private(set) var findings: [Finding] = []
    private var open: [(codePoint: UInt32, offset: Int)] = []
    private var openIsolates = 0

    package init() {}

    /// Whether it starts or ends a direction.
    package static func isControl(_ codePoint: UInt32) -> Bool {
        (0x202A...0x202E).contains(codePoint) || (0x2066...0x2069).contains(codePoint)
    }

    /// - Parameter codePoint: one that starts or ends a direction.
    package mutating func read(_ codePoint: UInt32, at offset: Int) {
        switch codePoint {
        case 0x2069: endIsolate(at: offset)
        case 0x202C: endEmbedding(at: offset)
        case 0x202D, 0x202E:
            note(offset, codePoint, .override)
            open.append((codePoint, offset))
        default:
            open.append((codePoint, offset))
            if codePoint.beginsIsolate { openIsolates += 1 }
        }
    }

    /// Everything still open is a fault.
    package mutating func endParagraph() {
        while let last = open.popLast() { noteNotEnded(last) }
        openIsolates = 0
    }

    /// The end of an isolate also ends the embeddings inside it, but they should have ended before.
    private mutating func endIsolate(at offset: Int) {
        guard openIsolates > 0 else { return note(offset, 0x2069, .notBegun) }
        while let last = open.popLast() {
            if last.codePoint.beginsIsolate { break }
            noteNotEnded(last)
        }
        openIsolates -= 1
    }

    private mutating func endEmbedding(at offset: Int) {
        guard let last = open.last, !last.codePoint.beginsIsolate else { return note(offset, 0x202C, .notBegun) }
        open.removeLast()
        if last.codePoint.isOverride { note(offset, 0x202C, .endOfOverride) }
    }

    private mutating func noteNotEnded(_ begin: (codePoint: UInt32, offset: Int)) {
        if !begin.codePoint.isOverride { note(begin.offset, begin.codePoint, .notEnded) }
    }

    private mutating func note(_ offset: Int, _ codePoint: UInt32, _ fault: Fault) {
        findings.append(Finding(offset: offset, codePoint: codePoint, fault: fault))
    }
}

extension DirectionScan.Finding {
    /// What is wrong, or `nil` if another character's message says it.
    package var message: String? {
        let name = "the invisible character U+\(String(codePoint, radix: 16, uppercase: true))"
        return switch fault {
        case .override: "\(name) reverses the letters after it"
        case .notEnded: "\(name) changes the direction of text and is not ended in its paragraph"
        case .notBegun: "\(name) ends a direction that does not begin in its paragraph"
        case .endOfOverride: nil
        }
    }

    package var help: String {
        fault == .notEnded
            ? "delete it, or put U+\(codePoint.beginsIsolate ? "2069" : "202C") after the words that it is for" : "delete it"
    }
}

extension DirectionScan {
    /// The first byte of every character that starts or ends a direction.
    package static let firstByte: UInt8 = 0xE2

    /// The character at `index`, if it starts or ends a direction. Three bytes long.
    package static func control(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard index + 2 < text.count, text[index] == firstByte, text[index + 1] & 0xC0 == 0x80, text[index + 2] & 0xC0 == 0x80 else {
            return nil
        }
        let codePoint = 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        return isControl(codePoint) ? codePoint : nil
    }

    /// What is wrong in the paragraphs of `text`, which are separated by empty lines. The offsets count controls, from 0.
    package static func findings(in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
        guard text.contains(firstByte) else { return [] }
        var scan = DirectionScan()
        var count = 0
        var isBlank = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "\n"):
                if isBlank { scan.endParagraph() }
                isBlank = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default:
                isBlank = false
                guard let codePoint = control(at: index, of: text) else { break }
                scan.read(codePoint, at: count)
                count += 1
            }
        }
        scan.endParagraph()
        return scan.findings.sorted { $0.offset < $1.offset }
    }

    /// Whether a text changes no direction but its own, so that it is safe next to others.
    static func keepsToItself(_ text: UnsafeBufferPointer<UInt8>) -> Bool { findings(in: text).isEmpty }
}

extension UInt32 {
    fileprivate var beginsIsolate: Bool { (0x2066...0x2068).contains(self) }
    fileprivate var isOverride: Bool { self == 0x202D || self == 0x202E }
}
