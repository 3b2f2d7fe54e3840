import Hypertext
import Testing

@Suite struct PercentEncodingTests {
    @Test(
        arguments: [
            ("", "", ""), ("a/b c", "a/b c", "a/b c"), ("a%20b%2Fc", "a b/c", "a b/c"), ("%e2%80%99", "’", "’"), ("%41%4a", "AJ", "AJ"),
            ("100%", "100%", nil), ("%4", "%4", nil), ("%zz", "%zz", nil), ("%+1", "%+1", nil), ("%%41", "%A", nil),
            ("%C3", "\u{FFFD}", nil),
        ] as [(String, String, String?)])
    func decodes(text: String, decoded: String, strictly: String?) {
        #expect(text.percentDecoded == decoded)
        #expect(text.strictlyPercentDecoded == strictly)
    }

    @Test(arguments: [
        ("", "", ""), ("news/a-b_c.d~e", "news/a-b_c.d~e", "news/a-b_c.d~e"), ("a b?c#d", "a%20b%3Fc%23d", "a%20b?c#d"),
        ("ß\u{1}%", "%C3%9F%01%25", "%C3%9F%01%"),
    ])
    func encodes(text: String, path: String, address: String) {
        #expect(text.percentEncodedPath == path)
        #expect(text.percentEncodedAddress == address)
        #expect(text.percentEncodedPath.percentDecoded == text)
    }
}
