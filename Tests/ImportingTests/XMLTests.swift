import Files
import TestSupport
import Testing

@testable import Importing

struct XMLTests {
    /// The elements at a depth, one line each: name, attributes, text, and those in it.
    private func elements(_ text: String, depth: Int = 1, limits: XMLElements.Limits = .init()) throws -> [String] {
        var lines: [String] = []
        try XMLElements.read(.bytes(Array(text.utf8), named: "x.xml"), depth: depth, limits: limits) { node, _ in lines.append(line(node)) }
        return lines
    }

    private func line(_ node: XMLNode) -> String {
        let attributes = node.attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
        let children = node.children.isEmpty ? "" : "[\(node.children.map(line).joined(separator: " "))]"
        let space = node.name.namespace.isEmpty ? "" : "{\(node.name.namespace)}"
        return "\(node.line):\(node.column) \(space)\(node.name.local)\(attributes) '\(node.text)'\(children)"
    }

    @Test func elementsComeWithTheirPlacesAndNames() throws {
        let text = """
            <?xml version="1.0"?>
            <r xmlns:wp="urn:w">
              <a x="1" y="&lt;2">one<![CDATA[ <two> ]]>&#x41;</a>
              <wp:a><b>in</b></wp:a>
            </r>
            """
        #expect(try elements(text) == ["3:3 a x=1 y=<2 'one <two> A'", "4:3 {urn:w}a ''[4:9 b 'in']"])
    }

    @Test func charactersThatXMLDoesNotAllowBecomeSpaces() throws {
        var work = XMLElements.Work()
        var texts: [String] = []
        work = try XMLElements.read(.bytes(Array("<r><a>x\u{8}y\u{0}z</a></r>".utf8), named: "x.xml"), depth: 1) { node, _ in
            texts.append(node.text)
        }
        #expect(texts == ["x y z"])
        #expect(work.removedCharacters == 2)
    }

    static let hostile: [(name: String, text: String, message: String)] = [
        ("empty", "", "1:1 the file ends before an element begins → the export is empty or was cut off; export it again"),
        (
            "cut off", "<r>\n<a>x",
            "2:5 the file ends inside '<a>' → the download was probably cut off; export the file again"
        ),
        (
            "cut off in CDATA", "<r>\n<a><![CDATA[x",
            "2:14 the file ends in the middle of this → the download was probably cut off; export the file again"
        ),
        (
            "a billion laughs", "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><r><a>&b;</a></r>",
            "1:25 this file declares an entity, and no export needs any → remove its '<!DOCTYPE …>' if you trust the file; names such as '&x;' have no meaning then"
        ),
        (
            "a file of this machine", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<r><a>&x;</a></r>",
            "1:52 this file declares an entity, and no export needs any → remove its '<!DOCTYPE …>' if you trust the file; names such as '&x;' have no meaning then"
        ),
        (
            "a parameter entity", "<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://x.example/\"> %x;]>\n<r/>",
            "1:53 this file declares an entity, and no export needs any → remove its '<!DOCTYPE …>' if you trust the file; names such as '&x;' have no meaning then"
        ),
        ("an unknown entity", "<r>\n<a>&nbsp;</a></r>", "2:4 XML has no entity with this name → write the character itself"),
        (
            "tags that do not match", "<r>\n<a></b></r>",
            "2:6 this tag does not end the element that is open → export the file again, or remove what is wrong there"
        ),
        (
            "a prefix without a declaration", "<r>\n<wp:a/></r>",
            "2:1 the prefix of this name is not declared → restore the 'xmlns:…' attributes in the first tag of the file"
        ),
        (
            "two files", "<r/>\n<r/>",
            "2:1 there is something after the end of the file's only element → remove it; a file may be one export only"
        ),
        (
            "another encoding", "<?xml version=\"1.0\" encoding=\"x-klingon\"?><r/>",
            "1:31 the file is not in the encoding that its first line names → save it again with the encoding UTF-8"
        ),
        (
            "a web page", "<!DOCTYPE html>\n<p>a<br>b</p>",
            "2:12 this tag does not end the element that is open → export the file again, or remove what is wrong there"
        ),
        ("not XML", "title,date\n", "1:1 this is not XML: syntax error → export the file again, or remove what is wrong there"),
    ]

