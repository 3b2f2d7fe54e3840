/// Refuses paragraphs for which libcmark needs quadratic time.
///
/// Two of its searches go back over everything that is still open, once for each thing that is closed: a link looks for enclosing links
/// among all open images (up to version 0.30.2), and the second quotation mark of a pair looks for the first among all quotation marks and
/// emphasis characters. The distance is never more than the product of the numbers counted here, whatever the paragraph means. Tokens are
/// closed images, around which no link looks for others.
struct ParagraphLimit {
    /// The number of steps back allowed per byte. A paragraph of nothing but links, images, or words in quotation marks may be several
    /// hundred kilobytes long.
    private static let stepsPerByte = 500
    /// Shorter paragraphs cannot take long.
    private static let shortest = 4096

    private var images = 0
    private var brackets = 0
    private var doubleQuotes = (opening: 0, closing: 0)
    private var singleQuotes = (opening: 0, closing: 0)
    private var emphasis = 0

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
        let pairs = [limit.doubleQuotes, limit.singleQuotes].map { min($0.opening, $0.closing) }.reduce(0, +)
        let open = limit.emphasis + limit.doubleQuotes.opening + limit.singleQuotes.opening
        if pairs * open > most {
            return ScanProblem(
                offset: region.lowerBound,
                message: "there are too many quotation marks and emphasis characters in this paragraph: \(pairs + open)",
                help: "split it with empty lines, or put the text into a code block")
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
            case UInt8(ascii: "*"), UInt8(ascii: "_"): if !text.byte(index + 1).isWhitespace { emphasis += 1 }
            case UInt8(ascii: "\""): Self.count(&doubleQuotes, text.byte(index - 1), text.byte(index + 1))
            case UInt8(ascii: "'"): Self.count(&singleQuotes, text.byte(index - 1), text.byte(index + 1))
            default: break
            }
        }
    }

    /// A character after a word, or before another such character, opens nothing.
    private static func count(_ quotes: inout (opening: Int, closing: Int), _ before: UInt8, _ after: UInt8) {
        let endsSomething = before.isLetterOrDigit || before.isPunctuation && !"([".utf8.contains(before) && after.isPunctuation
        if !after.isWhitespace, !endsSomething { quotes.opening += 1 }
        if !before.isWhitespace { quotes.closing += 1 }
    }
}
