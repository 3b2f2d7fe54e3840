import TestSupport
import Testing

/// Errors in texts, as an owner sees them.
@Suite struct TextErrorTests {
    /// Whatever the errors, the site's address and title are fine.
    private func errors(_ files: [String: String]) throws -> [String] {
        let site = ["site.yaml": "title: L\nbaseURL: https://l.example/\n", "people.yaml": "joe: { name: Joe }\n"]
        var all: [String: String] = [:]
        for (path, text) in site.merging(files, uniquingKeysWith: { $1 }) { all["Content/" + path] = text }
        let folder = try TemporaryFolder(all)
        return try marquee("build", in: folder.path).errors.split(separator: "\n")
            .filter { $0.hasPrefix("Content/") }.map { String($0.dropFirst("Content/".count)) }
    }

    /// A text, whose errors depend on nothing.
    private let text = "::timelin\n\n:nothing[x] and [x](nowhere.md) and [x](#nope)\n"

    private func found(in file: String, from line: Int) -> [String] {
        [
            "\(file):\(line):1: error: there is no directive 'timelin'", "\(file):\(line + 2):1: error: there is no directive 'nothing'",
            "\(file):\(line + 2):21: error: there is no text '/pages/nowhere.md'",
            "\(file):\(line + 2):41: error: this page has no heading '#nope'",
        ]
    }

    /// Another error, in its own file and in the text's front matter.
    @Test(arguments: [
        (["people.yaml": "joe: { name: \"Joe }\n"], "title: P", "people.yaml:1:14: error: this quote is never closed"),
        (["people.yaml": "joe: { name: Joe, dog: Rex }\n"], "title: P", "people.yaml:1:19: error: unknown key 'dog'"),
        (
            ["site.yaml": "title: L\nbaseURL: x\n"], "title: P",
            "site.yaml:2:10: error: expected the site's address such as https://example.org/, found 'x'"
        ),
        ([:], "title: “P\nimage: x.png", "pages/p.md:3:8: error: expected 'key: value' lines, found 'x.png'"),
        ([:], "title: P: p", "pages/p.md:2:9: error: a second ': ' on one line"),
        ([:], "titel: P", "pages/p.md:2:1: error: unknown key 'titel'"),
        (["pages/q.md": "---\ntitle:\n---\nText.\n"], "title: P", "pages/q.md:2:1: error: 'title' is missing"),
    ])
    func areReportedWithAllOthers(_ files: [String: String], _ matter: String, _ other: String) throws {
        let line = 3 + matter.split(separator: "\n").count
        let errors = try errors(files.merging(["pages/p.md": "---\n\(matter)\n---\n\(text)"]) { $1 })
        #expect(errors.sorted() == (found(in: "pages/p.md", from: line) + [other]).sorted())
    }

