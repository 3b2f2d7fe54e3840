import TestSupport
import Testing

@testable import ContentReader

/// Pictures that run programs or load something are refused, with the place and name of whatever is not allowed; others pass.
@Suite struct SVGPictureTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// What is reported: line, column and the start of each message.
        let problems: [String]

        init(_ name: String, _ text: String, _ problems: String...) { self.init(name, Array(text.utf8), problems) }

        init(_ name: String, _ bytes: [UInt8], _ problems: [String]) {
            testDescription = name
            self.bytes = bytes
            self.problems = problems
        }
    }

    static let programs = [
        Hostile("a script", "<svg xmlns='http://www.w3.org/2000/svg'>\n <script>alert(1)</script></svg>", "2:2 '<script>'"),
        Hostile("a script from elsewhere", "<svg><script href='https://e.example/x.js'/></svg>", "1:6 '<script>'"),
        Hostile("a script without a namespace", "<svg xmlns='http://www.w3.org/2000/svg'><script xmlns=''/></svg>", "1:41 '<script>'"),
        Hostile(
            "a script with a prefix", "<svg xmlns:x='http://www.w3.org/2000/svg'><x:script>alert(1)</x:script></svg>", "1:43 '<x:script>'"),
        Hostile(
            "a script of HTML", "<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></svg>", "1:45 '<h:script>'"),
        Hostile(
            "a script of HTML by default", "<svg><g><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></g></svg>",
            "1:9 '<script>'"),
        Hostile("a script in other letters", "<svg><SCRIPT>alert(1)</SCRIPT></svg>", "1:6 '<SCRIPT>'"),
        Hostile("a script in metadata", "<svg><metadata><script>alert(1)</script></metadata></svg>", "1:16 '<script>'"),
        Hostile("a script in a comment of HTML", "<svg><desc><!-- > --><script/></desc></svg>", "1:22 '<script>'"),
        Hostile("a script after a comment that HTML ends early", "<svg><!--> <script/> --><script/></svg>", "1:25 '<script>'"),
        Hostile("a handler", "<svg onload='alert(1)'/>", "1:6 the attribute 'onload'"),
        Hostile("a handler in other letters", "<svg OnLoad='alert(1)'/>", "1:6 the attribute 'OnLoad'"),
        Hostile("a handler after a line end", "<svg\nonload\n=\n\"alert(1)\"></svg>", "2:1 the attribute 'onload'"),
        Hostile(
            "handlers deep inside", "<svg><g><rect onclick='a()' onfocusin='b()'/></g></svg>", "1:15 the attribute 'onclick'",
            "1:29 the attribute 'onfocusin'"),
        Hostile("an unknown handler", "<svg><rect onsomething='a()'/></svg>", "1:12 the attribute 'onsomething'"),
        Hostile(
            "a handler in metadata", "<svg xmlns:i='http://www.inkscape.org/namespaces/inkscape'><i:grid onload='a()'/></svg>",
            "1:68 the attribute 'onload'"),
        Hostile(
            "a handler with a prefix", "<svg xmlns:s='http://www.w3.org/2000/svg'><rect s:onload='a()'/></svg>",
            "1:49 the attribute 's:onload'"),
        Hostile(
            "events of XML", "<svg xmlns:ev='http://www.w3.org/2001/xml-events'><rect ev:event='load'/><ev:listener/></svg>",
            "1:57 the attribute 'ev:event'", "1:74 '<ev:listener>'"),
        Hostile(
            "HTML inside", "<svg><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></svg>", "1:6 '<foreignObject>'"),
        Hostile(
            "HTML in a description", "<svg><desc><iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='&lt;script>'/></desc></svg>",
            "1:12 '<iframe>'"),
        Hostile("a frame", "<svg><iframe src='x'/></svg>", "1:6 '<iframe>'"),
        Hostile("a handler of Tiny", "<svg><handler type='text/javascript'/></svg>", "1:6 '<handler>'"),
        Hostile("a film", "<svg><video href='x'/><audio href='x'/></svg>", "1:6 '<video>'", "1:23 '<audio>'"),
        Hostile("mathematics", "<svg><math xmlns='http://www.w3.org/1998/Math/MathML' href='javascript:a()'/></svg>", "1:6 '<math>'"),
        Hostile("a transformation", "<svg><t:value-of xmlns:t='http://www.w3.org/1999/XSL/Transform'/></svg>", "1:6 '<t:value-of>'"),
        Hostile("XInclude", "<svg><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='x'/></svg>", "1:6 '<i:include>'"),
        Hostile(
            "another root", "<html xmlns='http://www.w3.org/1999/xhtml'><script/></html>",
            "1:1 this SVG picture cannot be checked: it does not begin with '<svg>'"),
        Hostile(
            "a root that is HTML", "<svg xmlns='http://www.w3.org/1999/xhtml'/>",
            "1:1 this SVG picture cannot be checked: it does not begin with '<svg>'"),
        Hostile(
            "a title that is turned around", "<svg><title>a\u{202E}b</title></svg>",
            "1:14 the invisible character U+202E reverses the letters after it"),
        Hostile(
            "a title that turns what is beside it", "<svg><title>a\u{2067}b</title><desc>c\u{2069}</desc></svg>",
            "1:14 the invisible character U+2067 changes", "1:31 the invisible character U+2069 ends"),
        Hostile("a text that is turned around by a reference", "<svg><text>a&#x202e;b</text></svg>", "1:13 the invisible character U+202E"),
        Hostile(
            "a text that is turned around in metadata",
            "<svg><metadata><d:title xmlns:d='http://purl.org/dc/elements/1.1/'>\u{202D}</d:title></metadata></svg>",
            "1:68 the invisible character U+202D"),
        Hostile("a name that is turned around", "<svg aria-label='a&#8238;b'/>", "1:6 the invisible character U+202E"),
        Hostile("a second root", "<svg/><script/>", "1:7 this SVG picture cannot be checked: there is a second element"),
    ]

    static let references = [
        Hostile("a link", "<svg><a href='javascript:alert(1)'><text>x</text></a></svg>", "1:6 '<a>'"),
        Hostile(
            "a link of XLink", "<svg xmlns:x='http://www.w3.org/1999/xlink'><use x:href='https://e.example/x.svg#a'/></svg>",
            "1:50 'x:href' to 'https://e.example/x.svg#a'"),
        Hostile("a use of a file", "<svg><use href='other.svg#x'/></svg>", "1:11 'href' to 'other.svg#x'"),
        Hostile(
            "a use of data", "<svg><use href='data:image/svg+xml;base64,PHN2Zy8+#x'/></svg>",
            "1:11 'href' to 'data:image/svg+xml;base64,PHN2Zy8+#x'"),
        Hostile("a picture from elsewhere", "<svg><image href='http://e.example/pixel.png'/></svg>", "1:13 'href' to"),
        Hostile("a picture of the site", "<svg><image href='/images/a.png'/></svg>", "1:13 'href' to '/images/a.png'"),
        Hostile(
            "a picture that is SVG", "<svg><image href='data:image/svg+xml,&lt;svg/>'/></svg>", "1:13 'href' to 'data:image/svg+xml,<svg/>'"
        ),
        Hostile("a page as data", "<svg><image href='data:text/html,x'/></svg>", "1:13 'href' to"),
        Hostile("a kind that only begins right", "<svg><image href='data:image/pngx,x'/></svg>", "1:13 'href' to"),
        Hostile("an address after white space", "<svg><use href=' #a'/></svg>", "1:11 'href' to ' #a'"),
        Hostile("an address in references", "<svg><use href='&#x6a;avascript:a()'/></svg>", "1:11 'href' to 'javascript:a()'"),
        Hostile("another base", "<svg xml:base='https://e.example/'><use href='#a'/></svg>", "1:6 the attribute 'xml:base'"),
        Hostile("a source", "<svg><image src='x.png'/></svg>", "1:13 the attribute 'src'"),
        Hostile("a filter's picture", "<svg><filter><feImage href='https://e.example/'/></filter></svg>", "1:23 'href' to"),
        Hostile("a text on a path elsewhere", "<svg><text><textPath href='x.svg#p'>a</textPath></text></svg>", "1:22 'href' to"),
        Hostile("a gradient of another file", "<svg><linearGradient href='x.svg#p'/></svg>", "1:22 'href' to"),
        Hostile("a colour profile", "<svg><color-profile href='https://e.example/'/></svg>", "1:6 '<color-profile>'"),
        Hostile(
            "an animated link", "<svg><set attributeName='href' to='javascript:a()'/></svg>", "1:11 an animation of 'href'",
            "1:32 'a()' in 'to'"),
        Hostile(
            "an animated link of XLink", "<svg><animate attributeName='xlink:href' values='javascript:a()'/></svg>",
            "1:15 an animation of 'xlink:href'", "1:42 'a()' in 'values'"),
        Hostile(
            "an animated handler", "<svg><set attributeName='onmouseover' to='a()'/></svg>", "1:11 an animation of 'onmouseover'",
            "1:39 'a()' in 'to'"),
        Hostile("an animated style", "<svg><set attributeName='style' to='x'/></svg>", "1:11 an animation of 'style'"),
        Hostile(
            "an animation to elsewhere", "<svg><animate attributeName='fill' to='url(https://e.example/#a)'/></svg>",
            "1:36 'url(https://e.example/#a)' in 'to'"),
        Hostile(
            "a fill from elsewhere", "<svg><rect fill='url(https://e.example/x.svg#a)'/></svg>",
            "1:12 'url(https://e.example/x.svg#a)' in 'fill'"),
        Hostile("a mask of another file", "<svg><rect mask=\"url('m.svg#a')\"/></svg>", "1:12 'url('m.svg#a')' in 'mask'"),
        Hostile("a cursor", "<svg cursor='URL( \"c.cur\" )'/>", "1:6 'url( \"c.cur\" )' in 'cursor'"),
        Hostile("an address after one that is allowed", "<svg filter='url(#a) url(b.svg#c)'/>", "1:6 'url(b.svg#c)' in 'filter'"),
    ]

    static let styles = [
        Hostile("an import", "<svg><style>@import 'https://e.example/x.css';</style></svg>", "1:13 '@import'"),
        Hostile("an import in other letters", "<svg><style>\n@IMPORT url(x);</style></svg>", "2:1 '@import'"),
        Hostile("an import around a comment", "<svg><style>@im<!-- x -->port 'x';</style></svg>", "1:13 '@import'"),
        Hostile("an import in two sections", "<svg><style><![CDATA[@im]]><![CDATA[port 'x';]]></style></svg>", "1:22 '@import'"),
        Hostile("an import in references", "<svg><style>&#64;import 'x';</style></svg>", "1:13 '@import'"),
        Hostile("an import with a backslash", "<svg><style>@\\69mport 'x';</style></svg>", "1:13 '@'"),
        Hostile("a sheet of XSLT", "<svg><style>@namespace x 'y';</style></svg>", "1:13 '@namespace'"),
        Hostile("a background", "<svg><style>a { } rect { fill: url(https://e.example/) }</style></svg>", "1:32 'url(https://e.example/)'"),
        Hostile("an address with a backslash", "<svg style='fill:u\\72l(x)'/>", "1:6 '\\' in a style in 'style'"),
        Hostile("an address after a comment in one", "<svg style='fill:url(#/*);x:url(//e.example)/**/'/>", "1:6 'url(#/*)' in 'style'"),
        Hostile(
            "a string that ends with its line", "<svg style='a:\"&#10;;b:url(x);c:\"'/>", "1:6 a string that is never closed in 'style'"),
        Hostile("a comment that is never closed", "<svg><style>/* </style></svg>", "1:13 a comment that is never closed"),
        Hostile("a set of pictures", "<svg style='fill:image-set(\"x.png\" 1x)'/>", "1:6 'image-set()' in 'style'"),
        Hostile("a source of CSS 5", "<svg style='fill:src(\"x.png\")'/>", "1:6 'src()' in 'style'"),
        Hostile("an expression", "<svg style='width:expression(alert(1))'/>", "1:6 'expression()' in 'style'"),
        Hostile("a behaviour", "<svg style='behavior:url(#x)'/>", "1:6 'behavior' in 'style'"),
        Hostile("a binding", "<svg><style>* { -moz-binding: none }</style></svg>", "1:17 '-moz-binding'"),
        Hostile("a filter of Explorer", "<svg style='filter:progid:X.Y(src=\"z\")'/>", "1:6 'y()' in 'style'"),
        Hostile(
            "a font from elsewhere", "<svg><style>@font-face { src: url(//e.example/f.woff) }</style></svg>",
            "1:31 'url(//e.example/f.woff)'"),
        Hostile("the end of the sheet in a section", "<svg><style><![CDATA[</style><script>]]></style></svg>", "1:22 '<' in a style"),
        Hostile(
            "an element in a sheet", "<svg><style><script/></style></svg>",
            "1:13 this SVG picture cannot be checked: there is an element in a style sheet"),
    ]

    static let unusual = [
        Hostile("a document type", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/'>\n<svg/>", "1:1 '<!DOCTYPE'"),
        Hostile("entities", "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>", "1:22 '<!DOCTYPE'"),
        Hostile("an entity from nowhere", "<svg>&lt;&x;</svg>", "1:10 this SVG picture cannot be checked: '&x;'"),
        Hostile("an entity in a value", "<svg id='&nbsp;'/>", "1:10 this SVG picture cannot be checked: '&nbsp;'"),
        Hostile("a style sheet for XML", "<?xml-stylesheet href='javascript:a()'?><svg/>", "1:1 '<?xml-stylesheet'"),
        Hostile(
            "a style sheet after the declaration", "<?xml version='1.0'?>\n<?xml-stylesheet type='text/xsl' href='#a'?><svg/>",
            "2:1 '<?xml-stylesheet'"),
        Hostile("a program of PHP", "<svg><?php echo 1 ?></svg>", "1:6 '<?php'"),
        Hostile("a declaration in the middle", "<svg><?xml version='1.0'?></svg>", "1:6 '<?xml'"),
        Hostile("a section around a script", "<svg><desc><![CDATA[<script>]]></desc></svg>", "1:12 '<![CDATA['"),
        Hostile(
            "a section that never ends", "<svg><style><![CDATA[", "1:13 this SVG picture cannot be checked: a CDATA section is never closed"
        ),
        Hostile("a comment that is never closed", "<svg><!-- ", "1:6 this SVG picture cannot be checked: a comment is never closed"),
        Hostile("two hyphens in a comment", "<svg><!-- -- --></svg>", "1:11 this SVG picture cannot be checked: a comment contains '--'"),
        Hostile(
            "a prefix from nowhere", "<svg><x:script/></svg>", "1:6 this SVG picture cannot be checked: the prefix 'x:' is not declared"),
        Hostile(
            "a prefix that is gone", "<svg><g xmlns:x='http://www.w3.org/2000/svg'/><x:g/></svg>",
            "1:47 this SVG picture cannot be checked: the prefix 'x:' is not declared"),
        Hostile(
            "another meaning of xml", "<svg xmlns:xml='http://www.w3.org/1999/xhtml'/>",
            "1:6 this SVG picture cannot be checked: 'xmlns:xml' cannot be declared"),
        Hostile("no quotes", "<svg id=x onload=a()/>", "1:9 this SVG picture cannot be checked: a value is not in quotes"),
        Hostile("no space", "<svg id='x'onload='a()'/>", "1:12 this SVG picture cannot be checked: there is no space"),
        Hostile("no value", "<svg hidden/>", "1:12 this SVG picture cannot be checked: an attribute has no value"),
        Hostile("a tag in a value", "<svg id='<script>'/>", "1:10 this SVG picture cannot be checked: a value contains '<'"),
        Hostile("a value that never ends", "<svg id='x", "1:9 this SVG picture cannot be checked: a value is never closed"),
        Hostile("the same twice", "<svg id='a' id='b'/>", "1:13 this SVG picture cannot be checked: 'id' is repeated"),
        Hostile("a wrong end", "<svg><g></svg>", "1:9 this SVG picture cannot be checked: '</svg' closes nothing"),
        Hostile("no end", "<svg><g>", "1:9 this SVG picture cannot be checked: '<g>' is never closed"),
        Hostile("words before it", "x<svg/>", "1:1 this SVG picture cannot be checked: there is text outside"),
        Hostile("words after it", "<svg/> x", "1:8 this SVG picture cannot be checked: there is text outside"),
        Hostile("only white space", " \n", "2:1 this SVG picture cannot be checked: it contains no picture"),
        Hostile("a name beyond ASCII", "<svg><scr\u{131}pt/></svg>", "1:10 this SVG picture cannot be checked: there is no space"),
        Hostile("a slash for a space", "<svg/onload='a()'/>", "1:1 this SVG picture cannot be checked: a tag is never closed"),
        Hostile("another encoding", "<?xml version='1.0' encoding='UTF-7'?><svg>+ADw-script+AD4-</svg>", "1:21 the picture is not UTF-8"),
        Hostile("another version", "<?xml version='1.1'?><svg/>", "1:7 this SVG picture cannot be checked: the XML declaration"),
        Hostile("too deep", String(repeating: "<g>", count: 400), "1:1 this SVG picture cannot be checked: it does not begin"),
        Hostile(
            "much too deep", "<svg>" + String(repeating: "<g>", count: 400),
            "1:771 this SVG picture cannot be checked: elements are nested too deep"),
        Hostile(
            "too many attributes", "<svg" + (0..<300).map { " data-\($0)=''" }.joined() + "/>",
            "1:2968 this SVG picture cannot be checked: an element has too many attributes"),
        Hostile(
            "too many namespaces", "<svg" + (0..<70).map { " xmlns:a\($0)=''" }.joined() + "/>",
            "1:828 this SVG picture cannot be checked: there are too many namespaces"),
        Hostile("UTF-16", [0xFF, 0xFE] + Array("<svg/>".utf16).flatMap { [UInt8($0), 0] }, ["1:1 the picture is not UTF-8"]),
        Hostile("UTF-16 without a mark", Array("<svg/>".utf16).flatMap { [UInt8($0), 0] }, ["1:2 the picture is not UTF-8"]),
        Hostile("Latin-1", Array("<svg id='".utf8) + [0xE9, 0x27, 0x2F, 0x3E], ["1:10 the picture is not UTF-8"]),
        Hostile("gzip", [0x1F, 0x8B, 0x08, 0x00], ["1:1 the picture is compressed"]),
        Hostile("a control character", "<svg>\u{B}</svg>", "1:6 an invisible control character"),
        Hostile("another file altogether", Array("GIF89a<svg/>".utf8), ["1:1 this SVG picture cannot be checked: there is text outside"]),
    ]

    /// Small pictures that a browser never finishes: each of ten parts shows the one before ten times.
    static let bombs = [
        Hostile("copies of copies", bomb { "<g id='a\($0)'>\(copies("<use href='#a\($0 - 1)'/>"))</g>" }, tooMany),
        Hostile("copies by the old name", bomb { "<g id='a\($0)'>\(copies("<use xlink:href='#a\($0 - 1)'/>"))</g>" }, tooMany),
        Hostile("patterns in patterns", bomb { "<pattern id='a\($0)'>\(copies("<path fill='url(#a\($0 - 1))'/>"))</pattern>" }, tooMany),
        Hostile(
            "masks in styles", bomb { "<mask id='a\($0)'>\(copies("<path style='/*;*/MASK: url(\"#a\($0 - 1)\")'/>"))</mask>" }, tooMany),
        Hostile(
            "patterns of classes",
            bomb {
                "<pattern id='a\($0)'>\(copies("<path class='b c\($0)'/>"))</pattern><style>@media all{g,.c\($0){fill:url(#a\($0 - 1))}}</style>"
            }, tooMany),
        Hostile(
            "copies inside each other", bomb { "<g id='b\($0)'><g id='a\($0)'>\(copies("<use href='#b\($0 - 1)'/>"))</g></g>" }, tooMany),
    ]

    private static let tooMany = "1:1 this SVG picture shows parts of itself more than 250000 times"

    private static func copies(_ element: String) -> String { String(repeating: element, count: 10) }

    private static func bomb(_ part: (Int) -> String) -> String {
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><g id='a0'><g id='b0'><path/></g></g>"
            + (1...10).map(part).joined() + "</svg>"
    }

    /// Much is shown often in maps and in what drawing programs save, and a part in itself is not shown at all.
    @Test(arguments: [
        "<g id='a'>\(String(repeating: "<path/>", count: 20))</g>\(String(repeating: "<use href='#a'/>", count: 2_000))",
        "<style>.a{fill:url(#b)}</style><linearGradient id='b'>\(String(repeating: "<stop/>", count: 20))</linearGradient>"
            + String(repeating: "<path class='a'/>", count: 20_000),
        "<g id='a'>\(String(repeating: "<use href='#a'/>", count: 1_000))</g>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/><use href='#c'/></g>",
    ])
    func aPictureMayShowItsPartsOften(picture: String) {
        #expect(SVGPicture.problems(in: Array("<svg xmlns='http://www.w3.org/2000/svg'>\(picture)</svg>".utf8)) == [])
    }

    @Test(arguments: programs + references + styles + unusual + bombs)
    func isRefusedAtItsPlace(_ hostile: Hostile) throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.write(bytes: hostile.bytes, to: "images/a.svg")
        let found = try reading(folder).diagnostics
        let wanted = hostile.problems.map { "images/a.svg:\($0)" }
        let all = found.map { "\($0.location.description) \($0.message)" }
        #expect(found.count == wanted.count && zip(all, wanted).allSatisfy { $0.hasPrefix($1) }, "\(all)")
        #expect(found.allSatisfy { $0.severity == .error && $0.help?.contains("write 'activeFiles: allowed' in site.yaml") == true })
    }

    @Test func theTableIsLong() { #expect((Self.programs + Self.references + Self.styles + Self.unusual).count >= 60) }

    @Test func messagesSayWhyAndWhatToDo() throws {
        #expect(
            try diagnostics(["images/a.svg": "<svg>\n  <script/>\n</svg>", "images/b.svg": "<!DOCTYPE svg>\n<svg/>"]) == [
                .error(
                    at: "images/a.svg", 2, 3,
                    "'<script>' is not allowed in a copied SVG picture, which browsers may open as part of the site",
                    help: "delete it; if you trust everybody who adds files, write 'activeFiles: allowed' in site.yaml"),
                .error(
                    at: "images/b.svg", 1, 1,
                    "'<!DOCTYPE' is not allowed in a copied SVG picture, which browsers may open as part of the site",
                    help:
                        "delete it, up to the '>' at its end; if you trust everybody who adds files, write 'activeFiles: allowed' in site.yaml"
                ),
            ])
    }

    @Test func eachProblemIsReportedOnceWithoutItsContents() throws {
        let links = String(repeating: "<a href='x'><script/></a>", count: 50)
        #expect(SVGPicture.problems(in: Array("<svg>\(links)<b/></svg>".utf8)).map(\.offset) == [5, 5 + links.utf8.count])
        let handlers = (0..<100).map { "<g on\($0)=''/>" }.joined()
        #expect(SVGPicture.problems(in: Array("<svg>\(handlers)</svg>".utf8)).count == SVGScanner.mostProblems)
    }

    @Test func aPictureOfAnImpossibleSizeIsRefused() {
        let bytes = Array("<svg>".utf8) + [UInt8](repeating: 0x20, count: SVGPicture.largest)
        #expect(SVGPicture.problems(in: bytes).map(\.message) == ["the picture is larger than 10 MB"])
    }
}

