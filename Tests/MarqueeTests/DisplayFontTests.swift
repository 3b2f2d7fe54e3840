import Hypertext
import Testing
import ThemeKit

@testable import Site
@testable import Templates

/// The font of the signs and headings, as browsers load it and as drawings show it.
@Suite struct DisplayFontTests {
    private let font = DisplayFont.shared

    @Test func theFileIsSmallAndHasTheNameThatTheStyleSheetLoads() throws {
        #expect(1_000...25_000 ~= ThemeAsset.lettering.bytes.count)
        let name = try #require(ThemeAsset.lettering.publishedPath.split(separator: "/").last)
        #expect(String(decoding: ThemeAsset.marqueeStyleSheet.bytes, as: UTF8.self).contains("url(\(name))"))
    }

    @Test(arguments: ["Heartstopper – “Season 2”", "Łódź, Ångström & Žižek", "Η ζωή", "Жизнь и Ґ", "24/7: 100 %"])
    func europeanTextHasOutlines(text: String) {
        #expect(font.canWrite(text))
    }

    @Test(arguments: ["ハートストッパー 2", "Nick قلب", "…", "♥", ""])
    func textWithLettersOfOtherScriptsIsNotWrittenInPart(text: String) {
        #expect(!font.canWrite(text))
    }

    @Test(arguments: [("ハートストッパー", false), ("قلب", false), ("…", false), ("2", false), ("ハート a", true)])
    func otherScriptsAreKnown(text: String, hasAny: Bool) {
        #expect(font.hasAny(of: text) == hasAny)
    }

    @Test func linesHaveTheWidthOfTheirLettersAndPairs() {
        #expect(font.width(of: "A") > 400)
        #expect(font.width(of: "AV") < font.width(of: "A") + font.width(of: "V"))
        #expect(font.width(of: "AハV") == font.width(of: "AV"))
        let line = "\(font.line("I I", size: 50, x: 7, y: 9))"
        #expect(line.hasPrefix("<g transform=\"translate(7 9) scale(.050)\"><path d=\"M"))
        #expect(line.ranges(of: "<path").count == 2)
    }
}
