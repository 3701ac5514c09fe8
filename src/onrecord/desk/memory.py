"""A limit on the memory of this process, where the system has such limits."""

from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec

_MEGABYTE = 1_000_000


@contextmanager
def bounded(megabytes: int) -> Generator[None, None, None]:
    """Let this process take no more than so much memory for a while.

    Beyond it Python raises `MemoryError`, and a library in C may end the process.
    Windows has no such limit.
    """
    if find_spec("resource") is None:
        yield
        return
    import resource  # ruff: ignore[import-outside-top-level] - not on Windows

    before, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * _MEGABYTE
    limit = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))
