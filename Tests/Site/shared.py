"""Folders that all workers of a test run share."""

import fcntl


def shared_folder(factory, worker_id, name, make):
    """The folder `name` of a test run. The first worker that needs it makes it with `make(folder)`, and others wait."""
    own = factory.getbasetemp()
    around = (own if worker_id == "master" else own.parent) / f"shared-{name}"
    around.mkdir(exist_ok=True)
    with (around / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (around / "made").exists():
            make(around / name)
            (around / "made").touch()
    return around / name
