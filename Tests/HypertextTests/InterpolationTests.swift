import Hypertext
import Testing

@Suite struct InterpolationTests {
    @Test func htmlIsComposedOfLiteralsTextNumbersAndHTML() {
        let episodes = ["Meet", "Crush & Kiss"]
        let nothing: HTML? = nil
        let list: HTML = """
            <h2>\(episodes.count) episodes</h2>\(nothing)
            <ol>\(episodes.map { "<li>\($0)</li>" })</ol>
            """
        #expect(
            list.description == """
                <h2>2 episodes</h2>
                <ol><li>Meet</li><li>Crush &amp; Kiss</li></ol>
                """
        )
    }

    @Test(arguments: [true])
    func literalInsideALiteralIsMarkupToo(isNew: Bool) {
        let html: HTML = "<p>\(isNew ? "<b>New</b>" : "")</p>"
        #expect(html.description == "<p><b>New</b></p>")
        let xml: XML = "<a>\(isNew ? "<b/>" : "")</a>"
        #expect(xml.description == "<a><b/></a>")
    }

    @Test func itemsAreJoinedWithASeparator() {
        let names: [HTML] = ["<b>Nick</b>", "<b>Charlie</b>", "<b>Tao</b>"]
        #expect(names.joined(separator: ", ") == "<b>Nick</b>, <b>Charlie</b>, <b>Tao</b>")
        #expect([HTML]().joined(separator: ", ").isEmpty)
    }

    @Test func jsonLiteralsAreValues() {
        let name = "\"b"
        let json: JSON = ["a", "<\(name)", 1, -2, true, false, .null, [], .number(0.5), .number(.nan)]
        #expect(json.description == #"["a", "\u003c\"b", 1, -2, true, false, null, [], 0.5, null]"#)
    }

    @Test func jsonObjectLeavesOutMissingValues() {
        let json = JSON.object(["name": "Nick", "alias": nil, "number": .number(2), "tags": .list([JSON]())])
        #expect(json.description == #"{"name": "Nick", "number": 2}"#)
    }

    @Test func literalMeantAsTextIsEscaped() {
        #expect(HTML(text: "<b>").description == "&lt;b&gt;")
        #expect(JSON.string("a\"b").description == #""a\"b""#)
    }
}

@Suite struct NumberTests {
    @Test(arguments: [0, 1, 9, 10, 12_345, -1, -987, .max, .min])
    func numbersAreWrittenInDecimal(_ number: Int) {
        let html: HTML = "\(number)"
        #expect(html.description == String(number))
    }
}
