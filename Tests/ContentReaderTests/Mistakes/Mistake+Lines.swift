/// Lines: colons, quotes, indentation.
extension Mistake {
    static let lines: [Mistake] = [
        Mistake(
            in: .article, "description:The last\n",
            "4:1 error: a space is missing after the colon → write description: The last"),
        Mistake(
            in: .article, "description = The last\n",
            "4:1 error: a colon is missing → write description: The last"),
        Mistake(
            in: .article, "description The last\n",
            "4:1 error: a colon is missing → write description: The last"),
        Mistake(
            in: .article, " description: The last\n",
            "4:2 error: 'description' is indented more than 'date', so it continues the text above → delete the spaces before 'description'"
        ),
        Mistake(
            in: .article, "description: Part 1: The End\n",
            "4:20 error: a second ': ' on one line → put the text in quotes: description: \"Part 1: The End\""),
        Mistake(
            in: .article, "description: “She: runs”\n",
            "4:18 error: a second ': ' on one line → put the text in quotes: description: \"She: runs\""),
        Mistake(
            in: .article, "description: She says: \"run\"\n",
            "4:22 error: a second ': ' on one line → put the text in quotes: description: 'She says: \"run\"'"),
        Mistake(
            in: .article, "description: \"The Lamp\" is back\n",
            "4:14 error: the text goes on after its closing quote → put all of it in quotes: description: '\"The Lamp\" is back'"),
        Mistake(
            in: .article, "description: 'Allo 'Allo returns\n",
            "4:14 error: the text goes on after its closing quote → put all of it in quotes: description: \"'Allo 'Allo returns\""),
        Mistake(
            in: .article, "description: 'It's fun'\n",
            "4:14 error: the text goes on after its closing quote → put all of it in quotes: description: \"It's fun\""),
        Mistake(
            in: .article, "description: [Review] The finale\n",
            "4:14 error: the text begins with '[', which begins a list → put all of it in quotes: description: \"[Review] The finale\""),
        Mistake(
            in: .article, "description: {x} y\n",
            "4:14 error: the text begins with '{', which begins 'key: value' pairs → put all of it in quotes: description: \"{x} y\""),
        Mistake(
            in: .article, "description: '90s nostalgia\n",
            "4:14 error: this quote is never closed → put the text in double quotes: description: \"'90s nostalgia\""),
        Mistake(
            in: .article, "description: \"The Lamp\n",
            "4:14 error: this quote is never closed → close it on the line where it begins: description: \"The Lamp\""),
        Mistake(
            in: .article, "description: - dash\n",
            "4:14 error: a text cannot begin with '- ' → put the text in quotes: description: \"- dash\"; the items of a list begin on the next line"
        ),
        Mistake(
            in: .article, "description: > x\n",
            "4:14 error: a text cannot begin with '>' → put the text in quotes: description: \"> x\""),
        Mistake(
            in: .article, "description: | x\n",
            "4:14 error: a text cannot begin with '|' → put the text in quotes: description: \"| x\""),
        Mistake(
            in: .article, "description: ? x\n",
            "4:14 error: a text cannot begin with '? ' → put the text in quotes: description: \"? x\""),
        Mistake(
            in: .article, "description: @home\n",
            "4:14 error: a text cannot begin with '@' → put the text in quotes: description: \"@home\""),
        Mistake(
            in: .article, "description: %x\n",
            "4:14 error: a text cannot begin with '%' → put the text in quotes: description: \"%x\""),
        Mistake(
            in: .article, "description: *x* y\n",
            "4:14 error: a text cannot begin with '*' → put the text in quotes: description: \"*x* y\""),
        Mistake(
            in: .article, "description: &x y\n",
            "4:14 error: anchors ('&…') are not allowed → delete it, or put the text in quotes: description: \"&x y\""),
        Mistake(
            in: .article, "description: !x\n",
            "4:14 error: tags ('!…') are not allowed → delete it, or put the text in quotes: description: \"!x\""),
        Mistake(
            in: .article, "description: `x`\n",
            "4:14 error: a text cannot begin with '`' → put the text in quotes: description: \"`x`\""),
        Mistake(
            in: .article, "description: \"C:\\x\"\n",
            "4:19 error: a backslash without a meaning here → put the text in single quotes: description: 'C:\\x'"),
        Mistake(
            in: .article, "description: “The last”\n",
            "4:14 warning: these curly quotes are part of the text → write \"The last\" with straight quotes; if visitors should see the curly ones, write \"“The last”\""
        ),
        Mistake(
            in: .article, "description: First part\n  goes on: here\n",
            "5:10 error: a ': ' in a text without quotes → put the text in quotes: description: \"First part goes on: here\""),
        Mistake(
            in: .article, "description: First part\ngoes on here: and here\n",
            "5:1 error: unknown key 'goes on here' → if it continues the text of 'description', put all of it in quotes: description: \"First part goes on here: and here\""
        ),
        Mistake(
            in: .article, "\tdescription: x\n",
            "4:1 error: a tab; only spaces can indent a line → delete it"),
        Mistake(
            in: .article, "updated: ?\n",
            "4:10 error: a '?' alone is not a value → leave the line out as long as nobody knows it; a date can be 'tba', and a text can be \"?\" in quotes"
        ),
        Mistake(
            in: .article, "updated: “2024-02-04”\n",
            "4:10 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '“2024-02-04”' → write \"2024-02-04\", with straight quotes"
        ),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n   summary: x\n",
            "3:4 error: 'summary' is indented more than 'name', so it continues the text above → write 2 spaces before 'summary', so that it is below 'name'"
        ),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\n summary: x\n",
            "3:2 error: 'summary' does not line up with 'name' above → write 2 spaces before 'summary', so that it is below 'name'"),
        Mistake(
            in: .characters, "mia-fox:\n   name: Mia Fox\n  summary: x\n",
            "3:3 error: 'summary' does not line up with 'name' above → write 3 spaces before 'summary', so that it is below 'name'"),
        Mistake(
            in: .characters, "mia-fox:\n  name: \"Mia Fox\"\n   summary: x\n",
            "3:4 error: 'summary' does not line up with 'name' above → write 2 spaces before 'summary', so that it is below 'name'"),
        Mistake(
            in: .characters, "mia-fox:\n  name: Mia Fox\nsummary: x\n",
            "3:1 error: 'summary' is not indented, so that it does not belong to 'mia-fox' → write two spaces before 'summary'"),
        Mistake(
            in: .characters, "mia-fox:\nname: Mia Fox\nroles:\n  - { person: ann-lee }\n",
            "2:1 error: 'name' is not indented, so that it does not belong to 'mia-fox' → write two spaces before 'name', 'roles'"),
        Mistake(
            in: .characters, "  mia-fox:\n    name: Mia Fox\ntom-ray:\n  name: Tom Ray\n",
            "1:3 error: 'mia-fox' is indented, but 'tom-ray' is not → delete the spaces before 'mia-fox'"),
        Mistake(
            in: .character, "  roles:\n    - person: ann-lee\n      kind: main\n     until: s1e2\n",
            "6:6 error: 'until' does not line up with 'kind' above → write 6 spaces before 'until', so that it is below 'kind'"),
        Mistake(
            in: .character, "  roles:\n    - person: ann-lee\n    kind: main\n",
            "5:5 error: 'kind' does not line up with 'person' above → write 6 spaces before 'kind', so that it is below 'person'"),
        Mistake(
            in: .character, "  roles:\n   - person: ann-lee\n  - person: bo-day\n",
            "5:3 error: this '-' does not line up with the '-' of the item above → write 3 spaces before it, as on line 4"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - number: 1\n  title: A\n",
            "4:3 error: 'title' does not line up with 'number' above → write 4 spaces before 'title', so that it is below 'number'"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n- number: 1\n  title: A\n - number: 2\n   title: B\n",
            "5:2 error: this '-' does not line up with the '-' of the item above → write no spaces before it, as on line 3"),
    ]
}
