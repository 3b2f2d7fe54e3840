import Hypertext
import Testing

/// A text that tries to be more than text, and what it must become in each kind of output.
struct HostileText: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// In elements and quoted attributes of HTML and XML.
    let markup: String
    /// As a JSON string.
    let json: String

    var testDescription: String { name }

    static let all = [
        HostileText(
            name: "a script element",
            text: "<script>alert(1)</script>",
            markup: "&lt;script&gt;alert(1)&lt;/script&gt;",
            json: #""\u003cscript\u003ealert(1)\u003c/script\u003e""#
        ),
        HostileText(
            name: "quotes that end an attribute",
            text: #"" onmouseover="x' y"#,
            markup: "&quot; onmouseover=&quot;x&#39; y",
            json: #""\" onmouseover=\"x' y""#
        ),
        HostileText(
            name: "the end of a script element and a comment",
            text: "</script><!-- -->",
            markup: "&lt;/script&gt;&lt;!-- --&gt;",
            json: #""\u003c/script\u003e\u003c!-- --\u003e""#
        ),
        HostileText(
            name: "a reference", text: "&lt;b&gt; & &amp;", markup: "&amp;lt;b&amp;gt; &amp; &amp;amp;",
            json: #""\u0026lt;b\u0026gt; \u0026 \u0026amp;""#
        ),
        HostileText(name: "a backslash", text: #"\u003c \"#, markup: #"\u003c \"#, json: #""\\u003c \\""#),
        HostileText(
            name: "control characters",
            text: "a\u{0}b\u{1}c\u{8}d\u{B}e\u{1F}f\u{7F}g\u{85}h",
            markup: "abcdefgh",
            json: #""a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h""#
        ),
        HostileText(name: "white space that is allowed", text: "a\tb\nc\rd", markup: "a\tb\nc\rd", json: #""a\tb\nc\rd""#),
        HostileText(
            name: "invalid UTF-8",
            text: String(decoding: [0x61, 0xFF, 0xC0, 0x80, 0x62, 0xED, 0xA0, 0x80, 0xE2, 0x80] as [UInt8], as: UTF8.self),
            markup: "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
            json: "\"a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\""
        ),
        HostileText(
            name: "right-to-left overrides, embeddings and isolates",
            text: "a\u{202E}cba\u{202C}\u{202A}\u{202B}\u{202D}\u{2066}\u{2067}\u{2068}\u{2069}z",
            markup: "acbaz",
            json: #""a\u202ecba\u202c\u202a\u202b\u202d\u2066\u2067\u2068\u2069z""#
        ),
        HostileText(
            name: "isolates and embeddings that turn nothing but their own words",
            text: "a \u{2067}ב \u{2066}c\u{2069}\u{2069} \u{202B}ד\u{202C}\u{200F}!",
            markup: "a \u{2067}ב \u{2066}c\u{2069}\u{2069} \u{202B}ד\u{202C}\u{200F}!",
            json: "\"a \\u2067ב \\u2066c\\u2069\\u2069 \\u202bד\\u202c\u{200F}!\""
        ),
        HostileText(
            name: "isolates and embeddings across each other", text: "\u{2067}a\u{202B}b\u{2069}c\u{202C}", markup: "abc",
            json: #""\u2067a\u202bb\u2069c\u202c""#
        ),
        HostileText(
            name: "noncharacters",
            text: "a" + [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF].compactMap(Unicode.Scalar.init).map(String.init).joined() + "z",
            markup: "az",
            json: #""a\ufffe\uffff\ufdd0\ufdef\ud83f\udffe\udbff\udfffz""#
        ),
        HostileText(
            name: "line separators of old JavaScript",
            text: "a\u{2028}b\u{2029}c",
            markup: "a\u{2028}b\u{2029}c",
            json: #""a\u2028b\u2029c""#
        ),
        HostileText(
            name: "text that is only unusual", text: "Zoë “Ø” 日本 🍂\u{200F}", markup: "Zoë “Ø” 日本 🍂\u{200F}",
            json: "\"Zoë “Ø” 日本 🍂\u{200F}\""
        ),
        HostileText(name: "nothing", text: "", markup: "", json: "\"\""),
    ]
}

@Suite struct HostileTextTests {
    @Test(arguments: HostileText.all)
    func isHarmlessInHTML(_ hostile: HostileText) {
        let element: HTML = "<p title=\"\(hostile.text)\">\(hostile.text)</p>"
        #expect(element.description == "<p title=\"\(hostile.markup)\">\(hostile.markup)</p>")
        #expect(HTML(text: hostile.text).description == hostile.markup)
    }

    @Test(arguments: HostileText.all)
    func isHarmlessInXML(_ hostile: HostileText) {
        let element: XML = "<title type=\"\(hostile.text)\">\(hostile.text)</title>"
        #expect(element.description == "<title type=\"\(hostile.markup)\">\(hostile.markup)</title>")
    }

    @Test(arguments: HostileText.all)
    func isHarmlessInJSON(_ hostile: HostileText) {
        let value: JSON = .object(["title": .string(hostile.text)])
        #expect(value.description == "{\"title\": \(hostile.json)}")
    }

    @Test(arguments: HostileText.all)
    func isHarmlessInJSONInsideOfHTML(_ hostile: HostileText) {
        let json: JSON = .object(["title": .string(hostile.text)])
        let element: HTML = "<script type=\"application/ld+json\">\(json)</script>"
        #expect(element.description == "<script type=\"application/ld+json\">{\"title\": \(hostile.json)}</script>")
        #expect(element.description.ranges(of: "<").count == 2)
    }

    /// Whatever scalar goes in, only characters of XML 1.0 (section 2.2) come out.
    @Test func everyScalarBecomesCharactersThatXMLAllows() {
        let scalars = (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        let xml: XML = "\(text)"
        let forbidden = xml.description.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
            default: true
            }
        }
        #expect(forbidden.isEmpty)
        #expect(xml.bytes.count > 4_000_000)
    }
}
