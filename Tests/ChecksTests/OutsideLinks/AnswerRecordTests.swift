import Checks
import TestSupport
import Testing

@Suite struct AnswerRecordTests {
    private let noon = 1_735_732_800

    @Test func answersAreKnownForADay() throws {
        let folder = try TemporaryFolder()
        let path = folder.absolute(".marquee/links.json")
        var record = AnswerRecord(at: path)
        #expect(record == AnswerRecord())
        record.add("https://old.example/", at: noon - 86_400)
        record.add("https://a.example/é", at: noon)
        try record.save(to: path, at: noon)
        #expect(try folder.contents == [".marquee/links.json": "{\n\"https://a.example/é\": 1735732800\n}\n"])

        let read = AnswerRecord(at: path)
        #expect(read.knows("https://a.example/é", at: noon))
        #expect(read.knows("https://a.example/é", at: noon + 86_399))
        #expect(!read.knows("https://a.example/é", at: noon + 86_400))
        #expect(!read.knows("https://a.example/é", at: noon - 1))
        #expect(!read.knows("https://b.example/", at: noon))
    }

    @Test func anImpossibleDateIsNoAnswer() throws {
        let folder = try TemporaryFolder(["links.json": "{\"https://a.example/\": \(Int.min), \"https://b.example/\": \(Int.max)}"])
        let record = AnswerRecord(at: folder.absolute("links.json"))
        #expect(!record.knows("https://a.example/", at: noon) && !record.knows("https://b.example/", at: noon))
    }

    @Test(arguments: ["", "{", "[]", "{\"https://a.example/\": 1.5}", "{\"https://a.example/\": \"soon\"}", "\0"])
    func aDamagedRecordIsAnEmptyOne(contents: String) throws {
        let folder = try TemporaryFolder(["links.json": contents])
        #expect(AnswerRecord(at: folder.absolute("links.json")) == AnswerRecord())
    }
}
