/// Spoiler syntax of other sites. Here it hides nothing, although its writer thinks it does.
extension InlineScan {
    /// Reports `>!words!<`, as Reddit hides them. At the start of a paragraph, the first character looks like a quotation.
    ///
    /// - Parameter index: of a `<`.
    mutating func refuseArrows(endingAt index: Int) {
        guard text.byte(index - 1) == UInt8(ascii: "!") else { return }
        // If a letter or a slash follows, it is a tag.
        let after = index + 1 < end ? text[index + 1] : 0
        guard !after.isLetter, after != UInt8(ascii: "/"), after != UInt8(ascii: "!") else { return }
        defer { arrowsEnd = index }
        // There may be nothing before the `!`.
        let words = arrowsEnd..<max(arrowsEnd, index - 2)
        guard let opening = words.first(where: { text.starts(with: ">!", at: $0) }) else { return }
        report(
            opening, "these characters guard nothing, because everybody can read the words between them",
            help: "to guard words, write '||words||'")
    }

    /// Reports `[spoiler]words[/spoiler]`, as forums hide them.
    ///
    /// - Parameter index: of a `[`.
    mutating func refuseTag(endingAt index: Int) {
        guard text.byte(index + 1) == UInt8(ascii: "/"), text.byte(index + 9) == UInt8(ascii: "]"),
            text.string(index + 2..<index + 9).lowercased() == "spoiler"
        else { return }
        report(
            index, "this tag guards nothing, because everybody can read the words before it",
            help: "to guard words, write '||words||'; to guard paragraphs, put ':::spoiler' and ':::' around them")
    }
}
