import Testing

@testable import Scaffolding

struct EntryFileTests {
    private struct Case: CustomTestStringConvertible {
        let testDescription: String
        let before: String
        let after: String?

        init(_ name: String, _ before: String, _ after: String?) { (testDescription, self.before, self.after) = (name, before, after) }
    }

    private static let cases = [
        Case("nothing", "", "new:\n  name: New\n  note: [x]\n"),
        Case("only a comment", "# People\n", "# People\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("two entries", "a:\n  name: A\n\nb:\n  name: B\n", "a:\n  name: A\n\nb:\n  name: B\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("no blank lines", "a:\n  name: A\nb:\n  name: B\n", "a:\n  name: A\nb:\n  name: B\nnew:\n  name: New\n  note: [x]\n"),
        Case("wide indentation", "a:\n    name: A\n", "a:\n    name: A\n\nnew:\n    name: New\n    note: [x]\n"),
        Case("in braces", "a: { name: A }\nb: { name: B }\n", "a: { name: A }\nb: { name: B }\nnew: { name: New, note: [x] }\n"),
        Case("an indented file", "  a:\n    name: A\n", "  a:\n    name: A\n\n  new:\n    name: New\n    note: [x]\n"),
        Case("no line end", "a:\n  name: A", "a:\n  name: A\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("Windows", "a:\r\n  name: A\r\n", "a:\r\n  name: A\r\n\r\nnew:\r\n  name: New\r\n  note: [x]\r\n"),
        Case("comments", "a:\n  name: A # me\n# the end\n", "a:\n  name: A # me\n# the end\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("begin mark", "---\na:\n  name: A\n", "---\na:\n  name: A\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("a long text", "a:\n  bio: |\n    x: y\n\n    z\n", "a:\n  bio: |\n    x: y\n\n    z\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("ends blank", "a:\n  name: A\n\n", "a:\n  name: A\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("quoted ids", "\"a\":\n  name: A\n", "\"a\":\n  name: A\n\nnew:\n  name: New\n  note: [x]\n"),
        Case("all in braces", "{ a: { name: A } }\n", nil),
        Case("braces over lines", "{\n  a: { name: A }\n}\n", nil),
        Case("a list", "- name: A\n", nil),
        Case("end mark", "a:\n  name: A\n...\n", nil),
        Case("a text", "people\n", nil),
    ]

    @Test(arguments: cases)
    private func entriesAreWrittenLikeTheOthers(_ example: Case) {
        let entry = EntryFile.Entry(id: "new", fields: [(key: "name", value: "New"), (key: "note", value: "[x]")])
        let after = EntryFile(Array(example.before.utf8)).map { String(decoding: $0.adding(entry), as: UTF8.self) }
        #expect(after == example.after)
    }

    @Test func bytesThatAreNoTextAreLeftAlone() { #expect(EntryFile([0xFF, 0xFE]) == nil) }
}
