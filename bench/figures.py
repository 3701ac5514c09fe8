"""Measure what the program costs: CPU seconds and peak memory of real commands.

    python bench/figures.py [MEGABYTES]

The record is made of words by a seeded generator, so that every run reads the same.
Figures only: nothing here passes or fails. The load of the machine stands beside them.
"""

import os
import random
import subprocess  # ruff: ignore[suspicious-subprocess-import] - the program itself
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SYLLABLES = ("ar", "bel", "cor", "den", "el", "fos", "gar", "hal", "is", "jor", "kel")
QUOTED = 20
"""Sentences of the record that the report quotes."""


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report, record = _laid_out(folder, megabytes * 1_000_000)
        _measure("onrecord --help", "--help")
        _measure("onrecord demo", "demo", str(folder / "demo"))
        _measure(
            f"onrecord check, {megabytes} MB of text",
            *("check", str(report), "--record", str(record), "--format", "json"),
        )


def _measure(title: str, *arguments: str) -> None:
    command = [sys.executable, "-m", "onrecord", *arguments]
    with subprocess.Popen(  # ruff: ignore[subprocess-without-shell-equals-true] - likewise
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = used.ru_utime + used.ru_stime
    peak = used.ru_maxrss / 1024
    code = process.returncode
    print(f"{title:<36} {seconds:7.2f} CPU s {peak:7.0f} MB peak   exit {code}")


def _laid_out(folder: Path, size: int) -> tuple[Path, Path]:
    record, report = folder / "record", folder / "report.md"
    record.mkdir()
    said: list[str] = []
    for number, text in enumerate(_transcripts(random.Random(7), size)):  # ruff: ignore[suspicious-non-cryptographic-random-usage] - words
        (record / f"{number:04}.txt").write_text(text, "utf-8")
        said.append(text.split(": ", 2)[2].split(".")[0])
    step = max(1, len(said) // QUOTED)
    report.write_text(
        "\n\n".join(f"“{words},” Minister Ada Orm said." for words in said[::step]),
        "utf-8",
    )
    return report, record


def _transcripts(chance: random.Random, size: int) -> Iterator[str]:
    """Yield transcripts of about 50 kB, `size` characters in all."""
    vocabulary = [_word(chance) for _ in range(20_000)]
    while size > 0:
        turns = [_turn(chance, vocabulary) for _ in range(60)]
        text = "Date: 3 March 2031\n\n" + "\n\n".join(turns) + "\n"
        size -= len(text)
        yield text


def _turn(chance: random.Random, vocabulary: list[str]) -> str:
    speaker = chance.choice(("MINISTER ADA ORM", "SECRETARY LEO VANE"))
    sentences = (
        " ".join(chance.choices(vocabulary, k=chance.randint(8, 24))).capitalize()
        for _ in range(7)
    )
    return f"{speaker}: {'. '.join(sentences)}."


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(1, 4)))


if __name__ == "__main__":
    main()
