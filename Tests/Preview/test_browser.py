"""The preview as a writer sees it, in Chromium: saved changes appear, errors are shown, and disappear when they are fixed."""

import http.server
import json
import re
from datetime import date, timedelta
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import wait_until
from preview_program import FILES, running
from serving import serve

LONG = "\n\n".join(f"Paragraph {number}." for number in range(200))
DETAILS = "\n<details><summary>More</summary><p>Inside</p></details>\n\n<details><summary>Other</summary><p>Within</p></details>\n"


def article(text, title="Leaves"):
    return f"---\ntitle: {title}\ndate: 2025-05-01\n---\n{text}\n"


STORY = {
    "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
    "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: One }\n  - { number: 4, title: Four }\n",
    "articles/2025/leaves.md": article("They fall.\n\n:::spoiler{until=s1e4}\nThe end of four.\n:::\n"),
}


@pytest.fixture
def leaves(preview, page):
    page.loads = []
    page.on("load", lambda _: page.loads.append(page.url))
    page.goto(f"{preview.address}/news/leaves/")
    page.wait_for_selector("marquee-preview .bar:not([hidden])")
    return page


def test_saved_changes_appear_without_a_reload(preview, leaves):
    preview.write("articles/2025/leaves.md", article("They fall *slowly*.", title="Many leaves"))
    leaves.wait_for_selector(".prose em:text-is('slowly')")
    assert leaves.title().startswith("Many leaves")
    preview.write("articles/2025/leaves.md", article("They fall."))
    leaves.wait_for_selector(".prose em", state="detached")
    assert len(leaves.loads) == 1


def test_saved_changes_appear_while_the_bar_waits(preview, leaves):
    held = []
    leaves.route("**/.marquee/status*", lambda route: held.append(route))
    for word in ("once", "twice", "three times"):
        preview.write("articles/2025/leaves.md", article(f"They fall {word}."))
        leaves.wait_for_selector(f".prose:has-text('They fall {word}.')")
        while not held:
            leaves.wait_for_timeout(10)
    leaves.unroute_all()


def test_other_files_of_the_page_count_too(preview, leaves):
    preview.write("site.yaml", FILES["site.yaml"].replace("Leaves", "Leaves and more"))
    wait_until(leaves, "document.title.includes('Leaves and more')")
    preview.write("articles/2026/new.md", article("New.", title="A new one"))
    leaves.goto(f"{preview.address}/news/")
    leaves.wait_for_selector("text=A new one")
    (preview.folder / "articles/2026/new.md").unlink()
    leaves.wait_for_selector("text=A new one", state="detached")


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_fixed(preview, leaves):
    printed = len(preview.lines)
    preview.write("articles/2025/leaves.md", article("They fall. See [[Branhces]], {{nothing}} and ||this||{s1x1}."))
    preview.write("articles/2025/branches.md", "---\ntitel: Branches\ndate: 2025-06-01\n---\nText\n")
    overlay = leaves.locator("marquee-preview .problems")
    overlay.locator("text=unknown key 'titel'").wait_for()
    # All errors, worded as in the terminal, over the unchanged page.
    preview.wait_for_line("unknown key 'titel'", after=printed)
    terminal = "".join(preview.lines)
    shown = [leaves.evaluate("element => element.textContent", block) for block in overlay.locator("pre").element_handles()]
    assert len(shown) >= 2 and all(block in terminal for block in shown)
    assert leaves.locator(".prose").inner_text() == "They fall."
    assert re.search(r"\n +\d+ \| .*\n +\| +\^", shown[0])
    link = overlay.locator("a").first.get_attribute("href")
    assert unquote(link).startswith(f"vscode://file{preview.folder.resolve()}/articles/2025/") and re.search(r":\d+:\d+$", link)

    preview.write("articles/2025/branches.md", FILES["articles/2025/branches.md"])
    preview.write("articles/2025/leaves.md", article("They fall again."))
    leaves.wait_for_selector("marquee-preview .problems", state="hidden")
    leaves.wait_for_selector(".prose:has-text('They fall again.')")
    assert len(leaves.loads) == 1
    preview.wait_for_line("No more problems.")


