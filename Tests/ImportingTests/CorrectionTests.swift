import ContentReader
import Diagnostics
import ShowData
import Templates
import TestSupport
import Testing

@testable import Importing

/// Corrections of readers, from the file that the owner got to the files of the site.
struct CorrectionTests {
    static let site = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\ncontribute: { mail: fans@leaves.example }\n",
        "people.yaml": "kit: { name: Kit Conor, born: 2004-03-08 }   # an actor\n",
        "sources.yaml": "paper: { name: The Paper, address: https://paper.example/kit }\n",
        "shows/leaves/show.yaml": "title: Leaves\nkind: series\npremiere: 2021-04-22\n",
        "shows/leaves/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n  - { number: 2, title: Crush }\n",
        "shows/leaves/characters.yaml": """
        # Who is who.
        nick:
          name: Nick Nelson
          summary: >
            He plays rugby and has a dog
            called Nelly.
          facts: { Sister: Tori "T" Spring, Dog: 'Nelly' }
          born: { spoiler: On the secret fourth of September in a storm, until: s1e2 }
          roles: [{ person: kit }]

        """,
        "articles/2025/hello.md": """
        ---
        title: Hello their
        date: 2025-01-01
        ---
        It's the "first" season -- and
        it is *good*. The dog is good.

        :::spoiler{until=s1e2}
        Nick was born on a night that nobody in the town will ever forget.
        :::

        """,
    ]

    private static func accept(
        _ bytes: [UInt8], _ files: [String: String] = site, named file: String = "mail.eml", choose: Bool = true
    ) async throws -> (changed: [String: String], proposal: Acceptance.Proposal?) {
        let folder = try TemporaryFolder(files)
        let before = try folder.contents
        let reading = ContentReader.Options(date: try required(CalendarDate("2026-01-31")), threads: 1)
        var proposal: Acceptance.Proposal?
        let written = try await Acceptance(in: folder.path, reading: reading).run(
            { phrases throws(ImportError) in try CorrectionSource(bytes, of: file, phrases: phrases) }, theme: DefaultTheme(),
            choose: {
                proposal = $0
                return choose
            }, progress: { _ in })
        let after = try folder.contents
        #expect(Set(written) == Set(after.filter { before[$0.key] != $0.value }.keys))
        #expect(before.keys.allSatisfy { after[$0] != nil })
        return (after.filter { before[$0.key] != $0.value }, proposal)
    }

    private static func form(
        _ file: String, _ was: String, _ now: String, source: String = "", name: String = "", newline: String = "\n"
    ) -> String {
        [
            "File: \(file)", "It says: \(was)", "It should say: \(now)", "How do you know: \(source)",
            "Your name, if you want to be thanked: \(name)", "",
        ].joined(separator: newline)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let was: String
        let now: String
        /// The line that changes: before and after.
        let before: String
        let after: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Change(
            name: "a value in braces", file: "people.yaml:1", was: "Kit Conor", now: "Kit Connor",
            before: "kit: { name: Kit Conor, born", after: "kit: { name: Kit Connor, born"),
        Change(
            name: "a value that now needs quotes", file: "people.yaml:1", was: "Kit Conor", now: "Kit: the actor, {1}",
            before: "name: Kit Conor,", after: "name: \"Kit: the actor, {1}\","),
        Change(
            name: "a date", file: "shows/leaves/show.yaml:3", was: "2021-04-22", now: "2022-04-22", before: "premiere: 2021-04-22",
            after: "premiere: 2022-04-22"),
        Change(
            name: "on a line that has moved", file: "shows/leaves/show.yaml:99", was: "2021-04-22", now: "2022-04-22",
            before: "premiere: 2021-04-22", after: "premiere: 2022-04-22"),
        Change(
            name: "curly quotes for straight ones", file: "shows/leaves/characters.yaml:6", was: "Tori “T” Spring", now: "Victoria Spring",
            before: "Sister: Tori \"T\" Spring,", after: "Sister: Victoria Spring,"),
        Change(
            name: "a quoted value", file: "shows/leaves/characters.yaml", was: "Nelly", now: "Nell's", before: "Dog: 'Nelly' }",
            after: "Dog: Nell's }"),
        Change(
            name: "a part of a long text", file: "shows/leaves/characters.yaml", was: "called Nelly.", now: "called Nellie.",
            before: "summary: >\n    He plays rugby and has a dog\n    called Nelly.\n",
            after: "summary: He plays rugby and has a dog called Nellie.\n"),
        Change(
            name: "a title in front matter", file: "articles/2025/hello.md", was: "Hello their", now: "Hello there", before: "Hello their",
            after: "Hello there"),
        Change(
            name: "a text over two lines, as the page shows it", file: "articles/2025/hello.md", was: "It’s the “first” season – and it is",
            now: "It’s the first season, and it is", before: "It's the \"first\" season -- and\nit is",
            after: "It’s the first season, and it is"),
        Change(
            name: "an accent in another normal form", file: "articles/2025/hello.md:6", was: "The dog is good",
            now: "The cafe\u{301} is good",
            before: "The dog is good", after: "The cafe\u{301} is good"),
    ])
    func changesTheseWordsAndNothingElse(_ change: Change) async throws {
        let (changed, _) = try await Self.accept(Array(Self.form(change.file, change.was, change.now).utf8))
        let path = CorrectionForm.place(change.file).file
        let wanted = try #require(Self.site[path]).replacing(change.before, with: change.after)
        #expect(wanted != Self.site[path])
        #expect(changed == [path: wanted])
    }

    private static let filled = form(
        "people.yaml:1", "Kit Conor", "Zoë Connor", source: "https://paper.example/kit", name: "Ada", newline: "\r\n")

    /// The same, as programs for mail on other systems send it.
    private static let lines = filled.replacing("\r\n", with: "\n")
    private static let quotedPrintable = lines.replacing("ë", with: "=C3=\n=AB").replacing(" Connor", with: "=20Conn=  \nor")
    private static let flowed = lines.replacing("Zoë Connor", with: "Zoë \nConnor")
    private static let quoted = lines.split(separator: "\n").map { "> \($0)\n" }.joined()

    struct Letter: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
        var testDescription: String { name }
    }

    static let letters: [Letter] = [
        Letter("a text file", filled),
        Letter(
            "the answers of a form for issues",
            """
            ### File

            people.yaml:1

            ### It says

            Kit Conor

            ### It should say

            Zoë Connor

            ### How do you know

            https://paper.example/kit

            ### Your name, if you want to be thanked

            Ada

            """),
        Letter("a mail in 8 bits", "From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(filled)"),
        Letter(
            "a quoted-printable mail",
            """
            From: a@b.example
            Content-Type: text/plain; charset="UTF-8"
            Content-Transfer-Encoding: quoted-printable

            \(quotedPrintable)
            """),
        Letter(
            "a base64 mail of Windows",
            """
            Received: x
            Content-Type: text/plain;
             charset=windows-1252
            Content-Transfer-Encoding: base64

            RmlsZTogcGVvcGxlLnlhbWw6MQ0KSXQgc2F5czogS2l0IENvbm9yDQpJdCBzaG91bGQgc2F5OiBa
            b+sgQ29ubm9yDQpIb3cgZG8geW91IGtub3c6IGh0dHBzOi8vcGFwZXIuZXhhbXBsZS9raXQNCllv
            dXIgbmFtZSwgaWYgeW91IHdhbnQgdG8gYmUgdGhhbmtlZDogQWRhDQo=

            """),
        Letter(
            "a mail with HTML beside it",
            """
            From a@b.example Mon Jan  1
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="=_1"

            Not for you.
            --=_1
            Content-Type: text/html

            <p>File: x</p>
            --=_1
            Content-Type: text/plain; charset=utf-8

            \(lines)
            --=_1--
            File: y

            """),
        Letter("a reply", "Subject: Re: Correction\n\nThanks!\n\nOn Monday, Bo wrote:\n> Hi,\n>\n\(quoted)-- \nBo\nFile: z\n"),
        Letter(
            "an answer between the lines",
            """
            Subject: Re: x

            > File: people.yaml:1
            > It says: Kit Conor
            > It should say:
            Zoë Connor
            > How do you know:
            https://paper.example/kit
            > Your name, if you want to be thanked:
            Ada

            """),
        Letter("a flowed mail", "Subject: x\nContent-Type: text/plain; format=flowed; charset=utf-8\n\n\(flowed)"),
        Letter(
            "JSON",
            #"""
            {"file": "people.yaml", "line": 1, "was": "Kit Conor", "now": "Zo\u00eb Connor", "source": "https://paper.example/kit",
             "name": "Ada", "page": null}
            """#),
        Letter("a list", #"[{"file": "people.yaml:1", "was": "Kit Conor", "now": "Zoë Connor", "source": "paper", "name": "Ada"}]"#),
    ]

    @Test(arguments: letters)
    func readsEachKindOfFile(_ letter: Letter) async throws {
        let (changed, proposal) = try await Self.accept(Array(letter.text.utf8))
        #expect(
            changed == [
                "people.yaml": "kit: { name: Zoë Connor, born: 2004-03-08 }   # an actor\n",
                "corrections.yaml": "corrections:\n  - { by: Ada, date: 2026-01-31, file: people.yaml }\n",
            ])
        let id = letter.name == "a list" ? "paper" : "https://paper.example/kit"
        #expect(proposal?.notes == ["people.yaml: the reader's source is \(id) ('paper' in sources.yaml)"])
        #expect(
            proposal?.changes == [
                .init(
                    file: "people.yaml", line: 1, before: ["kit: { name: Kit Conor, born: 2004-03-08 }   # an actor"],
                    after: ["kit: { name: Zoë Connor, born: 2004-03-08 }   # an actor"])
            ])
    }

    private static let several = [
        form("people.yaml:1", "Kit Conor", "Kit Connor", source: "paper", name: "Ada"),
        // The reader has copied only two lines, and means the same file.
        "It says: 2004-03-08\nIt should say: 2004-03-09\n",
        form("articles/2025/hello.md:2", "Hello their", "Hello there", name: "Ada"),
        // As the page has filled it in, and nobody has answered.
        form("articles/2025/hello.md:2", "Hello their", ""),
    ]

    @Test(arguments: [
        several.joined(separator: "\n"),
        "Subject: Three mistakes\n\nHello!\n\n" + several.joined(separator: "\nPage: https://leaves.example/x/\n"),
        "Subject: Re: x\n\n" + several.dropLast().joined() + "\nOn Monday, Bo wrote:\n> " + several.joined().replacing("\n", with: "\n> "),
    ])
    func takesAllCorrectionsOfOneMail(_ mail: String) async throws {
        let (changed, proposal) = try await Self.accept(Array(mail.utf8))
        #expect(changed["people.yaml"] == "kit: { name: Kit Connor, born: 2004-03-09 }   # an actor\n")
        #expect(changed["articles/2025/hello.md"]?.hasPrefix("---\ntitle: Hello there\n") == true)
        #expect(proposal?.changes.count == 3)
        #expect(
            changed["corrections.yaml"] == """
                corrections:
                  - { by: Ada, date: 2026-01-31, file: people.yaml }
                  - { by: Ada, date: 2026-01-31, file: articles/2025/hello.md }

                """)
    }

    /// One that cannot be applied is not a reason to apply the others without a word.
    @Test func takesAllOrNone() async throws {
        let mail = Self.form("people.yaml:1", "Kit Conor", "Kit Connor") + Self.form("people.yaml", "Ada", "Bo") + Self.form("", "a", "b")
        let reasons = await refusal { _ = try await Self.accept(Array(mail.utf8)) }
        #expect(
            reasons
                == [("6", "Ada"), ("12", "a")].map { line, words in
                    "\(line):1 'people.yaml' does not say '\(words)' → it may have changed since; make this change yourself, in the file"
                })
        let many = (0...100).map { Self.form("people.yaml", "a\($0)", "b") }.joined()
        #expect(
            await refusal { _ = try await Self.accept(Array(many.utf8)) } == ["1:1 101 corrections in one file → write 1 to 100 of them"])
    }

    /// The lines of the second are those of the file before the first, which joins three lines.
    @Test func linesAreThoseThatTheReadersHaveSeen() async throws {
        var files = Self.site
        files["shows/leaves/characters.yaml"] = """
            nick:
              name: Nick
              summary: >
                He plays
                rugby a lot.
              facts: { Dog: Nelly }
            bo: { name: Bo, facts: { Dog: Nelly } }
            cy: { name: Cy, facts: { Dog: Nelly } }

            """
        let path = "shows/leaves/characters.yaml"
        let mail = Self.form("\(path):4", "He plays rugby a lot.", "He plays rugby.") + Self.form("\(path):7", "Nelly", "Nellie")
        let (changed, _) = try await Self.accept(Array(mail.utf8), files)
        #expect(changed[path]?.contains("bo: { name: Bo, facts: { Dog: Nellie } }\ncy: { name: Cy, facts: { Dog: Nelly } }") == true)
        #expect(changed[path]?.contains("  facts: { Dog: Nelly }\nbo:") == true)
    }

    /// An owner who reads quickly sees a new address in a line of its own.
    @Test(arguments: [
        ("The dog is good", "See https://evil.example/x now", "https://evil.example/x"),
        ("The dog is good", "See www.evil.example now", "www.evil.example"),
        ("The dog is good", "Write to me@evil.example", "me@evil.example"),
        ("The dog is good", "The dog is bad", nil),
    ])
    func newAddressesAreNamed(_ was: String, _ now: String, _ address: String?) async throws {
        let (_, proposal) = try await Self.accept(Array(Self.form("articles/2025/hello.md:6", was, now).utf8))
        #expect(proposal?.notes == (address.map { ["articles/2025/hello.md: the correction adds the address \($0)"] } ?? []))
    }

    @Test func takesTheFormInTheLanguageOfTheSite() async throws {
        var files = Self.site
        files["site.yaml"]? += "language: de\n"
        let (changed, _) = try await Self.accept(
            Array("Datei: people.yaml:1\nDa steht: Kit Conor\nDa sollte stehen: Kit Connor\nWoher weißt du das: …\n".utf8), files)
        #expect(changed.keys.sorted() == ["people.yaml"])
    }

    @Test func thanksBelowThoseBefore() async throws {
        var files = Self.site
        files["corrections.yaml"] = "corrections:\n  - { by: Bo }\n"
        let list =
            #"[{"file":"people.yaml","was":"Kit Conor","now":"Kit Connor","name":"No"},"#
            + #"{"file":"people.yaml","was":"2004-03-08","now":"2004-03-09","name":"Ada L."}]"#
        let (changed, proposal) = try await Self.accept(Array(list.utf8), files)
        #expect(changed["people.yaml"] == "kit: { name: Kit Connor, born: 2004-03-09 }   # an actor\n")
        #expect(
            changed["corrections.yaml"] == """
                corrections:
                  - { by: Bo }
                  - { by: "No", date: 2026-01-31, file: people.yaml }
                  - { by: Ada L., date: 2026-01-31, file: people.yaml }

                """)
        #expect(proposal?.names == ["No", "Ada L."])
    }

    @Test func writesNothingWithoutAYes() async throws {
        let (changed, proposal) = try await Self.accept(Array(Self.filled.utf8), choose: false)
        #expect(changed.isEmpty)
        #expect(proposal?.changes.count == 1)
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// The first reason.
        let reason: String
        init(_ name: String, _ text: String, _ reason: String) { (self.name, self.text, self.reason) = (name, text, reason) }
        var testDescription: String { name }
    }

    static func json(_ file: String, _ was: String, _ now: String) -> String {
        #"{"file":"\#(file)","was":"\#(was)","now":"\#(now)"}"#
    }

    static let hostile: [Hostile] = [
        Hostile("up", json("../people.yaml", "a", "b"), "1:1 '../people.yaml' cannot be the path of a file of the site: "),
        Hostile("absolute", json("/etc/passwd", "root", "b"), "1:1 '/etc/passwd' cannot be the path of a file of the site: "),
        Hostile("hidden", json(".git/config", "a", "b"), "1:1 '.git/config' cannot be the path"),
        Hostile("a dot inside", json("shows/./leaves/show.yaml", "a", "b"), "1:1 'shows/./leaves/show.yaml' cannot be the path"),
        Hostile("a backslash", json(#"shows\\leaves"#, "a", "b"), #"1:1 'shows\leaves' cannot be the path"#),
        Hostile("a zero", json(#"people.yaml\u0000"#, "a", "b"), "1:1 it contains control characters"),
        Hostile("a folder", json("shows/leaves", "a", "b"), "1:1 there is no file 'shows/leaves'"),
        Hostile("a new file", json("articles/2025/new.md", "a", "b"), "1:1 there is no file 'articles/2025/new.md'"),
        Hostile("the settings", json("site.yaml", "Leaves", "b"), "1:1 'site.yaml' is not a file for readers to correct"),
        Hostile("HTML", json("people.yaml", "Kit Conor", "<script>alert(1)</script>"), "1:1 it contains HTML"),
        Hostile("an HTML comment", json("articles/2025/hello.md", "The dog", "<!-- x"), "1:1 it contains HTML"),
        Hostile("a directive", json("articles/2025/hello.md", "The dog", #"a\n\n::: spoiler\nb"#), "1:1 it contains a directive"),
        Hostile("a placeholder", json("people.yaml", "Kit Conor", "{{people.kit.name}}"), "1:1 it contains a placeholder"),
        Hostile("a link", json("articles/2025/hello.md", "The dog", "[dog](javascript:alert)"), "1:1 it contains '['"),
        Hostile("code around a spoiler", json("articles/2025/hello.md", "The dog", #"x\n\n```"#), "1:1 it contains '`'"),
        Hostile("the end of a spoiler", json("articles/2025/hello.md", #"ever forget.\n:::"#, "ever."), "1:1 it contains a directive"),
        Hostile(
            "over a spoiler", json("articles/2025/hello.md", "is good. :::spoiler{until=s1e2} Nick", "x"),
            "1:1 the words span a directive"),
        Hostile(
            "an open spoiler", json("people.yaml", "Kit Conor", "born on the secret fourth of September in a storm"),
            "8:"),
        Hostile("another guard", json("shows/leaves/characters.yaml", "s1e2", "s1e1"), "1:1 'until' is not for readers to change"),
        Hostile("a value of another kind", json("people.yaml", "2004-03-08", "soon"), "1:31 expected a date"),
        Hostile("somebody who does not exist", json("shows/leaves/characters.yaml", "kit", "nobody"), "9:"),
        Hostile("more YAML", json("people.yaml", "Kit Conor", #"x }\nbo: { name: Bo"#), ""),
        Hostile("words that are not there", json("people.yaml", "Ada", "Bo"), "1:1 'people.yaml' does not say 'Ada'"),
        Hostile(
            "words that are there twice", json("articles/2025/hello.md", "good", "bad"),
            "1:1 'articles/2025/hello.md' says these words 2 times"),
        Hostile("no change", json("people.yaml", "Kit Conor", "Kit Conor"), "1:1 it changes nothing"),
        Hostile("no words", json("people.yaml", " ", "Kit"), "1:1 it does not say which words are wrong"),
        Hostile("nothing instead", json("people.yaml", "Kit", ""), "1:1 it does not say what should be there instead"),
        Hostile("a book", json("people.yaml", "Kit Conor", String(repeating: "a", count: 20_001)), "1:1 a text of 20001 characters"),
        Hostile("another key", #"{"file":"people.yaml","was":"a","now":"b","run":"rm"}"#, "1:49 unknown key 'run'"),
        Hostile("a number", #"{"file":3,"was":"a","now":"b"}"#, "1:9 expected a text, found a number"),
        Hostile("half a JSON", #"{"file":"people.yaml""#, "1:22 expected ',' or '}'"),
        Hostile("an empty list", "[]", "1:1 the list is empty"),
        Hostile("depth", String(repeating: "[", count: 5_000), "1:101 more than 100 levels"),
        Hostile("nothing", "", "1:1 there is no correction in this file"),
        Hostile("a mail about something else", "Subject: Hi\n\nHello!\n", "1:1 there is no correction in this file"),
        Hostile("only HTML", "Subject: x\nContent-Type: text/html\n\n<p>File: x", "1:1 the mail has no plain text"),
        Hostile(
            "two types", "Subject: x\nContent-Type: text/plain\nContent-Type: text/html\n\nx", "1:1 the mail has 2 headers 'content-type'"),
        Hostile("a wrong header", "Subject: x\nnonsense\n\nFile: people.yaml\n", ""),
        Hostile("no boundary", "Subject: x\nContent-Type: multipart/mixed\n\nx", "1:1 the mail does not say where its parts end"),
        Hostile(
            "parts without end",
            "Subject: x\n" + (0..<50).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
            "1:1 the mail has too many parts inside each other"),
        Hostile("an unknown encoding", "Subject: x\nContent-Transfer-Encoding: uuencode\n\nx", "1:1 the mail is encoded as 'uuencode'"),
        Hostile("no base64", "Subject: x\nContent-Transfer-Encoding: base64\n\n%%%", "1:1 the mail is not base64"),
        Hostile(
            "no quoted-printable", "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ", "1:1 the mail is not quoted-printable"),
        Hostile(
            "an unknown character set", "Subject: x\nContent-Type: text/plain; charset=utf-7\n\n+ADw-",
            "1:1 the mail is written in the character set 'utf-7'"),
        Hostile(
            "wrong bytes", "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n/////w==",
            "1:1 the text of the mail is not 'utf-8'"),
        Hostile(
            "control characters", "Subject: x\n\n" + form("people.yaml", "Kit Conor", "a\u{1B}[2Jb"), "1:1 it contains control characters"),
        Hostile("hidden direction", json("people.yaml", "Kit Conor", "a\u{202E}b"), ""),
    ]

    @Test(arguments: hostile)
    func refuses(_ hostile: Hostile) async throws {
        var changed: [String: String]?
        let reasons = await refusal { changed = try await Self.accept(Array(hostile.text.utf8)).changed }
        if reasons.isEmpty, hostile.name == "more YAML" {
            // It is one text, whatever it looks like.
            #expect(changed?["people.yaml"] == "kit: { name: \"x } bo: { name: Bo\", born: 2004-03-08 }   # an actor\n")
            return
        }
        #expect(reasons.first?.hasPrefix(hostile.reason) == true, "\(reasons)")
        #expect(changed == nil)
    }

    /// Words that are written openly are no secret for the check of a site. So readers must not be able to write them.
    @Test(arguments: [
        ("articles/2025/hello.md", "The dog", "The dog of ZORBLAXIA", "it says 'Zorblaxia', which 'shows/leaves/characters.yaml' guards"),
        ("shows/leaves/characters.yaml", "Nelly", "Zorblaxia", "it says 'Zorblaxia', which 'shows/leaves/characters.yaml' guards"),
        ("people.yaml", "Kit Conor", "He is gone", "it says 'He is gone.', which 'shows/leaves/characters.yaml' guards"),
        ("shows/leaves/characters.yaml", "Mara", "Zora", "'safe' is not for readers to change"),
    ])
    func refusesWhatIsGuardedElsewhere(file: String, was: String, now: String, reason: String) async throws {
        var files = Self.site
        let name = "{ spoiler: Zorblaxia, until: s1e2, safe: Mara }"
        files["shows/leaves/characters.yaml"]? += "mara: { name: \(name), summary: { spoiler: He is gone., until: s1e2 } }\n"
        let reasons = await refusal { _ = try await Self.accept(Array(Self.json(file, was, now).utf8), files) }
        #expect(reasons.first?.hasPrefix("1:1 \(reason)") == true, "\(reasons)")
    }

    @Test func refusesFilesThatAreLinksOrLarge() async throws {
        let folder = try TemporaryFolder(Self.site)
        try folder.remove("people.yaml")
        try folder.write(Self.site["people.yaml"] ?? "", to: "pages/real.txt")
        try folder.write("kit: { name: Kit Conor }\n", to: "files/people.yaml")
        try folder.link("people.yaml", to: "files/people.yaml")
        try folder.remove("pages/real.txt")
        let reading = ContentReader.Options(date: try required(CalendarDate("2026-01-31")), threads: 1)
        let acceptance = Acceptance(in: folder.path, reading: reading)
        let reasons = await refusal {
            _ = try await acceptance.run(
                { phrases throws(ImportError) in
                    try CorrectionSource(Array(Self.json("people.yaml", "Kit Conor", "Kit").utf8), of: "m", phrases: phrases)
                }, theme: DefaultTheme(), choose: { _ in true }, progress: { _ in })
        }
        #expect(reasons == ["1:1 'people.yaml' is a symbolic link → make this change yourself, in the file that it leads to"])

        try folder.writeSparse(size: 10_000_000, to: "large.eml")
        let large = await refusal { _ = try CorrectionSource(folder.absolute("large.eml"), phrases: Phrases()) }
        #expect(large.count == 1 && large[0].contains("larger than 1 MB"), "\(large)")

        try folder.write(
            bytes: Array("File: people.yaml\nIt says: \u{FF}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "wide.txt")
        let wide = await refusal { _ = try CorrectionSource(folder.absolute("wide.txt"), phrases: Phrases()) }
        #expect(wide.first?.contains("this is not UTF-8 but UTF-16") == true, "\(wide)")
    }

    /// A page with half a million small words is searched in one pass.
    @Test func findsWordsInOnePass() {
        let text = FoldedText(String(repeating: "a", count: 200_000))
        #expect(text.places(of: FoldedText(String(repeating: "a", count: 19_999) + "b")).isEmpty)
        #expect(FoldedText("a – b “c”…").places(of: FoldedText("b \"c\"...")) == [6..<18])
    }
}
