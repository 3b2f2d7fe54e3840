import TestSupport
import Testing

/// Words in texts that mean something on the site, and are written as something else: each message has the words as they should be, and
/// those build.
@Suite struct MeantWordsTests {
    private func report(on text: String, title: String = "On the pier") throws -> (errors: String, folder: TemporaryFolder) {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n", "Content/people.yaml": "ann: { name: Ann Lee }\n",
            "Content/images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
            "Content/shows/t/show.yaml": "title: The Tower\nkind: series\nstatus: running\nnetwork: Channel 9\n",
            "Content/shows/t/season-1.yaml":
                "number: 1\npremiere: 2024-03-01\nepisodes:\n  - { number: 1, title: Lamp }\n  - { number: 2, title: Fog, date: 2024-03-08 }\n",
            "Content/shows/t/season-2.yaml": "number: 2\npremiere: 2027-09-01\n",
            "Content/shows/t/characters.yaml": "mia-fox: { name: Mia Fox, roles: [{ person: ann }] }\n",
            "Content/articles/a.md":
                "---\ntitle: \(title)\ndate: 2024-05-01\nshow: t\ntags: [places, sea]\nspoils: nothing\n---\n\(text)\n",
        ])
        return (try marquee("build", in: folder.path).errors, folder)
    }

    /// What is written, what is said, and what is to be written instead, which builds in silence.
    @Test(arguments: [
        ("It runs on {{network}}.", "the data has no 'network'", "write {{show.network}}", "It runs on {{show.network}}."),
        ("{{Title}}", "the data has no 'Title'", "write {{show.title}}", "{{show.title}}"),
        ("{{mia-fox.playedBy}}", "the data has no 'mia-fox'", "write {{characters.mia-fox.playedBy}}", "{{characters.mia-fox.playedBy}}"),
        ("{{s2.premiere}}", "the data has no 's2'", "write {{seasons.2.premiere}}", "{{seasons.2.premiere}}"),
        ("{{ann.name}}", "the data has no 'ann'", "write {{people.ann.name}}", "{{people.ann.name}}"),
        (
            "::episodes{season: 1}", "'season:' gives no value, because values follow an equals sign", "write '::episodes{season=1}'",
            "::episodes{season=1}"
        ),
        ("::episodes{season:1}", "'season:' gives no value", "write '::episodes{season=1}'", "::episodes{season=1}"),
        (
            "::countdown[Season 2]{to: 2027-09-01}", "'to:' gives no value", "write '::countdown[Season 2]{to=2027-09-01}'",
            "::countdown[Season 2]{to=2027-09-01}"
        ),
        (
            ":::quote{speaker: Mia Fox source=x}\nHi.\n:::", "'speaker:' gives no value",
            "write ':::quote{speaker=\"Mia Fox\" source=x}'", ":::quote{speaker=\"Mia Fox\" source=x}\nHi.\n:::"
        ),
        (
            "::video[The trailer](https://x.example/12)", "what follows a directive's title belongs in braces",
            "write '::video[The trailer]{url=https://x.example/12}'", "::video[The trailer]{url=https://x.example/12}"
        ),
        (":::note Mind\nx\n:::", "what follows a directive's name belongs in brackets", "write ':::note[Mind]'", ":::note[Mind]\nx\n:::"),
        (
            "::countdown[S]{to=s2}", "the data has no 's2'", "write {to=seasons.2.premiere}", "::countdown[S]{to=seasons.2.premiere}"
        ),
        (
            "::countdown[S]{to=s1e2}", "the data has no 's1e2'", "write {to=seasons.1.episodes.2.date}",
            "::countdown[S]{to=seasons.1.episodes.2.date}"
        ),
        (
            "::countdown[S]{to=season-2}", "the data has no 'season-2'", "write {to=seasons.2.premiere}",
            "::countdown[S]{to=seasons.2.premiere}"
        ),
        (
            "::countdown[S]{to=seasons.2}", "'seasons.2' is not a date", "write {to=seasons.2.premiere}",
            "::countdown[S]{to=seasons.2.premiere}"
        ),
        (
            "::figure[Our tower]{src=images/leaf.svg alt=The tower at dusk credit=Mira licence=\"CC0 1.0\"}",
            "a value with a space in it needs quotes",
            "write '::figure[Our tower]{src=images/leaf.svg alt=\"The tower at dusk\" credit=Mira licence=\"CC0 1.0\"}'",
            "::figure[Our tower]{src=images/leaf.svg alt=\"The tower at dusk\" credit=Mira licence=\"CC0 1.0\"}"
        ),
        (
            "[our Discord](discord.gg/lamps)", "'discord.gg/lamps' leads to", "for another site, write 'https://discord.gg/lamps'",
            "[our Discord](https://discord.gg/lamps)"
        ),
        ("[x](bit.ly/2ab)", "'bit.ly/2ab' leads to", "for another site, write 'https://bit.ly/2ab'", "[x](https://bit.ly/2ab)"),
        (
            "[mail](ann@l.example)", "'ann@l.example' leads to", "for a mail address, write 'mailto:ann@l.example'",
            "[mail](mailto:ann@l.example)"
        ),
        (
            "I like [Mia Fox] best.", "'[Mia Fox]' is not a link, because it has one bracket on each side",
            "write '[[Mia Fox]]'; for the brackets themselves, write '\\[Mia Fox\\]'", "I like [[Mia Fox]] best."
        ),
        ("See [Fog].", "'[Fog]' is not a link", "write '[[Fog]]'", "See [[Fog]]."),
        (
            "x [[Category:Piers]]", "nothing on the site is called 'Category:Piers'",
            "delete it, and write 'tags: [places, sea, piers]' in the front matter", "x"
        ),
        (
            "x [[Category:Piers]] [[category:Long Piers|a]]", "nothing on the site is called 'Category:Piers'",
            "delete it, and write 'tags: [places, sea, piers, long piers]' in the front matter", "x"
        ),
        ("x [[Category:Sea]]", "nothing on the site is called 'Category:Sea'", "delete it; the article already has this tag", "x"),
        (
            "||One.\n\nTwo.||{s1e2}", "a spoiler of several paragraphs has other signs", "put a line ':::spoiler{until=s1e2}'",
            ":::spoiler{until=s1e2}\nOne.\n\nTwo.\n:::"
        ),
    ])
    func isExplainedWithWhatToWrite(_ text: String, _ message: String, _ help: String, _ meant: String) throws {
        let found = try report(on: text).errors
        #expect(found.contains(message) && found.contains(help), "\(found)")
        #expect(try report(on: meant).errors == "", "\(meant)")
    }

    /// A page is not meant by its own name, and what has no page is in brackets for another reason.
    @Test(arguments: [
        "So [On the pier] it is.", "I like \\[Mia Fox\\].", "I like [Nobody At All].", "[Fog] is seen.", "“[Mia Fox] came,” he said.",
    ])
    func ordinaryBracketsAreSilent(_ text: String) throws { #expect(try report(on: text).errors == "") }
}
