extension UnsafeBufferPointer<UInt8> {
    /// Whether markup starts at `index` that ends an address without markup of its own: a footnote, a wikilink, a value, or bold words.
    /// GFM takes all of them for a part of the address.
    ///
    /// - Parameter isHighlighted: whether an open `==` waits for its end. Otherwise these signs may be the end of base64.
    func endsAddress(at index: Int, isHighlighted: Bool) -> Bool {
        let next = byte(index + 1)
        switch self[index] {
        case UInt8(ascii: "["):
            return next == UInt8(ascii: "[") || next == UInt8(ascii: "^") && FootnoteLabels.label(at: index, in: self) != nil
        case UInt8(ascii: "{"): return next == UInt8(ascii: "{")
        case UInt8(ascii: "*"): return next == UInt8(ascii: "*")
        case UInt8(ascii: "="): return next == UInt8(ascii: "=") && (isHighlighted || byte(index + 2).isLetterOrDigit)
        default: return false
        }
    }
}
