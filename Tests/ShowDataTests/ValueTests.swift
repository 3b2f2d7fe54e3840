import ShowData
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        "https://example.org", "http://example.org:8080/a?b#c", "mailto:fan@example.org", "HTTPS://EXAMPLE.org/%20", "https://日本.example/ä",
    ])
    func webAddressIsKeptAsWritten(_ text: String) {
        #expect(WebAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "example.org", "/news/", "//example.org", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "https://", "https:///path", "https://:80", "https://@x", "http://a b", "https://a\n.org", " https://a.org",
        "https://a.org/\"x",
        "https://a.org/<x>", "https://a.org/\\x", "https://a.org/\u{202E}", "mailto:nobody", "ftp://a.org",
    ])
    func anythingElseIsNoWebAddress(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test func webAddressNamesItsHost() {
        #expect(WebAddress("https://www.example.org/a")?.host == "example.org")
        #expect(WebAddress("https://user@example.org:80/")?.host == "example.org")
        #expect(WebAddress("mailto:fan@example.org")?.host == nil)
    }

    @Test(arguments: ["a", "nick-nelson", "s2e5", "2022", "café", "日本", "straße"])
    func slugIsLettersDigitsAndHyphens(_ text: String) {
        #expect(Slug.isValid(text))
        #expect(Slug.from(text) == text)
    }

    @Test(arguments: [
        ("", ""), ("..", ""), ("../etc", "etc"), ("a/b", "a-b"), ("Nick Nelson", "nick-nelson"), ("-a-", "a"), ("a--b", "a-b"),
        (".hidden", "hidden"), ("what's new?", "whats-new"), ("CON", "con"), ("a\u{0}b", "a-b"), ("a\\b", "a-b"), ("a%2e%2e", "a-2e-2e"),
        ("ÄÖ", "äö"), ("🍂", ""),
        ("\u{202E}x", "x"),
    ])
    func anythingElseIsNoSlugButMayHaveOne(_ text: String, _ slug: String) {
        #expect(!Slug.isValid(text))
        #expect(Slug.from(text) == slug)
    }

    @Test func slugFitsIntoAFileName() {
        // At most 100 letters, and with an ending at most 255 bytes.
        for (letter, most) in [("a", 100), ("ä", 100), ("海", 80), ("𐑀", 60)] {
            #expect(Slug.isValid(String(repeating: letter, count: most)), "\(letter)")
            #expect(!Slug.isValid(String(repeating: letter, count: most + 1)), "\(letter)")
            #expect(Slug.from(String(repeating: letter, count: most + 1)) == String(repeating: letter, count: most), "\(letter)")
        }
    }

    @Test(arguments: ["s2", "s2e5", "v4", "film", "s0e1", "s10e100"])
    func storyPointReadsWhatItPrints(_ text: String) {
        #expect(StoryPoint(text)?.description == text)
    }

    @Test(arguments: ["", "s", "e5", "s2e", "s2e5e6e7", "2", "s-1", "s+1", "season 2", "v", "s1234567", "films", "end"])
    func anythingElseIsNoStoryPoint(_ text: String) {
        #expect(StoryPoint(text) == nil)
    }

    @Test func colourHasSixDigits() {
        #expect(Color("#D6336c")?.description == "#d6336c")
        #expect(Color("#00070f")?.description == "#00070f")
        #expect(Color("d6336c")?.description == "#d6336c")
        for text in ["", "#fff", "#gggggg", "#+12345", "#d6336c0", "red"] { #expect(Color(text) == nil) }
    }

    @Test func volumeKnowsItsNumberFromItsID() {
        #expect(Volume(id: .init("v4"), title: "Volume 4").number == 4)
        #expect(Volume(id: .init("this-winter"), title: "This Winter").number == nil)
    }

    @Test(arguments: [
        (ExternalID.Database.imdb, "tt10638036", Show.Kind.film, "https://www.imdb.com/title/tt10638036/"),
        (.wikidata, "Q110625450", .series, "https://www.wikidata.org/wiki/Q110625450"),
        (.tmdb, "124834", .series, "https://www.themoviedb.org/tv/124834"),
        (.tmdb, "124834", .film, "https://www.themoviedb.org/movie/124834"),
        (.tvdb, "1", .bookSeries, "https://thetvdb.com/dereferrer/series/1"), (.tvdb, "1", .film, "https://thetvdb.com/dereferrer/movie/1"),
    ])
    func idOfAnotherDatabaseHasAnAddress(_ database: ExternalID.Database, _ id: String, _ kind: Show.Kind, _ address: String) {
        #expect(ExternalID(database, id)?.address(of: kind)?.description == address)
    }

    @Test(arguments: [
        (ExternalID.Database.imdb, "10638036"), (.imdb, "tt"), (.imdb, "nm1"), (.imdb, "tt1/../x"), (.imdb, "TT1"), (.imdb, "tt1 "),
        (.imdb, "tt1234567890123"), (.imdb, "tt１"), (.wikidata, "110625450"), (.wikidata, "Q-1"), (.tmdb, ""), (.tmdb, "-1"),
        (.tmdb, "1.5"),
        (.tvdb, "https://thetvdb.com/1"),
    ])
    func anythingElseIsNoIDOfADatabase(_ database: ExternalID.Database, _ id: String) {
        #expect(ExternalID(database, id) == nil)
    }
}
