/// Front matter that is not where or what it should be.
extension Mistake {
    static let frontMatter: [Mistake] = [
        Mistake(
            in: .file("articles/b.md"), "---\ntitle: A day out\ndate: 2024-02-03\n---\n\n# A Day Out\n\nText.\n",
            "6:1 warning: the page shows its title by itself, and again with this heading → delete this line"),
        Mistake(
            in: .file("pages/b.md"), "---\ntitle: It’s here\n---\n## It's here\n\nText.\n",
            "4:1 warning: the page shows its title by itself, and again with this heading → delete this line"),
        Mistake(in: .file("pages/b.md"), "---\ntitle: Here\n---\n# Here and there\n\n# Here\n"),
        Mistake(
            in: .file("articles/b.md"), "---\ntitle: A\ndate: 2024-02-03\n---\n\n---\ntitle: A\ntags: [b]\n---\n\nText.\n",
            "6:1 warning: this second front matter is shown as text → delete it, or move its lines into the first one"),
        Mistake(in: .file("pages/b.md"), "---\ntitle: Here\n---\n\n---\n\nText.\n\n---\n\nMore.\n"),
        Mistake(
            in: .file("articles/a.md"), "title: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the front matter does not begin with a line '---' → write '---' above this line"),
        Mistake(
            in: .file("articles/a.md"), "title: T\ndate: 2024-02-03\n\nText.\n",
            "1:1 error: the front matter does not begin with a line '---' → write '---' above this line, and another below the last key"),
        Mistake(
            in: .file("articles/a.md"), "Text.\n",
            "1:1 error: the file has no front matter → begin it with a line '---', then title, date and authors, then a line '---'"),
        Mistake(
            in: .file("articles/a.md"), "# T\n\nText.\n",
            "1:1 error: the file has no front matter → begin it with a line '---', then title, date and authors, then a line '---'"),
        Mistake(
            in: .file("articles/a.md"), "```\n---\ntitle: T\ndate: 2024-02-03\n---\n```\nText.\n",
            "1:1 error: the front matter is in a block of code → delete the line '```', and the line '```' below it"),
        Mistake(
            in: .file("articles/a.md"), "```yaml\ntitle: T\ndate: 2024-02-03\n```\nText.\n",
            "1:1 error: the front matter is in a block of code → write '---' in place of '```yaml' and of the '```' below it"),
        Mistake(
            in: .file("articles/a.md"), "# T\n\n---\ntitle: T\ndate: 2024-02-03\n---\nText.\n",
            "1:1 error: the front matter does not begin on the first line → move it, from the '---' on line 3 to the next '---', above this line"
        ),
        Mistake(
            in: .file("articles/a.md"), "***\ntitle: T\n***\nText.\n",
            "1:1 error: the front matter begins with '***' and not with '---' → write '---' here"),
        Mistake(
            in: .file("articles/a.md"), "——\ntitle: T\n——\nText.\n",
            "1:1 error: the front matter begins with '——' and not with '---' → write '---' here"),
        Mistake(
            in: .file("articles/a.md"), "—\ntitle: T\n—\nText.\n",
            "1:1 error: the front matter begins with '—' and not with '---' → write '---' here"),
        Mistake(
            in: .file("articles/a.md"), "–––\ntitle: T\n–––\nText.\n",
            "1:1 error: the front matter begins with '–––' and not with '---' → write '---' here"),
        Mistake(
            in: .file("articles/a.md"), "==\ntitle: T\n==\nText.\n",
            "1:1 error: the front matter begins with '==' and not with '---' → write '---' here"),
        Mistake(
            in: .file("articles/a.md"), "--- title: T\ndate: 2024-02-03 ---\nText.\n",
            "1:1 error: the line '---' goes on → write '---' on a line of its own, and 'title: T' below it"),
        Mistake(
            in: .file("articles/a.md"), "{\n \"title\": \"T\"\n}\nText.\n",
            "1:1 error: front matter in JSON is not read → write it in YAML: a line '---', then lines such as 'title: …', then a line '---'"
        ),
        Mistake(
            in: .file("articles/a.md"), "+++\ntitle = \"T\"\n+++\nText.\n",
            "1:1 error: front matter in TOML is not read → write it in YAML: a line '---' in place of each '+++', and 'title: …' in place of 'title = \"…\"'"
        ),
        Mistake(
            in: .file("articles/a.md"), "---\n---\n",
            "1:1 error: the front matter is empty → write title, date and authors between the two lines '---'"),
        Mistake(
            in: .file("articles/a.md"), "---\n\n---\nText.\n",
            "1:1 error: the front matter is empty → write title, date and authors between the two lines '---'"),
        Mistake(
            in: .file("articles/a.md"), "---\n# nothing\n---\nText.\n",
            "1:1 error: the front matter is empty → write title, date and authors between the two lines '---'"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 2024-02-03\n\nHello you.\n---\n\nMore.\n",
            "5:1 error: this line is in the front matter, and has no colon → if the text begins here, write a line '---' above it"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 2024-02-03\n\nHello you.\nThis: that\n---\nMore.\n",
            "5:1 error: this line is in the front matter, and has no colon → if the text begins here, write a line '---' above it"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 2024-02-03\n\n# Heading\n\nMore text.\n\n---\n\nMore.\n",
            "7:1 error: this line is in the front matter, and has no colon → if the text begins here, write a line '---' above it"),
        Mistake(in: .file("articles/a.md"), "---\rtitle: T\rdate: 2024-02-03\r---\rText.\r"),
        Mistake(in: .file("articles/a.md"), "---\r\ntitle: T\r\ndate: 2024-02-03\r\n---\r\nText.\r\n"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: ~\ndate: null\n---\nText.\n",
            "2:1 error: 'date' is missing → add 'date: …' with a date such as 2023-08-03 or 2023-08-03 18:30",
            "2:1 error: 'title' is missing → add 'title: …' with a text"),
        Mistake(
            in: .file("articles/a.md"), "---\ndate: 2024-02-03\n---\n# My title\n",
            "2:1 error: 'title' is missing → add 'title: …' with a text"),
        Mistake(
            in: .file("articles/a.md"), "",
            "1:1 error: the file is empty → add some content, or delete it"),
        Mistake(
            in: .file("articles/a.md"), "---\nTitle: T\nDate: 2024-02-03\n---\nText.\n",
            "2:1 error: unknown key 'Title' → did you mean 'title'?",
            "3:1 error: unknown key 'Date' → did you mean 'date'?"),
        Mistake(
            in: .people, "---\nann-lee: { name: A }\nbo-day: { name: B }\n---\n",
            "4:1 error: a second document begins here → put everything into one document, and delete the line '---'"),
        Mistake(
            in: .people, "---\nann-lee: { name: A }\n---\nbo-day: { name: B }\n",
            "3:1 error: a second document begins here → put everything into one document, and delete the line '---'"),
        Mistake(in: .people, "---\nann-lee: { name: A }\n...\n"),
        Mistake(in: .people, "ann-lee:\r  name: A\r"),
    ]
}