def test_an_error_that_looks_like_markup_is_text(preview, leaves):
    text = "</pre><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
    preview.write("articles/2025/leaves.md", f"---\ntitle: X\ndate: \"{text}\"\n---\nX\n")
    leaves.locator("marquee-preview .problems pre").first.wait_for()
    assert "<script>" in leaves.locator("marquee-preview .problems pre").first.inner_text()
    assert leaves.evaluate("window.hacked") is None


def test_a_site_that_starts_with_errors_appears_when_they_are_fixed(marquee, tmp_path, page):
    with running(marquee, tmp_path, files=FILES | {"articles/2025/leaves.md": "no front matter\n"}) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        page.wait_for_selector("text=the file has no front matter")
        preview.write("articles/2025/leaves.md", article("They fall."))
        page.wait_for_selector(".prose:has-text('They fall.')")
        page.wait_for_selector("marquee-preview .problems", state="hidden")


def test_the_scroll_position_and_open_details_are_kept(preview, leaves):
    preview.write("articles/2025/leaves.md", article(LONG + DETAILS))
    leaves.wait_for_selector("text=Paragraph 199.")
    leaves.locator("summary:text-is('Other')").click()
    leaves.evaluate("scrollTo(0, 1500)")
    preview.write("articles/2025/leaves.md", article(LONG.replace("Paragraph 199.", "The end.") + "\n\n<details><summary>New</summary></details>\n" + DETAILS))
    leaves.wait_for_selector("text=The end.")
    assert leaves.evaluate("scrollY") == 1500
    opened = leaves.evaluate("[...document.querySelectorAll('.prose details')].map(each => [each.firstChild.textContent, each.open])")
    assert opened == [["New", False], ["More", False], ["Other", True]]
    assert len(leaves.loads) == 1


def test_a_style_sheet_is_swapped_in_place(preview, leaves):
    preview.write("files/extra.css", ".prose { color: rgb(1, 2, 3) }")
    preview.write("articles/2025/leaves.md", article("They fall.\n\n<link rel=\"stylesheet\" href=\"/files/extra.css\">\n"))
    wait_until(leaves, "getComputedStyle(document.querySelector('.prose')).color === 'rgb(1, 2, 3)'")
    leaves.evaluate("window.stays = 1; scrollTo(0, 10)")
    preview.write("files/extra.css", ".prose { color: rgb(4, 5, 6) }")
    wait_until(leaves, "getComputedStyle(document.querySelector('.prose')).color === 'rgb(4, 5, 6)'")
    wait_until(leaves, "document.querySelectorAll('.prose link').length === 1")
    assert leaves.evaluate("window.stays") == 1 and len(leaves.loads) == 1


def test_the_current_picture_is_shown(preview, leaves):
    preview.write("articles/2025/leaves.md", article("![A leaf](images/leaf.svg)"))
    wait_until(leaves, "document.querySelector('.prose img')?.naturalWidth === 9")
    preview.write("images/leaf.svg", FILES["images/leaf.svg"].replace('"9"', '"20"'))
    wait_until(leaves, "document.querySelector('.prose img').naturalWidth === 20")


def test_a_page_with_another_script_is_reloaded_in_place(preview, leaves):
    preview.write("articles/2025/leaves.md", article(LONG + DETAILS))
    leaves.wait_for_selector("text=Paragraph 199.")
    leaves.locator("summary:text-is('Other')").click()
    leaves.evaluate("scrollTo(0, 1500)")
    preview.write("articles/2025/leaves.md", article(LONG + DETAILS + "\n::countdown[The film]{to=2024-01-01}\n"))
    wait_until(leaves, "performance.getEntriesByType('resource').some(entry => entry.name.includes('/assets/countdown-'))")
    wait_until(leaves, "scrollY === 1500 && document.querySelector('.prose details:last-of-type').open")


