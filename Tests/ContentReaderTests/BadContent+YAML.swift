import Diagnostics
import TestSupport

/// Mistakes in the text before it has a meaning.
extension BadContent {
    static let yaml = [
        BadContent(
            "a quote that is never closed", ["people.yaml": "joe:\n  name: \"Joe\n  bio: x\n"],
            .error(at: "people.yaml", 2, 9, "this quote is never closed", help: "close it on the line where it begins: name: \"Joe\"")
        ),
        BadContent(
            "a colon in a text without quotes", ["articles/a.md": article("title: Heartstopper: season 2", "date: 2025-01-01")],
            .error(
                at: "articles/a.md", 2, 20, "a second ': ' on one line", help: "put the text in quotes: title: \"Heartstopper: season 2\"")
        ),
        BadContent(
            "a tab", ["people.yaml": "joe:\n\tname: Joe\n"],
            .error(
                at: "people.yaml", 2, 1, "a tab; only spaces can indent a line", help: "write 2 spaces before 'name' in place of the tab")
        ),
        BadContent(
            "an invisible character", ["people.yaml": "joe:\n  name: Jo\u{7}e\n"],
            .error(at: "people.yaml", 2, 11, "an invisible control character", help: "delete the invisible character")
        ),
        BadContent(
            "brackets without end", ["people.yaml": String(repeating: "[", count: 100_000)],
            .error(at: "people.yaml", 1, 51, "lists and 'key: value' lines are nested more than 50 levels deep", help: "close the brackets")
        ),
        BadContent(
            "an unclosed quote below lines with an apostrophe",
            ["people.yaml": "joe:\n  name: Joe's\n  bio: it's \"so\n  pronouns: \"he\n"],
            .error(at: "people.yaml", 4, 13, "this quote is never closed", help: "close it on the line where it begins: pronouns: \"he\"")
        ),
        BadContent(
            "a line without a colon", ["people.yaml": "joe:\n  name: Joe\n  bio\nkit:\n  name: Kit\n"],
            .error(
                at: "people.yaml", 3, 3, "a line without a colon",
                help: "write 'key: value', or indent the line if it continues the one above"
            )
        ),
        BadContent(
            "a list without end", ["people.yaml": "joe:\n  name: Joe\n  aliases: [Joey, J.\nkit:\n  name: Kit\n"],
            .error(at: "people.yaml", 3, 12, "this list is never closed, or a comma is missing", help: "write [one, two]")
        ),
        BadContent(
            "two documents", ["people.yaml": "joe: { name: Joe }\n---\nkit: { name: Kit }\n"],
            .error(
                at: "people.yaml", 2, 1, "a second document begins here",
                help: "put everything into one document, and delete the line '---'")
        ),
        BadContent(
            "an anchor", ["people.yaml": "joe: &joe { name: Joe }\n"],
            .error(at: "people.yaml", 1, 6, "anchors ('&…') are not allowed", help: "delete it, or put the text in quotes")
        ),
        BadContent(
            "an alias", ["people.yaml": "joe: { name: *joe }\n"],
            .error(at: "people.yaml", 1, 14, "aliases ('*…') are not allowed", help: "write the value again, or put the text in quotes")
        ),
        BadContent(
            "a text that begins with a star", ["people.yaml": "joe: { name: Joe, bio: ** }\n"],
            .error(at: "people.yaml", 1, 24, "a text cannot begin with '*'", help: "put the text in quotes: bio: \"**\"")
        ),
        BadContent(
            "a tag", ["people.yaml": "joe: { name: !!binary Sm9l }\n"],
            .error(at: "people.yaml", 1, 14, "tags ('!…') are not allowed", help: "delete it, or put the text in quotes")
        ),
        BadContent(
            "a list as a key", ["people.yaml": "? [a, b]\n: { name: Joe }\n"],
            .error(at: "people.yaml", 1, 3, "a key must be a word")
        ),
        BadContent(
            "several keys twice",
            ["people.yaml": "joe:\n  name: Joe\n  name: J\n  bio: x\nkit:\n  name: Kit\n  \"name\": K\n  bio: { name: x }\n  name: L\n"],
            .error(at: "people.yaml", 3, 3, "'name' is repeated", help: "the first is on line 2; keep one of them"),
            .error(at: "people.yaml", 7, 3, "'name' is repeated", help: "the first is on line 6; keep one of them"),
            .error(at: "people.yaml", 8, 8, "expected a text, found 'key: value' lines", help: "put the text in quotes: \"name: x\""),
            .error(at: "people.yaml", 9, 3, "'name' is repeated", help: "the first is on line 6; keep one of them")
        ),
        BadContent(
            "an invisible line separator", ["people.yaml": "joe:\n  name: Jo\u{2028}e\n"],
            .error(at: "people.yaml", 2, 11, "an invisible line separator", help: "delete it, or begin a new line there")
        ),
        BadContent(
            "thousands of accents on a letter",
            ["people.yaml": "joe:\n  name: Joe" + String(repeating: "\u{301}\u{323}", count: 5_000) + "\n"],
            .error(
                at: "people.yaml", 2, 9, "more than 30 combining marks on one letter",
                help: "delete the accents and other marks that are too many")
        ),
        BadContent(
            "a character that turns letters around", ["people.yaml": "joe:\n  name: Jo\u{202E}e\n"],
            .error(at: "people.yaml", 2, 11, "the invisible character U+202E reverses the letters after it", help: "delete it")
        ),
        BadContent(
            "the same after names that are right",
            ["people.yaml": "joe: { name: \u{2068}יוסף\u{2069} Joe }\nkit: { name: \u{2067}Kit\u{2069}, bio: 'a \u{2067}b' }\n"],
            .error(
                at: "people.yaml", 2, 29, "the invisible character U+2067 changes the direction of text and is not ended in its paragraph",
                help: "delete it, or put U+2069 after the words that it is for")
        ),
        BadContent(
            "an isolate from one paragraph to the next",
            ["people.yaml": "joe:\n  name: Joe\n  bio: |\n    a\n    \u{202B}b\n\n    c\u{202C}\n"],
            .error(
                at: "people.yaml", 5, 5, "the invisible character U+202B changes the direction of text and is not ended in its paragraph",
                help: "delete it, or put U+202C after the words that it is for")
        ),
        BadContent(
            "a character that turns letters around, by its number", ["people.yaml": "joe:\n  name: \"Jo\\u202De\"\n"],
            .error(at: "people.yaml", 2, 9, "the invisible character U+202D reverses the letters after it", help: "delete it")
        ),
        BadContent(
            "the end of an isolate that does not begin", ["people.yaml": "joe:\n  name: Joe\n  b\u{2069}io: x\n"],
            .error(
                at: "people.yaml", 3, 4, "the invisible character U+2069 ends a direction that does not begin in its paragraph",
                help: "delete it")
        ),
        BadContent(
            "a line break of the 1970s", ["articles/a.md": article("title: A", "date: 2025-01-01", "description: é\u{85}b")],
            .error(at: "articles/a.md", 4, 15, "an invisible control character", help: "delete the invisible character")
        ),
    ]
}
