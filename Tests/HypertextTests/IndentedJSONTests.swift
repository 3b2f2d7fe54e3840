import Hypertext
import Testing

@Suite struct IndentedJSONTests {
    @Test func aCompactValueHasNoSpaces() {
        let json: JSON = .object(["b": ["a, b", "\\\": ", 1], "a": .object([:])], onLines: true)
        #expect(String(decoding: json.compact, as: UTF8.self) == #"{"b":["a, b","\\\": ",1],"a":{}}"#)
    }

    @Test func longValuesAreSplitOverLines() {
        let words: JSON = .object(["enum": ["a, b", "c]", "\"{"]])
        let json: JSON = .object(["empty": .object([:]), "short": words, "long": [.string(String(repeating: "x", count: 120)), 1]])
        #expect(
            String(decoding: json.indented, as: UTF8.self) == """
                {
                  "empty": {},
                  "short": {
                    "enum": ["a, b", "c]", "\\"{"]
                  },
                  "long": [
                    "\(String(repeating: "x", count: 120))",
                    1
                  ]
                }

                """)
    }
}