    @Test(arguments: hostile.indices)
    func brokenAndHostileFilesAreRefusedAtTheirPlace(index: Int) async throws {
        let (name, text, message) = Self.hostile[index]
        let found = await refusal { _ = try elements(text) }
        #expect(found == [message], "\(name)")
    }

    @Test func aDoctypeThatDeclaresNothingIsNotLoaded() throws {
        let found = try elements("<!DOCTYPE r SYSTEM \"http://x.example/r.dtd\"><r><a>x</a></r>")
        #expect(found == ["1:48 a 'x'"])
    }

    /// The declaration of a file, the bytes of a text in it, the text, and how many bytes were not as declared.
    static let encodings: [(declaration: String, bytes: [UInt8], text: String, repaired: Int)] = [
        ("", Array("é—李😀".utf8), "é—李😀", 0), ("", [0x93, 0x61, 0x94, 0x20, 0x96, 0xE9], "“a” –é", 4),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", [0xC3, 0xA9, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xC0, 0x80], "éÃ(í\u{A0}€À€", 6),
        ("<?xml version='1.0' encoding='windows-1252'?>", [0x80, 0xC3, 0xA9], "€Ã©", 0),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", [0xE9, 0x85], "é…", 0), ("", [0xF0, 0x9F, 0x98, 0x61], "ðŸ˜a", 3),
        ("", [0x61, 0x81], "a\u{FFFD}", 1),
    ]

    @Test(arguments: encodings.indices)
    func bytesThatAreNotUTF8BecomeCharacters(index: Int) throws {
        let (declaration, bytes, text, repaired) = Self.encodings[index]
        var found: [String] = []
        let file = Array("\(declaration)<r><a>".utf8) + bytes + Array("</a></r>".utf8)
        let work = try XMLElements.read(.bytes(file, named: "x.xml"), depth: 1) { node, _ in found.append(node.text) }
        #expect(found == [text])
        #expect(work.repairedBytes == repaired)
    }

    /// Wherever a piece ends, a character is whole.
    @Test func charactersAcrossPiecesAreWhole() {
        let text = "aé—李😀z"
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var repair = EncodingRepair(Array("<r>".utf8))
            let whole =
                repair.repaired(Array(bytes[..<cut]), isLast: false) + repair.repaired(Array(bytes[cut...]), isLast: false)
                + repair.repaired([], isLast: true)
            #expect(String(decoding: whole, as: UTF8.self) == text)
            #expect(repair.count == 0)
        }
    }

    @Test func limitsAreSaidWithTheirPlace() async {
        var limits = XMLElements.Limits()
        limits.depth = 4
        limits.element = SizeLimit(bytes: 1_000)
        let again = "export the file again, or remove what is wrong there"
        let deep = await refusal { _ = try elements("<r><a><b><c><d/></c></b></a></r>", limits: limits) }
        #expect(deep == ["1:13 elements are nested more than 4 deep → \(again)"])
        let long = String(repeating: "x", count: 2_000)
        let large = await refusal { _ = try elements("<r>\n<a>\(long)</a></r>", limits: limits) }
        #expect(large == ["2:4 '<a>' is larger than 1 kB → \(again)"])
        limits.file = SizeLimit(bytes: 1_000)
        #expect(await refusal { _ = try elements(long, limits: limits) } == ["x.xml is larger than 1 kB"])
    }

    @Test func aTagThatNeverEndsIsRefusedBeforeItIsReadAgainAndAgain() async {
        let text = "<r><a x=\"" + String(repeating: "x", count: 3_000_000)
        #expect(
            await refusal { _ = try elements(text) }
                == ["1:4 a tag or a comment is longer than 1 MB → export the file again; no program writes this"])
    }

    @Test func aLongFileIsReadInPiecesAndNothingWaits() throws {
        let item = "<item><t>\(String(repeating: "words ", count: 170))</t></item>\n"
        var pieces: [Int] = []
        for count in [1_000, 2_000, 4_000] {
            var items = 0
            let text = "<r>" + String(repeating: item, count: count) + "</r>"
            let work = try XMLElements.read(.bytes(Array(text.utf8), named: "x.xml"), depth: 1) { _, _ in items += 1 }
            #expect(items == count)
            #expect(work.longestWait <= 65_536)
            pieces.append(work.pieces)
        }
        #expect(pieces[2] <= 4 * pieces[0])
    }
}
