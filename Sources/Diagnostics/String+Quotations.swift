extension String {
    /// How many characters a message quotes of one value. Nobody means a longer one, and a text may have a link of two million.
    static let longestQuotation = 200
    /// How many characters a message has, whatever it quotes.
    static let longestMessage = 2_000
    /// How many characters the help of a message has. A list of everything that could be meant helps nobody.
    static let longestHelp = 1_000

    /// The sentence of a message with at most 200 characters of everything that it quotes, as in `'x'` or `[[x]]`, and `…` in place of the
    /// rest. Where that leaves more than 2,000, the middle goes, too.
    ///
    /// Secrets go first, so that none is cut to something that looks like none.
    package var withShortQuotations: String {
        guard utf8.count > Self.longestQuotation else { return self }
        // What begins in the part that stays is searched with all that belongs to it.
        return quoting(atMost: 10 * Self.longestQuotation).withoutSecrets.quoting(atMost: Self.longestQuotation)
            .withoutMiddle(atMost: Self.longestMessage)
    }

    /// The sentence with at most `limit` characters between any two marks of quotation. No message has so many of its own there.
    private func quoting(atMost limit: Int) -> String {
        var result = ""
        var start = utf8.startIndex
        while let mark = self[start...].utf8.firstIndex(where: { "'[]".utf8.contains($0) }) {
            let isQuoted = start > utf8.startIndex
            result += isQuoted ? self[start..<mark].beginning(atMost: limit) : String(self[start..<mark])
            result.unicodeScalars.append(unicodeScalars[mark])
            start = utf8.index(after: mark)
        }
        return result + self[start...]
    }

    func withoutMiddle(atMost limit: Int) -> String {
        guard utf8.count > limit, unicodeScalars.count > limit else { return self }
        return String(unicodeScalars.prefix(limit / 2)) + "…" + String(unicodeScalars.suffix(limit / 2))
    }
}

extension Substring {
    fileprivate func beginning(atMost limit: Int) -> String {
        // Fewer bytes are not more characters.
        guard utf8.count > limit, let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
            return String(self)
        }
        return String(self[..<end]) + "…"
    }
}
