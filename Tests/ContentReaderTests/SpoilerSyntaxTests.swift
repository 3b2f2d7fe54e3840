import Diagnostics
import Testing

/// Spoilers as one writes them in Markdown, or on other sites, in values of YAML: there, everybody could read the words.
@Suite struct SpoilerSyntaxTests {
    @Test(arguments: [
        "a ||Tom drowns|| b", "||Tom drowns||{s1e1}", "a |||Tom drowns|||", "a |Tom drowns|{s1e1}", "Tom drowns {s1e1}",
        ":spoiler[Tom drowns]",
        "a :spoiler Tom drowns", "[spoiler]Tom drowns[/spoiler]", "Tom drowns[/hide]", "[spoiler=End]Tom drowns", ">!Tom drowns!<",
        "a >!Tom drowns!< b", "~!Tom drowns!~", "%%Tom drowns%%", "｜｜Tom drowns｜｜", "&#124;&#124;Tom drowns&#124;&#124;",
        "{{spoiler|Tom drowns}}",
        "{% comment %}Tom drowns{% endcomment %}", "[[spoiler:Tom drowns]]", "<details>Tom drowns</details>",
        "a <spoiler>Tom drowns</spoiler>",
        "a <span class='spoiler'>Tom drowns</span>", "/spoiler Tom drowns", "\\\\|\\\\|Tom drowns\\\\|\\\\|", "[Tom](/s 'drowns')",
    ])
    func signsInValuesAreAnError(text: String) throws {
        let value = "\"\(text)\""
        let show = "title: H\nkind: series\nstatus: ended\n"
        for (files, file, column) in [
            (["shows/h/show.yaml": show + "tagline: \(value)\n"], "shows/h/show.yaml", 10),
            (["shows/h/show.yaml": show + "summary: \(value)\n"], "shows/h/show.yaml", 10),
            (
                ["shows/h/show.yaml": show + "title: \(value)\n"].mapValues { $0.replacing("title: H\n", with: "# a\n") },
                "shows/h/show.yaml", 8
            ),
            (["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\ndescription: \(value)\n---\n"], "articles/a.md", 14),
            (["articles/a.md": "---\ndate: 2025-01-01\nauthors: []\ntitle: \(value)\n---\n"], "articles/a.md", 8),
        ] {
            let found = try diagnostics(files).filter { $0.message.contains("guard nothing") }
            #expect(found.map(\.location.description) == ["\(file):4:\(column)"], "\(text) in \(files)")
            #expect(found.allSatisfy { $0.help != nil && $0.severity == .error })
        }
    }

    @Test(arguments: [
        "[Spoiler] The finale", "Spoiler: none", "No spoilers here", "[Spoiler-free] review", "A || B", "a | b", "100%", "Love <3", "{a}",
        "Stop!",
        "Wow!! Great!!", "C++ & C#", "What now?!", "漢字｜かんじ", "A/B", "Tom: the {real} story", "~1999", "a > b", "#1",
    ])
    func otherSignsAreNot(text: String) throws {
        #expect(try diagnostics(["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\ntagline: \"\(text)\"\n"]) == [])
    }
}
