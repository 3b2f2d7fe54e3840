import Hypertext
import ThemeAssets

/// The outlines of the theme's display font: for drawings whose letters must look the same on every machine.
///
/// All lengths are in thousandths of the size of the text.
struct DisplayFont: Sendable {
    static let shared = DisplayFont(UnsafeBufferPointer(start: marquee_outlines(), count: marquee_outlines_length))

    /// The height of capitals.
    static let capHeight = 693

    private struct Letter: Sendable {
        let width: Int
        /// For the attribute `d` of a path.
        let outline: HTML
    }

    /// What is added between two letters; mostly less than nothing.
    private struct Pair: Hashable, Sendable {
        let first: UInt8
        let second: UInt8
    }

    private var letters: [UInt32: Letter] = [:]
    private var kerning: [Pair: Int] = [:]

    /// - Parameter text: as `.ci/lettering.py` writes it: a line for each letter, with its number, its width and its outline; then one for
    ///   each pair, with its letters and the distance.
    private init(_ text: UnsafeBufferPointer<UInt8>) {
        let (digits, space) = (UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "))
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: space, maxSplits: 2)
            guard parts.count > 1, let start = parts[0].first, let number = Int(String(decoding: parts[1], as: UTF8.self)) else { continue }
            if digits.contains(start), let letter = UInt32(String(decoding: parts[0], as: UTF8.self)) {
                letters[letter] = Letter(width: number, outline: HTML(trusted: parts.count > 2 ? Array(parts[2]) : []))
            } else if parts[0].count == 2, let second = parts[0].last {
                kerning[Pair(first: start, second: second)] = number
            }
        }
    }

    /// Whether it can write something of `text` besides spaces and punctuation.
    func hasAny(of text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic && letters[$0.value] != nil } }

    /// Whether `text` has letters or digits, all of which it can write. Other signs are left out.
    func canWrite(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return !letters.isEmpty && letters.allSatisfy { self.letters[$0.value] != nil }
    }

    /// The width of a line of text. Letters that the font does not have count nothing.
    func width(of text: some StringProtocol) -> Int { placed(text).width }

    /// A line of text as paths.
    ///
    /// - Parameters:
    ///   - size: of the text, below 1,000.
    ///   - x: where it begins.
    ///   - y: its baseline.
    func line(_ text: some StringProtocol, size: Int, x: Int, y: Int) -> HTML {
        let paths = placed(text).letters.map { place, outline -> HTML in
            place == 0 ? "<path d=\"\(outline)\"/>" : "<path transform=\"translate(\(place))\" d=\"\(outline)\"/>"
        }
        let zeros: HTML = size < 10 ? "00" : size < 100 ? "0" : ""
        return "<g transform=\"translate(\(x) \(y)) scale(.\(zeros)\(size))\">\(paths)</g>"
    }

    private func placed(_ text: some StringProtocol) -> (letters: [(place: Int, outline: HTML)], width: Int) {
        var (placed, place): ([(place: Int, outline: HTML)], Int) = ([], 0)
        var last: UInt8?
        for scalar in text.unicodeScalars {
            guard let letter = letters[scalar.value] else { continue }
            let ascii = UInt8(exactly: scalar.value)
            if let last, let ascii, let distance = kerning[Pair(first: last, second: ascii)] { place += distance }
            if !letter.outline.isEmpty { placed.append((place, letter.outline)) }
            place += letter.width
            last = ascii
        }
        return (placed, place)
    }
}
