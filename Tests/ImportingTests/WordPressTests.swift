import TestSupport
import Testing

@testable import Importing

struct WordPressTests {
    static let head = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        <title>Old</title><link>https://old.example/blog</link><wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example/blog</wp:base_blog_url>

        """
    static let tail = "</channel></rss>\n"

    static func item(
        _ id: Int, _ title: String, type: String = "post", status: String = "publish", date: String = "2020-05-01 10:30:00", slug: String,
        link: String? = nil, content: String = "", more: String = ""
    ) -> String {
        """
        <item><title>\(title)</title><link>\(link ?? "https://old.example/blog/2020/05/\(slug)/")</link><dc:creator>jo</dc:creator>
        <guid isPermaLink="false">https://old.example/blog/?p=\(id)</guid>
        <content:encoded><![CDATA[\(content)]]></content:encoded>
        <wp:post_id>\(id)</wp:post_id><wp:post_date_gmt>\(date)</wp:post_date_gmt><wp:post_name>\(slug)</wp:post_name>
        <wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>\(more)</item>

        """
    }

    static func source(_ items: String, uploads: String? = nil, all: Bool = false) throws -> Import.Source {
        var options = WordPressSource.Options()
        options.uploads = uploads
        options.takesAllUploads = all
        return .wordpress(try WordPressSource(Array((head + items + tail).utf8), of: "export.xml", options: options))
    }

    /// Of three pixels by two.
    static let jpeg: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9,
    ]

    /// One file with every element once.
    static let everything =
        """
        <wp:author><wp:author_id>1</wp:author_id><wp:author_login>jo</wp:author_login><wp:author_email>jo@old.example</wp:author_email>\
        <wp:author_display_name><![CDATA[Jo Smith]]></wp:author_display_name></wp:author>
        <wp:category><wp:category_nicename>news-items</wp:category_nicename><wp:cat_name><![CDATA[News &amp; Items]]></wp:cat_name></wp:category>
        <wp:tag><wp:tag_slug>s2</wp:tag_slug><wp:tag_name><![CDATA[Season 2]]></wp:tag_name></wp:tag>

        """
        + item(
            1, "First &amp;#8217;s &amp; only", slug: "first",
            content: """
                Hello <b>you</b>
                and <a href="https://old.example/blog/about-us/team/">the team</a>, <a href="/blog/?p=2">two</a>,
                <a href="https://old.example/blog/category/news-items/">all news</a>.

                <!--more-->
                [caption id="x" width="300"]<a href="https://old.example/blog/wp-content/uploads/2020/05/Pic.jpg"><img src="https://old.example/blog/wp-content/uploads/2020/05/Pic-300x200.jpg" alt="A pic" /></a> The caption[/caption]

                [gallery ids="10,11"]

