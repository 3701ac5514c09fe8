"""The archives and queries that the matching benchmark is made of.

They are made by a generator that lies beside the project, from texts that lie there
too; none of it is part of the project. What is made stays in the working folder.
"""

import gzip
import importlib.util
import json
import random
import re
import subprocess  # ruff: ignore[suspicious-subprocess-import] - the generator
import sys
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

Row = dict[str, Any]
"""A query as the generator writes it."""
Text = tuple[str, str]
"""The id of a document, and its text."""

MEGABYTE = 1_000_000
LARGE = 500
"""Megabytes of the large archive."""
HELD_OUT = 10 * MEGABYTE
"""Bytes that the generator keeps out of every archive, for queries that are nowhere."""
OTHERS = (
    *("scotus-oral-arguments", "frus-conversations", "us-presidential-speeches"),
    *("fed-speeches", "jfk-declassified-llm-ocr", "nasa-air-to-ground"),
    *("fed-press-conferences", "state-cables-bolivia-declassified"),
)
"""English corpora that the large archive takes in besides the general debates."""
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")


class Bench(NamedTuple):
    """Where one seed's queries and archives lie."""

    folder: Path
    seed: int
    sizes: tuple[int, ...]
    """Megabytes, ascending."""

    @property
    def queries(self) -> Path:
        """The file of the queries."""
        return self.folder / "queries.jsonl"

    def archive(self, size: int) -> Path:
        """Return the file that has the documents of an archive, one a line."""
        return self.folder / f"archive_{size}.jsonl"

    def rows(self) -> list[Row]:
        """Return the queries."""
        with self.queries.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]


def made(
    shared: Path,
    work: Path,
    *,
    seed: int,
    sizes: tuple[int, ...],
    queries: tuple[int, int] = (700, 300),
) -> Bench:
    """Return the queries and archives of a seed; make them unless they are there.

    `queries` says how many are to be found, and how many are not.
    """
    name = "-".join(map(str, (f"seed-{seed}", *sizes, *queries)))
    bench = Bench(work / name, seed, sizes)
    if not (bench.folder / "meta.json").exists():
        options = {
            "--out": str(bench.folder),
            "--seed": str(seed),
            "--sizes": ",".join(map(str, sizes)),
            "--positives": str(queries[0]),
            "--negatives": str(queries[1]),
        }
        given = [word for option in options.items() for word in option]
        program = shared / "bench" / "make_match_bench.py"
        subprocess.run(  # ruff: ignore[subprocess-without-shell-equals-true] - a fixed command
            [sys.executable, program, *debates(shared), *given],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return bench


def debates(shared: Path) -> list[Path]:
    """Return the files of the general debates, of which all archives are made."""
    return sorted((shared / "corpora").glob("ungdc-*.jsonl.gz"))


def loaded(program: Path) -> ModuleType:
    """Return a program that lies beside the project as a module."""
    spec = importlib.util.spec_from_file_location(program.stem, program)
    if not spec or not spec.loader:
        raise ImportError(f"cannot load {program}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(archive: Path) -> Iterator[Text]:
    """Yield the documents of an archive's file."""
    with archive.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["id"], row["text"]


def text_bytes(archive: Path) -> int:
    """Return the bytes of the texts, as UTF-8."""
    return sum(len(text.encode()) for _, text in texts(archive))


def as_files(archive: Path) -> Path:
    """Return a folder with each document as a file of its own; write it if need be."""
    folder = archive.with_name(f"{archive.stem}_files")
    if not folder.exists():
        unfinished = folder.with_suffix(".part")
        unfinished.mkdir(exist_ok=True)
        for id_, text in texts(archive):
            name = re.sub(r"\W+", "-", id_)
            (unfinished / f"{name}.txt").write_text(text, "utf-8")
        unfinished.rename(folder)
    return folder


def large(shared: Path, bench: Bench) -> Path:
    """Return the file of the large archive; make it unless it is there.

    It holds the largest archive, all other general debates but those held out, and the
    other corpora; what it lacks then of its size is made of documents that the largest
    archive does not hold, under other ids and with the words of each sentence shuffled.
    """
    path = bench.archive(LARGE)
    if not path.exists():
        unfinished = path.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as lines:
            for id_, text in _large_texts(shared, bench):
                row = {"id": id_, "text": text}
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        unfinished.rename(path)
    return path


def _large_texts(shared: Path, bench: Bench) -> Iterator[Text]:
    first = list(texts(bench.archive(bench.sizes[-1])))
    known = {id_ for id_, _ in first}
    rest = [text for text in _not_held_out(shared, bench.seed) if text[0] not in known]
    rest += [text for name in OTHERS for text in _corpus(shared, name)]
    yield from _up_to(_with_shuffled(first, rest, bench.seed), LARGE * MEGABYTE)


def _with_shuffled(first: list[Text], rest: list[Text], seed: int) -> Iterator[Text]:
    yield from first
    yield from rest
    chance = random.Random(seed)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - an order
    for turn in range(1, LARGE):
        for id_, text in rest:
            yield f"{id_}~{turn}", _shuffled(text, chance)


def _up_to(documents: Iterable[Text], size: int) -> Iterator[Text]:
    taken = 0

    def fits(document: Text) -> bool:
        nonlocal taken
        taken += len(document[1].encode())
        return taken <= size

    return takewhile(fits, documents)


def _not_held_out(shared: Path, seed: int) -> list[Text]:
    """Return the general debates as the generator draws them, without its last ones."""
    generator = loaded(shared / "bench" / "make_match_bench.py")
    found = sorted(generator.read_docs(map(str, debates(shared))))
    random.Random(seed).shuffle(found)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the generator's order
    held = 0
    while held < HELD_OUT:
        held += len(found.pop()[1].encode())
    return found


def _corpus(shared: Path, name: str) -> Iterator[Text]:
    path = shared / "corpora" / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            turns = "\n\n".join(turn["text"] for turn in row.get("turns") or ())
            yield row["id"], row.get("text") or turns


def _shuffled(text: str, chance: random.Random) -> str:
    """Return the text with the words of each sentence in another order."""
    mixed = []
    for sentence in _SENTENCE.findall(text):
        words = sentence.split()
        chance.shuffle(words)
        mixed.append(" ".join(words))
    return "\n".join(mixed)
