#!/usr/bin/env python3
"""Compares the search of a site with Pagefind on the same pages: what is published, what a query costs, and how long the index takes.

    python3 -m pip install 'pagefind[extended]' playwright
    python3 Tests/Benchmarks/search.py --marquee .build/release/marquee --pagefind "python3 -m pagefind" --before OLD_MARQUEE

The articles are made up, with as many different words as natural texts of their length have (Zipf's law). `--before` is a program without the search;
the search's share of a build is the difference in processor time between the two, taken in turns.
"""

import argparse
import gzip
import os
import resource
import shlex
import shutil
import statistics
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from urllib.parse import quote

from playwright.sync_api import sync_playwright

SYLLABLES = "ba be bi bo bu da de di do du fa fe fi ga ge go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe po ra re ri ro ru sa se si so ta te ti to tu va ve vi za ze".split()


def vocabulary(random, count):
    words = dict.fromkeys("the of and a to in is was he for it with as his on be at by".split())
    while len(words) < count:
        words["".join(random.choices(SYLLABLES, k=random.choice((2, 2, 3, 3, 3, 4))))] = None
    return list(words)


def write_site(folder, articles, words_each, seed=1):
    """Returns words of different frequency and a title, for queries."""
    random = Random(seed)
    words = vocabulary(random, 60_000)
    weights = [1 / (rank + 2.7) ** 1.05 for rank in range(len(words))]
    cumulated = [0.0]
    for weight in weights:
        cumulated.append(cumulated[-1] + weight)
    (folder / "articles").mkdir(parents=True)
    (folder / "site.yaml").write_text("title: Bench\nbaseURL: https://bench.example/\n")
    for number in range(articles):
        text = random.choices(words, cum_weights=cumulated[1:], k=words_each)
        title = " ".join(random.choices(words[300:20_000], k=4)).capitalize()
        paragraphs = [" ".join(text[start : start + 75]).capitalize() + "." for start in range(0, words_each, 75)]
        paragraphs.insert(len(paragraphs) // 2, "## " + " ".join(random.choices(words[300:20_000], k=3)).capitalize())
        day = f"{2000 + number % 25}-{number // 25 % 12 + 1:02}-{number // 300 % 28 + 1:02}"
        (folder / f"articles/a{number}.md").write_text(f"---\ntitle: {title}\ndate: {day}\n---\n" + "\n\n".join(paragraphs) + "\n")
    return words, title


def swapped(word, at):
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def queries(words, title):
    """Pairs of frequent and rare words, a name, beginnings of words, and typing errors."""
    pairs = ((40, 400), (150, 900), (90, 3000), (700, 800), (25, 60), (0, 20), (20_000, 30_000), (45_000, 55_000), (2, 59_000))
    long = [word for word in words[2000:6000] if len(word) > 6]
    return [f"{words[a]} {words[b]}" for a, b in pairs] + [
        " ".join(title.split()[:2]),
        f"{long[4][:3]} {words[70][:2]}",
        f"{words[50]} {swapped(long[0], 2)}",
        f"{swapped(long[1], 0)} {words[60]}",
        f"{long[2][1:]} {long[3][:-1]}",
        f"{swapped(long[5], 3)} {swapped(long[6], 0)}",
    ]


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(program, content, output):
    shutil.rmtree(output, ignore_errors=True)
    shutil.rmtree(output.parent / ".marquee", ignore_errors=True)
    return processor_time([program, "build", "--site", content, "--output", output, "--date", "2026-01-01"])


def size(files):
    return sum(file.stat().st_size for file in files), len(files)


# Typed in the page, so that a busy machine does not turn a quick writer into a slow one.
TYPE = """async query => {
    const input = document.querySelector("form.finder input");
    for (const letter of query) {
        input.value += letter;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(done => setTimeout(done, 80));
    }
}"""


# Typed as somebody does, until the answer is there and the places in the texts are shown.
def ours(tab, query):
    tab.evaluate(TYPE, query)
    tab.wait_for_selector("form.finder[aria-busy=false] [role=option]")
    tab.wait_for_timeout(300)
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(700)
    return tab.locator("[role=option]").count()


PAGEFIND = """async query => {
    const pagefind = await import("/pagefind/pagefind.js");
    const found = await pagefind.search(query);
    return (await Promise.all(found.results.slice(0, 8).map(result => result.data()))).length;
}"""


def pagefind(tab, query):
    return tab.evaluate(PAGEFIND, query)


def served(folder):
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def cost(browser, home, folder, query, find, is_ours):
    """The bytes that the first query of a visit fetches: as they are, and as a host compresses them; without the page itself and what it loads.
    Ours are with the pages whose texts are quoted."""
    context = browser.new_context()
    tab = context.new_page()
    paths, quoted = set(), set()
    tab.on("request", lambda request: (quoted if request.resource_type == "fetch" else paths).add(request.url.removeprefix(home).split("?")[0]))
    tab.goto(home + ("search/" if is_ours else "404.html"))
    if is_ours:
        tab.wait_for_selector("form.finder")
    results = find(tab, query)
    wanted = [path for path in paths | quoted if path.startswith(("assets/search", "assets/quotes", "search/index.js") if is_ours else "pagefind/")]
    wanted += [f"{path}index.html" for path in quoted if is_ours and path.endswith("/")]
    context.close()
    script = [path for path in wanted if path.startswith(("assets/search-", "assets/quotes-", "pagefind/pagefind.js"))]
    data = [(folder / path).read_bytes() for path in wanted if path not in script]
    own = [(folder / path).read_bytes() for path in script]
    packed = lambda files: sum(min(len(file), len(gzip.compress(file, 6))) for file in files)
    return sum(map(len, data)), packed(data), packed(own), len(data), results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marquee", type=Path, required=True)
    parser.add_argument("--before", type=Path, help="a program without the search")
    parser.add_argument("--pagefind", required=True, help="the command that runs Pagefind")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=300, help="in each article")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    content, output = arguments.folder / "content", arguments.folder / "out/public"
    shutil.rmtree(arguments.folder, ignore_errors=True)
    words, title = write_site(content, arguments.articles, arguments.words)
    output.parent.mkdir(parents=True)

    shares, times = [], []
    for _ in range(arguments.rounds):
        without = build(arguments.before, content, output) if arguments.before else None
        times.append(build(arguments.marquee, content, output))
        if without:
            shares.append(times[-1] / without)
    theirs = processor_time([*shlex.split(arguments.pagefind), "--site", output, "--root-selector", "main"])
    ours_size = size([output / "search/index.js", *(output / "assets/search").iterdir()])
    theirs_size = size([file for file in (output / "pagefind").rglob("*") if file.is_file()])

    asked = queries(words, title)
    home = served(output)
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=sandbox)
        costs = {
            name: [cost(browser, home, output, query, find, is_ours) for query in asked]
            for name, find, is_ours in (("Marquee", ours, True), ("Pagefind", pagefind, False))
        }
        browser.close()

    def row(name, values):
        print(f"| {name} | " + " | ".join(values) + " |")

    row("", ["Marquee", "Pagefind"])
    row("--", ["--:", "--:"])
    row("bytes published", [f"{ours_size[0]:,}", f"{theirs_size[0]:,}"])
    row("files", [f"{ours_size[1]:,}", f"{theirs_size[1]:,}"])
    for index, label in enumerate(["bytes to the first answer, beyond the script", "the same, compressed by the host", "script, compressed", "requests"]):
        row(f"{label}: median (most)", [f"{statistics.median(c[index] for c in costs[name]):,.0f} ({max(c[index] for c in costs[name]):,})" for name in costs])
    row("results shown", [", ".join(str(c[4]) for c in costs[name]) for name in costs])
    row("processor time of the index, seconds", [
        f"{statistics.median(times) - statistics.median(times) / statistics.median(shares):.2f}" if shares else "-", f"{theirs:.2f}"])
    row("processor time of the whole build, seconds", [f"{statistics.median(times):.2f}", f"{statistics.median(times) + theirs:.2f}"])
    print()
    row("query: bytes", list(costs))
    row("--", ["--:", "--:"])
    for number, query in enumerate(asked):
        row(query, [f"{costs[name][number][0]:,} ({costs[name][number][1]:,} compressed)" for name in costs])
    if shares:
        print(f"\nA build with the search takes {statistics.median(shares):.3f} times the processor time of one without it "
              f"({', '.join(f'{share:.3f}' for share in shares)}).")


if __name__ == "__main__":
    main()
