"""A folder with a file of every format: ingested, checked, and led back to its places.

What stands in each file is looked up by other means than the readers: the bytes of the
file, or the XML in its package.
"""

import email
import gzip
import json
import mailbox
import re
import shutil
import zipfile
from contextlib import closing
from email import policy
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET  # ruff: ignore[suspicious-xml-etree-import] - of our own files

import pytest

from tests.stories.conftest import Command

FILES = Path(__file__).parents[1] / "read" / "files"
QUOTED = {
    "canal.html": ("We will keep the upper lock open through the winter", "Ortiz"),
    "ferry.docx": ("The council never agreed to sell the ferry licences", "Sol"),
    "toll.odt": ("Nobody asked the fishermen before the toll was doubled", "Sol"),
    "bridge.rtf": (
        "The old bridge will carry carts ‘and nothing heavier’ until June",
        "Sol",
    ),
    "history.epub": ("I would rather drain the basin than raise the toll", "Kern"),
    "quay.xml": ("The quay belongs to those who work on it", "Ortiz"),
    "budget.eml": ("the harbour has money until the end of May", "Brandt"),
    "budget.eml#annex.docx": ("We counted forty barges in the outer harbour", "Sol"),
    "letters.mbox#2": ("From what I hear the crew had slept four hours", "Ferro"),
    "strike.warc.gz": ("We asked for eight hours of rest and were offered", "Olt"),
    "hearing.srt": ("there is no word in it about a second tunnel", "the chair"),
    "debate.vtt": ("I promised lower tolls for the fishermen", "Ortiz"),
    "statement.txt": (
        "The line has carried grain to Alder for sixty years",
        "the shipping line",
    ),
    "pilots.md": ("The night shift will not go out again without a second", "Olt"),
    "answers.jsonl": ("The reserve fund stood at nineteen million crowns", "Kern"),
    "auditors.pdf": ("the lock had been paid for twice", "Auditor Lund"),
}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A folder with a file of every format."""
    folder = tmp_path / "record"
    shutil.copytree(FILES, folder, ignore=shutil.ignore_patterns("README.md"))
    return folder


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report that quotes each of them once."""
    path = tmp_path / "report.md"
    lines = (f"“{words},” {speaker} said.\n\n" for words, speaker in QUOTED.values())
    path.write_text("".join(lines), "utf-8")
    return path


def test_every_statement_is_led_back_to_its_place(
    onrecord: Command, record: Path, report: Path
) -> None:
    assert onrecord("ingest", record, "--archive", "archive").exit_code == 0
    answer = onrecord("check", report, "--archive", "archive", "--format", "json")
    statements = json.loads(answer.stdout)["reports"][0]["statements"]
    for name, (words, _) in QUOTED.items():
        (statement,) = (
            each for each in statements if each["content"][0]["text"].startswith(words)
        )
        assert statement["verdict"]["wording"] in {"verbatim", "faithful"}, words
        passage = statement["passages"][0]
        there = found(record / name.partition("#")[0], name, passage)
        assert plain(passage["text"]) in plain(there), name
        assert len(plain(there)) < 3 * len(words), name
        shown = onrecord("archive", "show", passage["document"], "--archive", "archive")
        assert plain(words) in plain(shown.stdout)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("canal.html", "line 21"),
        ("ferry.docx", "paragraph 4"),
        ("hearing.srt", "00:00:07.300"),
        ("auditors.pdf", "page 1"),
    ],
)
def test_where_it_stands_is_told_in_words(
    onrecord: Command, record: Path, name: str, place: str
) -> None:
    assert record.is_dir()
    answer = onrecord("find", QUOTED[name][0], "--record", f"record/{name}")
    assert f"record/{name}" in answer.stdout
    assert place in answer.stdout


def plain(text: str) -> str:
    """Return words without tags, marks, case and space: what an eye would compare."""
    return re.sub(r"[\W_]+", "", unescape(re.sub(r"<[^>]*>", "", text))).lower()


def found(path: Path, name: str, passage: dict[str, Any]) -> str:
    """Return what stands in the file where the answer says that it stands."""
    if not passage["sources"]:
        return without_addresses(path, passage)
    part = part_of(path, name, passage["sources"][0]["part"])
    stretches = []
    for source in passage["sources"]:
        if source["start"] is None:
            stretches.append(named(part, source["name"]))
        else:
            text = part.decode("latin-1" if path.suffix == ".rtf" else "utf-8")
            stretches.append(text[source["start"] : source["end"]])
    return rich(" ".join(stretches)) if path.suffix == ".rtf" else " ".join(stretches)


def without_addresses(path: Path, passage: dict[str, Any]) -> str:
    """Look where positions are those of the file, of its line, or of its page."""
    if path.suffix == ".pdf":
        assert passage["page"] == 1
        return str(passage["text"])
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        text = json.loads(text)["text"]
    return text[passage["start"] : passage["end"]]


def part_of(path: Path, name: str, part: str) -> bytes:
    """Return the bytes of a part of a file."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
        return data[data.index(b"<!DOCTYPE html") :]
    if path.suffix == ".eml" and "#" in name:
        data = attached(data)
    elif path.suffix in {".eml", ".mbox"}:
        return body(path, int(name.partition("#")[2] or 1))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            return package.read(part)
    return data


def attached(data: bytes) -> bytes:
    letter = email.message_from_bytes(data, policy=policy.default)
    (document,) = letter.iter_attachments()
    return bytes(document.get_content())


def body(path: Path, number: int) -> bytes:
    """Return the plain text of a letter."""
    if path.suffix == ".mbox":
        with closing(mailbox.mbox(path)) as box:
            text = list(box)[number - 1].get_payload(decode=True)
        assert isinstance(text, bytes)
        return re.sub(rb"^>From ", b"From ", text)
    whole = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    plain_text = whole.get_body(("plain",))
    assert plain_text
    return str(plain_text.get_content()).encode()


def named(part: bytes, name: str) -> str:
    """Return what an XML part has under a name like `paragraph 4` or `line 21`."""
    kind, number = name.split()
    if kind == "line":
        lines = part.decode().splitlines()
        return " ".join(lines[int(number) - 1 : int(number) + 1])
    root = ET.fromstring(part)  # ruff: ignore[suspicious-xml-element-tree-usage] - a file of our own
    beside = re.compile(r".*\}(tracked-changes|annotation|note)")
    for around in list(root.iter()):
        for each in [each for each in around if beside.fullmatch(each.tag)]:
            for inside in each.iter():
                inside.tag = "beside"
    is_paragraph = re.compile(r".*(wordprocessingml/2006/main|text:1.0)\}p")
    paragraphs = [each for each in root.iter() if is_paragraph.fullmatch(each.tag)]
    return "".join(paragraphs[int(number) - 1].itertext())


def rich(text: str) -> str:
    """Return Rich Text without its words and groups, signs decoded."""
    text = re.sub(r"\{\\\*?\\?footnote.*?\}\}|\\par\b", "", text)
    text = re.sub(r"\\'([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), text)
    return re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", text)
