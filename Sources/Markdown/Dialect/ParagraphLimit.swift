/// Refuses paragraphs for which libcmark needs quadratic time.
///
/// A link looks for enclosing links among all open images (up to version 0.30.2), once for each link that is closed. The distance is never
/// more than the product of the numbers counted here, whatever the paragraph means. Tokens are closed images, around which no link looks
/// for others.
struct ParagraphLimit {
    /// The number of steps back allowed per byte. A paragraph of nothing but links and images may be several hundred
    /// kilobytes long.
    private static let stepsPerByte = 500
    /// Shorter paragraphs cannot take long.
    private static let shortest = 4096

    private var images = 0
    private var brackets = 0

    /// What is wrong with the paragraph, or `nil` if nothing is.
    ///
    /// - Complexity: linear in the paragraph.
    static func problem(in region: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> ScanProblem? {
        guard region.count >= shortest else { return nil }
        var limit = ParagraphLimit()
        limit.count(region, of: text)
        let most = stepsPerByte * region.count
        if limit.images * limit.brackets > most {
            return ScanProblem(
                offset: region.lowerBound,
                message: "there are too many links and images in this paragraph: '![' \(limit.images) times, ']' \(limit.brackets) times",
                help: "split it with empty lines, write '\\![' where no image starts, or put the text into a code block")
        }
        return nil
    }

    private mutating func count(_ region: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
        for index in region {
            switch text[index] {
            case UInt8(ascii: "!") where text.byte(index + 1) == UInt8(ascii: "["):
                if !text.starts(with: Token.openingBytes, at: index + 2) { images += 1 }
            case UInt8(ascii: "]"):
                if !text.starts(with: Token.closingBytes, at: index + 2) { brackets += 1 }
            default: break
            }
        }
    }
}
