# ruff: file-ignore[suspicious-subprocess-import, subprocess-without-shell-equals-true] - what is run is the program itself
"""The program as a process: at a terminal, in a pipe, on a stream of bytes."""

import os
import pty
import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-m", "onrecord"]


def _at_a_terminal(*arguments: object, **environment: str) -> str:
    """Return what a command prints when standard output is a terminal."""
    ours, theirs = pty.openpty()
    command = [*COMMAND, *map(str, arguments)]
    bare = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        command,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**bare, "TERM": "xterm", **environment},
    ):
        os.close(theirs)
        return b"".join(_chunks(ours)).decode()


def _chunks(descriptor: int) -> list[bytes]:
    chunks: list[bytes] = []
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # Linux: the other end was closed
            chunk = b""
        if not chunk:
            os.close(descriptor)
            return chunks
        chunks.append(chunk)


def test_a_terminal_gets_colours_unless_no_color_is_set(
    record: Path, altered: Path
) -> None:
    assert "\x1b[" in _at_a_terminal("check", altered, "-r", record)
    plain = _at_a_terminal("check", altered, "-r", record, NO_COLOR="1")
    assert "negation-changed" in plain
    assert "\x1b[" not in plain


def test_output_is_utf_8_whatever_the_locale(record: Path, altered: Path) -> None:
    answer = subprocess.run(
        [*COMMAND, "check", str(altered), "-r", str(record)],
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert answer.returncode == 1, answer.stderr
    assert "“" in answer.stdout.decode("utf-8")


def test_a_reader_that_stops_reading_is_no_error(record: Path) -> None:
    (record / "long.txt").write_text("All the words.\n" * 200_000, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "read", str(record / "long.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert "Traceback" not in process.stderr.read().decode()
