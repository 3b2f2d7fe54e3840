import ContentReader

extension Sample {
    var englishSite: SampleSite {
        SampleSite(
            settings: """
                # The settings of the whole site. Lines that begin with # are notes for you.

                title: \(YAMLScalar.oneLine(title))
                tagline: \(YAMLScalar.oneLine("A fan site about \(show)"))
                description: \(YAMLScalar.oneLine("An unofficial fan site about \(show)."))

                # The address of your site. Until you have one, leave it as it is.
                baseURL: https://fans.example/

                language: \(YAMLScalar.oneLine(language))

                # The colour of the site. Dark ones can be read best.
                accent: "#1f6f63"

                footer: Made by fans. We are not connected with the people who make the show.

                # The links at the top of every page.
                navigation:
                  - { title: News, to: news }
                  - { title: \(YAMLScalar.oneLine(show)), to: \(id) }
                  - { title: About, to: about }

                # Where `marquee publish` puts the site. Remove the # before `publish` and before one of the other lines.
                #publish:
                #  live: { git: "https://codeberg.org/me/pages.git" }
                #  live: { rsync: "me@host.example:/var/www/fans" }
                #  live: { zip: "../fans.zip" }

                """,
            authors: """
                # Who writes here. Articles name them by the id, here `editor`.

                editor:
                  name: The Editor

                """,
            articleName: "welcome",
            article: """
                ---
                title: Welcome
                date: \(date)
                authors: [editor]
                show: \(id)
                tags: [site news]
                description: This site has just opened. Here is what it will be about.
                ---

                This site has just opened. This first article is a sample: change it, or delete it. It shows what you need most.

                ## A link

                Put a name between double brackets, and it becomes a link to its page: \(englishLinks).

                ## A spoiler

                Words between double bars stay closed until a reader has got that far, as here: \(englishSpoiler).
                \(englishEpisodes)
                ## A picture

                Put the picture into the folder `images`, and write `![What it shows](/images/leaf.jpg)` where it belongs.

                """,
            pageName: "about",
            page: """
                ---
                title: About
                description: Who makes this site, and how it treats spoilers.
                ---

                This is an unofficial site by fans, for fans. Write here who you are, and how to reach you.

                Spoilers are closed on this site. Tell it how far you are, and what you have already seen stays open.

                """,
            images: "Put the site’s pictures here. Use only those that you made, or may use.\n",
            readme: """
                # \(title)

                This folder is a website. Each file in it is a text that you can change with any editor.

                ## See it

                    marquee preview --open

                shows the site in your browser. Save a file, and you see the change at once. Ctrl-C ends it. If you
                mistype something, Marquee says where, and what you probably meant.

                ## Write

                    marquee new article "What we know so far"

                makes a file in `articles`. Write below the second `---`; an empty line begins a new paragraph. Visitors
                see the article when you have removed the line `draft: true`. In the same way:

                    marquee new page "Links"
                    marquee new season 2 --episodes 8
                    marquee new character "Nick" --actor "Kit"

                What the show is, and its episodes, are in the folder `shows`. The name of the site, its colour and its
                menu are in `site.yaml`. Pictures belong in `images`.

                ## Hide a spoiler

                \(englishSpoilerHelp)

                ## Publish

                    marquee check

                finds mistakes and what is missing. Write in `site.yaml` where the site should go, below `publish`. Then

                    marquee publish

                puts it there. Or run `marquee build`, and upload the folder `public` to any web host yourself.

                """
        )
    }

    private var englishLinks: String {
        switch kind.form {
        case .series: "[[About]] or, for an episode of the show, [[s1e1]]"
        case .film, .game: "[[About]]"
        case .books: "[[About]] or, for a book of the series, [[v1]]"
        }
    }

    private var englishSpoiler: String {
        switch kind.form {
        case .series: "||only those who have seen the second episode read this||{s1e2}"
        case .film: "||only those who have seen the film read this||{film}"
        case .game: "||only those who have played it to the end read this||{end}"
        case .books: "||only those who have read the first book read this||{v1}"
        }
    }

    private var englishSpoilerHelp: String {
        switch kind.form {
        case .series: "Write `||Nick leaves||{s1e2}`: the words stay closed until a reader has seen season 1, episode 2."
        case .film: "Write `||Nick leaves||{film}`: the words stay closed until a reader has seen the film."
        case .game: "Write `||Nick leaves||{end}`: the words stay closed until a reader knows all of it."
        case .books: "Write `||Nick leaves||{v1}`: the words stay closed until a reader has read book 1."
        }
    }

    private var englishEpisodes: String {
        kind.form == .series ? "\n## The episodes\n\n::episodes{season=1}\n" : ""
    }

    var englishShow: SampleShow {
        let medium = kind.form == .series ? "network: To be announced   # the channel or the streaming service\n" : ""
        return SampleShow(
            show: """
                title: \(YAMLScalar.oneLine(show))
                kind: \(kind.rawValue)   # series, miniseries, webSeries, anime, film, special, bookSeries, comic or game
                status: announced   # or inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended, cancelled
                summary: What it is about, in a sentence or two that give nothing away.
                \(medium)genres: [drama]
                \(kind.form == .books ? "" : "premiere: tba   # to be announced; or a date such as 2027-03-20, 2027-03 or 2027\n")
                """,
            episodes: [
                ("Episode 1", "How it begins, in one sentence."), ("Episode 2", "How it goes on, without the ending."),
            ],
            books: """
                volumes:
                  v1:
                    title: Book 1
                    summary: What it is about, in a sentence that gives nothing away.
                    releases: [{ date: tba }]   # to be announced; or a date such as 2027-03-20, 2027-03 or 2027

                """)
    }
}
