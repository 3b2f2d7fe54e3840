/// Tabs, bullets, comments and commas that mean something elsewhere.
extension Mistake {
    static let signs: [Mistake] = [
        Mistake(
            in: .article, "tags:\n- a\n-b\n",
            "6:1 error: a space is missing after the '-' → write - b"),
        Mistake(
            in: .article, "tags:\n-a\n-b\n",
            "5:1 error: a space is missing after the '-' → write - a"),
        Mistake(
            in: .article, "tags:\n  -a\n",
            "5:3 error: a space is missing after the '-' → write - a, or \"-a\" if the '-' belongs to it"),
        Mistake(
            in: .article, "tags:\n  - a\n  -b\n",
            "6:3 error: a space is missing after the '-' → write - b"),
        Mistake(
            in: .article, "tags:\n  -a\n  -b\n",
            "5:3 error: a space is missing after the '-' → write - a"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  -number: 1\n   title: A\n",
            "3:3 error: a space is missing after the '-' → write - number: 1"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  – number: 1\n    title: A\n",
            "3:3 error: an item of a list begins with '-', and not with '–' → write - number: 1"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  * number: 1\n    title: A\n",
            "3:3 error: an item of a list begins with '-', and not with '*' → write - number: 1"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  • number: 1\n    title: A\n",
            "3:3 error: an item of a list begins with '-', and not with '•' → write - number: 1"),
        Mistake(
            in: .article, "tags:\n  * b\n  * c\n",
            "5:3 error: an item of a list begins with '-', and not with '*' → write - b"),
        Mistake(
            in: .article, "tags:\n  + b\n",
            "5:3 error: an item of a list begins with '-', and not with '+' → write - b"),
        Mistake(
            in: .article, "tags:\n  • b\n",
            "5:3 error: an item of a list begins with '-', and not with '•' → write - b"),
        Mistake(
            in: .article, "tags:\n  • b\n  • c\n",
            "5:3 error: an item of a list begins with '-', and not with '•' → write - b"),
        Mistake(
            in: .article, "tags: -ism\n",
            "4:7 error: a space is missing after the '-' → write - ism, or \"-ism\" if the '-' belongs to it"),
        Mistake(in: .article, "tags: \"-b\"\n"),
        Mistake(
            in: .article, "tags: - a\n",
            "4:7 error: a list that begins on the line of its key → write tags: [a]"),
        Mistake(
            in: .article, "tags: - a\n  - b\n",
            "4:7 error: a list that begins on the line of its key → write tags: [a, b]"),
        Mistake(
            in: .article, "tags: - a - b\n",
            "4:7 error: a list that begins on the line of its key → write tags: [a, b]"),
        Mistake(
            in: .article, "authors: - desk\n",
            "4:10 error: a list that begins on the line of its key → write authors: [desk]"),
        Mistake(
            in: .season, "number: 1\nepisodes: - number: 1\n",
            "2:11 error: a text cannot begin with '- ' → put the text in quotes: episodes: \"- number: 1\"; the items of a list begin on the next line"
        ),
        Mistake(
            in: .article, "description: - dash\n",
            "4:14 error: a text cannot begin with '- ' → put the text in quotes: description: \"- dash\"; the items of a list begin on the next line"
        ),
        Mistake(
            in: .characters, "mia-fox:\n\tname: Mia Fox\n",
            "2:1 error: a tab; only spaces can indent a line → write 2 spaces before 'name' in place of the tab"),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n\tsummary: x\n",
            "3:1 error: a tab; only spaces can indent a line → write 2 spaces before 'summary' in place of the tab"),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n  roles:\n\t- person: ann-lee\n",
            "4:1 error: a tab; only spaces can indent a line → write 4 spaces and then '- person: ann-lee', without a tab"),
        Mistake(
            in: .characters, "mia-fox:\n\tname: Mia Fox\n\troles:\n\t\t- person: ann-lee\n",
            "2:1 error: a tab; only spaces can indent a line → write 2 spaces before 'name' in place of the tab"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  -\tnumber: 1\n\t\ttitle: A\n",
            "3:4 error: a tab; only spaces can indent a line → write 2 spaces and then '- number: 1', without a tab"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n\ttitle: A\n",
            "4:1 error: a tab; only spaces can indent a line → write 4 spaces before 'title' in place of the tab"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n\t\ttitle: A\n",
            "4:1 error: a tab; only spaces can indent a line → write 4 spaces before 'title' in place of the tab"),
        Mistake(
            in: .site, "\ttagline: x\n",
            "3:1 error: a tab; only spaces can indent a line → delete it"),
        Mistake(
            in: .article, "description: a\n\tb\n",
            "5:1 error: a tab; only spaces can indent a line → write 2 spaces before 'b' in place of the tab"),
        Mistake(in: .article, "description:\tText\n"),
        Mistake(
            in: .people, "// people\nann-lee: { name: Ann Lee }\n",
            "1:1 error: a comment begins with '#', and not with '//' → write # people"),
        Mistake(
            in: .people, "/* people */\nann-lee: { name: Ann Lee }\n",
            "1:1 error: a comment begins with '#', and not with '/*' → write # people"),
        Mistake(
            in: .people, "<!-- people -->\nann-lee: { name: Ann Lee }\n",
            "1:1 error: a comment begins with '#', and not with '<!--' → write # people"),
        Mistake(
            in: .people, "-- people\nann-lee: { name: Ann Lee }\n",
            "1:1 error: a comment begins with '#', and not with '--' → write # people"),
        Mistake(
            in: .people, "ann-lee:\n  // the star\n  name: Ann Lee\n",
            "2:3 error: a comment begins with '#', and not with '//' → write # the star"),
        Mistake(in: .people, "# people\nann-lee: { name: Ann Lee }\nbo-day: { name: B }\n"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - { number: 1, title: A },\n  - { number: 2, title: B },\n",
            "3:28 error: a ',' after the closing '}' → delete it"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - { number: 1, title: A };\n",
            "3:28 error: a ';' after the closing '}' → delete it"),
        Mistake(
            in: .article, "tags: [a, b],\n",
            "4:13 error: a ',' after the closing ']' → delete it"),
        Mistake(
            in: .article, "description: \"x\",\n",
            "4:17 error: a ',' after the closing '\"' → delete it"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1, title: A\n",
            "3:21 error: several keys on one line → put them in braces: - { number: 1, title: A }"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1, title: A, minutes: 42\n",
            "3:21 error: several keys on one line → put them in braces: - { number: 1, title: A, minutes: 42 }"),
        Mistake(
            in: .article, "description: x, draft: true\n",
            "4:22 error: several keys on one line → write each on a line of its own: 'description: x', 'draft: true'"),
        Mistake(
            in: .season, "number: 1, premiere: 2020-05-01\n",
            "1:20 error: several keys on one line → write each on a line of its own: 'number: 1', 'premiere: 2020-05-01'"),
        Mistake(
            in: .article, "description: Love, Actually: x\n",
            "4:28 error: a second ': ' on one line → put the text in quotes: description: \"Love, Actually: x\""),
        Mistake(
            in: .season, "number: 1\nepisodes: [\n  { number: 1, title: A }\n  { number: 2, title: B }\n]\n",
            "3:25 error: a comma is missing → write '},' here"),
        Mistake(
            in: .article, "tags: [\n  \"a\"\n  \"b\"\n]\n",
            "5:5 error: a comma is missing → write '\",' here"),
        Mistake(in: .season, "number: 1\nepisodes: [\n  { number: 1, title: A },\n  { number: 2, title: B },\n]\n"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - { number: 1, title: A }\n  { number: 2, title: B }\n",
            "4:3 error: this entry has no '- ' → write - { number: 2, title: B }"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n    title: A\n  number: 2\n  title: B\n",
            "5:3 error: 'number' begins another entry of the list → write '- ' before it, as on line 3"),
    ]
}
