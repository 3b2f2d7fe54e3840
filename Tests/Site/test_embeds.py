"""What is embedded from other sites, in Chromium: nothing is loaded before a click, and then one frame that cannot touch the page."""

import subprocess
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from serving import serve

SITE = "title: Leaves\nbaseURL: https://leaves.example/\nembeds: bareLinks\n"
ARTICLE = """---
title: Leaves
date: 2026-01-02
---

Words about leaves.

::embed[The trailer]{url="https://vimeo.com/76979871?share=copy"}

https://www.youtube.com/shorts/FrOAv5mSzVw

::embed[The song]{url="https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"}

::embed[A post]{url="https://mastodon.social/@alice/109501234567890123"}

:::spoiler[The end]
::embed[How it ends]{url="https://vimeo.com/76979872"}
:::

> [!WARNING]
> Mind the step.
"""
FRAMES = {"Video on YouTube": "https://www.youtube-nocookie.com", "The song": "https://open.spotify.com",
          "A post": "https://mastodon.social", "The trailer": "https://player.vimeo.com"}
POLICY = ("default-src 'self'; script-src 'self'; style-src 'self'; frame-src "
          + " ".join(sorted(FRAMES.values())))


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with the policy that such a site has."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def folder(pytestconfig, tmp_path_factory):
    root = tmp_path_factory.mktemp("embeds")
    (root / "site/articles/2026").mkdir(parents=True)
    (root / "site/site.yaml").write_text(SITE)
    (root / "site/articles/2026/leaves.md").write_text(ARTICLE)
    program = pytestconfig.getoption("marquee").resolve()
    subprocess.run([program, "build", "--site", root / "site", "--output", root / "out", "--date", "2026-02-01"], check=True)
    return root / "out"


@pytest.fixture(scope="module")
def address(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder))
    serve(server)
    yield f"http://127.0.0.1:{server.server_port}/news/leaves/"
    server.shutdown()


@contextmanager
def opened(browser, address, **options):
    """The page, the requests to other hosts, and what the browser complains about."""
    # A page that is still scrolling smoothly is not where a click expects it.
    context = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    outside, complaints = [], []
    home = address.split("/news")[0]

    def answer(route):
        if route.request.url.startswith(("file:", home)):
            return route.continue_()
        outside.append(route.request.url)
        return route.fulfill(body="<title>Player</title><p>Playing", content_type="text/html")

    page.route("**/*", answer)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page, outside, complaints
    context.close()


def card(page, title):
    return page.locator("figure.embed", has=page.get_by_text(title, exact=True)).locator(".embed-card")


def load(page, title):
    """Follows a card without the mouse, whose clicks the browser sends to frames of other hosts until it has drawn them where they are after scrolling."""
    card(page, title).evaluate("card => card.click()")
    expect(page.locator(f"iframe[title='{title}']")).to_be_visible()


def test_nothing_is_loaded_before_a_click(browser, address):
    with opened(browser, address) as (page, outside, complaints):
        page.wait_for_load_state("networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.locator(".embed-card").first.hover()
        page.wait_for_timeout(200)
        assert outside == []
        assert page.locator("iframe").count() == 0
        assert complaints == []


@pytest.mark.parametrize("title", FRAMES)
def test_a_click_loads_one_sandboxed_frame(browser, address, title):
    with opened(browser, address) as (page, outside, complaints):
        card(page, title).click()
        frame = page.locator("iframe")
        expect(frame).to_have_count(1)
        expect(frame).to_have_attribute("title", title)
        expect(frame).to_be_focused()
        page.frame_locator("iframe").get_by_text("Playing").wait_for()
        assert [url.startswith(FRAMES[title] + "/") for url in outside] == [True]
        sandbox = set(frame.get_attribute("sandbox").split())
        assert not sandbox & {"allow-top-navigation", "allow-top-navigation-by-user-activation", "allow-modals", "allow-downloads"}
        assert frame.get_attribute("style") is None
        assert complaints == []


def test_the_keyboard_loads_a_frame_too(browser, address):
    with opened(browser, address) as (page, outside, _):
        card(page, "The trailer").focus()
        page.keyboard.press("Enter")
        expect(page.locator("iframe")).to_have_count(1)
        page.frame_locator("iframe").get_by_text("Playing").wait_for()
        assert len(outside) == 1


def test_a_frame_takes_the_place_of_its_card(browser, address):
    """Videos and songs: nothing below them moves."""
    with opened(browser, address, viewport={"width": 390, "height": 800}) as (page, _, _):
        for title in ("The trailer", "Video on YouTube", "The song"):
            before = card(page, title).bounding_box()
            below = page.get_by_text("Mind the step.").bounding_box()["y"] + page.evaluate("scrollY")
            load(page, title)
            after = page.locator(f"iframe[title='{title}']").bounding_box()
            assert (round(after["width"]), round(after["height"])) == (round(before["width"]), round(before["height"]))
            assert round(page.get_by_text("Mind the step.").bounding_box()["y"] + page.evaluate("scrollY")) == round(below)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_cards_and_frames_fit(browser, address, width, scheme):
    with opened(browser, address, viewport={"width": width, "height": 800}, color_scheme=scheme) as (page, _, _):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for title in FRAMES:
            load(page, title)
        expect(page.locator("iframe")).to_have_count(len(FRAMES))
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_guarded_stays_closed(browser, address):
    with opened(browser, address) as (page, outside, _):
        assert not page.get_by_text("How it ends").is_visible()
        page.get_by_text("The end").click()
        assert outside == []
        card(page, "How it ends").click()
        expect(page.locator("iframe")).to_have_count(1)


def test_without_scripts_a_card_is_a_link(browser, address):
    with opened(browser, address, java_script_enabled=False) as (page, outside, _):
        assert card(page, "The trailer").get_attribute("href") == "https://vimeo.com/76979871"
        card(page, "The trailer").click()
        page.wait_for_url("https://vimeo.com/76979871")
        assert outside == ["https://vimeo.com/76979871"]


def test_from_a_disk_a_card_is_a_link(browser, folder, tmp_path):
    copy = tmp_path / "leaves.html"
    text = (folder / "news/leaves/index.html").read_text()
    copy.write_text(text.replace('"/assets/', f'"{(folder / "assets").as_uri()}/'))
    with opened(browser, copy.as_uri()) as (page, outside, _):
        card(page, "The trailer").click()
        page.wait_for_url("https://vimeo.com/76979871")
        assert outside == ["https://vimeo.com/76979871"]


def test_on_paper_there_is_the_address(browser, address):
    with opened(browser, address) as (page, _, _):
        page.emulate_media(media="print")
        figure = page.locator("figure.embed").first
        assert figure.get_by_text("The trailer", exact=True).is_visible()
        assert figure.locator("figcaption").inner_text() == "Vimeo: vimeo.com/76979871"
        assert not figure.locator("small").is_visible()
        assert not figure.locator(".poster").is_visible()
        contents = figure.evaluate("figure => [...figure.querySelectorAll('a')].map(a => getComputedStyle(a, '::after').content)")
        assert set(contents) == {"none"}
