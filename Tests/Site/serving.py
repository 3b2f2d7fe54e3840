"""Servers in a thread of the test that asks them."""

import threading

# The usual half second is what each test would wait for its server to notice that it is to stop.
SECONDS_TO_STOP = 0.01


def serve(server):
    """Answers requests until `server.shutdown()`."""
    threading.Thread(target=server.serve_forever, args=(SECONDS_TO_STOP,), daemon=True).start()
