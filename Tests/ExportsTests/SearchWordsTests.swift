import Foundation
import Testing

@testable import Exports

/// The words of a text, from the table that the site's script is tested with too (`Tests/Site/test_search.py`).
@Suite struct SearchWordsTests {
    @Test func wordsAreThoseOfTheTable() throws {
        let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Site/search_words.tsv")
        let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { $0.replacing("\\t", with: "\t") }
        }
        #expect(rows.count > 40)
        for row in rows { #expect(SearchWords.all(in: String(row[0])).joined(separator: " ") == row[1], "\(row[0])") }
    }

    @Test(arguments: [
        ("<p>One <em title=\"no>pe\">two</em></p>three", "one two three"),
        ("a &amp; b&lt;c &#8217; AT&T 1 < 2", "a b c at t 1 2"),
        ("<img src='x' alt='y'>z<!-- hidden -->", "z"),
        ("<a href=\"/x/\">unfinished", "unfinished"), ("cut <", "cut"), ("cut </", "cut"), ("cut &", "cut"),
    ]) func tagsAreNoWords(html: String, words: String) {
        var found: [String] = []
        var reader = SearchWords()
        Array(html.utf8).withUnsafeBufferPointer {
            reader.read($0, isMarkup: true) { found.append(String(decoding: $0, as: UTF8.self)) }
        }
        #expect(found.joined(separator: " ") == words)
    }
}
