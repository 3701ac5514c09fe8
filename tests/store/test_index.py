from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from onrecord.errors import ArchiveError
from onrecord.store import index


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index").mkdir()
    return tmp_path


def test_arrays_come_back_as_they_were(folder: Path) -> None:
    arrays: dict[str, npt.NDArray[Any]] = {
        "numbers": np.arange(7, dtype=np.uint32),
        "nothing": np.zeros(0, dtype=np.int64),
        "table": np.arange(6, dtype=np.float32).reshape(2, 3),
        "flags": np.array([True, False]),
    }
    digest = index.save(folder, "000001", arrays)
    opened = index.opened(folder, "000001")
    assert sorted(opened) == sorted(arrays)
    for name, array in arrays.items():
        assert opened[name].dtype == array.dtype
        assert np.array_equal(opened[name], array)
    assert index.digest(folder, "000001") == digest
    assert index.size(folder, "000001") > sum(each.nbytes for each in arrays.values())


def test_the_same_arrays_have_the_same_digest(folder: Path) -> None:
    first, second = ({"a": np.arange(3)}, {"a": np.arange(3)})
    digests = {index.save(folder, "1", first), index.save(folder, "2", second)}
    assert len(digests) == 1
    assert index.save(folder, "3", {"a": np.arange(4)}) not in digests


def test_a_shard_that_is_not_there_is_told_from_a_damaged_one(folder: Path) -> None:
    with pytest.raises(index.ShardGoneError, match="is missing"):
        index.opened(folder, "000001")
    index.save(folder, "000001", {"a": np.arange(3)})
    (folder / "index" / "000001" / "a.npy").write_bytes(b"\x93NUMPY")
    with pytest.raises(ArchiveError, match="is damaged"):
        index.opened(folder, "000001")


def test_a_sweep_leaves_what_is_known(folder: Path) -> None:
    for name in ("000001", "000002", "000003.new"):
        index.save(folder, name, {"a": np.arange(3)})
    index.sweep(folder, {"000002"})
    assert [path.name for path in (folder / "index").iterdir()] == ["000002"]
