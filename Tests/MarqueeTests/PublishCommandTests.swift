import TestSupport
import Testing

@Suite struct PublishCommandTests {
    private func folder(
        _ more: [String: String] = [:], publish: String = "  live: { folder: ../www, host: other }\n"
    ) throws -> TemporaryFolder {
        let content = [
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\npublish:\n\(publish)",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ]
        return try TemporaryFolder(content.merging(more) { $1 })
    }

    @Test func contentWithErrorsIsNotPublished() throws {
        let folder = try folder(["Content/articles/b.md": "---\ntitle: B\ndate: 2025-13-01\n---\n"])
        let run = try marquee("publish", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.hasSuffix("1 error; nothing was published\n"))
        #expect(try !folder.folders.contains("www"))
    }

    @Test func draftsAndDaysToComeAreNeverPublished() throws {
        let folder = try folder([
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-01-01\ndraft: true\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: C\ndate: 2999-01-01\n---\nText.\n",
        ])
        let drafts = try marquee("publish", "--drafts", in: folder.path)
        #expect(drafts.status == 2)
        #expect(drafts.errors.contains("drafts are never published"))
        let future = try marquee("publish", "--date", "2999-01-01", in: folder.path)
        #expect(
            future
                == Run(
                    status: 2, output: "",
                    errors: "marquee: 2999-01-01 is in the future, and articles with a date in the future are never published\n"))
        let epoch = try marquee("publish", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "32503680000"])
        #expect(epoch.status == 2)

