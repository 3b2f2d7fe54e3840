import Testing

@testable import Hypertext

struct JSONDocumentTests {
    /// The value as JSON with all texts and numbers as they were read.
    private func written(_ node: JSONNode) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let text): text
        case .string(let text): "'\(text)'"
        case .array(let items): "[\(items.map(written).joined(separator: " "))]"
        case .object(let members): "{\(members.map { "\($0.key)=\(written($0.value))" }.joined(separator: " "))}"
        }
    }

    @Test(arguments: [
        ("null", "null"), (" [ ] ", "[]"), ("{}", "{}"), ("[true,false,null]", "[true false null]"), ("-0.5e+10", "-0.5e+10"), ("0", "0"),
        (#"{"a":{"b":[1,2]},"c":"d"}"#, "{a={b=[1 2]} c='d'}"), (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{C}\n\r\t'"),
        (#""\u00e9\ud83d\ude00""#, "'é😀'"), (#""\ud83d""#, "'\u{FFFD}'"), (#""\ud83d\u0041""#, "'\u{FFFD}A'"), ("\u{FEFF}1", "1"),
        ("\"é 李\"", "'é 李'"), (#"{"a":1,"a":2}"#, "{a=1 a=2}"),
    ])
    func valuesAreRead(text: String, value: String) throws {
        #expect(written(try JSONDocument(Array(text.utf8)).root) == value)
    }

    @Test(arguments: [
        ("", 1, 1, "the text ends before the value does"),
        ("[1,\n 2,]", 2, 4, "expected a value: a text in double quotes, a number, a list, an object, true, false or null"),
        ("{'a': 1}", 1, 2, "expected the name of a member in double quotes"), ("{\"é\" 1}", 1, 6, "expected ':' after the name 'é'"),
        ("[1 2]", 1, 4, "expected ',' or ']' after an element of a list"), ("01", 1, 1, "this is not a number of JSON"),
        ("1.", 1, 3, "digits are missing after the decimal point"), ("1e", 1, 3, "digits are missing in the exponent"),
        ("tru", 1, 1, "expected 'true'"),
        ("\"a", 1, 1, "a text without closing quotes"),
        ("\"a\nb\"", 1, 3, "a text contains a control character or a line break that is not escaped"),
        (#""\x""#, 1, 2, "a backslash before a character that needs none"), (#""\u12"#, 1, 2, "\\u needs four hexadecimal digits"),
        ("1 1", 1, 3, "there is more after the end of the value"),
        ("<html>", 1, 1, "expected a value of JSON, found '<'; this looks like a web page"),
        ("{\"a\": 1", 1, 8, "expected ',' or '}' after the member 'a'"),
    ])
    func mistakesHaveAPlace(text: String, line: Int, column: Int, message: String) {
        #expect(throws: JSONDocument.Problem(line: line, column: column, message: message)) { try JSONDocument(Array(text.utf8)) }
    }

    @Test func depthAndNumberAreLimited() throws {
        let deepest = JSONDocument.deepest
        func nested(_ count: Int) -> [UInt8] { Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8) }
        _ = try JSONDocument(nested(deepest))
        #expect(throws: JSONDocument.Problem(line: 1, column: deepest + 1, message: "more than 100 levels of lists and objects")) {
            try JSONDocument(nested(deepest + 1))
        }
        #expect(throws: JSONDocument.Problem.self) { try JSONDocument(nested(1_000_000)) }
        let many = Array("[".utf8) + Array(repeatElement(Array("1,".utf8), count: JSONDocument.mostValues).joined()) + Array("1]".utf8)
        #expect(throws: JSONDocument.Problem.self) { try JSONDocument(many) }
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: JSONDocument.Problem(line: 1, column: 1, message: "the text is not valid UTF-8")) {
            try JSONDocument([0x22, 0xFF, 0x22])
        }
    }

    @Test func placesCountCharacters() throws {
        let document = try JSONDocument(Array("{\n  \"é\": 7}".utf8))
        let place = document.place(of: try #require(document.root["é"]))
        #expect(place.line == 2)
        #expect(place.column == 8)
    }
}
