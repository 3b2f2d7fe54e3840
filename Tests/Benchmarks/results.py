"""The measurements as Markdown: tables, bars, and what differs between the two outputs."""

import os
import platform
import re
from collections import Counter
from pathlib import Path
from statistics import median

from generators import Cost

BAR = 40
FIGURES = {"wall": "Wall time", "cpu": "CPU time", "peak": "Peak memory"}
FINGERPRINT = re.compile(r"[-.][0-9a-z]{10,}(?=\.)")


def machine():
    """One line about the machine: its processor, cores, memory and system."""
    name = platform.processor()
    if (file := Path("/proc/cpuinfo")).exists():
        name = next((line.split(":")[1].strip() for line in file.read_text().splitlines() if line.startswith("model name")), name)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{name}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def middle(costs, figure):
    return median(getattr(cost, figure) for cost in costs)


def number(value, figure):
    return f"{value:.0f} MB" if figure == "peak" else f"{value:.2f} s"


def articles_table(measured, title):
    """The medians of each state and figure, with the ratio of Marquee to each of the others, taken round by round."""
    names = [program.name for program in measured.programs] + [measured.floor.name]
    lines = [f"### {title}", "", "| | | " + " | ".join(names) + " | " + " | ".join(f"marquee / {name}" for name in names[1:]) + " |"]
    lines.append("|---|---|" + "--:|" * (2 * len(names) - 1))
    for state, words in measured.STATES.items():
        costs = measured.costs[state]
        for position, (figure, label) in enumerate(FIGURES.items()):
            cells = [number(middle(costs[name], figure), figure) if name in costs else "" for name in names]
            cells += [ratio(costs["marquee"], costs[name], figure) if name in costs else "" for name in names[1:]]
            lines.append(f"| {words if position == 0 else ''} | {label} | " + " | ".join(cells) + " |")
    return lines + [""] + bars(measured)


def ratio(ours, theirs, figure):
    return f"{median(getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs)):.3f}"


def bars(measured):
    """CPU time of each program and state, each round's least and most beside the median."""
    rows = [(f"{words}: {name}", [cost.cpu for cost in costs])
            for state, words in measured.STATES.items() for name, costs in measured.costs[state].items()]
    longest, width = max(median(values) for _, values in rows), max(len(label) for label, _ in rows)
    lines = ["CPU time, the median of all rounds (least to most):", "", "```"]
    for label, values in rows:
        length = median(values) / longest * BAR
        bar = "█" * int(length) + ("▌" if length % 1 >= 0.5 else "") or "▏"
        lines.append(f"{label:{width}} {bar} {median(values):.2f} s ({min(values):.2f} to {max(values):.2f})")
    return lines + ["```", ""]


def differences(measured):
    """What each program wrote, and the kinds of files that only one of them has."""
    lines = []
    files = {name: paths for name, (paths, _) in measured.written.items()}
    for name, (paths, megabytes) in measured.written.items():
        lines.append(f"- {name} wrote {len(paths):,} files, {megabytes:.1f} MB.")
    for name, paths in files.items():
        others = set().union(*(other for key, other in files.items() if key != name))
        kinds = Counter(kind(path) for path in paths - others)
        if kinds:
            lines.append(f"- Only {name}: " + ", ".join(f"`{kind}` ({count:,})" for kind, count in kinds.most_common()) + ".")
    return lines + [""]


def kind(path):
    """The path without the names in its middle and the fingerprint at its end."""
    first, *between, last = FINGERPRINT.sub("-*", path).rsplit("/") if "/" in path else ("", path)
    if first == "assets" and between:
        # The parts of the search have nothing but fingerprints and numbers.
        last = f"*{Path(path).suffix}"
    return "/".join(filter(None, [first, "*" if between else "", last]))


def shows_table(measured):
    lines = ["| site | size | pages | output | CPU time | CPU for each page | against the smallest | peak |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
    smallest = {}
    for (shape, size), (costs, pages, megabytes) in measured.found.items():
        cpu = middle(costs, "cpu")
        each = smallest.setdefault(shape, cpu / pages)
        lines.append(
            f"| {shape.replace('-', ' ')} | {size:,} | {pages:,} | {megabytes:.0f} MB | {cpu:.2f} s | {cpu / pages * 1000:.3f} ms | "
            f"{cpu / pages / each:.2f} | {middle(costs, 'peak'):.0f} MB |")
    return lines + [""]


def headline(measured):
    """One sentence for the README: Marquee beside Hugo, from nothing."""
    cold = measured.costs["cold"]
    shares = {figure: median(getattr(a, figure) / getattr(b, figure) for a, b in zip(cold["marquee"], cold["hugo"])) for figure in Cost.UNITS}
    return (f"{middle(cold['marquee'], 'wall'):.1f} s beside Hugo's {middle(cold['hugo'], 'wall'):.1f} s: {shares['wall']:.2f} of its wall time, "
            f"{shares['cpu']:.2f} of its CPU time and {shares['peak']:.2f} of its memory")
