"""Measure every reader, one after another, and write each section of the page.

    python bench/readers.py [--output docs/benchmarks.md]

PDF and scans (`bench/readers_paged.py`), transcripts and headings
(`bench/readers_transcripts.py`), and all other formats (`bench/readers_formats.py`),
each in a process of its own.
"""

import subprocess  # ruff: ignore[suspicious-subprocess-import] - our own programs
import sys
from pathlib import Path

HERE = Path(__file__).parent
BENCHES = ("readers_paged.py", "readers_transcripts.py", "readers_formats.py")


def main() -> None:
    for bench in BENCHES:
        subprocess.run([sys.executable, HERE / bench, *sys.argv[1:]], check=True)  # ruff: ignore[subprocess-without-shell-equals-true] - likewise


if __name__ == "__main__":
    main()
