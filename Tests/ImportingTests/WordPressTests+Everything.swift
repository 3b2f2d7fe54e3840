@testable import Importing

/// What becomes of the file with every element once.
extension WordPressTests {
    static let expected: [String: String] = [
        ".imports/wordpress.yaml":
            #"""
        # Which entry of this site is which of the source. Keep it: a later import finds everything again by it.
        "old.example author jo": jo-smith
        "old.example file 2020/05/pic.jpg": images/2020/05/pic.jpg
        "old.example file 2020/05/song.mp3": files/2020/05/song.mp3
        "old.example post 1": articles/2020/first.md
        "old.example post 2": articles/2020/日本.md
        "old.example post 3": articles/2026/draft.md
        "old.example post 4": articles/2020/locked.md
        "old.example post 7": articles/2030/later.md
        "old.example post 8": pages/about-us.md
        "old.example post 9": pages/about-us/team.md

        """#,
        "articles/2020/first.comments.yaml":
            #"""
        comments:
          - { id: "5", date: "2020-05-02 08:00", author: Sam, text: Nice & good }

        """#,
        "articles/2020/first.md":
            #"""
        ---
        title: First ’s & only
        date: "2020-05-01 10:30"
        authors: [jo-smith]
        tags: [News & Items, Season 2]
        description: In short.
        image: { file: images/2020/05/pic.jpg, alt: A picture }
        aliases: ["/blog/2020/05/first/", "/blog/?p=1"]
        ---

        Hello **you**\
        and [the team](/about-us/team/), [two](/news/日本/),\
        [all news](/tags/news-items/).

        ::figure[The caption]{src=images/2020/05/pic.jpg alt="A pic"}

        :::gallery
        ![A picture](/images/2020/05/pic.jpg)
        :::

        ::video[YouTube]{url="https://www.youtube.com/watch?v=abc"}

        ::embed{url="https://vimeo.com/123"}

        [song.mp3](/files/2020/05/song.mp3)

        Words \[sic\] \[gallery\]\
        typo

        """#,
        "articles/2020/locked.md":
            #"""
        ---
        title: Locked
        date: "2020-05-01 10:30"
        authors: [jo-smith]
        draft: true
        aliases: ["/blog/2020/05/locked/", "/blog/?p=4"]
        ---

        Open it

        """#,
        "articles/2020/日本.md":
            #"""
        ---
        title: Blocks
        date: 2020-06-01
        authors: [jo-smith]
        aliases: ["/blog/2020/05/日本/", "/blog/?p=2"]
        ---

        # Part

        A line goes on.

        ::figure[Cap]{src=images/2020/05/pic.jpg alt="A"}

        :::gallery
        ![B](/images/2020/05/pic.jpg)
        :::

        > Q
        >
        > *Who*

        - a
        - b

        | 1 | 2 |
        |---|---|

        ::video[Film]{url="https://www.youtube.com/watch?v=xyz"}

        L

        R

        ---

        [Press](https://x.example/)

        """#,
        "articles/2026/draft.md":
            #"""
        ---
        title: Draft
        date: 2026-01-31
        authors: [jo-smith]
        draft: true
        aliases: ["/blog/?p=3"]
        ---

        Not yet

        """#,
        "articles/2030/later.md":
            #"""
        ---
        title: Later
        date: 2030-01-01
        authors: [jo-smith]
        aliases: ["/blog/2020/05/later/", "/blog/?p=7"]
        ---

        Wait

        """#,
        "authors.yaml":
            #"""
        jo-smith:
          name: Jo Smith

        """#,
        "files/2020/05/song.mp3": "ID3",
        "images/2020/05/pic.jpg": String(decoding: jpeg, as: UTF8.self),
        "pages/about-us.md":
            #"""
        ---
        title: About us
        aliases: ["/blog/about-us/", "/blog/?p=8"]
        ---

        We.

        """#,
        "pages/about-us/team.md":
            #"""
        ---
        title: Team
        aliases: ["/blog/about-us/team/", "/blog/?p=9"]
        ---

        They.

        """#,
    ]

    static let leftOut = [
        #"1 × comments that were not approved: nobody has read them (34:1 in “First ’s & only”)"#,
        #"1 × comments of the type 'pingback': they were written by programs (35:1 in “First ’s & only”)"#,
        #"1 × entries of the type 'nav_menu_item': a site has only posts and pages (104:1 in “Menu”)"#,
        #"1 × private posts: nobody but you could read them; publish them in WordPress to take them along (67:1 in “Mine”)"#,
        #"1 × posts in the trash: you threw them away (72:1 in “Gone”)"#,
        #"1 × pictures: 'https://old.example/blog/wp-content/uploads/2020/05/lost.jpg' is not in the folder of uploads (18:1 in “First ’s & only”)"#,
        #"1 × shortcodes [contact-form]: their words stay (25:1 in “First ’s & only”)"#,
        #"1 × <script>: a page of this site has no place for it (26:1 in “First ’s & only”)"#,
        #"1 × links: 'ttps://x.example/' is mistyped; write 'https:' (26:1 in “First ’s & only”)"#,
        #"1 × blocks 'latest-posts': WordPress makes their contents when it shows them (54:1 in “Blocks”)"#,
        #"1 × dates: there was none, so that of the import was written (57:1 in “Draft”)"#,
        #"1 × passwords: the texts became drafts, because a site has no passwords (62:1 in “Locked”)"#,
    ]
}
