"""Everything in a repository through which git runs a program: hooks, settings, and files that lead to other settings."""

import shutil
import subprocess
from pathlib import Path

# githooks(5).
HOOKS = [
    "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg",
    "post-commit", "pre-rebase", "post-checkout", "post-merge", "pre-push", "pre-receive", "update", "proc-receive", "post-receive",
    "post-update", "reference-transaction", "push-to-checkout", "pre-auto-gc", "post-rewrite", "sendemail-validate",
    "fsmonitor-watchman", "p4-changelist", "p4-prepare-changelist", "p4-post-changelist", "p4-pre-submit", "post-index-change"]

# git-config(1): settings that name a program.
PROGRAMS = [
    "core.fsmonitor", "core.sshCommand", "core.askPass", "core.pager", "core.editor", "core.gitProxy", "core.alternateRefsCommand",
    "credential.helper", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "diff.external",
    "sequence.editor", "pager.log", "pager.ls-tree", "gc.recentObjectsHook", "uploadpack.packObjectsHook", "interactive.diffFilter",
    "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.trap.textconv", "diff.trap.command", "merge.trap.driver",
    "alias.log", "alias.fetch", "alias.push", "remote.live.uploadpack", "remote.live.receivepack", "trailer.trap.cmd",
    "http.proxySSLCert", "credential.http://127.0.0.1.helper"]


class Traps:
    """Programs that leave a trace when they are run."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.sprung = self.folder / "sprung"
        self.sprung.mkdir(parents=True)

    def program(self, name):
        path = self.folder / f"{name.replace('/', '_')}.sh"
        path.write_text(f"#!/bin/sh\ntouch '{self.sprung}/{path.stem}'\n")
        path.chmod(0o755)
        return path

    def found(self):
        return sorted(file.name for file in self.sprung.iterdir())

    def hooks(self, folder, name="hook"):
        folder.mkdir(parents=True, exist_ok=True)
        for hook in HOOKS:
            shutil.copy(self.program(f"{name}-{hook}"), folder / hook)

    def settings(self, file, address="", name="setting"):
        """Writes every setting that names a program, and those that allow other files to, into a configuration file."""
        values = {key: str(self.program(f"{name}-{key}")) for key in PROGRAMS}
        values |= {
            "commit.gpgSign": "true", "push.gpgSign": "if-asked", "log.showSignature": "true", "protocol.ext.allow": "always",
            f"url.ext::{self.program(f'{name}-insteadOf')} .insteadOf": address or "nothing",
            f"remote.{address or 'live'}.vcs": "ext"}
        lines = "".join(setting(key, value) for key, value in values.items())
        before = file.read_text() if file.exists() else ""
        if lines not in before:
            file.write_text(before + lines)

    def repository(self, path, name="repository"):
        """A bare repository with every trap."""
        subprocess.run(["git", "init", "--quiet", "--bare", path], check=True)
        self.hooks(path / "hooks", name)
        self.settings(path / "config", name=name)
        return path


def setting(key, value):
    """A line of a configuration file of git, and the section that it is in."""
    section, _, name = key.rpartition(".")
    section, _, part = section.partition(".")
    heading = f"{section} {quoted(part)}" if part else section
    return f"[{heading}]\n\t{name} = {quoted(value)}\n"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def attributes(file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("* filter=trap diff=trap merge=trap\n")
