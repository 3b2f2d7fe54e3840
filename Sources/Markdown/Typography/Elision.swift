/// Words that begin with an apostrophe, so that one before them does not open a quotation.
enum Elision: UInt8 {
    case none
    /// `'til` and `'90s`: nothing else can be meant.
    case certain
    /// `'cause` and `'69`: a quotation may begin with it too, as in 'Cause and Effect'.
    case likely
    /// `'s` and `'ll`: what follows a word.
    case suffix

    /// The longest word in the lists.
    private static let longest = 8

    /// What the apostrophe before `start` begins.
    init(wordAt start: Int, in text: UnsafeBufferPointer<UInt8>) {
        var end = start
        while end < text.count, end - start <= Self.longest, text[end].isLetterOrDigit || text[end] >= 0x80 && !Self.isQuote(at: end, text)
        {
            end += 1
        }
        guard end > start, end - start <= Self.longest else {
            self = .none
            return
        }
        let word = text.string(start..<end).lowercased()
        // `'til'` is a quoted word, `'n'` is "and".
        let isQuoted = text.byte(end) == UInt8(ascii: "'") && !(end + 1 < text.count && text[end + 1].isLetterOrDigit)
        let digits = word.utf8.prefix(while: \.isDigit).count
        switch word {
        case "n": self = .certain
        case _ where Self.suffixes.contains(word) && !isQuoted: self = .suffix
        case _ where digits == 2 && word.utf8.count == 3 && word.hasSuffix("s"): self = isQuoted ? .likely : .certain
        case _ where digits == 2 && word.utf8.count == 2 && !isQuoted: self = Self.endsClause(at: end, text) ? .certain : .likely
        case _ where isQuoted: self = .none
        case _ where Self.certainWords.contains(word): self = .certain
        case _ where Self.likelyWords.contains(word): self = .likely
        default: self = .none
        }
    }

    /// Whether a sign comes here that ends a sentence or a part of one, and white space or nothing after it. Titles may go on after
    /// others, as in '24: Redemption'.
    private static func endsClause(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        ".;!?)".utf8.contains(text.byte(index)) && (index + 1 >= text.count || text[index + 1].isWhitespace)
    }

    /// A curly quotation mark.
    private static func isQuote(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.byte(index) == 0xE2 && text.byte(index + 1) == 0x80 && 0x98...0x9F ~= text.byte(index + 2)
    }

    private static let suffixes = words("s t d m ll re ve em")

    /// English; then Dutch and Afrikaans, German, Italian, Portuguese.
    private static let certainWords = words(
        """
        til tis twas twere twill twould twixt tween neath nother nuff nough fraid gainst scuse spose sposed ello allo tude pon \
        k ne nen nem ner nes ran raus rein rauf rum runter rüber sto sta sti ste ndrangheta gna pera tá cê
        """)

    private static let likelyWords = words("cause cuz cos coz kay round bout sup ere im er ave oh tho")

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
