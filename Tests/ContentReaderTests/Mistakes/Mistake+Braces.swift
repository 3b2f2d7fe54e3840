/// Pairs in braces, and lists in brackets.
extension Mistake {
    static let braces: [Mistake] = [
        Mistake(
            in: .episode, "{ number: 1, title: Love, Actually }",
            "3:25 error: a comma ends a text without quotes → put all of it in quotes: title: \"Love, Actually\""),
        Mistake(
            in: .episode, "{ number: 1, title: Part 1: The End }",
            "3:25 error: a second ': ' in one entry → put the text in quotes: title: \"Part 1: The End\""),
        Mistake(
            in: .episode, "{ number: 1, title: Room #9 }",
            "3:30 error: everything after '#' is a comment, even the closing bracket → put the text in quotes: title: \"Room #9\""),
        Mistake(
            in: .episode, "{ number: 1, title: Room #9, minutes: 42 }",
            "3:30 error: everything after '#' is a comment, even the closing bracket → put the text in quotes: title: \"Room #9\""),
        Mistake(
            in: .episode, "{ title: Yes, No, Maybe, number: 1 }",
            "3:14 error: a comma ends a text without quotes → put all of it in quotes: title: \"Yes, No, Maybe\""),
        Mistake(
            in: .episode, "{ number: 1, title: “Love, Actually” }",
            "3:25 error: a comma ends a text without quotes → put all of it in quotes: title: \"Love, Actually\""),
        Mistake(
            in: .episode, "{ number: 1, title: \"Yes\", Minister }",
            "3:25 error: the text goes on after its closing quote → put all of it in quotes: title: '\"Yes\", Minister'"),
        Mistake(
            in: .episode, "{ number: 1, title: \"The Lamp\" is back }",
            "3:25 error: the text goes on after its closing quote → put all of it in quotes: title: '\"The Lamp\" is back'"),
        Mistake(
            in: .episode, "{ number: 1, title: 'It's fun' }",
            "3:25 error: the text goes on after its closing quote → put all of it in quotes: title: \"It's fun\""),
        Mistake(
            in: .episode, "{ number: 1, title: [Review] x }",
            "3:25 error: the text begins with '[', which begins a list → put all of it in quotes: title: \"[Review] x\""),
        Mistake(
            in: .episode, "{ number: 1, title: 1,000 ships }",
            "3:25 error: a comma ends a text without quotes → put all of it in quotes: title: \"1,000 ships\""),
        Mistake(
            in: .episode, "{number:1, title:A}",
            "3:6 error: a space is missing after the colon → write number: 1",
            "3:16 error: a space is missing after the colon → write title: A"),
        Mistake(
            in: .episode, "{ number = 1, title = A }",
            "3:7 error: a colon is missing → write number: 1",
            "3:19 error: a colon is missing → write title: A"),
        Mistake(
            in: .episode, "{ number: 1 title: A }",
            "3:15 error: a comma is missing → write number: 1, title: A"),
        Mistake(
            in: .episode, "{ number: 1; title: A }",
            "3:15 error: a semicolon in place of a comma → write number: 1, title: A"),
        Mistake(
            in: .episode, "{ number: 1, title: A ]",
            "3:27 error: '{' is closed with ']' → write '}' here"),
        Mistake(
            in: .episode, "( number: 1, title: A )",
            "3:5 error: parentheses in place of braces → write { number: 1, title: A }"),
        Mistake(
            in: .episode, "{ number: 1,, title: A }",
            "3:17 error: a comma with nothing before it → delete it"),
        Mistake(
            in: .episode, "{ number: 1, title: A }}",
            "3:28 error: one '}' too many → delete it"),
        Mistake(
            in: .episode, "{ number: 1, title: A",
            "3:5 error: this '{' is never closed, or a comma is missing → write { key: value, key: value }"),
        Mistake(
            in: .episode, "{ number: 1, title: @home }",
            "3:25 error: a text cannot begin with '@' → put the text in quotes: title: \"@home\""),
        Mistake(
            in: .episode, "{ number: 1, title: * }",
            "3:25 error: a text cannot begin with '*' → put the text in quotes: title: \"*\""),
        Mistake(in: .episode, "{ number: 1, title: Wh*t? }"),
        Mistake(
            in: .show, "ratings:\n  - { source: imdb, value: 8,5, outOf: 10, asOf: 2024 }\n",
            "5:28 error: a comma in a number → write value: 8.5"),
        Mistake(
            in: .article, "tags: [Part 1: The End]\n",
            "4:8 error: expected a tag of at most 100 characters with at least one letter, digit or emoji, found 'key: value' lines → put the text in quotes: \"Part 1: The End\""
        ),
        Mistake(
            in: .article, "tags: [Room #9]\n",
            "4:13 error: everything after '#' is a comment, even the closing bracket → put the text in quotes: \"Room #9\""),
        Mistake(
            in: .article, "tags: [\"a\" b]\n",
            "4:8 error: the text goes on after its closing quote → put all of it in quotes: '\"a\" b'"),
        Mistake(
            in: .article, "tags: {a, b}\n",
            "4:7 error: a list in braces → write [a, b]"),
        Mistake(
            in: .character, "  facts: { Sister, Tori }\n",
            "3:10 error: a list in braces → write [Sister, Tori]",
            "3:12 error: a fact has a label and a value → write { Sister: Tori }"),
        Mistake(
            in: .characters, "mia-fox: { name: Mia Fox, aliases: Mia, Foxy, order: 1 }\n",
            "1:36 error: a list without brackets → write aliases: [Mia, Foxy]"),
        Mistake(
            in: .episode, "{ number: 1, title: A, writers: ann-lee, bo-day, ann-lee }",
            "3:37 error: a list without brackets → write writers: [ann-lee, bo-day, ann-lee]"),
    ]
}
