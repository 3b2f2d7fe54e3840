/// Texts that end at a '#', and values that are only a comment.
extension Mistake {
    static let comments: [Mistake] = [
        Mistake(
            in: .article, "description: Our show is #1\n",
            "4:26 warning: the text ends before the '#', which begins a comment → put the text in quotes: \"Our show is #1\"; a comment has a space after its '#'"
        ),
        Mistake(
            in: .article, "description: Fans call it #TeamMia, and love it\n",
            "4:27 warning: the text ends before the '#', which begins a comment → put the text in quotes: \"Fans call it #TeamMia, and love it\"; a comment has a space after its '#'"
        ),
        Mistake(
            in: .article, "description: Room # 9\n",
            "4:19 warning: the text ends before the '#', which begins a comment → put the text in quotes: \"Room # 9\"; a comment has a space after its '#'"
        ),
        Mistake(
            in: .article, "tags: recast #3\n",
            "4:14 warning: the text ends before the '#', which begins a comment → put the text in quotes: \"recast #3\"; a comment has a space after its '#'"
        ),
        Mistake(in: .article, "tags: [season 3] #recast\n"),
        Mistake(in: .article, "description: Pilot # the first one\n"),
        Mistake(in: .article, "show: the-tower #main\n"),
        Mistake(in: .article, "description: \"a\" #ok\n"),
        Mistake(in: .article, "description: C#, a#b\n"),
        Mistake(
            in: .article, "description: #1 reason\n",
            "4:14 error: 'description' has no value, because everything after '#' is a comment → write description: \"#1 reason\"; a comment has a space after its '#'"
        ),
        Mistake(in: .article, "description: # to do\n"),
        Mistake(
            in: .article, "tags: #a #b\n",
            "4:7 error: 'tags' has no value, because everything after '#' is a comment → write tags: [a, b]"),
        Mistake(
            in: .article, "tags:\n  - #recast\n  - b\n",
            "5:5 error: expected a tag of at most 100 characters with at least one letter, digit or emoji, found only a comment → write \"#recast\"; everything after '#' is a comment"
        ),
        Mistake(
            in: .article, "updated: #2024-02-04\n",
            "4:10 error: 'updated' has no value, because everything after '#' is a comment → write updated: 2024-02-04"),
        Mistake(
            in: .article, "draft: #true\n",
            "4:8 error: 'draft' has no value, because everything after '#' is a comment → write draft: true"),
        Mistake(
            in: .article, "description: The 9 #best scenes\n  of all\n",
            "4:20 error: everything after '#' is a comment, and ends the text → put the text in quotes: description: \"The 9 #best scenes of all\""
        ),
        Mistake(
            in: .show, "accent: #5b3a8c\n",
            "4:9 error: 'accent' has no value, because everything after '#' is a comment → write accent: \"#5b3a8c\"; a comment has a space after its '#'"
        ),
        Mistake(in: .show, "accent: 5b3a8c\n"),
        Mistake(in: .show, "accent: 123456\n"),
        Mistake(in: .show, "accent: \"#5b3a8c\"\n"),
        Mistake(
            in: .show, "accent: #FFF\n",
            "4:9 error: 'accent' has no value, because everything after '#' is a comment → write accent: \"#FFF\"; a comment has a space after its '#'"
        ),
        Mistake(
            in: .show, "accent: \"#fff\"\n",
            "4:9 error: expected a colour such as \"#d6336c\" or d6336c, found '#fff' → write \"#ffffff\""),
        Mistake(
            in: .show, "accent: Blue\n",
            "4:9 error: expected a colour such as \"#d6336c\" or d6336c, found 'Blue' → write \"#0000ff\""),
        Mistake(
            in: .show, "accent: 5b3a8\n",
            "4:9 error: expected a colour such as \"#d6336c\" or d6336c, found '5b3a8'"),
        Mistake(
            in: .show, "tagline: #5\n",
            "4:10 error: 'tagline' has no value, because everything after '#' is a comment → write tagline: \"#5\"; a comment has a space after its '#'"
        ),
        Mistake(
            in: .show, "tagline: Wir sind die #Größten\n",
            "4:23 warning: the text ends before the '#', which begins a comment → put the text in quotes: \"Wir sind die #Größten\"; a comment has a space after its '#'"
        ),
    ]
}
