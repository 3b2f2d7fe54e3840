import ShowData

extension Format<String> {
    /// A mailbox that pages may link to, without the characters that mean something in an address or a header.
    static let mailbox = Format.scalar(
        "a mailbox such as fans@leaves.example", .pattern(Pattern.mailbox, longest: 254),
        advice: { $0.hasPrefix("mailto:") ? "write \($0.dropFirst(7))" : nil }
    ) { text in
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = !text.unicodeScalars.contains { "%?&#,;:()[]/=".unicodeScalars.contains($0) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain, text.utf8.count <= 254 else { return nil }
        return WebAddress("mailto:\(text)").map { _ in text }
    }
}