def test_the_bar_tells_the_writer_about_the_page(preview, leaves):
    preview.write("articles/2025/leaves.md", article("They fall. ![A leaf](images/leaf.svg)"))
    bar = leaves.locator("marquee-preview .bar")
    bar.locator("text=/kB \\+ .*kB/").wait_for()
    link = bar.locator("a:text-is('articles/2025/leaves.md')").get_attribute("href")
    assert unquote(link) == f"vscode://file{preview.folder.resolve()}/articles/2025/leaves.md:1:1"
    leaves.goto(f"{preview.address}/news/branches/")
    bar.locator("text=draft").wait_for()
    later = (date.today() + timedelta(days=300)).isoformat()
    preview.write("articles/2025/branches.md", f"---\ntitle: Branches\ndate: {later}\n---\nThey will stay. <a href=\"#nowhere\">No</a>\n")
    bar.locator(f"text=appears on {later}").wait_for()
    bar.locator("summary:text-is('3 notes')").click()
    notes = bar.locator(".notes pre").all_inner_texts()
    assert [phrase for phrase in ("#nowhere", "have no author", "have no description") if not any(phrase in note for note in notes)] == []
    # The notes stay open until the writer closes them, and only list what is left to do.
    preview.write("articles/2025/branches.md", f"---\ntitle: Branches\ndate: {later}\ndescription: Of trees.\n---\nThey will stay.\n")
    bar.locator("summary:text-is('1 note')").wait_for()
    assert "have no author" in bar.locator(".notes pre").inner_text()
    # Marked on the page and in lists too.
    leaves.goto(f"{preview.address}/news/")
    assert leaves.locator(".draft").count() >= 1


def test_pages_are_seen_as_on_a_phone_and_a_tablet(preview, leaves):
    for name, width in (("Phone", 390), ("Tablet", 820)):
        leaves.locator(f"marquee-preview button:text-is('{name}')").click()
        frame = leaves.frame_locator("marquee-preview iframe")
        frame.locator(".prose").wait_for()
        assert frame.locator("html").evaluate("() => innerWidth") == width
        assert frame.locator("marquee-preview .bar").is_hidden()
    preview.write("articles/2025/leaves.md", article("They fall in frames."))
    frame.locator(".prose:has-text('They fall in frames.')").wait_for()
    leaves.locator("marquee-preview button:text-is('Desktop')").click()
    assert leaves.locator("marquee-preview iframe").count() == 0


def test_the_writer_sees_the_site_as_a_visitor_in_the_middle_of_the_story(marquee, tmp_path, page):
    with running(marquee, tmp_path, files=FILES | STORY) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        choice = page.locator("marquee-preview select")
        choice.wait_for()
        spoiler = page.locator("text=The end of four.")
        assert spoiler.is_hidden()
        for label, value, is_seen in (("as someone at s1e1", "s1e1", False), ("as someone at s1e4", "s1e4", True),
                                      ("as someone who has seen nothing", "nothing", False), ("everything", "everything", True),
                                      ("as you chose on the page", "", False)):
            see_as(page, label)
            assert choice.evaluate("element => element.value") == value
            spoiler.wait_for(state="visible" if is_seen else "hidden")
        assert stored(page) == {}


def see_as(page, label):
    choice = page.locator("marquee-preview select")
    with page.expect_navigation():
        choice.select_option(label=label)
    choice.wait_for()


def stored(page):
    """What the page's panel has stored about the visitor."""
    return json.loads(page.evaluate("localStorage.getItem('marquee:/')") or "{}")


def test_the_writers_own_choice_is_restored(marquee, tmp_path, page):
    with running(marquee, tmp_path, files=FILES | STORY) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        page.locator(".point").click()
        page.select_option("select[name=screen]", "s1e1")
        page.evaluate("""() => localStorage.setItem('marquee:/', JSON.stringify(
            { ...JSON.parse(localStorage.getItem('marquee:/')), other: { film: true } }))""")
        own = stored(page)
        assert own == {"h": {"screen": "s1e1", "print": "", "film": False}, "other": {"film": True}}
        for label in ("everything", "as someone at s1e4", "as someone who has seen nothing"):
            see_as(page, label)
            assert stored(page)["other"] == {"film": True} and stored(page)["h"] != own["h"]
        page.reload()
        page.locator("marquee-preview select").wait_for()
        see_as(page, "as you chose on the page")
        assert stored(page) == own

        # A choice made on the page while another point of view is tried out is kept.
        see_as(page, "everything")
        page.locator(".point").click()
        page.click("button[name=forget]")
        page.select_option("select[name=screen]", "s1e4")
        own = stored(page)
        wait_until(page, "document.querySelector('marquee-preview').shadowRoot.querySelector('select').value === ''")
        see_as(page, "as someone who has seen nothing")
        see_as(page, "as you chose on the page")
        assert stored(page) == own


