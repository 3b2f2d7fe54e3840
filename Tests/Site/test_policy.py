"""The Content-Security-Policy of the pages: each has it, nothing in them needs an exception, and browsers never have to enforce it."""

from html.parser import HTMLParser

import pytest

from browser import opened, served
from kinds import KINDS, longest_page

# What `default-src 'self'` refuses is reported by the browser as an event and as an error in the console.
LISTEN = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"
OWN = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"


class Scan(HTMLParser):
    """What in a page would need an exception from the policy."""

    def __init__(self, text):
        super().__init__()
        self.exceptions, self.policies, self.loads = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(values["content"])
            if self.loads:
                self.exceptions.append(f"the policy comes after {self.loads[0]}")
        if values.get("src") or tag == "link" and values.get("rel") == "stylesheet":
            self.loads.append(values.get("src") or values["href"])
        if tag == "style" or tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.exceptions.append(f"<{tag}> in the page")
        self.exceptions += [f"'{name}' of <{tag}>" for name in values if name == "style" or name.startswith("on")]


def test_no_page_needs_an_exception(site):
    faults = {}
    for file in site.folder.rglob("*.html"):
        scan = Scan(file.read_text())
        problems = scan.exceptions + ([] if scan.policies == [OWN] else [f"policies: {scan.policies}"])
        if problems:
            faults[file.relative_to(site.folder).as_posix()] = problems
    assert faults == {}


@pytest.mark.parametrize("text, exception", [
    ('<p style="color: red">', "'style' of <p>"), ("<style>p {}</style>", "<style> in the page"), ("<script>1</script>", "<script> in the page"),
    ('<b onclick="x()">', "'onclick' of <b>"),
    ('<img src="a.png"><meta http-equiv="Content-Security-Policy" content="x">', "the policy comes after a.png"),
])
def test_each_exception_is_found(text, exception):
    assert Scan(text).exceptions == [exception]


@pytest.mark.parametrize("name", KINDS)
def test_browsers_enforce_nothing(browser, subfolder_site, name):
    problems = []
    with served(subfolder_site) as home, opened(browser, home, problems) as tab:
        tab.add_init_script(LISTEN)
        tab.goto(home + longest_page(subfolder_site, name))
    if name == "page that is missing":
        problems = [problem for problem in problems if "404" not in problem]
    assert problems == []


def test_what_scripts_load_is_allowed(browser, subfolder_site):
    problems = []
    with served(subfolder_site) as home, opened(browser, home, problems) as tab:
        tab.add_init_script(LISTEN)
        tab.goto(home + "heartstopper/")
        tab.locator("button.point").click()
        tab.wait_for_selector("dialog.point-panel[open] option:nth-child(2)", state="attached")
        tab.keyboard.press("Escape")
        tab.keyboard.press("/")
        tab.locator("dialog.search[open] form.finder input").press_sequentially("nick")
        tab.wait_for_selector("form.finder[aria-busy=false] [role=option]")
    assert problems == []


def test_what_is_not_the_sites_own_is_refused(browser, subfolder_site):
    problems = []
    with served(subfolder_site) as home, opened(browser, home, problems) as tab:
        tab.add_init_script(LISTEN)
        tab.goto(home)
        tab.evaluate("""() => {
            document.body.insertAdjacentHTML("beforeend", '<p style="color: red">x</p><img src="https://elsewhere.example/a.png">');
            const script = document.createElement("script");
            script.textContent = "document.title = 'changed'";
            document.body.append(script);
        }""")
        for name in ["style-src-attr", "img-src", "script-src-elem"]:
            if not any(f"policy: {name}" in problem for problem in problems):
                tab.wait_for_event("console", lambda message: f"policy: {name}" in message.text)
        assert tab.title() != "changed"