        // Not even right after a build with drafts.
        _ = try marquee("build", "--drafts", in: folder.path)
        #expect(try marquee("publish", in: folder.path).status == 0)
        let published = try folder.contents.keys.filter { $0.hasPrefix("www/news/") }.sorted()
        #expect(published == ["www/news/a/index.html", "www/news/index.html"])
    }

    @Test(arguments: [
        ("  live: { folder: ../www, git: x }\n", "live", "site.yaml:4:9: error: the target has several locations: folder and git"),
        ("  live: { owned: true }\n", "live", "site.yaml:4:9: error: the target has no location"),
        ("  live: { rsync: host }\n", "live", "site.yaml:4:18: error: 'host' has no colon between the server and the folder"),
        ("  live: { rsync: \"-oProxyCommand=x:www\" }\n", "live", "site.yaml:4:18: error: '-oProxyCommand=x:www' begins with a hyphen"),
        ("  live: { rsync: \"host:../..\" }\n", "live", "site.yaml:4:18: error: 'host:../..' is not a folder on a server"),
        ("  live: { git: \"https://me:pw@host/x\" }\n", "live", "site.yaml:4:16: error: a password or a key must not be in site.yaml"),
        ("  live: { git: \"https://ghp_x1y2@host/x\" }\n", "live", "site.yaml:4:16: error: a password or a key must not be in site.yaml"),
        ("  live: { rclone: \":s3,secret_access_key=x:b\" }\n", "live", "error: a password or a key must not be in site.yaml"),
        ("  live: { rclone: bucket }\n", "live", "site.yaml:4:19: error: 'bucket' does not name an rclone remote"),
        ("  live: { git: x, branch: \"--force\" }\n", "live", "site.yaml:4:27: error: expected the name of a branch such as gh-pages"),
        ("  live: { folder: x, branch: y }\n", "live", "site.yaml:4:30: error: only a git repository has a branch"),
        ("  live: { zip: x, former: y }\n", "live", "site.yaml:4:27: error: only a folder and rclone have a"),
        ("  live: { git: \"ext::sh -c id\" }\n", "live", "site.yaml:4:16: error: 'ext::sh -c id' makes git run a program"),
        ("  live: { git: \"--upload-pack=id\" }\n", "live", "site.yaml:4:16: error: '--upload-pack=id' begins with a hyphen"),
        ("  live: { folder: \"-rf\" }\n", "live", "site.yaml:4:19: error: '-rf' begins with a hyphen"),
        ("  live: { zip: \"-rf\" }\n", "live", "site.yaml:4:16: error: '-rf' begins with a hyphen"),
        ("  live: { rclone: \"--config=x:y\" }\n", "live", "site.yaml:4:19: error: '--config=x:y' begins with a hyphen"),
        ("  live: { rclone: \":sftp,ssh=id:x\" }\n", "live", "site.yaml:4:19: error: ':' is not the name of an rclone remote"),
        ("  live: { rsync: \"fan@-oProxyCommand=id:x\" }\n", "live", "error: 'fan@-oProxyCommand=id:x' is not a folder on a server"),
        ("  live: { git: \"a\\nb\" }\n", "live", "site.yaml:4:16: error: a path or an address cannot contain line breaks"),
        ("  live: { rsync: \"h:-rf\" }\n", "live", "site.yaml:4:18: error: '-rf' begins with a hyphen, which programs on the server read"),
        (
            "  live: { rsync: \"h:www/-rf/a\" }\n", "live",
            "site.yaml:4:18: error: '-rf' begins with a hyphen, which programs on the server read"
        ),
        ("  live: { rsync: \"h:/-T/a\" }\n", "live", "site.yaml:4:18: error: '-T' begins with a hyphen, which programs on the server read"),
        ("  live: { folder: x, former: \"-rf\" }\n", "live", "site.yaml:4:30: error: '-rf' begins with a hyphen"),
        ("  live: { rclone: \"r:x\", former: \"-rf:x\" }\n", "live", "site.yaml:4:34: error: '-rf:x' begins with a hyphen"),
        ("  live: { rclone: \"r:x\", former: \":sftp,ssh=id:x\" }\n", "live", "site.yaml:4:34: error: ':' is not the name of an rclone"),
        ("  live: { rclone: \"r:x\", former: ../y }\n", "live", "site.yaml:4:34: error: '../y' does not name an rclone remote"),
        ("  \"${{ secrets.KEY }}\": { folder: ../www }\n", "live", "site.yaml:4:3: error: "),
        ("  \"../live\": { folder: ../www }\n", "live", "site.yaml:4:3: error: "),
        ("  live: { foldr: x }\n", "live", "site.yaml:4:11: error: unknown key 'foldr'"),
        ("  live: { folder: x, host: githb }\n", "live", "did you mean 'github'?"),
        ("  live: { folder: x }\n", "life", "marquee: site.yaml has no target 'life'; did you mean 'live'?"),
    ])
    func mistakesInTargetsAreNamed(_ publish: String, _ target: String, _ message: String) throws {
        let folder = try folder(publish: publish)
        let run = try marquee("publish", target, in: folder.path)
        #expect(run.status == 1 || run.status == 2)
        #expect(run.errors.contains(message))
    }

    @Test(arguments: [
        ("purge: [curl, --token, s3cret]", 60), ("purge: [curl, -H, \"Authorization: Bearer s3cret\"]", 55),
        ("purge: [curl, -u, \"fan:s3cret\"]", 55), ("purge: [sh, -c, \"curl --password=s3cret\"]", 53),
        ("purge: \"TOKEN=s3cret\"", 44), ("former: \"https://fan:s3cret@host/\"", 45), ("branch: \"token=s3cret\"", 45),
        ("git: \"fan:s3cret@h:/x\"", 42), ("git: \"https:fan:s3cret@h/x\"", 42), ("rsync: \"fan:s3cret@h:/x\"", 44),
        ("rclone: \":sftp,user=fan,pass=s3cret:x\"", 45), ("git: \"https://fan:s3/cret@h/x\"", 42),
        ("purge: [curl, --oauth2-bearer, s3cret]", 68), ("purge: [mysql, -ps3cret]", 52),
        ("purge: [curl, \"https://cdn.example/?access_token=s3cret\"]", 51),
    ])
    func aSecretOfATargetIsRefusedAndNotRepeated(_ setting: String, _ column: Int) throws {
        // Another mistake in the same line, which would be shown.
        let folder = try folder(publish: "  live: { foldr: x, folder: ../w,   \(setting) }\n")
        for option in ["--verbose", "--json"] {
            let run = try marquee("publish", option, in: folder.path)
            #expect(run.status == 1)
            let said = run.output + run.errors
            #expect(said.contains("a password or a key must not be in site.yaml"))
            #expect(said.contains(option == "--json" ? #""line": 4, "column": \#(column)"# : "Content/site.yaml:4:\(column): error: "))
            #expect(said.contains("variable") == setting.hasPrefix("purge"))
            #expect(!said.contains("s3cret"))
        }
    }

    /// Whatever a password looks like, and whatever else is wrong.
    @Test(arguments: [
        "publish: { live: { foldr: x, purge: [x, hunter2] } }", "publish:\n  live: { purge: [x, hunter2], folder: ../w, host: githb }",
        "publish:\n  live:\n    password: [hunter2\n    folder: ../w",
        "\"publish\":\n\n  live:\n    host: x\n    purg: [x, hunter2]",
        "publsh: { live: { folder: ../w, purge: [x, hunter2] } }", "publish:\r\n  live: { owned: 1, purge: hunter2 }",
        "publish: { live: { folder: \"ext::hunter2\", purge: [x, -p, hunter2, --auth, hunter2] } }",
    ])
    func noLineAboutTargetsIsShown(_ lines: String) throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n\(lines)\nlanguag: en\n"
        ])
        let run = try marquee("publish", in: folder.path)
        #expect(run.status == 1)
        #expect(!(run.output + run.errors).contains("hunter2"), "\(run.errors)")
        // The others are.
        if !lines.contains("[hunter2\n"), !lines.hasPrefix("publsh") { #expect(run.errors.contains(" | languag: en"), "\(run.errors)") }
    }

    /// Each target, and the message about it.
    private static let overlaps = [
        ("folder: .", "the folder '.' of this target overlaps the content"),
        ("folder: images", "the folder 'images' of this target overlaps the content"),
        ("folder: ..", "the folder '..' of this target overlaps the content"),
        ("folder: ../Content", "the folder '../Content' of this target overlaps the content"),
        ("folder: /", "the folder '/' of this target overlaps the content"),
        ("folder: ../public", "the folder '../public' of this target overlaps the output folder"),
        ("folder: ../public/news", "the folder '../public/news' of this target overlaps the output folder"),
        ("folder: ../.marquee", "the folder '../.marquee' of this target overlaps Marquee's own records"),
        ("folder: ../.marquee/publish/live", "the folder '../.marquee/publish/live' of this target overlaps Marquee's own records"),
        ("folder: ../.marquee/publish/other", "the folder '../.marquee/publish/other' of this target overlaps Marquee's own records"),
        ("folder: ../way/Content/a", "the folder '../way/Content/a' of this target overlaps the content"),
        ("folder: ../home", "the folder '../home' of this target is your home folder; choose one inside it"),
        ("folder: ../www, former: ../www", "the folder '../www' for former files overlaps the folder '../www' of this target"),
        ("folder: ../www, former: ../www/old", "the folder '../www/old' for former files overlaps the folder '../www' of this target"),
        ("folder: ../a/www, former: ../a", "the folder '../a' for former files overlaps the folder '../a/www' of this target"),
        (
            "folder: ../www, former: ../way/www/old",
            "the folder '../way/www/old' for former files overlaps the folder '../www' of this target"
        ),
        ("folder: ../www, former: old", "the folder 'old' for former files overlaps the content"),
        ("folder: ../www, former: ..", "the folder '..' for former files overlaps the content"),
        ("folder: ../www, former: /", "the folder '/' for former files overlaps the content"),
        ("folder: ../www, former: ../public/old", "the folder '../public/old' for former files overlaps the output folder"),
        ("folder: ../www, former: ../.marquee/old", "the folder '../.marquee/old' for former files overlaps Marquee's own records"),
        ("folder: ../www, former: ../home", "the folder '../home' for former files is your home folder; choose one inside it"),
        ("zip: files/x.zip", "the archive 'files/x.zip' of this target overlaps the content"),
        ("zip: ../public/x.zip", "the archive '../public/x.zip' of this target overlaps the output folder"),
        ("zip: ../public", "the archive '../public' of this target overlaps the output folder"),
        ("zip: ../.marquee/x.zip", "the archive '../.marquee/x.zip' of this target overlaps Marquee's own records"),
        ("zip: ../way/Content/x.zip", "the archive '../way/Content/x.zip' of this target overlaps the content"),
    ]

    @Test(arguments: overlaps)
    func aTargetInTheWayOfTheProjectIsRefused(_ target: String, _ message: String) throws {
        let folder = try folder(["home/mine.txt": "the owner's"], publish: "  live: { \(target) }\n")
        try folder.link("way", to: ".")
        let before = try folder.contents
        let run = try marquee("publish", in: folder.path, environment: ["HOME": folder.absolute("home")])
        #expect(
            run
                == Run(
                    status: 3, output: "", errors: "marquee: \(message)\(message.hasSuffix("inside it") ? "" : "; choose another one")\n"
                ))
        #expect(try folder.contents == before)
    }

    @Test(arguments: ["folder: ../link", "folder: ../link/", "folder: ../www, former: ../link", "zip: ../link", "folder: ../www"])
    func aLinkIsNotATarget(_ target: String) throws {
        let folder = try folder(["photos/1/leaf.jpg": "the owner's"], publish: "  live: { \(target) }\n")
        let link = target == "folder: ../www" ? ".marquee/publish/live/former" : "link"
        try folder.link(link, to: folder.absolute("photos"))
        let run = try marquee("publish", in: folder.path)
        #expect(run.status == 3)
        let refusal =
            link == "link"
            ? "/link' is a symbolic link; write the path it points to\n"
            : "/former' is a symbolic link, and Marquee would write to another folder through it; remove the link\n"
        #expect(run.errors.hasSuffix(refusal))
        #expect(try folder.contents.filter { $0.key.hasPrefix("photos/") } == ["photos/1/leaf.jpg": "the owner's"])
    }

    @Test(arguments: ["", "not an archive", "PK\u{3}\u{4}"])
    func onlyAnArchiveOfMarqueesIsReplaced(_ contents: String) throws {
        let folder = try folder(
            ["leaves.zip": contents, "box/mine.txt": "the owner's"], publish: "  a: { zip: ../leaves.zip }\n  b: { zip: ../box }\n")
        let archive = try marquee("publish", "a", in: folder.path)
        #expect(archive.status == 3)
        #expect(archive.errors.hasSuffix("leaves.zip' is not an archive that Marquee wrote; move it away, or choose another name\n"))
        #expect(try marquee("publish", "b", in: folder.path).status == 3)
        #expect(try folder.contents["leaves.zip"] == contents)
        #expect(try folder.contents["box/mine.txt"] == "the owner's")
    }

    @Test func foldersOfOthersBesideFormerFilesStay() throws {
        let names = ["1", "2", "3", "-7", "007", "+3", "2-other"]
        let photos = Dictionary(uniqueKeysWithValues: names.map { ("photos/\($0)/leaf.jpg", "the owner's") })
        let folder = try folder(photos, publish: "  live: { folder: ../www, former: ../photos }\n")
        for number in 0..<8 {
            try folder.write("---\ntitle: A\ndate: 2025-01-01\n---\nText \(number).\n", to: "Content/articles/a.md")
            #expect(try marquee("publish", in: folder.path).status == 0)
        }
        for _ in 0..<5 { #expect(try marquee("publish", "--rollback", in: folder.path).status == 0) }
        #expect(try folder.contents.filter { $0.key.hasPrefix("photos/") } == photos)
        #expect(try folder.folders.filter { $0.hasPrefix("photos/") } == names.map { "photos/\($0)" }.sorted())
    }

    @Test func aRollbackWritesThroughNoLink() throws {
        let folder = try folder()
        #expect(try marquee("publish", in: folder.path).status == 0)
        try folder.remove("Content/articles/a.md")
        try folder.write("---\ntitle: B\n---\nText.\n", to: "Content/pages/b.md")
        #expect(try marquee("publish", "--allow-removals", "9", in: folder.path).status == 0)
        #expect(try folder.contents["www/news/a/index.html"] == nil)
        try folder.write("the owner's", to: "elsewhere/mine.txt")
        try? folder.remove("www/news/a")
        try folder.link("www/news/a", to: "../../elsewhere")
        let before = try folder.contents
        let run = try marquee("publish", "--rollback", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("files that Marquee did not put there are in the way: 'news/a'; move them away"))
        #expect(try folder.contents == before)
    }

    @Test(arguments: [
        "../secret", "/etc/passwd", "news/../../secret", ".marquee-site.json", ".git/config", #"news\u000a.html"#,
    ])
    func aManifestThatNamesWhatIsNotOfASiteRemovesNothing(_ path: String) throws {
        let manifest = #"{"format":1,"site":"https://leaves.example/","publication":1,"date":0,"files":{"\#(path)":{"size":1}}}"#
        let folder = try folder(["www/.marquee-site.json": manifest, "secret": "the owner's"])
        let before = try folder.contents.filter { !$0.key.hasPrefix(".marquee") }
        let run = try marquee("publish", "--yes", "--allow-removals", "9", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("marquee: "))
        #expect(try folder.contents.filter { !$0.key.hasPrefix(".marquee") } == before)
    }

    @Test func aLinkThatWaitsForTheUnfinishedFileLeadsNowhere() throws {
        let folder = try folder(["secret": "the owner's", "www/mine.txt": "the owner's"])
        try folder.link("www/.marquee-unfinished", to: "../secret")
        #expect(try marquee("publish", in: folder.path).status == 0)
        #expect(try folder.contents["secret"] == "the owner's")
        #expect(try folder.contents["www/mine.txt"] == "the owner's")
        #expect(try folder.contents["www/index.html"] != nil)
    }

    @Test func nothingIsWrittenThroughALinkToAnotherFolder() throws {
        let folder = try folder(["elsewhere/mine.txt": "the owner's", "www/mine.txt": "the owner's"])
        try folder.link("www/news", to: "../elsewhere")
        let run = try marquee("publish", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("news"))
        #expect(try folder.contents.filter { $0.key.hasPrefix("elsewhere/") } == ["elsewhere/mine.txt": "the owner's"])
        #expect(try folder.contents["www/index.html"] == nil)
    }

    @Test(arguments: ["github", "gitlab", "forgejo"])
    func noWordsOfTheSiteReachAWorkflow(_ service: String) throws {
        let folder = try folder()
        let plain = try marquee("publish", "--workflow", service, in: folder.path)
        #expect(plain.status == 0)
        let title = "${{ secrets.KEY }} $(id) `id`"
        try folder.write(
            "title: \"\(title)\"\nbaseURL: https://leaves.example/\npublish:\n  live: { folder: ../www, host: other }\n",
            to: "Content/site.yaml")
        #expect(try marquee("publish", "--workflow", service, in: folder.path) == plain)
    }

    @Test func theTargetIsNamedWhereThereAreTwo() throws {
        let folder = try folder(publish: "  one: { folder: ../1 }\n  two: { folder: ../2 }\n")
        let run = try marquee("publish", in: folder.path)
        #expect(run == Run(status: 2, output: "", errors: "marquee: choose a target; available: one, two\n"))
        #expect(try marquee("publish", "two", in: folder.path).status == 0)
        #expect(try folder.contents["2/index.html"] != nil)
    }

    @Test func theWayBackNeedsNoSoundContent() throws {
        let folder = try folder()
        #expect(try marquee("publish", in: folder.path).status == 0)
        let before = try folder.contents["www/news/a/index.html"]
        try folder.write("---\ntitle: A\ndate: 2025-01-01\n---\nOther words.\n", to: "Content/articles/a.md")
        #expect(try marquee("publish", in: folder.path).status == 0)
        try folder.write("---\ntitle: A\ndate: never\n---\nOther words.\n", to: "Content/articles/a.md")
        let run = try marquee("publish", "--rollback", in: folder.path)
        #expect(run == Run(status: 0, output: "live: publication 1 is live again\n", errors: ""))
        #expect(try folder.contents["www/news/a/index.html"] == before)
        #expect(try marquee("publish", "--rollback", in: folder.path).errors == "marquee: there is no earlier state to go back to\n")
    }

    @Test func moreThanAQuarterIsNotRemoved() throws {
        let articles = Dictionary(
            uniqueKeysWithValues: (0..<20).map { ("Content/articles/x\($0).md", "---\ntitle: X\($0)\ndate: 2025-01-01\n---\nText.\n") })
        let folder = try folder(articles)
        #expect(try marquee("publish", in: folder.path).status == 0)
        for path in articles.keys { try folder.remove(path) }
        let before = try folder.contents.filter { $0.key.hasPrefix("www/") }
        let run = try marquee("publish", in: folder.path)
        #expect(run.status == 3)
        let told = /files there would be removed, more than a quarter; if that is right, pass --allow-removals ([0-9]+)/
        let count = try #require(run.errors.firstMatch(of: told).flatMap { Int($0.output.1) })
        #expect(count >= 22)
        #expect(try folder.contents.filter { $0.key.hasPrefix("www/") } == before)
        #expect(try marquee("publish", "--allow-removals", "\(count - 1)", in: folder.path).status == 3)
        #expect(try marquee("publish", "--allow-removals", "\(count)", in: folder.path).status == 0)
    }
}