def test_scripts_of_the_page_run_again_after_a_change(marquee, tmp_path, page):
    text = "They fall ||on him||{s1e1} and ||on her||{s1e4}.\n\n:::spoiler{until=s1e4}\nThe end of four.\n:::\n"
    with running(marquee, tmp_path, files=FILES | STORY | {"articles/2025/leaves.md": article(text)}) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        page.locator("marquee-preview select").wait_for()
        see_as(page, "as someone at s1e1")
        for fall in ("fall", "fly", "drift"):
            preview.write("articles/2025/leaves.md", article(text.replace("fall", fall)))
            page.wait_for_selector(f".prose:has-text('They {fall}')")
            assert page.locator(".point").is_visible()
            assert page.locator(".prose button.spoiler-button").count() == 2
            assert page.locator("text=on him").is_visible()
            assert page.locator("text=on her").is_hidden() and page.locator("text=The end of four.").is_hidden()


def test_opened_inline_spoilers_stay_open(marquee, tmp_path, page):
    def text(before="", her="on her"):
        return f"They fall {before}||on him||{{s1e1}} and ||{her}||{{s1e4}}.\n"

    with running(marquee, tmp_path, files=FILES | STORY | {"articles/2025/leaves.md": article(text())}) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        page.locator("marquee-preview select").wait_for()
        page.locator(".prose button.spoiler-button").nth(1).click()
        page.locator("text=on her").wait_for()
        # The words of the open one change, then another one is added before it.
        for words in (text(her="on her own"), text("||for her||{s1e1} ", "on her own")):
            preview.write("articles/2025/leaves.md", article(words))
            wait_until(page, "count => document.querySelectorAll('.prose button.spoiler-button').length === count", arg=words.count("||") // 2)
            page.wait_for_selector("text=on her own")
            assert page.locator("text=on him").is_hidden() and page.locator("text=for her").is_hidden()


def test_the_point_of_view_applies_to_the_phone_width_too(marquee, tmp_path, page):
    with running(marquee, tmp_path, files=FILES | STORY) as preview:
        page.goto(f"{preview.address}/news/leaves/")
        page.locator("marquee-preview button:text-is('Phone')").click()
        spoiler = page.frame_locator("marquee-preview iframe").locator("text=The end of four.")
        spoiler.wait_for(state="hidden")
        see_as(page, "as someone at s1e4")
        spoiler.wait_for(state="visible")


def test_a_waiting_page_reconnects_to_the_preview(marquee, tmp_path, page):
    with running(marquee, tmp_path) as preview:
        port = preview.port
        page.goto(f"{preview.address}/news/leaves/")
        page.wait_for_selector("marquee-preview .bar:not([hidden])")
        assert preview.stop()[0] == 0
        page.wait_for_selector("text=the preview has stopped")
    with running(marquee, tmp_path, port=port, files=FILES | {"articles/2025/leaves.md": article("They are back.")}):
        page.wait_for_selector(".prose:has-text('They are back.')")
        page.wait_for_selector("text=the preview has stopped", state="detached")


def test_the_bar_and_the_overlay_are_accessible(preview, leaves):
    preview.write("articles/2025/branches.md", "---\ntitel: Branches\ndate: 2025-06-01\n---\nText\n")
    leaves.locator("marquee-preview .problems pre").first.wait_for()
    results = Axe().run(leaves, context="marquee-preview", options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert [violation["id"] for violation in results.response["violations"]] == []
    leaves.keyboard.press("Escape")
    assert leaves.locator("marquee-preview .problems").is_hidden()


def test_the_output_contains_nothing_of_the_preview(marquee, tmp_path):
    import subprocess

    from preview_program import write

    write(tmp_path / "site", FILES)
    subprocess.run([marquee, "build", "--site", "site", "--output", "public"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert [path for path in (tmp_path / "public").rglob("*") if path.is_file() and b"marquee-preview" in path.read_bytes()] == []
    assert [path for path in (tmp_path / "public").rglob("*.html") if b".marquee/" in path.read_bytes()] == []


# Tries every way in which a page could learn something from the preview, and lists what worked in its title.
CURIOUS = """<!DOCTYPE html><title>waiting</title><body><script>
const preview = "{address}";
const tags = (name, key, address) => new Promise(done => {{
    const made = document.createElement(name);
    made[key] = address;
    made.onload = () => done("loaded");
    made.onerror = () => done("failed");
    document.body.append(made);
}});
const ask = (address, mode) => fetch(address, {{ mode }}).then(() => "answered", () => "failed");
const events = address => new Promise(done => {{
    const source = new EventSource(address);
    source.onmessage = () => done("heard");
    source.onerror = () => {{ source.close(); done("failed"); }};
}});
(async () => {{
    const found = [];
    for (const path of ["events", "status", "preview.js"]) {{
        const address = preview + "/.marquee/" + path;
        found.push(await tags("script", "src", address), await tags("img", "src", address), await ask(address, "no-cors"),
            await ask(address, "cors"), await events(address));
    }}
    const result = [...new Set(found)].join();
    (window.top === window ? window : parent).postMessage(result, "*");
    document.title = result;
}})();
</script>"""


@pytest.fixture
def stranger():
    """Another site, which serves one page under every name of this machine."""
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(server.page.encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        serve(server)
        yield server
        server.shutdown()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_a_page_of_another_site_learns_nothing(preview, browser, stranger, name):
    stranger.page = CURIOUS.format(address=preview.address)
    page = browser.new_page()
    page.goto(f"http://{name}:{stranger.server_port}/")
    wait_until(page, "document.title !== 'waiting'")
    assert page.title() == "failed"
    # It has no access to a window that it opens.
    page.evaluate(f"window.other = open('{preview.address}/news/leaves/')")
    wait_until(page, "window.other.closed")
    page.close()


def test_a_sandboxed_page_in_the_site_learns_nothing(preview, browser):
    # The policy of the pages forbids the script inside; that of a theme may not.
    page = browser.new_page(bypass_csp=True)
    page.goto(f"{preview.address}/news/leaves/")
    page.evaluate("addEventListener('message', event => { document.title = 'inside: ' + event.data; })")
    # An update of the page, which other tests may have caused, takes the frame away.
    for _ in range(3):
        # Texts contain no frames; those of a theme may.
        page.evaluate(
            """inside => {
                const frame = document.createElement('iframe');
                frame.sandbox = 'allow-scripts';
                frame.srcdoc = inside;
                document.body.append(frame);
            }""",
            CURIOUS.format(address=preview.address),
        )
        try:
            wait_until(page, "document.title.startsWith('inside: ')", seconds=15)
            break
        except TimeoutError:
            continue
    assert page.title() == "inside: failed"
    page.close()


def test_copied_files_run_nothing(marquee, tmp_path, browser):
    script = "document.title = 'ran'; document.documentElement.setAttribute('id', 'ran'); fetch('/.marquee/status')"
    xml = "xmlns='http://www.w3.org/2000/svg'"
    files = FILES | {
        "site.yaml": FILES["site.yaml"] + "activeFiles: allowed\n", "files/e.html": f"<title>still</title><script>{script}</script>",
        "files/e.svg": f"<svg {xml} onload=\"{script}\"><script>{script}</script></svg>",
        "files/e.xml": f"<h xmlns='http://www.w3.org/1999/xhtml'><script>{script}</script></h>",
    }
    with running(marquee, tmp_path, files=files) as preview:
        for name in ("e.html", "e.svg", "e.xml"):
            page = browser.new_page()
            asked = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(f"{preview.address}/files/{name}")
            page.wait_for_timeout(200)
            assert page.title() != "ran" and page.locator("#ran").count() == 0
            assert [address for address in asked if ".marquee" in address] == []
            page.close()
