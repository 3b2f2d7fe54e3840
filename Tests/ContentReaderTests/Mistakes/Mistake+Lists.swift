/// Several values where one text is read, and several names in one.
extension Mistake {
    static let lists: [Mistake] = [
        Mistake(
            in: .article, "tags: \"season 2\", \"books\"\n", "4:7 error: a list without brackets → write tags: [\"season 2\", \"books\"]"),
        Mistake(in: .article, "tags: 'a', 'b c', 'd'\n", "4:7 error: a list without brackets → write tags: ['a', 'b c', 'd']"),
        Mistake(
            in: .people, "ann-lee:\n  name: Ann Lee\n\n- id: bo-day\n  name: Bo Day\n",
            "4:1 error: this file is not a list: each entry begins with its id and a colon → write 'bo-day:' in place of this line, and the lines below it with two spaces before each"
        ),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  { number: 1, title: The Lamp }\n  - { number: 2, title: The Storm }\n",
            "3:3 error: there is no '- ' before this entry of the list → write '- ' before the '{', as on line 4"),
        Mistake(
            in: .episode, "{ number: 1., title: The Lamp }",
            "3:15 error: expected an episode number such as 5, 12.5 or 1-2, found '1.' → write 1"),
        Mistake(
            in: .article, "tags: a, b\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"a, b\""),
        Mistake(
            in: .article, "tags: (a, b)\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"(a, b)\""),
        Mistake(
            in: .article, "tags: [a; b]\n",
            "4:8 error: several values in one text → write [a, b]"),
        Mistake(
            in: .article, "tags: [a, b; c]\n",
            "4:8 error: several values in one text → write [a, b, c]"),
        Mistake(
            in: .article, "tags: <a, b>\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"<a, b>\""),
        Mistake(
            in: .article, "tags: {a, b}\n",
            "4:7 error: a list in braces → write [a, b]"),
        Mistake(
            in: .article, "tags: {season 2, books}\n",
            "4:7 error: a list in braces → write [season 2, books]"),
        Mistake(
            in: .article, "tags: {books, season 2, title music}\n",
            "4:7 error: a list in braces → write [books, season 2, title music]"),
        Mistake(
            in: .character, "  aliases: {name Mia, Foxy}\n",
            "3:12 error: a list in braces → write [name Mia, Foxy]"),
        Mistake(
            in: .show, "genres: { kind comedy, drama, }\n",
            "4:9 error: a list in braces → write [kind comedy, drama]"),
        Mistake(
            in: .show, "genres: {drama}\n",
            "4:9 error: a list in braces → write [drama]"),
        Mistake(
            in: .article, "tags: [[a, b]]\n",
            "4:8 error: a list inside a list → write [a, b]"),
        Mistake(
            in: .article, "tags: a | b\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"a | b\""),
        Mistake(
            in: .article, "tags: a / b\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"a / b\""),
        Mistake(
            in: .article, "tags: a、b\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"a、b\""),
        Mistake(
            in: .article, "tags: a，b\n",
            "4:7 error: several values in one text → write [a, b]; if it is one, put it in quotes: \"a，b\""),
        Mistake(
            in: .article, "tags: a\n  b\n",
            "4:7 error: several values in one text → begin each line with '- ', or write [one, two]"),
        Mistake(in: .article, "tags: \"a, b\"\n"),
        Mistake(in: .article, "tags: [\"a, b\"]\n"),
        Mistake(in: .article, "tags: Nick/Charlie\n"),
        Mistake(in: .article, "tags: 1,000\n"),
        Mistake(in: .article, "tags: a and b\n"),
        Mistake(
            in: .character, "  aliases: Mia, Foxy\n",
            "3:12 error: several values in one text → write [Mia, Foxy]; if it is one, put it in quotes: \"Mia, Foxy\""),
        Mistake(
            in: .character, "  aliases: “Mia”, “Foxy”\n",
            "3:12 error: several values in one text → write [Mia, Foxy]; if it is one, put it in quotes: \"“Mia”, “Foxy”\""),
        Mistake(
            in: .show, "genres: drama, comedy\n",
            "4:9 error: several values in one text → write [drama, comedy]; if it is one, put it in quotes: \"drama, comedy\""),
        Mistake(
            in: .show, "genres: [drama; comedy]\n",
            "4:10 error: several values in one text → write [drama, comedy]"),
        Mistake(
            in: .show, "creators: Ann Lee, Bo Day\n",
            "4:11 error: several values in one text → write [Ann Lee, Bo Day]"),
        Mistake(
            in: .article, "aliases: old/a, old/b\n",
            "4:10 error: several values in one text → write [old/a, old/b]; if it is one, put it in quotes: \"old/a, old/b\""),
        Mistake(
            in: .article, "sources: imdb; imdb\n",
            "4:10 error: several values in one text → write [imdb, imdb]"),
        Mistake(
            in: .character, "  roles:\n    - { person: Ann Lee and Bo Day }\n",
            "4:17 error: no person has the id 'Ann Lee and Bo Day' → these are 2: in a list, write [ann-lee, bo-day]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .character, "  roles:\n    - { person: [ann-lee, bo-day] }\n",
            "4:17 error: expected the id of a person, found a list → only one fits here; write an entry for each of the others"),
        Mistake(
            in: .character, "  roles:\n    - { person: \"ann-lee, bo-day\" }\n",
            "4:17 error: no person has the id 'ann-lee, bo-day' → these are 2: in a list, write [ann-lee, bo-day]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .character, "  roles:\n    - { person: ann-lee/bo-day }\n",
            "4:17 error: no person has the id 'ann-lee/bo-day' → these are 2: in a list, write [ann-lee, bo-day]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .episode, "{ number: 1, title: A, writers: ann-lee and bo-day }\n",
            "3:37 error: no person has the id 'ann-lee and bo-day' → these are 2: in a list, write [ann-lee, bo-day]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .episode, "{ number: 1, title: A, writers: Ann Lee & Cy Ash }\n",
            "3:37 error: no person has the id 'Ann Lee & Cy Ash' → these are 2: in a list, write [ann-lee, cy-ash]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .article, "authors: desk and bob\n",
            "4:10 error: no author has the id 'desk and bob' → these are 2: in a list, write [desk, bob]; where only one fits, write an entry for each"
        ),
        Mistake(
            in: .article, "show: [the-tower, x]\n",
            "4:7 error: expected the id of a show, found a list → an article is about one show: write 'show: the-tower', and link to the other in the text, or name it in 'tags'"
        ),
        Mistake(
            in: .article, "show: shows/the-tower\n",
            "4:7 error: no show has the id 'shows/the-tower' → did you mean 'the-tower' (shows/the-tower/show.yaml:1)?"),
        Mistake(
            in: .character, "  roles:\n    - { person: Cy and Di }\n",
            "4:17 error: no person has the id 'Cy and Di' → add it to people.yaml: cy-and-di: { name: Cy and Di }, and write 'cy-and-di' here"
        ),
        Mistake(in: .article, "tags: [straße, STRAẞE]\n"),
    ]
}
