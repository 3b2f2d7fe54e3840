"""The licences of everything that is linked into the program, from the files of those who wrote it."""

import json
import platform
import subprocess
import sys
from pathlib import Path


def licences(project):
    """The texts by the names of the works. A missing one ends the program: nobody may pass it on without them."""
    places = {**libraries(), **packages(project), "unicode-cldr": project / "Tests/ContentReaderTests/CLDR/LICENSE",
              "fira-sans-condensed": project / "Templates/Assets/lettering-LICENSE.txt"}
    missing = [f"{name} ({place})" for name, place in places.items() if place is None or not Path(place).is_file()]
    if missing:
        sys.exit("dist: these licences are missing: " + ", ".join(missing))
    return {name: Path(place).read_bytes() for name, place in sorted(places.items())}


def libraries():
    """What is linked statically on Linux: the C libraries, and the library of Swift. On macOS, Homebrew and the system have them."""
    if platform.system() != "Linux":
        return {}
    documents = Path("/usr/share/doc")
    runtime = sorted(documents.glob("libstdc++-*-dev/copyright")) or sorted(documents.glob("gcc-*-base/copyright"))
    return {
        "libcmark": documents / "libcmark-dev/copyright",
        "libyaml": documents / "libyaml-dev/copyright",
        "utf8proc": documents / "libutf8proc-dev/copyright",
        "expat": documents / "libexpat1-dev/copyright",
        "gumbo": documents / "libgumbo-dev/copyright",
        "zlib": documents / "zlib1g-dev/copyright",
        "libgcc-and-libstdc++": runtime[-1] if runtime else None,
        "swift": swift_licence(),
    }


def packages(project):
    """The Swift packages that `swift build` has fetched."""
    pins = json.loads((project / "Package.resolved").read_text())["pins"]
    names = [pin["location"].rstrip("/").removesuffix(".git").split("/")[-1] for pin in pins]
    return {name: next((project / ".build/checkouts" / name).glob("LICENSE*"), None) for name in names}


def swift_licence():
    """The licence of the Swift library, which comes with the compiler."""
    target = json.loads(subprocess.run(["swift", "-print-target-info"], capture_output=True, text=True, check=True).stdout)
    return Path(target["paths"]["runtimeResourcePath"]).parents[1] / "share/swift/LICENSE.txt"
