"""The same content and date give the same bytes, and unchanged files are not rewritten."""


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def writings(folder):
    """For every file and folder, what changes when it is rewritten: its inode, and the time of its last change."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in [folder, *folder.rglob("*")]}


def test_threads_do_not_change_the_bytes(build, tmp_path):
    build(tmp_path / "one/public", "--threads", "1")
    build(tmp_path / "four/public", "--threads", "4")
    assert contents(tmp_path / "one/public") == contents(tmp_path / "four/public")


def test_a_second_build_writes_nothing(build, tmp_path):
    build(tmp_path / "public")
    before = writings(tmp_path / "public")
    build(tmp_path / "public")
    assert writings(tmp_path / "public") == before
