import ShowData

extension Format<String> {
    /// A mailbox that pages may link to, without the characters that mean something in an address or a header.
    static let mailbox = Format.scalar(
        "a mailbox such as fans@leaves.example", .pattern(Pattern.mailbox, longest: 254),
        advice: { text in
            let address = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
            let plain = ["(at)", "[at]", "{at}", "(ät)", " at ", " @ "].reduce(address) { $0.replacing($1, with: "@") }
                .filter { !$0.isWhitespace }
            return plain != text && plain.contains("@") ? "write \(plain)" : nil
        }
    ) { text in
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = !text.unicodeScalars.contains { "%?&#,;:()[]/=".unicodeScalars.contains($0) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain, text.utf8.count <= 254 else { return nil }
        return WebAddress("mailto:\(text)").map { _ in text }
    }
}
