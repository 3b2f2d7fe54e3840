/// The characters of Chinese and Japanese, which are written without spaces, and their punctuation.
///
/// Korean has spaces between words, so its letters do not count.
enum WideScript {
    /// A character that is read as part of a word.
    case letter
    /// A full-width sign.
    case punctuation

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case ..<0x2E80: return nil
        case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C: self = .letter
        case 0x3001...0x303F, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            self = .punctuation
        case 0x2E80...0x2FDF, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF:
            self = .letter
        case 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFD: self = .letter
        default: return nil
        }
    }

    /// A letter or a full-width sign that starts at `index`, and the offset after it.
    static func character(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (WideScript, end: Int)? {
        guard index < text.count, text[index] >= 0xE2 else { return nil }
        let (scalar, end) = text.scalar(at: index)
        return WideScript(scalar).map { ($0, end) }
    }

    /// A letter or a full-width sign that ends before `index`.
    static func character(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> WideScript? {
        guard index > 0, text[index - 1] >= 0x80 else { return nil }
        return WideScript(text.scalar(before: index))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character that starts at `index`, and the offset after it. What is not UTF-8 counts as a replacement character of one byte.
    func scalar(at index: Int) -> (Unicode.Scalar, end: Int) {
        let first = self[index]
        guard first >= 0x80 else { return (Unicode.Scalar(first), index + 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, index + length <= count else { return ("\u{FFFD}", index + 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in self[index + 1..<index + length] {
            guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", index + 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
    }

    /// The character that ends before `index`, which is above 0.
    func scalar(before index: Int) -> Unicode.Scalar {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, end) = scalar(at: start)
        return end == index ? scalar : "\u{FFFD}"
    }
}
