"""The corpora that transcripts and headings are measured on, by their halves."""

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

Record = Mapping[str, Any]
Half = Literal["development", "held-out"]


def records(corpora: Path, name: str) -> Iterator[Record]:
    """Yield every record of a corpus; `gold/…` is one beside the corpora."""
    path = corpora / f"{name}.jsonl.gz"
    data = (
        gzip.decompress(path.read_bytes())
        if path.is_file()
        else (corpora.parent / f"{name}.jsonl").read_bytes()
    )
    yield from map(json.loads, data.splitlines())


def half_of(corpora: Path, name: str, half: Half) -> Iterator[tuple[int, Record]]:
    """Yield the records of one half, numbered: the even lines are for development."""
    parity = 0 if half == "development" else 1
    for at, record in enumerate(records(corpora, name)):
        if at % 2 == parity:
            yield at // 2, record


def text_of(record: Record) -> str:
    """Return the text of a record, its turns as paragraphs."""
    turns = record.get("turns", ())
    if "text" in record:
        return str(record["text"])
    return "\n".join(
        (f"{turn['speaker']}: " if turn.get("speaker") else "") + turn["text"]
        for turn in turns
    )
