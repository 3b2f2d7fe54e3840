import Hypertext
import Testing

/// What the HTML Standard makes of a text.
@Suite struct HTMLTokenizerTests {
    struct Page: Sendable, CustomTestStringConvertible {
        let html: String
        let tokens: [String]
        var testDescription: String { html }

        init(_ html: String, _ tokens: String...) { (self.html, self.tokens) = (html, tokens) }
    }

    private static let pages = [
        Page(""),
        Page("a < b, <3, </", "text: a < b, <3, </"),
        Page("<p>a<B>b</b >c", "start: p", "text: a", "start: B", "text: b", "end: b", "text: c"),
        Page("<a href=x title='>' hidden =y>z", "start: a href=x title=> hidden=y", "text: z"),
        Page("<a HREF = \"c\" id>", "start: a HREF=c id="),
        Page("<img/src=a/><a/b='c'd>", "start: img src=a/", "start: a b=c d="),
        Page("<a =b=c d==e>", "start: a =b=c d==e"),
        Page("</a href='>'>b", "end: a", "text: b"),
        Page("<!--a--><!--><!---><!--b--!><!--!>-->c", "comment: a", "comment: ", "comment: ", "comment: b", "comment: !>", "text: c"),
        Page("<!---!>-->", "comment: -!>"),
        Page("<!-- a > b", "comment:  a > b"),
        Page("<!doctype html><?xml a?></ b></>", "comment: doctype html", "comment: ?xml a?", "comment:  b", "comment: "),
        Page(
            "<script>'<a>'</scripts></SCRIPT >b", "start: script", "raw: '<a>'</scripts>", "end: SCRIPT", "text: b"),
        Page("<style></style><STYLE><b", "start: style", "end: style", "start: STYLE", "raw: <b"),
        Page("<title>a<b></title><textarea><c>", "start: title", "text: a<b>", "end: title", "start: textarea", "text: <c>"),
        Page("<xmp><a></xmp><plaintext><b></plaintext>", "start: xmp", "raw: <a>", "end: xmp", "start: plaintext", "raw: <b></plaintext>"),
        Page("<a b='c", "start: a b=c"),
        Page("<a b=", "start: a b="),
        Page("<a", "start: a"),
        Page("<", "text: <"),
    ]

    @Test(arguments: pages) func readsWhatABrowserWouldRead(page: Page) {
        #expect(Self.tokens(of: page.html) == page.tokens)
    }

    @Test func attributesMayBeLeftOut() {
        let bytes = Array("<a b='>' c=d><e>".utf8)
        bytes.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            #expect([tokenizer.next(), tokenizer.next(), tokenizer.next()] == [.startTag(1..<2), .startTag(14..<15), nil])
        }
    }

    @Test func anElementOfXMLMayContainAnything() {
        #expect(Self.tokens(of: "<title/><style><a></style>", as: .xml) == ["start: title", "start: style", "start: a", "end: style"])
    }

    private static func tokens(of html: String, as language: HTMLTokenizer.Language = .html) -> [String] {
        Array(html.utf8).withUnsafeBufferPointer { text in
            let string = { (range: Range<Int>) in String(decoding: text[range], as: UTF8.self) }
            var tokens: [String] = []
            var tokenizer = HTMLTokenizer(text, language: language)
            while let token = tokenizer.next() {
                switch token {
                case .text(let range): tokens.append("text: \(string(range))")
                case .rawText(let range): tokens.append("raw: \(string(range))")
                case .comment(let range): tokens.append("comment: \(string(range))")
                case .endTag(let name): tokens.append("end: \(string(name))")
                case .startTag(let name):
                    var tag = "start: \(string(name))"
                    while let attribute = tokenizer.nextAttribute() { tag += " \(string(attribute.name))=\(string(attribute.value))" }
                    tokens.append(tag)
                }
            }
            return tokens
        }
    }
}
