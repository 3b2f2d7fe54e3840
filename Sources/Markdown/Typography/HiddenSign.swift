/// Signs that the scan puts into the text for libcmark, and that leave no trace on the page.
enum HiddenSign {
    /// Stands before a character that is not to be changed. libcmark must take it for punctuation, as it takes the character after it, so
    /// it is a full stop of Duployan shorthand, which is replaced in texts.
    static let keep: StaticString = "\u{1BC9F}"
    /// Stands between emphasis and punctuation, so that libcmark sees a letter there. No text should contain this noncharacter.
    static let letter: StaticString = "\u{1FFFE}"

    static let all = [keep, letter]

    /// The end of the sign at `index`, and whether it is `keep`; `nil` if there is none.
    static func end(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (offset: Int, keepsNext: Bool)? {
        guard text[index] == 0xF0 else { return nil }
        if text.starts(with: keep, at: index) { return (index + keep.utf8CodeUnitCount, true) }
        if text.starts(with: letter, at: index) { return (index + letter.utf8CodeUnitCount, false) }
        return nil
    }

    /// A copy of `text` without the signs in it; `nil` if there are none.
    static func removed(from text: UnsafeBufferPointer<UInt8>) -> String? {
        var piece = TypographicPiece()
        piece.readHiddenSigns(text)
        guard piece.changes else { return nil }
        var roles: ArraySlice<QuotationScan.Role> = []
        return String(decoding: piece.written(text, &roles, nil), as: UTF8.self)
    }
}
