"""The release program runs on a machine where nothing was installed for it."""

import platform
import subprocess

import pytest

# Those of the C library itself (glibc's package libc6), and what the kernel gives to every process.
C_LIBRARY = {"linux-vdso", "ld-linux-x86-64", "ld-linux-aarch64", "libc", "libm", "libdl", "libpthread", "librt"}
MOST_BYTES = 25_000_000

linux_only = pytest.mark.skipif(platform.system() != "Linux", reason="other systems bring the libraries of their own")


@linux_only
def test_needs_no_library_but_the_c_library(pytestconfig):
    program = pytestconfig.getoption("marquee").resolve()
    lines = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout.splitlines()
    names = {line.split()[0].split("/")[-1].split(".so")[0] for line in lines}
    assert "libc" in names
    assert names <= C_LIBRARY


@linux_only
def test_is_stripped_and_small(pytestconfig):
    program = pytestconfig.getoption("marquee").resolve()
    sections = subprocess.run(["readelf", "--sections", "--wide", program], capture_output=True, text=True, check=True).stdout
    assert ".text" in sections
    assert ".symtab" not in sections and ".debug_info" not in sections
    assert program.stat().st_size <= MOST_BYTES


@linux_only
def test_refuses_the_option_that_needs_foundation(pytestconfig):
    program = pytestconfig.getoption("marquee").resolve()
    run = subprocess.run([program, "build", "--experimental-dump-help"], capture_output=True, text=True)
    assert run.returncode == 2 and run.stdout == ""
    assert "'--experimental-dump-help' is left out of this program" in run.stderr
