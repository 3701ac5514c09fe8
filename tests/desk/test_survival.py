"""What an archive lives through: killed writers, full disks, and crowds."""

# ruff: file-ignore[suspicious-subprocess-import, subprocess-without-shell-equals-true, start-process-with-partial-path] - real processes are killed

import os
import random
import shutil
import string
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.desk.ingest import ingest
from onrecord.desk.intake import Counts
from onrecord.errors import ArchiveError
from onrecord.store.archive import Archive
from onrecord.store.writer import writing
from tests.store.archives import documents, taken_in, talk, write_talks

KILLS = 50
ROOT = Path(__file__).parents[2]
INGEST = """
import sys
from pathlib import Path
from tests.store.archives import taken_in
print("ready", flush=True)
taken_in(Path(sys.argv[1]), archive=Path(sys.argv[2]))
"""


MERGE = """
import sys
from pathlib import Path
from onrecord.desk.merging import merge, reindex
from onrecord.store.writer import writing
from tests.store.archives import SMALL
print("ready", flush=True)
while True:
    with writing(Path(sys.argv[2]), now="2031-03-03") as writer:
        reindex(writer, SMALL)
        merge(writer, SMALL)
"""


def begun(
    record: Path, archive: Path, *, script: str = INGEST
) -> "subprocess.Popen[bytes]":
    """Start work in a process of its own, and wait until it is about to begin."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, record, archive],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"
    return process


def grow(record: Path, number: int, chance: random.Random) -> None:
    """Add some talks, and write another one anew; now and then add a large one."""
    write_talks(record, range(number * 10, number * 10 + chance.randrange(4, 10)))
    (record / f"anew-{number // 3}.txt").write_text(talk(9_000 + number), "utf-8")
    if not number % 10:
        large = record / f"large-{number}.txt"
        large.write_text(talk(number, sentences=30_000), "utf-8")


def test_nothing_ingested_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    chance = random.Random(20310303)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - to kill at the same moments
    record, archive = tmp_path / "record", tmp_path / "archive"
    held: set[str] = set()
    killed = 0
    for number in range(KILLS * 4):
        grow(record, number, chance)
        process = begun(record, archive)
        time.sleep(chance.random() * 0.25)
        process.kill()
        process.communicate()
        killed += process.returncode != 0
        if not (archive / "archive.sqlite").exists():
            continue
        try:
            found = set(documents(archive))
        except ArchiveError as error:
            assert "never finished" in str(error)  # ruff: ignore[pytest-assert-in-except] - killed before there was anything
            continue
        assert held <= found
        held = found
        if killed == KILLS:
            break
    assert killed == KILLS
    taken_in(record, archive=archive)
    taken_in(record, archive=tmp_path / "other")
    assert documents(archive) == documents(tmp_path / "other")
    assert leftovers(archive) == []


def test_nothing_is_lost_when_shards_are_being_merged(tmp_path: Path) -> None:
    chance = random.Random(20310303)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - to kill at the same moments
    record, archive = write_talks(tmp_path / "record", range(30)), tmp_path / "archive"
    taken_in(record, archive=archive)
    before = documents(archive)
    for _ in range(KILLS // 3):
        process = begun(record, archive, script=MERGE)
        time.sleep(chance.random() * 0.25)
        process.kill()
        process.communicate()
        assert process.returncode < 0
        assert documents(archive) == before
    assert taken_in(record, archive=archive).unchanged == 30
    assert leftovers(archive) == []


def leftovers(archive: Path) -> list[str]:
    """Return what lies in an archive and belongs to nothing in it."""
    with Archive.open(archive) as opened:
        known = {row.name for row in opened.manifest}
        found = opened.database.execute("SELECT sha256 FROM originals")
        known |= {digest for (digest,) in found}
    lying = [
        *(path for path in (archive / "originals").rglob("*") if path.is_file()),
        *(archive / "index").iterdir(),
        *archive.glob("writing"),
    ]
    return [path.name for path in lying if path.name not in known]


def test_readers_of_other_processes_end_with_a_writer_that_is_killed(
    tmp_path: Path,
) -> None:
    record, archive = tmp_path / "record", tmp_path / "archive"
    write_talks(record, range(3))
    for number in range(4):
        large = record / f"large-{number}.txt"
        large.write_text(talk(number, sentences=60_000), "utf-8")
    process = begun(record, archive)
    below: list[int] = []
    while not below and process.poll() is None:
        below = children(process.pid)
        time.sleep(0.01)
    assert below
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 20
    while any(map(is_running, below)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_running, below))


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    if not listed.parent.is_dir():
        pytest.skip("no /proc that tells the children of a process")
    return [int(child) for child in listed.read_text("utf-8").split()]


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2]
    except OSError:
        return False
    return not state.lstrip().startswith("Z")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A record that other processes read and index."""
    record = write_talks(tmp_path / "record", range(3))
    for number in range(3):
        text = talk(number, sentences=60_000)
        (record / f"large-{number}.txt").write_text(text, "utf-8")
    return record


