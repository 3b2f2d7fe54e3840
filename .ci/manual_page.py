"""The manual page, made from what the program says about its commands."""

from datetime import datetime, timezone


def manual_page(help, version, time):
    """The page in the language of man(7).

    `help` is what `marquee --experimental-dump-help` prints, as values.
    """
    command = help["command"]
    day = datetime.fromtimestamp(time, timezone.utc).date()
    lines = [
        f'.TH MARQUEE 1 "{day}" "Marquee {version}" "User commands"', ".SH NAME",
        f"marquee \\- {escaped(command['abstract'])[:1].lower()}{escaped(command['abstract']).rstrip('.')[1:]}", ".SH SYNOPSIS",
        ".B marquee", ".I command", "[\\fIoption\\fR ...]", ".SH COMMANDS"]
    for subcommand in shown(command):
        lines += section(subcommand, [subcommand["commandName"]])
    lines += [".SH EXIT STATUS"]
    for status, meaning in STATUS:
        lines += [".TP", f".B {status}", meaning]
    lines += [".SH EXAMPLE", ".nf", "marquee new leaves", "cd leaves", "marquee preview \\-\\-open", ".fi"]
    return "\n".join(lines) + "\n"


STATUS = [
    ("0", "All is well."), ("1", "The content has errors."), ("2", "The command is wrong."),
    ("3", "The disk, the network or another program failed."),
]


def shown(command):
    return [subcommand for subcommand in command.get("subcommands", []) if subcommand["shouldDisplay"] and subcommand["commandName"] != "help"]


def section(command, path):
    """A command with its options, and those below it."""
    arguments = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"] and names(argument) != ["--version"]]
    positional = " ".join(f"\\fI{escaped(argument['valueName'])}\\fR" for argument in arguments if argument["kind"] == "positional")
    lines = [f".SS marquee {escaped(' '.join(path))} {positional}".rstrip(), text(command.get("abstract", ""))]
    if command.get("discussion"):
        lines += [".PP", text(command["discussion"])]
    for argument in arguments:
        if names(argument) == ["-h", "--help"]:
            continue
        lines += [".TP", heading(argument), text(argument.get("abstract", ""))]
    for subcommand in shown(command):
        lines += section(subcommand, [*path, subcommand["commandName"]])
    return lines


def names(argument):
    return [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]


def heading(argument):
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'])}\\fR"
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(f"\\fB{escaped(name)}\\fR" for name in names(argument)) + value


def escaped(words):
    return words.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")


def text(words):
    """A paragraph; a line must not begin with a sign that man takes for a request."""
    line = escaped(" ".join(words.split()))
    return "\\&" + line if line.startswith((".", "'")) else line
