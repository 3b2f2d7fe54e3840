import ContentReader
import Files
import ShowData
import Site
import Templates
import TestSupport
import Testing

@testable import Output

@Suite struct OfflineTests {
    private let site: Site
    private let edition: OfflineEdition

    init() throws {
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\nfooter: A\n",
            "articles/a b.md": "---\ntitle: A\ndate: 2025-01-01\nslug: a\naliases: [old]\n---\nText.\n",
            "pages/über.md": "---\ntitle: U\n---\nText.\n",
            "images/a b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: One }]\n",
        ])
        let content = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01")))).content
        site = try Site(planning: content, theme: DefaultTheme())
        edition = OfflineEdition(of: site)
    }

    /// What is written on the page of an article, and what it is in the offline copy.
    private static let rewritten: [(written: String, offline: String)] = [
        // Pages and files, in every form in which a host would find them.
        (#"<a href="/fans/">"#, #"<a href="../../index.html">"#),
        (#"<a href="/fans">"#, #"<a href="../../index.html">"#),
        (#"<a href="/fans/h/season-1/">"#, #"<a href="../../h/season-1/index.html">"#),
        (#"<a href="/fans/h/season-1">"#, #"<a href="../../h/season-1/index.html">"#),
        (#"<a href="/fans/h/season-1/index.html">"#, #"<a href="../../h/season-1/index.html">"#),
        (#"<a href="../">"#, #"<a href="../index.html">"#),
        (#"<a href="./#top">"#, #"<a href="index.html#top">"#),
        (#"<a href="/fans/news/?page=2&amp;x=%22#end">"#, #"<a href="../index.html?page=2&amp;x=%22#end">"#),
        (#"<A HREF='https://LEAVES.example/fans/old/'>"#, #"<A HREF='../../old/index.html'>"#),
        (#"<a href=/fans/news/ class=x>"#, #"<a href=../index.html class=x>"#),
        (#"<a href=" /fans/feed.xml ">"#, #"<a href=" ../../feed.xml ">"#),
        (#"<a href="/fans/%C3%BCber/">"#, #"<a href="../../%C3%BCber/index.html">"#),
        (
            #"<img src="/fans/images/a%20b.svg" srcset="/fans/images/a%20b.svg 1x, x.png 2x">"#,
            #"<img src="../../images/a%20b.svg" srcset="../../images/a%20b.svg 1x, https://leaves.example/fans/news/a/x.png 2x">"#
        ),
        (#"<meta http-equiv="refresh" content="0; url=/fans/news/a/">"#, #"<meta http-equiv="refresh" content="0; url=index.html">"#),
        (
            #"<details data-points="/fans/feed.json" data-key="marquee:/fans/" data-place="/fans/news/" data-show="h">"#,
            #"<details data-points="../../feed.json" data-key="marquee:https://leaves.example/fans/" data-place="/fans/news/" data-show="h">"#
        ),
        (
            #"<p style="background: url( '/fans/images/a%20b.svg' ) url(#x)">"#,
            #"<p style="background: url( &#39;../../images/a%20b.svg&#39; ) url(#x)">"#
        ),
        ("<style>p { background: URL(/fans/images/a%20b.svg) }</style>", "<style>p { background: URL(../../images/a%20b.svg) }</style>"),
        // What only a host has.
        (#"<a href="/fans/robots.txt">"#, #"<a href="https://leaves.example/fans/robots.txt">"#),
        (#"<a href="/fans/404.html">"#, #"<a href="https://leaves.example/fans/404.html">"#),
        // Everything else stays as it is.
        (##"<a href="#top">"##, ##"<a href="#top">"##),
        (#"<a href="https://leaves.example/">"#, #"<a href="https://leaves.example/">"#),
        (#"<a href="https://other.example/fans/">"#, #"<a href="https://other.example/fans/">"#),
        (#"<a href="mailto:a@b.example">"#, #"<a href="mailto:a@b.example">"#),
        (
            #"<link rel="canonical" href="https://leaves.example/fans/news/a/">"#,
            #"<link rel="canonical" href="https://leaves.example/fans/news/a/">"#
        ),
        (
            #"<meta property="og:image" content="https://leaves.example/fans/images/a%20b.svg">"#,
            #"<meta property="og:image" content="https://leaves.example/fans/images/a%20b.svg">"#
        ),
        (
            #"<script>location = "/fans/news/"</script><!-- <a href="/fans/"> -->"#,
            #"<script>location = "/fans/news/"</script><!-- <a href="/fans/"> -->"#
        ),
        (#"<script type="module" src="/fans/files/own.js">"#, #"<script type="module" src="https://leaves.example/fans/files/own.js">"#),
    ]

    @Test func addressesOfThePageLeadToFiles() {
        for (written, offline) in Self.rewritten {
            let page = OfflinePage(Array(written.utf8), at: "news/a/index.html", in: edition).bytes
            #expect(String(decoding: page, as: UTF8.self) == offline)
        }
    }

    @Test func theDocumentTellsWhereTheFolderIs() {
        for (place, folder) in [("index.html", "./"), ("news/a/index.html", "../../"), ("old.html", "./")] {
            let page = OfflinePage(Array("<!doctype html><HTML lang=en><html>".utf8), at: place, in: edition).bytes
            #expect(String(decoding: page, as: UTF8.self) == "<!doctype html><HTML data-offline=\"\(folder)\" lang=en><html>")
        }
    }

    @Test func modulesOfTheThemeBecomeScriptsThatADiskCanServe() throws {
        let files = edition.files(contentFolder: "")
        let module = try #require(files.first { $0.path.hasPrefix("assets/spoilers-") && !$0.path.hasSuffix(".classic.js") }?.path)
        let classic = module.dropLast(3) + ".classic.js"
        #expect(files.contains { $0.path == classic })
        let written = "<script type=\"module\" blocking=\"render\" src=\"/fans/\(module)\"></script>"
        let page = OfflinePage(Array(written.utf8), at: "news/index.html", in: edition).bytes
        #expect(
            String(decoding: page, as: UTF8.self)
                == "<script defer type=\"text/javascript\" blocking=\"render\" src=\"../\(classic)\"></script>")
    }

    @Test func onlyWhatAHostNeedsIsMissing() {
        let all = Set(site.outputFiles(contentFolder: "").map(\.path))
        let offline = edition.files(contentFolder: "").map(\.path)
        #expect(all.subtracting(offline).sorted() == ["404.html", "robots.txt", "sitemap.xml"])
        #expect(Set(offline).subtracting(all).allSatisfy { $0.hasSuffix(".classic.js") })
        #expect(Set(offline).count == offline.count)
    }

    @Test func theReadmeSaysWhatTheFolderIs() throws {
        let readme = OfflineReadme(of: site, version: "1.2.3").file
        guard case .rendered(let bytes) = readme.content else { throw Unexpected("no text") }
        let pages = edition.routes.count
        #expect(readme.path == "README.txt")
        #expect(
            String(decoding: bytes(), as: UTF8.self) == """
                Leaves
                ======

                This folder is a copy of the website https://leaves.example/fans/, as it was on 2026-01-01.
                It works without the internet: open the file index.html in a browser.

                It has \(pages) pages in plain HTML, with their pictures, and the facts of each show in a file data.json.
                Only links to other websites need the internet. Whatever may give away the story stays
                closed until you open it, or say on a page how far you have watched or read.

                Made with Marquee 1.2.3 from the content of the site. All texts are in UTF-8.

                No licence is stated: the texts and pictures belong to those who made them.

                The credits of pictures, and the sources of facts, are on the pages.

                """)
    }
}

private struct Unexpected: Error {
    init(_ what: String) {}
}
