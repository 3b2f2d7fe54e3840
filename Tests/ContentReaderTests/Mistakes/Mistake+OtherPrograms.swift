/// What web pages, spreadsheets, plugins of WordPress and file managers leave in values and names.
extension Mistake {
    static let otherPrograms: [Mistake] = [
        Mistake(
            in: .file("articles/a.md"), "---\ntitle:\u{A0}A day\ndate: 2024-02-03\n---\nText.\n",
            "2:1 error: the space after the colon is not an ordinary one: type it again → write title: A day"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle:\u{202F}A day\ndate: 2024-02-03\n---\nText.\n",
            "2:1 error: the space after the colon is not an ordinary one: type it again → write title: A day"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle:\u{2009} A day\ndate: 2024-02-03\n---\nText.\n",
            "2:1 error: the space after the colon is not an ordinary one: type it again → write title: A day"),
        Mistake(in: .article, "show: \u{A0}the-tower\u{A0}\n"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: A day %%page%% %%sep%% %%sitename%%\ndate: 2024-02-03\n---\nText.\n",
            "2:14 error: '%%page%%' is a placeholder of WordPress, and means nothing here → remove all 3: write A day"),
        Mistake(
            in: .article, "description: \"A day %%sitename%%\"\n",
            "4:21 error: '%%sitename%%' is a placeholder of WordPress, and means nothing here → remove it: write A day"),
        Mistake(in: .article, "description: 5%% of 10%% is little\n"),
        Mistake(
            in: .article, "show: The Tower, The Tower Forever\n",
            "4:7 error: no show has the id 'The Tower, The Tower Forever' → an article is about one show: write 'show: the-tower', and link to the other in the text, or name it in 'tags'"
        ),
        Mistake(
            in: .season, "number: 1\nsummary: ||They say it||\n",
            "2:10 error: these bars guard nothing, because they only work in Markdown → write summary: { spoiler: \"They say it\", until: s2e8 }"
        ),
        Mistake(
            in: .season, "number: 1\nsummary: \"||They say it||\"\n",
            "2:10 error: these bars guard nothing, because they only work in Markdown → write '{ spoiler: \"They say it\", until: s2e8 }'"),
        Mistake(
            in: .episode, "{ number: 1, title: A, summary: ||They say it|| }",
            "3:37 error: these bars guard nothing, because they only work in Markdown → write summary: { spoiler: \"They say it\", until: s2e8 }"
        ),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 46101\n---\nText.\n",
            "3:7 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '46101' → write 2026-03-20; this is the number that a spreadsheet has for the day"
        ),
        Mistake(
            in: .character, "  roles:\n    - { person: ann-lee, episodes: all }\n",
            "4:36 error: expected episodes such as s1, s3e5 or s1e2 to s1e4, found 'all' → leave the line out if it is about all of them"),
        Mistake(
            in: .file("articles/a-day (1).md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'a-day (1)' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
        Mistake(
            in: .file("articles/a-day copy.md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'a-day copy' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
        Mistake(
            in: .file("articles/a-day copy 2.md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'a-day copy 2' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
        Mistake(
            in: .file("articles/a-day - Copy.md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'a-day - Copy' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
        Mistake(
            in: .file("articles/a-day - Copy (2).md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'a-day - Copy (2)' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
        Mistake(
            in: .file("articles/Kopie von a-day.md"), "---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the name 'Kopie von a-day' cannot be part of a web address → if it is a copy of 'a-day.md', delete it; otherwise give it a name and a title of its own"
        ),
    ]
}