def shot(record: Path, archive: Path, module: str) -> Counts:
    """Ingest, and kill every process that runs `module` when there is one."""
    killed: list[int] = []

    def shoot(*_: object) -> None:
        for process in () if killed else children(os.getpid()):
            if module in Path(f"/proc/{process}/cmdline").read_text("utf-8"):
                os.kill(process, 9)
                killed.append(process)

    try:
        return ingest([record], archive, advance=shoot)
    finally:
        assert killed


def test_a_file_on_which_its_reader_dies_is_named_and_read_the_next_time(
    tmp_path: Path, large: Path
) -> None:
    counts = shot(large, tmp_path / "archive", "onrecord.desk.reading")
    whats = {problem.what for problem in counts.problems}
    assert whats <= {"its reader came to a sudden end"}
    ingest([large], tmp_path / "archive")
    assert len(documents(tmp_path / "archive")) == 6
    with Archive.open(tmp_path / "archive") as opened:
        assert opened.problems == ()


def test_a_batch_whose_indexer_dies_is_given_up_and_comes_the_next_time(
    tmp_path: Path, large: Path
) -> None:
    with pytest.raises(ArchiveError, match="its process came to a sudden end"):
        shot(large, tmp_path / "archive", "onrecord.desk.indexer")
    assert documents(tmp_path / "archive") == {}
    assert leftovers(tmp_path / "archive") == []
    assert ingest([large], tmp_path / "archive").new == 6
    assert len(documents(tmp_path / "archive")) == 6


def test_a_second_writer_is_told_at_once_who_is_writing(tmp_path: Path) -> None:
    record, archive = write_talks(tmp_path / "record", range(3)), tmp_path / "archive"
    taken_in(record, archive=archive)
    with writing(archive, now="2031-03-03"):
        started = time.monotonic()
        process = begun(record, archive)
        _, complaint = process.communicate()
        assert time.monotonic() - started < 10
    assert process.returncode
    told = complaint.decode()
    assert f"{archive} is being written by process {os.getpid()} on " in told
    assert taken_in(record, archive=archive).unchanged == 3


def test_readers_see_whole_batches_while_a_writer_goes_on(tmp_path: Path) -> None:
    record, archive = write_talks(tmp_path / "record", range(60)), tmp_path / "archive"
    taken_in(write_talks(record, range(1)) / "talk-0000.txt", archive=archive)
    process = begun(record, archive)
    seen: list[int] = []
    while process.poll() is None:
        with Archive.open(archive) as opened:
            assert len(opened.shards) == len(opened.manifest)
            assert len(list(opened.documents)) == len(opened.documents)
            seen.append(len(opened.documents))
    process.communicate()
    assert seen == sorted(seen)
    assert len(documents(archive)) == 60


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs"]
    if os.name == "nt" or os.geteuid() or not mount:
        pytest.skip("only root can mount a file system of a few megabytes")
    if subprocess.run([*command, disk], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a file system")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_loses_nothing_and_the_next_run_carries_on(
    tmp_path: Path, small_disk: Path
) -> None:
    record, archive = tmp_path / "record", small_disk / "archive"
    chance = random.Random(20310303)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - the same talks each time
    write_talks(record, range(5))
    words = ["".join(chance.choices(string.ascii_lowercase, k=6)) for _ in range(900)]
    for number in range(30):
        noise = " ".join(chance.choices(words, k=15_000))
        (record / f"noise-{number:02}.txt").write_text(noise, "utf-8")
    fillers = [small_disk / f"filler-{at}" for at in range(30)]
    for filler in fillers:
        filler.write_bytes(bytes(1_000_000))
    held: set[str] = set()
    full = 0
    while fillers:
        try:
            taken_in(record, archive=archive)
            break
        except ArchiveError as error:
            full += "is full; what was committed is kept" in str(error)
        fillers.pop().unlink()
        found = set(documents(archive))
        assert held <= found
        held = found
    assert full > 1
    assert full == 30 - len(fillers)
    assert len(documents(archive)) == 35
    assert leftovers(archive) == []


def test_an_archive_that_cannot_be_written_can_be_read(
    tmp_path: Path, small_disk: Path
) -> None:
    archive = small_disk / "archive"
    taken_in(write_talks(tmp_path / "record", range(3)), archive=archive)
    for left in archive.glob("archive.sqlite-*"):
        left.unlink()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert len(documents(archive)) == 3
    with pytest.raises(ArchiveError, match=r"cannot write|cannot be opened"):
        taken_in(tmp_path / "record", archive=archive)
