"""How soon the largest part of a page is painted on a slow phone: 1.6 Mb/s, 150 ms to the server and back, a CPU four times slower.

    .venv/bin/python Tests/Benchmarks/paint.py --marquee .build/release/marquee

Prints the median of some visits with an empty cache, in milliseconds, for the home page, an article and a season in each look, and how far things moved.
"""

import argparse
import gzip
import statistics
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Site"))
from browser import chromium  # noqa: E402
from kinds import longest_page  # noqa: E402
from looks import LOOKS, PROJECT, built  # noqa: E402

VISITS = 5
MOST = 1_000
LARGEST = """() => new Promise(done => {
    let largest = 0, shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => largest = entry.startTime)).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value)).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done([largest, shift]), 300);
})"""


def serve(folder):
    """Sends texts compressed, on connections that stay open, as hosts do."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            file = folder / self.path.split("?")[0].lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            body, kind = (file.read_bytes(), guess_type(file.name)[0] or "text/plain") if file.exists() else (b"", "text/plain")
            packed = kind.startswith("text/") or kind.endswith(("javascript", "svg+xml", "json"))
            body = gzip.compress(body, 9) if packed else body
            self.send_response(200 if file.exists() else 404)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def visit(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    devices = context.new_cdp_session(tab)
    devices.send("Network.enable")
    devices.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750})
    devices.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.goto(address, wait_until="load")
    found = tab.evaluate(LARGEST)
    context.close()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--marquee", type=Path, default=PROJECT / ".build/release/marquee")
    marquee = parser.parse_args().marquee
    slow = False
    with chromium() as browser:
        for look in LOOKS:
            with tempfile.TemporaryDirectory() as folder:
                site = built(marquee, Path(folder), look)
                server = serve(site.folder)
                for kind in ["home", "article", "season"]:
                    address = f"http://127.0.0.1:{server.server_port}/{longest_page(site, kind)}"
                    visits = [visit(browser, address) for _ in range(VISITS)]
                    largest, shift = statistics.median(time for time, _ in visits), max(shift for _, shift in visits)
                    slow = slow or largest > MOST or shift > 0
                    print(f"{look} {kind}: {largest:.0f} ms, moved {shift:.3f}", flush=True)
                server.shutdown()
    return slow


if __name__ == "__main__":
    sys.exit(main())