                [youtube https://www.youtube.com/watch?v=abc]

                https://vimeo.com/123

                [audio mp3="https://old.example/blog/wp-content/uploads/2020/05/song.mp3"][/audio]
                [contact-form to="x"]Words[/contact-form] [sic] [[gallery]]
                <script>alert(1)</script><a href="ttps://x.example/">typo</a>
                """,
            more: """
                <excerpt:encoded><![CDATA[In <i>short</i>.]]></excerpt:encoded>
                <category domain="category" nicename="news-items"><![CDATA[News &amp; Items]]></category>
                <category domain="post_tag" nicename="s2"><![CDATA[Season 2]]></category>
                <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>10</wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Sam</wp:comment_author><wp:comment_author_email>s@x.example</wp:comment_author_email>\
                <wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date_gmt>2020-05-02 08:00:00</wp:comment_date_gmt>\
                <wp:comment_content><![CDATA[Nice &amp; good]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment>
                <wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_content>Buy</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
                <wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
                """)
        + item(
            2, "Blocks", date: "2020-06-01 00:00:00", slug: "%e6%97%a5%e6%9c%ac",
            content: """
                <!-- wp:heading --><h2>Part</h2><!-- /wp:heading -->
                <!-- wp:paragraph -->
                <p>A line
                goes on.</p>
                <!-- /wp:paragraph -->
                <!-- wp:image {"id":10} --><figure class="wp-block-image"><img src="https://old.example/blog/wp-content/uploads/2020/05/Pic.jpg" alt="A"/><figcaption>Cap</figcaption></figure><!-- /wp:image -->
                <!-- wp:gallery --><figure class="wp-block-gallery"><ul><li><figure><img src="https://old.example/blog/wp-content/uploads/2020/05/Pic.jpg" alt="B"/></figure></li></ul></figure><!-- /wp:gallery -->
                <!-- wp:quote --><blockquote class="wp-block-quote"><p>Q</p><cite>Who</cite></blockquote><!-- /wp:quote -->
                <!-- wp:list --><ul><li>a</li><li>b</li></ul><!-- /wp:list -->
                <!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table></figure><!-- /wp:table -->
                <!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                https://youtu.be/xyz
                </div><figcaption>Film</figcaption></figure><!-- /wp:embed -->
                <!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column"><p>L</p></div><div class="wp-block-column"><p>R</p></div></div><!-- /wp:columns -->
                <!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
                <!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://x.example/">Press</a></div><!-- /wp:button -->
                <!-- wp:latest-posts /-->
                """)
        + item(
            3, "Draft", status: "draft", date: "0000-00-00 00:00:00", slug: "", link: "https://old.example/blog/?p=3", content: "Not yet")
        + item(4, "Locked", slug: "locked", content: "Open it", more: "<wp:post_password>x</wp:post_password>")
        + item(5, "Mine", status: "private", slug: "mine") + item(6, "Gone", status: "trash", slug: "gone")
        + item(7, "Later", status: "future", date: "2030-01-01 00:00:00", slug: "later", content: "Wait")
        + item(8, "About us", type: "page", slug: "about-us", link: "https://old.example/blog/about-us/", content: "We.")
        + item(
            9, "Team", type: "page", slug: "team", link: "https://old.example/blog/about-us/team/", content: "They.",
            more: "<wp:post_parent>8</wp:post_parent>")
        + item(
            10, "Pic", type: "attachment", status: "inherit", slug: "pic",
            more: """
                <wp:attachment_url>https://old.example/blog/wp-content/uploads/2020/05/Pic.jpg</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2020/05/Pic.jpg</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A picture</wp:meta_value></wp:postmeta>
                """)
        + item(
            11, "Lost", type: "attachment", status: "inherit", slug: "lost",
            more: "<wp:attachment_url>https://old.example/blog/wp-content/uploads/2020/05/lost.jpg</wp:attachment_url>")
        + item(12, "Menu", type: "nav_menu_item", slug: "menu")

    private func uploads() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(bytes: Self.jpeg, to: "2020/05/Pic.jpg")
        try folder.write("ID3", to: "2020/05/song.mp3")
        try folder.write(bytes: Self.jpeg, to: "2020/05/unused.jpg")
        return folder
    }

    @Test func everyElementOnce() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        let outcome = try await site.run(try Self.source(Self.everything, uploads: uploads.path))
        let files = try site.files
        #expect(files.keys.sorted() == Self.expected.keys.sorted())
        for (path, text) in Self.expected { #expect(files[path] == text, "\(path)") }
        #expect(outcome.plan.dropped.lines == Self.leftOut)
        let found = try site.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.message)" }
        #expect(found == ["articles/2030/later.md:3 the article appears only on 2030-01-01"])
        #expect(try await site.run(try Self.source(Self.everything, uploads: uploads.path)).wasComplete)
        #expect(try site.files == files)
    }

    /// What page builders, other editors and careless programs leave in texts, and the Markdown of it.
    static let awkward: [(content: String, markdown: String)] = [
        (
            "[et_pb_section fb_built=\"1\"][et_pb_row][et_pb_column type=\"4_4\"][et_pb_text _builder_version=\"4.9\"]<p>One <b>two</b></p>[/et_pb_text][et_pb_image src=\"/blog/wp-content/uploads/2020/05/Pic.jpg\" alt=\"A %22pic%22\"][/et_pb_image][/et_pb_column][/et_pb_row][/et_pb_section]",
            "One **two**\n\n![A \"pic\"](/images/2020/05/pic.jpg)"
        ),
        (
            "[vc_row][vc_column width=”1/2″][vc_custom_heading text=\"Hello\"][vc_column_text]\n\nWords\n\n[/vc_column_text][vc_single_image image=\"10\"][vc_raw_html]JTNDc2NyaXB0JTNF[/vc_raw_html][/vc_column][/vc_row]",
            "# Hello\n\nWords\n\n![A picture](/images/2020/05/pic.jpg)"
        ),
        (
            "[vc_btn title=\"Go\" link=\"url:https%3A%2F%2Fx.example%2Fa|title:x\"][et_pb_button button_text=\"To\" button_url=\"https://x.example/b\"][/et_pb_button][elementor-template id=\"5\"]",
            "[Go](https://x.example/a)\n\n[To](https://x.example/b)"
        ),
        ("[gallery ids=”10,11″]", ":::gallery\n![A picture](/images/2020/05/pic.jpg)\n:::"),
        (
            "[caption id=”attachment_10″ align=”alignnone” width=”300″]<img src=\"../wp-content/uploads/2020/05/Pic.jpg\" alt=\"\" /> Below[/caption]",
            "::figure[Below]{src=images/2020/05/pic.jpg alt=\"\"}"
        ),
        (
            "<!-- wp:columns --><div class=\"wp-block-columns\"><div class=\"wp-block-column\"><!-- wp:paragraph --><p>L</p><!-- /wp:paragraph --></div><div class=\"wp-block-column\"><p>R</p></div></div><!-- /wp:columns -->",
            "L\n\nR"
        ),
        ("a ]]]]><![CDATA[> b", "a \\]\\]> b"), ("[et_pb_", "\\[et\\_pb\\_"), ("[vc_row", "\\[vc\\_row"),
    ]

    @Test(arguments: awkward.indices)
    func awkwardTextsBecomeMarkdown(index: Int) async throws {
        let (content, markdown) = Self.awkward[index]
        let site = try ImportedSite()
        let pictures = Self.everything.split(separator: "<item>").filter { $0.contains("attachment_url") }.map { "<item>\($0)" }.joined()
        let uploads = try uploads()
        try await site.run(try Self.source(Self.item(1, "A", slug: "a", content: content) + pictures, uploads: uploads.path))
        let text = try #require(try site.files["articles/2020/a.md"])
        let body = text.split(separator: "---\n\n", maxSplits: 1).last.map(String.init)?.trimmed
        #expect(body == markdown)
        #expect(try site.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    @Test func bytesOfOtherEncodingsAreSaid() async throws {
        let site = try ImportedSite()
        let bytes = Array((Self.head + Self.item(1, "A", slug: "a", content: "caf@ ^x^") + Self.tail).utf8).map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "@"): 0xE9
            case UInt8(ascii: "^"): 0x94
            default: byte
            }
        }
        let outcome = try await site.run(.wordpress(try WordPressSource(bytes, of: "x.xml", options: .init())))
        #expect(try site.files["articles/2020/a.md"]?.hasSuffix("\n\ncafé ”x”\n") == true)
        #expect(outcome.plan.notes == ["3 bytes were not UTF-8, and were read as Windows-1252; look for odd letters"])
    }

    /// Names and texts that want out of the site, into a script, or into a spoiler that nothing guards.
    static let hostile: [(name: String, items: String)] = [
        (
            "slugs that are paths",
            item(1, "A", slug: "../../../etc/passwd") + item(2, "B", slug: "%2e%2e%2fx") + item(3, "C", slug: "con")
                + item(4, "D", slug: "a/b\\c:d")
        ),
        (
            "pages that are reserved",
            item(1, "News", type: "page", slug: "news") + item(2, "X", type: "page", slug: "index")
                + item(3, "Y", type: "page", slug: "404")
        ),
        ("one slug twice", item(1, "A", slug: "same") + item(2, "B", slug: "same") + item(1, "C", slug: "other")),
        (
            "parents in a circle",
            item(1, "A", type: "page", slug: "a", more: "<wp:post_parent>2</wp:post_parent>")
                + item(2, "B", type: "page", slug: "b", more: "<wp:post_parent>1</wp:post_parent>")
        ),
        ("titles of nothing", item(1, "", slug: "") + item(2, "&amp;#1;&lt;b&gt;&lt;/b&gt;", slug: "") + item(3, "---", slug: "---")),
        ("titles with signs", item(1, "a: {b} ||c|| [spoiler]d[/spoiler] %%title%% #e \"f\" - &gt;!g!&lt;", slug: "a")),
        (
            "scripts",
            item(
                1, "A", slug: "a",
                content:
                    "<script>x</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\" onclick=x>y</a><svg onload=x></svg><iframe src=\"data:text/html,x\"></iframe>&lt;script&gt;"
            )
        ),
        (
            "signs of spoilers",
            item(
                1, "A", slug: "a",
                content:
                    "||a|| \\|\\|b\\|\\| [spoiler]c[/spoiler] >!d!< &gt;!e!&lt; %%f%% {{spoiler|g}} <details>h</details> ｜｜i｜｜ |j| |||k|||\n\n:::spoiler\n:spoiler l\n\n    ||m||{s1}\n\n<pre>||n||{s2} [spoiler]o[/spoiler]</pre><code>||p||</code>"
            )
        ),
        (
            "front matter in a text",
            item(1, "A", slug: "a", content: "---\ntitle: B\n---\n\n***\n\n<!-- x --> &lt;!-- y --&gt; ```\n\n~~~\nz")
        ),
        ("control characters", item(1, "A\u{202E}B\u{7}", slug: "a\u{202E}", content: "x\u{1}\u{202E}y\u{2066}z &#x202E; &#0;")),
        (
            "wrong addresses",
            item(
                1, "A", slug: "a",
                content:
                    "<a href=\"http://\">a</a> <a href=\"https://[x\">b</a> <a href=\"//\">c</a> <a href=\"\">d</a> <a href=\"https://u:p@x.example/\">e</a> <a href=\"mailto:\">f</a> http://a_b http:// https://x..y/ https://example.org/nowhere/ <a href=\"/nowhere/\">g</a> <a href=\"tel:1\">h</a> <a href=\"#x\">i</a> <a href=\"http//x\">j</a>"
            )
        ),
        (
            "files outside",
            item(
                1, "A", slug: "a",
                content:
                    "<img src=\"/blog/wp-content/uploads/../../../../etc/passwd.jpg\"><img src=\"/blog/wp-content/uploads/%2e%2e/x.jpg\"><a href=\"/blog/wp-content/uploads/2020/05/evil.php\">x</a>"
            )
        ),
        (
            "many tags",
            item(
                1, "A", slug: "a",
                more: (1...80).map { "<category domain=\"post_tag\" nicename=\"t\($0)\">t\($0)</category>" }.joined()
                    + "<category domain=\"post_tag\" nicename=\"q\">Q/A</category><category domain=\"post_tag\" nicename=\"r\">Q&amp;A</category><category domain=\"post_tag\" nicename=\"s\">!!!</category>"
            )
        ),
        ("deep tags", item(1, "A", slug: "a", content: String(repeating: "<div><b>", count: 5_000) + "words")),
        (
            "old addresses",
            item(1, "A", slug: "a", link: "https://old.example/news/b/") + item(2, "B", slug: "b", link: "https://old.example/../.htaccess")
                + item(3, "C", slug: "c", link: "https://old.example/a%2fb/%00/?x=&lt;&gt;")
        ),
        (
            "dates",
            item(1, "A", date: "9999-99-99 99:99:99", slug: "a") + item(2, "B", date: "x", slug: "b") + item(3, "C", date: "-1", slug: "c")
        ),
    ]

    @Test(arguments: hostile.indices)
    func hostileExportsMakeASoundSite(index: Int) async throws {
        let (name, items) = Self.hostile[index]
        let site = try ImportedSite()
        let uploads = try uploads()
        let outcome = try await site.run(try Self.source(items, uploads: uploads.path))
        #expect(!outcome.written.isEmpty, "\(name)")
        let files = try site.files
        #expect(
            files.keys.allSatisfy {
                ["articles/", "pages/", ".imports/", "authors.yaml", "images/", "files/"].contains(where: $0.hasPrefix)
            }, "\(name)")
        let found = try site.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(found == [], "\(name)")
        let again = try await site.run(try Self.source(items, uploads: uploads.path)).written
        #expect(again == [], "\(name)")
        #expect(outcome.drafted == [], "\(name)")
    }

    @Test func aBrokenExportChangesNothing() async throws {
        let site = try ImportedSite()
        let text = Self.head + "<item><title>B"
        let found = await refusal { _ = try WordPressSource(Array(text.utf8), of: "x.xml", options: .init()) }
        #expect(found == ["6:15 the file ends inside '<title>' → the download was probably cut off; export the file again"])
        let other = await refusal {
            _ = try WordPressSource(Array("<rss><channel><title>x</title></channel></rss>".utf8), of: "x.xml", options: .init())
        }
        #expect(
            other == ["1:1 this is not an export of WordPress → in WordPress, choose Tools, Export, All content, and download the file"])
        #expect(try site.files == [:])
    }

    @Test func whatTheOwnerChangedStays() async throws {
        let site = try ImportedSite()
        let items = Self.item(1, "A", slug: "a", content: "Old")
        try await site.run(try Self.source(items))
        try site.folder.write("---\ntitle: Mine\ndate: 2020-05-01\n---\n\nNew\n", to: "articles/2020/a.md")
        let before = try site.files
        let outcome = try await site.run(try Self.source(items + Self.item(2, "B", slug: "a", content: "<a href=\"/blog/?p=1\">A</a>")))
        #expect(
            outcome.written
                == [".imports/wordpress.yaml", "articles/2020/a-2.md"].sorted {
                    ($0.hasPrefix(".") ? 1 : 0, $0) < ($1.hasPrefix(".") ? 1 : 0, $1)
                })
        #expect(try site.files["articles/2020/a.md"] == before["articles/2020/a.md"])
        #expect(try site.files["articles/2020/a-2.md"]?.hasSuffix("[A](/news/a/)\n") == true)
    }

    @Test func nothingIsWrittenWithDryRun() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        let outcome = try await site.run(try Self.source(Self.everything, uploads: uploads.path), dryRun: true)
        #expect(outcome.plan.counts == "1 author, 5 articles, 2 pages")
        #expect(try site.files == [:])
    }

    @Test func allUploadsAreTakenIfWished() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        try uploads.write("<?php", to: "2020/05/x.php")
        try uploads.write("<html>", to: "2020/05/fake.png")
        try await site.run(try Self.source(Self.item(1, "A", slug: "a"), uploads: uploads.path, all: true))
        #expect(
            try site.files.keys.filter { $0.hasPrefix("images/") || $0.hasPrefix("files/") }.sorted() == [
                "files/2020/05/song.mp3", "images/2020/05/pic.jpg", "images/2020/05/unused.jpg",
            ])
        #expect(try await site.run(try Self.source(Self.item(1, "A", slug: "a"), uploads: uploads.path, all: true)).written == [])
    }

    /// Twenty megabytes: what waits in the reader does not grow with the file.
    /// Files that the site could not have are left out with their place; the posts come in.
    @Test func damagedPicturesAreListedAndThePostsComeIn() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        try uploads.write(bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0], to: "2020/05/cut.jpg")
        try uploads.write(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], to: "2020/05/cut.png")
        try uploads.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>", to: "2020/05/bad.svg")
        try uploads.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", to: "2020/05/good.svg")
        try uploads.write("<html>", to: "2020/05/notes.txt")
        let content =
            ["cut.jpg", "cut.png", "bad.svg", "good.svg"].map { "<img src=\"/blog/wp-content/uploads/2020/05/\($0)\" alt=\"x\">" }
            .joined(separator: "\n") + "\n<a href=\"/blog/wp-content/uploads/2020/05/notes.txt\">notes</a>"
        let outcome = try await site.run(try Self.source(Self.item(1, "A", slug: "a", content: content), uploads: uploads.path))
        #expect(outcome.written.contains { $0.hasSuffix("/a.md") })
        #expect(outcome.written.filter { $0.hasPrefix("images/") || $0.hasPrefix("files/") } == ["images/2020/05/good.svg"])
        #expect(outcome.plan.dropped.lines.filter { $0.contains("cannot be used") }.count == 4, "\(outcome.plan.dropped.lines)")
        #expect(try site.diagnostics.filter { $0.severity == .error } == [])
    }

    /// Comments that an earlier import kept apart come beside their texts, also if those were renamed; those of texts that are gone, go.
    @Test func strayCommentsComeBesideTheirTexts() async throws {
        let site = try ImportedSite()
        let items = Self.item(1, "A", slug: "a") + Self.item(2, "B", slug: "b") + Self.item(3, "C", slug: "c")
        try await site.run(try Self.source(items))
        let comments =
            "# The comments on it, as they were in WordPress.\ncomments:\n  - { id: 7, date: 2020-05-02, author: Ann, text: Fine. }\n"
        for name in ["a", "b", "c"] { try site.folder.write(comments, to: ".imports/comments/articles/2020/\(name).yaml") }
        try site.folder.write(try required(site.files["articles/2020/b.md"]), to: "articles/2020/renamed.md")
        try site.folder.remove("articles/2020/b.md")
        try site.folder.remove("articles/2020/c.md")
        let outcome = try await site.run(try Self.source(items))
        #expect(outcome.removed == ["a", "b", "c"].map { ".imports/comments/articles/2020/\($0).yaml" })
        let files = try site.files
        let moved = "comments:\n  - { id: 7, date: 2020-05-02, author: Ann, text: Fine. }\n"
        #expect(
            files.filter { $0.key.contains("comments") } == [
                "articles/2020/a.comments.yaml": moved, "articles/2020/renamed.comments.yaml": moved,
            ])
        #expect(try site.diagnostics.filter { $0.severity != .note } == [])
        #expect(try await site.run(try Self.source(items)).plan.pieces == [])
    }

    @Test func whatComesBeforeTheEndOfACutFileComesIn() async throws {
        let site = try ImportedSite()
        let whole = Self.head + Self.item(1, "A", slug: "a") + Self.item(2, "B", slug: "b") + Self.tail
        let cut = whole[..<(try #require(whole.firstRange(of: "<wp:post_name>b")).upperBound)]
        let outcome = try await site.run(
            .wordpress(try WordPressSource(Array(cut.utf8), of: "export.xml", options: .init())))
        #expect(outcome.written.filter { $0.hasSuffix(".md") }.map { $0.hasSuffix("/a.md") } == [true])
        #expect(outcome.plan.dropped.lines.contains { $0.hasPrefix("1 × the rest of the file: the file ends inside '<post_name>'; ") })
        // Later, the whole file adds the rest.
        let rest = try await site.run(.wordpress(try WordPressSource(Array(whole.utf8), of: "export.xml", options: .init())))
        #expect(rest.written.filter { $0.hasSuffix(".md") }.map { $0.hasSuffix("/b.md") } == [true])
    }

    @Test func aLongExportIsReadPieceByPiece() throws {
        let words = String(repeating: "Some words of a post. ", count: 450)
        var work: [Int] = []
        for count in [500, 1_000, 2_000] {
            let text = Self.head + (1...count).map { Self.item($0, "Post \($0)", slug: "post-\($0)", content: words) }.joined() + Self.tail
            var posts = 0
            let done = try XMLElements.read(.bytes(Array(text.utf8), named: "x.xml"), depth: 2) { node, _ in
                if node.name.local == "item" { posts += 1 }
            }
            #expect(posts == count)
            #expect(done.longestWait <= 65_536)
            work.append(done.pieces)
        }
        #expect(work[2] <= 4 * work[0] + 4)
    }

    @Test func whatIsFoldedAwayStaysClosed() async throws {
        let site = try ImportedSite()
        let content = "He [spoiler]goes home[/spoiler] then.\n\n[spoiler title=\"The end\"]Long\n\nwords[/spoiler]"
        try await site.run(try Self.source(Self.item(1, "A", slug: "a", content: content)))
        let text = try #require(try site.files["articles/2020/a.md"])
        #expect(text.hasSuffix("\nHe ||goes home|| then.\n\n:::spoiler[The end]\nLong\n\nwords\n:::\n"))
    }

    @Test(arguments: ["su_spoiler", "bg_spoiler", "sp-spoiler", "spoilers", "hide"])
    func spoilersOfPlugInsStayClosed(name: String) async throws {
        let site = try ImportedSite()
        let content = "He [\(name)]goes home[/\(name)] then.\n\n[\(name) title=\"The end\" open=\"no\"]Long\n\nwords[/\(name)]"
        try await site.run(try Self.source(Self.item(1, "A", slug: "a", content: content)))
        let text = try #require(try site.files["articles/2020/a.md"])
        #expect(text.hasSuffix("\nHe ||goes home|| then.\n\n:::spoiler[The end]\nLong\n\nwords\n:::\n"))
    }

    /// Else the site would not build with the first, and each text that links to a draft would become one itself.
    @Test func aTextForVisitorsDoesNotLinkToADraft() async throws {
        let links = "<p><a href=\"https://old.example/blog/?p=2\">locked</a> <a href=\"https://old.example/blog/?p=1\">open</a></p>"
        let site = try ImportedSite()
        let outcome = try await site.run(
            try Self.source(
                Self.item(1, "Open", slug: "open", content: links)
                    + Self.item(2, "Locked", slug: "locked", content: "x", more: "<wp:post_password>x</wp:post_password>")
                    + Self.item(3, "Idea", status: "draft", slug: "idea", content: links)))
        #expect(outcome.drafted == [])
        #expect(try site.files["articles/2020/open.md"]?.hasSuffix("---\n\nlocked [open](/news/open/)\n") == true)
        #expect(try site.files["articles/2020/idea.md"]?.hasSuffix("---\n\n[locked](/news/locked/) [open](/news/open/)\n") == true)
        #expect(outcome.plan.dropped.lines.contains { $0.contains("'https://old.example/blog/?p=2' leads to a draft") })
    }

    @Test func aTextWithWordsThatTheSiteGuardsBecomesADraft() async throws {
        let files = [
            "shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n",
            "shows/x/season-1.yaml":
                "number: 1\nepisodes:\n  - { number: 1, title: A, summary: { spoiler: \"The gardener takes the silver spoon away.\", until: s1e1 } }\n",
        ]
        let site = try ImportedSite(files)
        let items =
            Self.item(1, "A", slug: "a", content: "The gardener takes the silver spoon away.")
            + Self.item(2, "B", slug: "b", content: "Nothing.")
        let outcome = try await site.run(try Self.source(items))
        #expect(outcome.drafted.count == 1)
        #expect(try site.files["articles/2020/a.md"]?.hasPrefix("---\ndraft: true\ntitle: A\n") == true)
        #expect(try site.files["articles/2020/b.md"]?.contains("draft") == false)
    }

    @Test func picturesAreFoundHoweverTheyAreAddressed() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        let attachment = Self.item(
            10, "Pic", type: "attachment", status: "inherit", slug: "pic", link: "https://old.example/blog/2020/05/a/pic/",
            more: "<wp:post_parent>1</wp:post_parent><wp:attachment_url>https://old.files.example/2020/05/Pic.jpg</wp:attachment_url>")
        let content = """
            <img src="https://old.files.example/2020/05/pic.jpg?w=300" alt="one"> <img src="https://i0.wp.com/old.files.example/2020/05/Pic.jpg" alt="two">

            [gallery] [E=mc] [x y="1"]

            <a href="https://old.example/blog/2020/05/a/pic/">three</a> <a href="https://old.example/blog/">home</a>
            """
        let more = """
            <wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta><wp:is_sticky>1</wp:is_sticky>
            <category domain="post_format" nicename="aside">Aside</category>
            """
        let outcome = try await site.run(
            try Self.source(Self.item(1, "A", slug: "a", content: content, more: more) + attachment, uploads: uploads.path))
        let text = try #require(try site.files["articles/2020/a.md"])
        #expect(
            text.hasSuffix(
                """

                ![one](/images/2020/05/pic.jpg) ![two](/images/2020/05/pic.jpg)

                :::gallery
                ![Pic](/images/2020/05/pic.jpg)
                :::

                \\[E=mc\\]

                [three](/images/2020/05/pic.jpg) [home](/)

                """))
        #expect(
            outcome.plan.dropped.lines == [
                "1 × custom fields 'mood': a post of this site has no place for them (6:1 in “A”)",
                "1 × posts that stay on top: news are sorted by date (6:1 in “A”)",
                "1 × terms of 'post_format': articles have only tags (6:1 in “A”)",
                "1 × shortcodes [x]: a plug-in of WordPress made their contents (10:1 in “A”)",
            ])
    }

    @Test func oldPlayersBecomeFilmsAndWarningsStayWords() async throws {
        let site = try ImportedSite()
        let player = """
            <object width="425"><param name="movie" value="http://www.youtube.com/v/a_b&amp;hl=en"><embed src="http://www.youtube.com/v/a_b&amp;hl=en"></object>
            """
        try await site.run(try Self.source(Self.item(1, "A", slug: "a", content: "[Spoiler] here\n\n\(player)")))
        let text = try #require(try site.files["articles/2020/a.md"])
        #expect(text.hasSuffix("\n\\[Spoiler\\] here\n\n::video[YouTube]{url=\"https://www.youtube.com/watch?v=a_b\"}\n"))
    }
}
