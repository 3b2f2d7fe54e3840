"""Pages as people see them, in Chromium."""

import os
import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect, sync_playwright

import programs
from drawings import BAD_DRAWINGS
from serving import serve

# A machine that does much else at the same time needs longer than the usual five seconds, and than the thirty for opening a page.
expect.set_options(timeout=20_000)
# In CSS pixels: a phone, a tablet, a desktop screen.
WIDTHS = [390, 820, 1440]
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# The rules that another colour scheme can break.
AXE_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
OVERFLOWING = """() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .map(element => "wider than the window: " + element.outerHTML.slice(0, 160));
}"""
# The controls for spoilers and colours, and the fields of the search and of lists, are useless without scripts.
SHOWN = "() => { for (const control of document.querySelectorAll('.progress, .point, .finder, .colours, .list-tools')) control.remove(); return document.body.innerText; }"
UNSEEN_IMAGES = """async () => {
    const images = [...document.images];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map(image => image.decode().catch(() => {})));
    return images.filter(image => !image.naturalWidth).map(image => image.src);
}"""


@contextmanager
def chromium():
    executable = programs.require("chromium")
    with sync_playwright() as playwright:
        # Chromium's sandbox does not work for root, and containers and CI run as root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@contextmanager
def served(site):
    """Serves the site on this machine only, below the path of its base address; returns the address of its home page."""
    prefix = urlsplit(site.base).path

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path):
            path = path if path.startswith(prefix) else "/nowhere"
            return super().translate_path("/" + path.removeprefix(prefix))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=site.folder))
    serve(server)
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()


@contextmanager
def opened(browser, home, problems, **context_options):
    """A tab that notes every error message, failed request and request to another host in `problems`."""
    context = browser.new_context(**context_options)
    context.set_default_timeout(60_000)
    tab = context.new_page()
    tab.on("console", lambda message: message.type == "error" and problems.append(f"console: {message.text} {message.location['url']}"))
    tab.on("pageerror", lambda error: problems.append(f"script: {error}"))
    tab.on("requestfailed", lambda request: given_up(request) or problems.append(f"{request.url} could not be loaded"))
    tab.on("response", lambda response: response.status >= 400 and problems.append(f"{response.url}: {response.status}"))
    tab.on("request", lambda request: request.url.startswith(("data:", home)) or problems.append(f"{request.url} is on another host"))
    yield tab
    context.close()


def given_up(request):
    """Whether the browser stopped loading because the tab was closed or went on to another page."""
    return request.failure == "net::ERR_ABORTED"


def wait_until(tab, expression, arg=None, seconds=60):
    """Waits until a JavaScript expression or function is true. Playwright's own way of waiting needs a policy that lets pages evaluate texts."""
    end = time.monotonic() + seconds
    while not is_true(tab, expression, arg):
        if time.monotonic() > end:
            raise TimeoutError(f"never true: {expression}")
        time.sleep(0.05)


def is_true(tab, expression, arg):
    """Whether it is true of the page that is there; of none while the tab goes to another page."""
    try:
        return tab.evaluate(expression, arg)
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return False


def faults(browser, site, path):
    """What is wrong with the page at any width of the window and in either colour scheme."""
    problems = []
    with served(site) as home, opened(browser, home, problems, reduced_motion="reduce") as tab:
        tab.goto(home + path)
        problems += [f"the image {address} does not show" for address in tab.evaluate(UNSEEN_IMAGES)]
        tab.evaluate(Axe().axe_script)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            problems += [f"{width}: {fault}" for fault in tab.evaluate(BAD_DRAWINGS)]
            for scheme, options in {"light": AXE_OPTIONS, "dark": AXE_COLOURS}.items():
                tab.emulate_media(color_scheme=scheme)
                problems += [f"{width} {scheme}: {fault}" for fault in tab.evaluate(OVERFLOWING) + violations(tab, options)]
    return [f"/{path}: {problem}" for problem in problems]


def violations(tab, options=AXE_OPTIONS):
    """The rules of axe that the page breaks, each with the number of elements and the first of them."""
    return [
        f"axe: {violation['id']}: {len(violation['nodes'])} elements, first {described(violation['nodes'][0])}"
        for violation in tab.evaluate("options => axe.run(options)", options)["violations"]
    ]


def described(node):
    return f"{node['html'][:160]}: {' '.join(node['failureSummary'].split())}"


def lost_without_scripts(browser, site, path):
    """What the page does not show, or what fails on it, when scripts are turned off."""
    problems = []
    shown = {}
    with served(site) as home:
        for scripts in (True, False):
            with opened(browser, home, problems, java_script_enabled=scripts) as tab:
                tab.goto(home + path)
                shown[scripts] = tab.evaluate(SHOWN).splitlines()
    problems += [f"shows only with scripts: {line}" for line in shown[True] if line not in shown[False]]
    return [f"/{path}: {problem}" for problem in problems]