    /// Names and addresses that may be those of something that could not be read are not errors yet.
    @Test(arguments: [
        "joe: { name: \"Joe }\n", "joe: { name: Joe, aliases: Jo, Joey }\n", "joe: { nam: Joe }\n", "- joe\n", "Joe: { name: Joe }\n",
    ])
    func nothingIsSaidAboutNamesThatMayBeUnread(_ people: String) throws {
        let errors = try errors([
            "people.yaml": people, "pages/p.md": "---\ntitle: P\n---\n[[Jo]] [x](/people/joe/) {{people.joe.name}}\n",
        ])
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.hasPrefix("people.yaml:1:") })
    }

    /// A page whose title cannot be read may be the one that is meant; and it has its address.
    @Test func linksToUnfinishedTextsAreNotBroken() throws {
        let errors = try errors([
            "pages/q.md": "---\ntitle: Q: q\n---\nText.\n", "articles/a.md": "---\ntitle: A\n---\nText.\n",
            "pages/p.md": "---\ntitle: P\n---\n[Q](q.md) [Q](/q/) [A](/news/a/) [A](../articles/a.md) [[Q: q]] [old](/old/)\n",
        ])
        #expect(
            errors == [
                "articles/a.md:2:1: error: 'date' is missing", "pages/q.md:2:9: error: a second ': ' on one line",
            ])
    }

    /// Wikilinks as other programs write them, and what to write instead.
    @Test(arguments: [
        ("[[About#Our rules]]", "write [About](/about/#our-rules)"), ("[[About#Our rules|them]]", "write [them](/about/#our-rules)"),
        ("[[#Our rules]]", "write [Our rules](#our-rules)"), ("![[leaf.svg]]", "write ![what it shows](/images/leaf.svg)"),
        ("![[images/leaf.svg]]", "write ![what it shows](/images/leaf.svg)"), ("[[Category:Foo]]", "delete it; only articles have tags"),
        ("[[File:leaf.svg]]", "a picture is ![what it shows](/images/…); delete anything else"),
        ("[[Page:About]]", "write [[About]]"), ("[[Episode: Lamp]]", "write [[Lamp]]"), ("[[Page:About|us]]", "write [[About|us]]"),
        ("[[toc]]", "delete it; an article with many words has a table of contents by itself"),
        ("[[About#Content]]", "write [About](/about/#section-content)"), ("[[#Top]]", "write [Top](#section-top)"),
        ("[[About#Personality]]", "its page has only the headings 'Our rules', 'Content': write [[About]]"),
        ("[[About#Personality|them]]", "its page has only the headings 'Our rules', 'Content': write [[About|them]]"),
        ("[[s1e1#Plot]]", "its page has no headings to link to: write [[s1e1]]"),
        ("[[MORE]]", "delete it; lists show only the description of an article"),
        ("[[Lamp, The Storm]]", "write each name by itself: [[Lamp]], [[The Storm]]"),
        ("[[About / Lamp]]", "write each name by itself: [[About]], [[Lamp]]"),
        ("[[https://x.example/|the page]]", "write [the page](https://x.example/)"),
        ("[[https://x.example/]]", "write [words](https://x.example/)"),
        ("[[About's]]", "write [[About]]'s"), ("[[About’s]]", "write [[About]]’s"), ("[[About's|them]]", "write [[About|them]]"),
        ("[[them|About]]", "the name comes first: write [[About|them]]"),
        ("[[the lamp one|s1e1]]", "the name comes first: write [[s1e1|the lamp one]]"),
        ("[[wikipedia:Alice Oseman]]", "write [Alice Oseman](https://en.wikipedia.org/wiki/Alice_Oseman)"),
        ("[[w:Tea|tea]]", "write [tea](https://en.wikipedia.org/wiki/Tea)"),
        ("[[w:c:heart:Nick Nelson|Nick]]", "write [Nick](https://heart.fandom.com/wiki/Nick_Nelson)"),
        ("[[s1e9]]", "season 1 has the episodes 1 to 2"), ("[[s4]]", "there is only season 1"), ("[[Storm]]", "did you mean [[t/s1e2]]?"),
    ])
    func aWikilinkOfAnotherProgramIsExplained(_ link: String, _ help: String) throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n",
            "Content/images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "Content/pages/about.md": "---\ntitle: About\n---\n## Our rules\n\n## Content\n",
            "Content/shows/t/show.yaml": "title: T\nkind: series\nstatus: ended\n",
            "Content/shows/t/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Lamp }\n  - { number: 2, title: The Storm }\n",
            "Content/pages/p.md": "---\ntitle: P\n---\n## Top\n\n\(link)\n",
        ])
        let run = try marquee("build", in: folder.path)
        #expect(run.errors.contains(" \(help)\n"), "\(run.errors)")
    }

    /// A double episode is not found by one of its numbers where a point is written, and the message says how to name it.
    @Test(arguments: ["So ||x y||{s1e2}.", ":::spoiler{until=s1e3}\nx\n:::"])
    func aPartOfADoubleEpisodeIsExplained(text: String) throws {
        let run = try guarded(text)
        #expect(run.contains("error: T has no 's1e") && run.contains(" did you mean 's1e2-3'?\n"), "\(run)")
    }

    @Test(arguments: [
        ("[[Phil Mitchell]]", "'Phil Mitchell' is a spoiler, so that a link cannot name its target with it"),
        ("||[[phil mitchell|him]]||{s1}", "'phil mitchell' is a spoiler, so that a link cannot name its target with it"),
        ("||[[Grant|him]]||{s1}", "'Grant' is a spoiler, so that a link cannot name its target with it"),
    ])
    func aGuardedNameInALinkIsExplained(text: String, message: String) throws {
        let run = try guarded(text)
        let words = text.contains("him") ? "him" : "Phil Mitchell"
        #expect(run.contains("error: \(message)\n"), "\(run)")
        #expect(
            run.contains(
                " write [[px|\(words)]] inside a spoiler, as in ||[[px|\(words)]]||{s1}; outside, write [[px]]\n"), "\(run)")
    }

    @Test(arguments: ["||[[px|Phil Mitchell]]||{s1}", "[[px]] and [[The stranger]]"]) func theAdvisedLinkIsFine(text: String) throws {
        let run = try guarded(text)
        #expect(!run.contains("error:"), "\(run)")
    }

    /// The messages for a text about a show with a guarded name and a double episode.
    private func guarded(_ text: String) throws -> String {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n",
            "Content/shows/t/show.yaml": "title: T\nkind: series\nstatus: ended\n",
            "Content/shows/t/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Lamp }\n  - { number: 2-3, title: Storm }\n",
            "Content/shows/t/characters.yaml": """
            px: { name: { spoiler: Phil Mitchell, until: s1, safe: The stranger }, aliases: [{ spoiler: Grant, until: s1 }] }

            """,
            "Content/pages/p.md": "---\ntitle: P\n---\n\(text)\n",
        ])
        return try marquee("build", in: folder.path).errors
    }

    /// The messages for a text about a show.
    private func messages(_ text: String) throws -> [String] {
        try report(on: text).split(separator: "\n").map(String.init).filter { $0.hasPrefix("Content/") }
    }

    private func report(on text: String) throws -> String {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n", "Content/people.yaml": "ann: { name: Ann }\n",
            "Content/shows/t/show.yaml": "title: T\nkind: series\nstatus: ended\n",
            "Content/shows/t/characters.yaml": "mia: { name: Mia, roles: [{ person: ann }] }\n",
            "Content/sources.yaml": "post: { name: P }\n",
            "Content/shows/t/claims.yaml": "lamp: { date: 2024, status: confirmed, says: A., sources: post }\n",
            "Content/pages/tower-rules.md": "---\ntitle: Tower rules\n---\n\(text)\n",
        ])
        return try marquee("build", in: folder.path).errors
    }

    /// What looks like a directive is named once.
    @Test(arguments: [
        (":: cast", "1: warning: ':: cast' is shown as text, because there is a space after the colons"),
        (":cast", "1: warning: ':cast' is shown as text, because it has one colon"),
        ("Text\n:timeline", "1: warning: ':timeline' is shown as text, because it has one colon"),
        ("Text ::cast in a line", "6: warning: '::cast' is shown as text, because it is not alone on its line"),
        ("::cast and more words", "1: warning: '::cast' is shown as text, because it is not alone on its line"),
        ("::CAST now", "1: warning: '::CAST' is shown as text, because it is not alone on its line"),
        (":: Timeline", "1: warning: ':: Timeline' is shown as text, because there is a space after the colons"),
        ("::youtube abc", "1: warning: '::youtube' is shown as text, because there is no such directive"),
        ("::timelin now", "1: warning: '::timelin' is shown as text, because there is no such directive"),
        ("::cast[All of them]", "1: error: 'cast' does not show the text in its brackets"),
        (":::gallery[Mine]\n:::", "1: error: 'gallery' does not show the text in its brackets"),
        (":::spoiler[s1e1]\nText.\n:::", "1: error: 's1e1' is the title of this spoiler, and not the point until which it stays closed"),
        ("- a ::gallery b", "5: warning: '::gallery' is shown as text, because it is not alone on its line"),
        ("> ::cast and more", "3: warning: '::cast' is shown as text, because it is not alone on its line"),
        (":::cast", "1: error: 'cast' cannot be written as ':::cast'"),
        (":::cast\nText.\n:::", "1: error: 'cast' cannot be written as ':::cast'"),
        (":::note\nText.", "1: error: ':::note' is not closed"), (":::nope\nText.", "1: error: there is no directive 'nope'"),
        (":::quote{speaker=Vera Lund}\nText.\n:::", "18: error: a value with a space in it needs quotes"),
        (":::quote{source=The Late News speaker=\"A B\"}\nText.\n:::", "17: error: a value with a space in it needs quotes"),
        ("a:figure[y]", "2: error: 'figure' cannot be written as ':figure'"),
        (
            "::video{https://www.youtube.com/watch?v=abc}",
            "9: error: 'https://www.youtube.com/watch?v=abc' has no name of an attribute before it"
        ),
        ("::cast{https://x.example/}", "8: error: 'https://x.example/' has no name of an attribute before it"),
        ("::episodes{1}", "12: error: '1' has no name of an attribute before it"),
        ("::figure{images/leaf.svg}", "10: error: 'images/leaf.svg' has no name of an attribute before it"),
        (":::quote{\"Vera Lund\"}\nText.\n:::", "11: error: 'Vera Lund' has no name of an attribute before it"),
        (":::quote{Vera Lund}\nText.\n:::", "10: error: 'Vera Lund' has no name of an attribute before it"),
        ("::countdown[Film]{2026-12-31}", "19: error: '2026-12-31' has no name of an attribute before it"),
        (":::spoiler{2x08}\nText.\n:::", "12: error: 'spoiler' has no attribute '2x08'"),
        ("::episodes{season=\"1-3\"}", "20: error: '1-3' is not one season"),
        (":::spoiler{until: s1e1}\nText.\n:::", "12: error: 'until:' gives no value, because values follow an equals sign"),
        (":::spoiler{until:s1e1}\nText.\n:::", "12: error: 'until:' gives no value, because values follow an equals sign"),
        ("::countdown[x]{to: 2030-01-01}", "16: error: 'to:' gives no value, because values follow an equals sign"),
        (":::quote{speaker: Vera}\nText.\n:::", "10: error: 'speaker:' gives no value, because values follow an equals sign"),
        ("::episodes{season: 1}", "12: error: 'season:' gives no value, because values follow an equals sign"),
        ("He:note[x]", "3: error: 'note' cannot be written as ':note'"),
        (":claim[x]{lamp}", "11: error: the id of a claim begins with '#'"), ("{{ratings}}", "3: error: there is nothing in 'ratings' yet"),
        ("{{ratings.imdb.value}}", "3: error: there is nothing in 'ratings' yet"),
        ("{{characters.mia.name.x}}", "3: error: 'characters.mia.name' has no 'x'"),
    ])
    func isNamedOnce(_ text: String, _ message: String) throws {
        let found = try messages(text)
        #expect(found.count == 1 && found[0].hasSuffix(":\(message)"), "\(found)")
    }

    @Test(arguments: [
        "x ::y z", "std::cast", "a :: b", ":smile", "::before and ::after", "\\:cast", "`::cast` a", "He:cast, she:note", "10:30",
    ])
    func isNoDirective(_ text: String) throws { #expect(try messages(text) == []) }

    @Test(arguments: [
        (":::quote{speaker=Vera Lund}\nText.\n:::", "write ':::quote{speaker=\"Vera Lund\"}'"), (":::cast", "write '::cast'"),
        (
            "::video{https://www.youtube.com/watch?v=abc}",
            "write '::video[title]{url=https://www.youtube.com/watch?v=abc}'"
        ),
        ("::video[A b]{\"https://x.example/?a=b\"}", "write '::video[A b]{url=https://x.example/?a=b}'"),
        ("::cast{https://x.example/}", "'cast' takes no attributes; remove it"), ("::episodes{1}", "write '::episodes{season=1}'"),
        ("::figure{/images/leaf.svg}", "write '::figure{src=images/leaf.svg alt=\"…\"}'"),
        ("::figure[A]{images/leaf.svg alt=\"b\"}", "write '::figure[A]{src=images/leaf.svg}'"),
        (":::quote{Vera Lund}\nText.\n:::", "write ':::quote{speaker=\"Vera Lund\"}'"),
        (":::quote{\"Vera Lund\" source=x}\nText.\n:::", "write ':::quote{speaker=\"Vera Lund\"}'"),
        ("::countdown[Film]{2026-12-31}", "write '::countdown[Film]{to=2026-12-31}'"),
        ("::episodes{images/leaf.svg}", "write name=value; available: season"),
        (":::spoiler{2x08}\nText.\n:::", "write {until=s2e8}"),
        ("::image{src=images/leaf.svg}", "did you mean 'figure'?"), ("::youtube[A]{id=abc}", "did you mean 'embed'?"),
        (":::warning\nText.\n:::", "did you mean 'note'?"), (":: cast {x=y}", "write '::cast' on a line of its own"),
        ("::episodes {season=2}", "write '::episodes{…}', without a space"),
        ("{{Mia Fox}}", "for a link to a page by its name, write [[Mia Fox]]"),
        ("He:note[x]", "for a plain colon, write '\\:note'"), (":: cast", "write '::cast' on a line of its own"),
        ("a ::note b", "write ':::note' before the text and ':::' after it"),
        (
            "<iframe src=\"https://www.youtube.com/embed/FrOAv5mSzVw?rel=0\"></iframe>",
            "write '::embed[title]{url=\"https://www.youtube.com/watch?v=FrOAv5mSzVw\"}' on a line of its own"
        ),
        (
            "<iframe src='//player.vimeo.com/video/76979871?h=8272103f6e&amp;title=0'></iframe>",
            "write '::embed[title]{url=\"https://vimeo.com/76979871/8272103f6e\"}' on a line of its own"
        ),
        (
            "<iframe src='https://bandcamp.com/EmbeddedPlayer/album=12/size=large/'></iframe>",
            "write '::embed[title]{url=\"https://bandcamp.com/EmbeddedPlayer/album=12/size=large/artwork=small/tracklist=true/\"}'"
        ),
        (
            "<iframe src='https://films.example/1'></iframe>",
            "write '::video[title]{url=\"https://films.example/1\"}' for a video, a link for anything else"
        ),
        (
            "::embed{https://vimeo.com/76979871}", "write '::embed{url=https://vimeo.com/76979871}'"
        ),
        ("<br>", "end the line with a backslash"), ("a <b>c</b>", "write **words**"), ("<img src='/images/a.svg'>", "(/images/a.svg)"),
    ])
    func theRightFormIsShown(_ text: String, _ help: String) throws {
        let found = try report(on: text)
        #expect(found.contains(help), "\(found)")
    }

    /// A page is never meant by a name on it.
    @Test(arguments: ["[[Tower rule]]", "[x](/tower-rule/)", "[x](tower-rule)"])
    func thePageItselfIsNotSuggested(_ text: String) throws {
        let found = try report(on: text)
        #expect(found.contains("1 error;"))
        #expect(!found.contains("did you mean"), "\(found)")
    }
}