/// What drawing programs save, and what people write by hand.
extension SVGPictureTests {
    static let harmless: [(name: String, text: String)] = [
        (
            "Inkscape",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!-- Created with Inkscape (http://www.inkscape.org/) -->

            <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a84865, 2022-12-01)"
               sodipodi:docname="Zeichnung.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
               xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
               xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
               xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
               xmlns:dc="http://purl.org/dc/elements/1.1/">
              <sodipodi:namedview id="namedview7" pagecolor="#ffffff" bordercolor="#000000" borderopacity="0.25" inkscape:pageshadow="2"
                 inkscape:document-units="mm" showgrid="false" inkscape:zoom="0.84"><inkscape:grid type="xygrid" id="grid1" /></sodipodi:namedview>
              <defs id="defs2">
                <linearGradient inkscape:collect="always" id="g1"><stop style="stop-color:#000000;stop-opacity:1" offset="0" id="s1" /></linearGradient>
                <linearGradient inkscape:collect="always" xlink:href="#g1" id="g2" x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" />
                <inkscape:path-effect effect="spiro" id="pe" is_visible="true" lpeversion="1" />
              </defs>
              <metadata id="m1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
                <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/" />
                <dc:title>Blätter &amp; Äste</dc:title></cc:Work></rdf:RDF></metadata>
              <g inkscape:label="Ebene 1" inkscape:groupmode="layer" id="layer1" transform="matrix(1,0,0,1,-2.5e-3,4)">
                <path style="fill:url(#g2);fill-opacity:1;stroke:#000000;stroke-width:0.26458332px;stroke-linecap:butt" d="M 1,2 C 3,4 5,6 7,8"
                   id="path1" inkscape:connector-curvature="0" sodipodi:nodetypes="cc" inkscape:original-d="M 1,2 C 3,4" />
                <text xml:space="preserve" style="font-size:10.5833px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';text-align:center"
                   x="1" y="2" id="text1"><tspan sodipodi:role="line" id="tspan1" x="1" y="2">Leaves</tspan></text>
              </g>
            </svg>

            """
        ),
        (
            "Illustrator",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
            <svg version="1.1" id="Ebene_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
            \t viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
            <style type="text/css">
            \t.st0{fill:#E30613;}
            \t.st1{clip-path:url(#SVGID_2_);fill:url(#SVGID_1_);}
            \t.st2{font-family:'MyriadPro-Regular';}
            </style>
            <g><defs><rect id="SVGID_1_" width="100" height="100"/></defs>
            \t<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
            \t<polygon class="st0" points="1,2 3,4 5,6 "/><text transform="matrix(1 0 0 1 10 20)" class="st2">A</text></g>
            </svg>

            """
        ),
        (
            "Illustrator for the screen",
            """
            <svg id="Layer_1" data-name="Layer 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><defs><style>.cls-1{fill:none;stroke:#000;stroke-miterlimit:10}</style></defs><title>leaf</title><path class="cls-1" d="M1 1h2"/></svg>
            """
        ),
        (
            "Illustrator with XMP",
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://ns.adobe.com/Extensibility/1.0/" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" i:viewOrigin="0 0"><metadata><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core"><i:pgf id="adobe_illustrator_pgf">eJzs</i:pgf></x:xmpmeta></metadata><g i:layer="yes" i:dimmedPercent="50"/></svg>
            """
        ),
        (
            "CorelDRAW",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="10mm" height="10mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 10 10" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003"> <defs>
              <style type="text/css"><![CDATA[ .fil0 {fill:#373435} /* a comment: url(x) @import */ ]]></style></defs>
             <g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><rect class="fil0" width="1" height="1"/></g></svg>
            """
        ),
        (
            "Sketch",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg width="24px" height="24px" viewBox="0 0 24 24" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"><!-- Generator: Sketch 52.6 (67491) - http://www.bohemiancoding.com/sketch --><title>Leaf</title><desc>Created with Sketch.</desc><g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd" sketch:type="MSPage"><mask id="mask-2" fill="white"><use xlink:href="#path-1"></use></mask><g mask="url(#mask-2)"/></g></svg>
            """
        ),
        (
            "Figma",
            """
            <svg width="10" height="10" viewBox="0 0 10 10" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
            <g filter="url(#filter0_d)" style="mix-blend-mode:multiply"><rect width="10" height="10" rx="2" fill="url(#pattern0)"/></g>
            <defs><filter id="filter0_d" x="0" y="0" width="10" height="10" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="BackgroundImageFix"/></filter>
            <pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0" transform="scale(0.01)"/></pattern><image id="image0" width="1" height="1" xlink:href="data:image/png;base64,iVBORw0KGgo="/></defs></svg>
            """
        ),
        (
            "Affinity without its document type",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <svg width="100%" height="100%" viewBox="0 0 10 10" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;"><g id="Ebene-1" serif:id="Ebene 1" transform="matrix(1,0,0,1,0,0)"><use xlink:href="#_Image1" x="1" y="2" width="3px" height="4px"/></g><defs><image id="_Image1" width="3px" height="4px" xlink:href="data:image/jpeg;base64,/9j/4A=="/></defs></svg>
            """
        ),
        (
            "LibreOffice",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg version="1.2" width="10mm" height="10mm" viewBox="0 0 1000 1000" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xml:space="preserve"><defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="1" height="1"/></clipPath></defs><defs><font id="EmbeddedFont_1" horiz-adv-x="2048"><font-face font-family="Liberation Sans embedded" units-per-em="2048" font-weight="normal" font-style="normal" ascent="1852" descent="423"/><missing-glyph horiz-adv-x="2048" d="M 0,0 L 2047,0 Z"/><glyph unicode="a(" horiz-adv-x="1" d="M 1,1 Z"/></font></defs><g ooo:slide="id1" presentation:style="x"><text class="TextShape"><tspan class="TextParagraph" font-family="Liberation Sans, sans-serif" font-size="423px">A</tspan></text></g></svg>
            """
        ),
        (
            "Visio",
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ev="http://www.w3.org/2001/xml-events" xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/" width="1in" height="1in" viewBox="0 0 72 72" xml:space="preserve" color-interpolation-filters="sRGB" class="st3"><v:documentProperties v:langID="1033" v:viewMarkup="false"/><g v:mID="0" v:index="1" v:groupContext="foregroundPage"><title>Page-1</title><v:pageProperties v:drawingScale="1"/></g></svg>
            """
        ),
        (
            "Potrace",
            """
            <?xml version="1.0" standalone="no"?>
            <svg version="1.0" xmlns="http://www.w3.org/2000/svg" width="10pt" height="10pt" viewBox="0 0 10 10" preserveAspectRatio="xMidYMid meet"><metadata>
            Created by potrace 1.16, written by Peter Selinger 2001-2019
            </metadata><g transform="translate(0.000000,10.000000) scale(0.100000,-0.100000)" fill="#000000" stroke="none"><path d="M1 2 l3 4z"/></g></svg>
            """
        ),
        (
            "an old file with prefixes",
            """
            <?xml version='1.0' encoding='utf-8' ?>
            <svg:svg xmlns:svg='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='1' height='1'><svg:use x:href='#a' x:type='simple'/><svg:path id='a' d='M0 0'/></svg:svg>
            """
        ),
        (
            "an animation",
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="1"><animate attributeName="r" values="1;2;1" dur="2s" repeatCount="indefinite" begin="a.click + 1s"/><animateTransform attributeName="transform" type="rotate" from="0" to="360" dur="1s"/><animateMotion dur="1s" path="M0 0"><mpath href="#p"/></animateMotion><set attributeName="fill" to="url(#g)"/></circle></svg>
            """
        ),
        (
            "a style sheet with everything",
            """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t" focusable="false"><title id="t">T</title><style>
            :root { --ink: #333; color-scheme: light dark }
            @media (prefers-color-scheme: dark) { :root { --ink: #eee } }
            @media screen and (min-width: 100px) { g:not(.a) > path:nth-child(2n + 1) { fill: var(--ink); transform: translate(calc(1px + 2%), 0) rotate(3deg) } }
            @supports (display: grid) { .b { fill: rgb(1 2 3 / 50%); filter: drop-shadow(0 0 1px hsl(1 2% 3%)) url("#f") } }
            @keyframes turn { from { opacity: 0 } 50% { opacity: .5 } }
            @font-face { font-family: "Own"; src: local("Own (Bold)") }
            .c::after { content: "url(x) @import \u{2014} ok"; mask: url( '#m' ); fill: url(data:image/png;base64,iVBOR/w0+KG==) }
            </style></svg>
            """
        ),
        ("the smallest", "<svg/>"), ("the smallest with a namespace", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("with a byte order mark", "\u{FEFF}<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n<!-- end -->\n"),
        ("with lines of Windows", "<?xml version=\"1.0\"?>\r\n<svg>\r\n</svg>\r\n"),
        (
            "words of every kind",
            "<svg><text>1 &lt; 2 &#38; &#x2764; ]]&gt; onload=\"x\" url(x) \u{1F342}</text><desc>javascript:x</desc></svg>"
        ),
    ]

    @Test(arguments: harmless)
    func passes(_ picture: (name: String, text: String)) throws {
        #expect(try diagnostics(["images/a.svg": picture.text]) == [], "\(picture.name)")
    }

    @Test func thePicturesOfThisProjectPass() throws {
        for files in try [TestContent.demo, TestContent.awkwardShow] {
            let pictures = files.filter { $0.key.hasSuffix(".svg") }
            #expect(!pictures.isEmpty)
            for (path, text) in pictures { #expect(SVGPicture.problems(in: Array(text.utf8)) == [], "\(path)") }
        }
    }

    /// Pieces that are repeated, to make a picture twice as long.
    static let pieces: [(name: String, start: String, piece: String, end: String)] = [
        ("elements", "<svg>", "<g id='a'/>", "</svg>"), ("comments", "<svg>", "<!-- x -->", "</svg>"),
        ("opened comments", "<svg>", "<!-- - ", ""),
        ("words", "<svg><desc>", "word &amp; ", "</desc></svg>"), ("a long value", "<svg id='", "abc&lt;", "'/>"),
        ("sections", "<svg><style>", "<![CDATA[a{b:c}]]>", "</style></svg>"), ("opened sections", "<svg><style>", "<![CDATA[", ""),
        ("rules", "<svg><style>", ".a{fill:url(#b)}/* c */\"d\"", "</style></svg>"), ("opened strings", "<svg style='", "&quot;a", "'/>"),
        ("addresses", "<svg style='", "a:url(#b);", "'/>"), ("names", "<svg style='", "url", "'/>"),
        ("brackets", "<svg style='", "rgb(", "'/>"),
        ("handlers", "<svg>", "<a onx='y'/>", "</svg>"), ("white space", "<svg ", "\n ", "/>"), ("ampersands", "<svg>", "&", "</svg>"),
        ("namespaces", "<svg>", "<a:b xmlns:a='c'/>", "</svg>"), ("a declaration", "<?xml ", " ", "?><svg/>"),
    ]

    @Test(arguments: pieces)
    func theWorkGrowsWithTheBytes(_ piece: (name: String, start: String, piece: String, end: String)) {
        let work = [200, 400, 800].map { count in
            var scanner = SVGScanner(Array((piece.start + String(repeating: piece.piece, count: count) + piece.end).utf8))
            _ = scanner.problems()
            return scanner.work
        }
        #expect(work[1] <= 2 * work[0] + 50 && work[2] <= 2 * work[1] + 50, "\(piece.name): \(work)")
    }
}
