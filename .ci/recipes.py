"""How others install a release: a Homebrew formula and a Dockerfile."""


def formula(version, address, sums):
    """A Homebrew formula for the archives in `sums`, which has the SHA-256 of each by its name."""
    blocks = []
    for system, homebrew in (("macos", "on_macos"), ("linux", "on_linux")):
        inner = ""
        for processor, block in (("arm64", "on_arm"), ("x86_64", "on_intel")):
            name = f"marquee-{version}-{system}-{processor}.tar.gz"
            if name in sums:
                inner += f'    {block} do\n      url "{address}/{name}"\n      sha256 "{sums[name]}"\n    end\n'
        # The program for macOS uses Homebrew's libraries.
        names = ("cmark", "expat", "gumbo-parser", "libyaml", "utf8proc")
        libraries = "".join(f'    depends_on "{name}"\n' for name in names) if system == "macos" else ""
        if inner:
            blocks.append(f"  {homebrew} do\n{libraries}{inner}  end\n")
    return f"""\
class Marquee < Formula
  desc "Static site generator for fan sites"
  homepage "{address.split('/releases/')[0]}"
  version "{version}"
  license "MIT"

{chr(10).join(blocks)}
  def install
    bin.install "marquee"
    man1.install "man/marquee.1"
    bash_completion.install "completions/marquee.bash" => "marquee"
    zsh_completion.install "completions/_marquee"
    fish_completion.install "completions/marquee.fish"
    doc.install "LICENSE", "licences"
  end

  test do
    assert_equal version.to_s, shell_output("#{{bin}}/marquee --version").strip
    system bin/"marquee", "new", "leaves"
    system bin/"marquee", "check", "--site", "leaves"
  end
end
"""


def dockerfile(version, address, sums):
    """A Dockerfile for the Debian packages in `sums`."""
    packages = {name.removesuffix(".deb").split("_")[-1]: name for name in sums if name.endswith(".deb")}
    stages = "".join(
        f"FROM debian:12-slim AS {processor}\nADD --checksum=sha256:{sums[name]} {address}/{name} /marquee.deb\n\n"
        for processor, name in sorted(packages.items()))
    return f"""\
# syntax=docker/dockerfile:1
# Marquee {version}, with the programs that it publishes with. `docker run --rm -v "$PWD:/site" marquee build`
{stages}FROM ${{TARGETARCH}}
RUN apt-get update \\
    && apt-get install --yes --no-install-recommends /marquee.deb ca-certificates curl git openssh-client rclone rsync \\
    && rm -rf /marquee.deb /var/lib/apt/lists/*
WORKDIR /site
ENTRYPOINT ["marquee"]
"""
