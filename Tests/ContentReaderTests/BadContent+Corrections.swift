import Diagnostics
import TestSupport

/// Mistakes in how readers send corrections.
extension BadContent {
    static let corrections = [
        contribute(
            "no way to send corrections", "{ facts: mail }", 13, "'repository' is missing",
            help: "add 'repository: https://…', 'mail: …' or both"),
        contribute(
            "a text in place of settings", "fans@l.example", 13, "expected 'key: value' lines, found 'fans@l.example'",
            help: "write { mail: \"fans@l.example\" }"),
        contribute(
            "a mailbox that adds headers", "{ mail: \"a@l.example?bcc=b@l.example\" }", 21,
            "expected a mailbox such as fans@leaves.example, found 'a@l.example?bcc=b@l.example'", help: nil),
        contribute(
            "a link in place of a mailbox", "{ mail: \"mailto:a@l.example\" }", 21,
            "expected a mailbox such as fans@leaves.example, found 'mailto:a@l.example'", help: "write a@l.example"),
        contribute(
            "a host that may run anything", "{ repository: https://git.l.example/a/b }", 27,
            "it is not known which software 'https://git.l.example/a/b' runs on",
            help: "add 'forge: forgejo', 'forge: gitlab' or 'forge: github'"),
        contribute(
            "an address for git", "{ repository: \"git@codeberg.org:a/b\" }", 27,
            "expected the address of a repository such as https://codeberg.org/leaves/site, found 'git@codeberg.org:a/b'",
            help: "write https://codeberg.org/a/b"),
        contribute(
            "a branch in the address", "{ repository: https://github.com/a/b/tree/main }", 27,
            "'https://github.com/a/b/tree/main' is not the first page of a repository", help: "write https://github.com/a/b"),
        contribute(
            "a branch in the address on a host of one's own",
            "{ repository: https://git.l.example/a/b/src/branch/main, forge: forgejo }", 27,
            "'https://git.l.example/a/b/src/branch/main' is not the first page of a repository", help: "write https://git.l.example/a/b"),
        BadContent(
            "a mailbox for comments that adds headers",
            ["site.yaml": "title: L\nbaseURL: https://l.example/\ncomments: { mail: \"a@l.example?bcc=b@l.example\" }\n"],
            .error(
                at: "site.yaml", 3, 19, "expected a mailbox such as fans@leaves.example, found 'a@l.example?bcc=b@l.example'", help: nil)),
        contribute(
            "a folder outside", "{ repository: https://github.com/a/b, folder: ../x }", 59,
            "expected the path of a folder such as Content, found '../x'", help: nil),
        contribute(
            "a way that is not there", "{ mail: a@l.example, facts: edit }", 41, "'edit' needs a 'repository'",
            help: "add it, or choose 'mail'"),
    ]

    private static func contribute(_ name: String, _ value: String, _ column: Int, _ message: String, help: String?) -> BadContent {
        BadContent(name, ["site.yaml": settings(contribute: value)], .error(at: "site.yaml", 3, column, message, help: help))
    }
}
