"""The same content and date give the same bytes, and unchanged files are not rewritten."""


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def writings(folder):
    """For every file and folder, what changes when it is rewritten: its inode, and the time of its last change."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in [folder, *folder.rglob("*")]}


def test_threads_do_not_change_the_bytes(build, root_site, tmp_path):
    """The site that all tests read was built by four threads."""
    build(tmp_path / "public", "--threads", "1")
    assert contents(tmp_path / "public") == contents(root_site.folder)


def test_a_second_build_writes_nothing(build, root_site):
    before = writings(root_site.folder)
    build(root_site.folder)
    assert writings(root_site.folder) == before
