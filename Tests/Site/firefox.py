"""Firefox (`apt install firefox-esr`), which the scripts talk to as Marionette says, the part of Firefox behind its WebDriver."""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path

LONGEST = 120_000


class Browser:
    def __init__(self):
        self.profile = tempfile.TemporaryDirectory()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        Path(self.profile.name, "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        command = ["firefox-esr", "--marionette", "--headless", "--no-remote", "--profile", self.profile.name]
        self.program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                self.stream = socket.create_connection(("127.0.0.1", port)).makefile("rwb")
                break
            except OSError:
                time.sleep(0.1)
        self.received()
        self.ask("WebDriver:NewSession")
        self.ask("WebDriver:SetTimeouts", {"script": LONGEST, "pageLoad": LONGEST})

    def received(self):
        """A message: its length, a colon, and JSON."""
        length = b""
        while (digit := self.stream.read(1)) != b":":
            length += digit
        return json.loads(self.stream.read(int(length)))

    def ask(self, command, values=None):
        message = json.dumps([0, 1, command, values or {}]).encode()
        self.stream.write(b"%d:%s" % (len(message), message))
        self.stream.flush()
        _, _, error, value = self.received()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return value.get("value") if value else None

    def go(self, address):
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script, *arguments):
        """The result of a JavaScript function, which may be a promise."""
        text = "const done = arguments[arguments.length - 1]; Promise.resolve((" + script + ")(...[...arguments].slice(0, -1))).then(done)"
        return self.ask("WebDriver:ExecuteAsyncScript", {"script": text, "args": list(arguments)})

    def close(self):
        self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        self.program.wait(timeout=60)
        self.profile.cleanup()
