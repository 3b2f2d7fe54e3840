/// Lines without a colon, and texts that go on.
extension Mistake {
    static let lineEnds: [Mistake] = [
        Mistake(
            in: .people, "ann-lee\n  name: Ann Lee\n",
            "1:1 error: a colon is missing → write ann-lee:"),
        Mistake(
            in: .people, "ann-lee;\n  name: Ann Lee\n",
            "1:1 error: a colon is missing → write ann-lee:"),
        Mistake(
            in: .people, "ann-lee:\n  name; Ann Lee\n",
            "2:3 error: expected 'key: value' lines, found 'name; Ann Lee' → write name: Ann Lee"),
        Mistake(
            in: .people, "ann-lee:\n  name Ann Lee\n",
            "2:3 error: expected 'key: value' lines, found 'name Ann Lee' → write name: Ann Lee"),
        Mistake(
            in: .people, "ann-lee:\n  name\n  bio: x\n",
            "2:3 error: a line without a colon → write 'key: value', or indent the line if it continues the one above"),
        Mistake(
            in: .site, "description\n  a site\n",
            "3:1 error: a colon is missing → write description:"),
        Mistake(
            in: .article, "description This is long\n",
            "4:1 error: a colon is missing → write description: This is long"),
        Mistake(
            in: .article, "description: This is long\ndescription of mine\n",
            "5:1 error: a line without a colon → write 'key: value', or indent the line if it continues the one above"),
        Mistake(
            in: .article, "description: This is long\nand goes on\n",
            "5:1 error: a line without a colon → write 'key: value', or indent the line if it continues the one above"),
        Mistake(
            in: .article, "description: This is long,\nand goes on: here\n",
            "5:1 error: unknown key 'and goes on' → if it continues the text of 'description', put all of it in quotes: description: \"This is long, and goes on: here\""
        ),
        Mistake(
            in: .article, "description:The end\n",
            "4:1 error: a space is missing after the colon → write description: The end"),
        Mistake(
            in: .article, "tags:[a]\n",
            "4:1 error: a space is missing after the colon → write tags: [a]"),
        Mistake(
            in: .season, "number:1\nepisodes:[]\n",
            "1:1 error: expected 'key: value' lines, found 'number:1 episodes:[]' → write number: 1, and the lines below it likewise"),
        Mistake(
            in: .people, "ann-lee:{name: Ann Lee}\n",
            "1:1 error: a space is missing after the colon → write 'ann-lee: {name…'"),
        Mistake(
            in: .people, "ann-lee:\n  name:Ann Lee\n  bio:x\n",
            "2:3 error: expected 'key: value' lines, found 'name:Ann Lee bio:x' → write name: Ann Lee, and the lines below it likewise"),
        Mistake(
            in: .show, "summary: |\nA show\nabout a tower\n",
            "5:1 error: the text of 'summary' is not indented → write 2 spaces before each of its lines"),
        Mistake(
            in: .show, "summary: >\nA show\n",
            "5:1 error: the text of 'summary' is not indented → write 2 spaces before each of its lines"),
        Mistake(
            in: .character, "  summary: |\n  Long text\n  more\n",
            "4:3 error: the text of 'summary' is not indented → write 4 spaces before each of its lines"),
        Mistake(in: .character, "  summary: |\n    Long text\n    more\n"),
        Mistake(
            in: .show, "summary: >-\nA show\n",
            "5:1 error: the text of 'summary' is not indented → write 2 spaces before each of its lines"),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n   pronouns: she\n   summary: x\n",
            "3:4 error: 'pronouns' is indented more than 'name', so it continues the text above → write 2 spaces before 'pronouns', so that it is below 'name'"
        ),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n pronouns: she\n summary: x\n",
            "3:2 error: 'pronouns' does not line up with 'name' above → write 2 spaces before 'pronouns', so that it is below 'name'"),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n  roles:\n    - person: ann-lee\n       kind: main\n       note: x\n",
            "5:8 error: 'kind' is indented more than 'person', so it continues the text above → write 6 spaces before 'kind', so that it is below 'person'"
        ),
        Mistake(
            in: .site, "  tagline: x\n  footer: y\n",
            "3:3 error: 'tagline' is indented more than 'baseURL', so it continues the text above → delete the spaces before 'tagline'"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n     title: A\n     minutes: 42\n",
            "4:6 error: 'title' is indented more than 'number', so it continues the text above → write 4 spaces before 'title', so that it is below 'number'"
        ),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n   title: A\n   minutes: 42\n",
            "4:4 error: 'title' does not line up with 'number' above → write 4 spaces before 'title', so that it is below 'number'"),
    ]
}
