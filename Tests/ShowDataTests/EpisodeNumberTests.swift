import ShowData
import Testing

/// Episodes that are not simply the first, second and third.
@Suite struct EpisodeNumberTests {
    @Test(arguments: [
        // What is written, its address, whole numbers, whether it is one.
        ("0", "0", 0...0, true), ("12", "12", 12...12, true), ("999999", "999999", 999_999...999_999, true),
        ("12.5", "12-point-5", nil, false),
        ("0.5", "0-point-5", nil, false), ("12.25", "12-point-25", nil, false), ("12.05", "12-point-05", nil, false),
        ("1-2", "1-2", 1...2, false), ("10-13", "10-13", 10...13, false),
    ])
    func aNumberReadsWhatItPrints(_ text: String, _ address: String, _ whole: ClosedRange<Int>?, _ isWhole: Bool) throws {
        let number = try #require(EpisodeNumber(text))
        #expect(number.description == text && number.nameInAddress == address)
        #expect(number.wholeNumbers == whole && number.isWhole == isWhole)
        #expect(EpisodeCode(nameInPath: address) == .number(number))
        #expect(StoryPoint("S1E\(text)")?.description == "s1e\(text)")
    }

    @Test(arguments: [
        "", "-1", "1.", ".5", "1.50", "1.555", "1.0", "2-1", "2-2", "1-", "-2", "1-2-3", "1.5-2", "1-2.5", "1234567", "1-1001", "1,5", "1a",
        "１", "+1",
        "1 - 2", "1 2",
    ])
    func anythingElseIsNotANumber(_ text: String) {
        #expect(EpisodeNumber(text) == nil)
        #expect(StoryPoint("s1e\(text)") == nil)
    }

    @Test func aCodeOfMediaProgramsIsRead() {
        #expect(StoryPoint("S01E01E02") == StoryPoint("s1e1-2"))
        #expect(StoryPoint("s01e01-e02") == StoryPoint("s1e1-2"))
        #expect(StorySpan("s1e1-2 to s1e12.5")?.description == "s1e1-2 to s1e12.5")
        for text in ["s1e1e2e3", "s1e2e1", "s1e1--2", "s1e1-e", "s1ee2", "v1e2", "s1e1-2-x"] { #expect(StoryPoint(text) == nil, "\(text)") }
        // A special keeps its name, whatever it looks like.
        #expect(StoryPoint("s1-e2")?.description == "s1-e2")
    }

    @Test func numbersSortByValue() throws {
        let sorted = ["0", "0.5", "1", "1-2", "2", "9", "10", "10.05", "10.25", "10.5", "11", "11-13"]
        #expect(try sorted.reversed().map { try #require(EpisodeNumber($0)) }.sorted().map(\.description) == sorted)
    }

    @Test(arguments: [
        ("1", "1-2", true), ("2", "1-2", true), ("3", "1-2", false), ("1-3", "2-4", true), ("1.5", "1-2", false), ("1.5", "1.5", true),
        ("1", "1", true), ("1", "1.5", false),
    ])
    func numbersOverlapIfTheyHaveOneInCommon(_ left: String, _ right: String, _ expected: Bool) throws {
        let (left, right) = (try #require(EpisodeNumber(left)), try #require(EpisodeNumber(right)))
        #expect(left.overlaps(right) == expected && right.overlaps(left) == expected)
    }

    @Test func aSeasonCountsItsWholeNumbers() {
        var season = Season(number: 1)
        season.episodes = ["1-2", "3", "3.5", "x"].map { Episode(EpisodeCode(name: $0), title: "E") }
        #expect(season.episodeCount == 3)
        season.episodes = ["x", "y"].map { Episode(EpisodeCode(name: $0), title: "E") }
        #expect(season.episodeCount == 2)
    }

    @Test(arguments: [("1 of 2", 1, 2), ("2 OF 2", 2, 2), ("  3  of  13 ", 3, 13)])
    func aPartOfAStoryReadsWhatPeopleWrite(_ text: String, _ number: Int, _ count: Int) throws {
        let part = try #require(PlaceInStory(text))
        #expect(part.number == number && part.count == count)
    }

    @Test(arguments: ["", "1", "1/2", "0 of 2", "3 of 2", "1 of 1", "1 of 100", "one of two", "1 of 2 of 3", "1.5 of 2"])
    func anythingElseIsNotAPartOfAStory(_ text: String) {
        #expect(PlaceInStory(text) == nil)
    }
}
