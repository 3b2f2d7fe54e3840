"""Ports for the servers of the tests."""

import os
import socket
from itertools import count

# Below the ports that systems give to connections, which could take one before its server has.
FIRST, EACH = 20000, 3000
# Workers of one run take from different ranges, and runs at the same time begin at different places.
WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 4
NUMBERS = count(os.getpid() * 37)


def free_port():
    """A port at which nobody listens, and that no other test gets at the same time."""
    while True:
        port = FIRST + WORKER * EACH + next(NUMBERS) % EACH
        if is_free(socket.AF_INET, "127.0.0.1", port) and is_free(socket.AF_INET6, "::1", port):
            return port


def is_free(family, address, port):
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True
