"""Set what a report says was said against the record of it.

Does the record say what the report says it says?

>>> import onrecord
>>> answer = onrecord.check(
...     report="“We will come back,” Ann Vale said.",
...     record="ANN VALE: We will come back.",
... )
>>> [checked.verdict.wording.value for checked in answer.statements]
['verbatim']
"""

from typing import TYPE_CHECKING, Any

from onrecord.version import __version__

if TYPE_CHECKING:
    from onrecord.desk.answer import Answer, check, find, load, statements
    from onrecord.desk.ingest import ingest
    from onrecord.errors import ArchiveError, OnRecordError, Problem, ReadError
    from onrecord.model.document import Document
    from onrecord.model.found import Found, Hit
    from onrecord.model.reading import Ocr, Options
    from onrecord.model.statement import Statement
    from onrecord.model.verdict import Outcome, Verdict, Wording
    from onrecord.model.wanted import Wanted

_HOMES = {
    "Answer": "onrecord.desk.answer",
    "check": "onrecord.desk.answer",
    "find": "onrecord.desk.answer",
    "load": "onrecord.desk.answer",
    "statements": "onrecord.desk.answer",
    "ingest": "onrecord.desk.ingest",
    "ArchiveError": "onrecord.errors",
    "OnRecordError": "onrecord.errors",
    "Problem": "onrecord.errors",
    "ReadError": "onrecord.errors",
    "Document": "onrecord.model.document",
    "Found": "onrecord.model.found",
    "Hit": "onrecord.model.found",
    "Ocr": "onrecord.model.reading",
    "Options": "onrecord.model.reading",
    "Statement": "onrecord.model.statement",
    "Outcome": "onrecord.model.verdict",
    "Verdict": "onrecord.model.verdict",
    "Wording": "onrecord.model.verdict",
    "Wanted": "onrecord.model.wanted",
}

__all__ = [
    "Answer",
    "ArchiveError",
    "Document",
    "Found",
    "Hit",
    "Ocr",
    "OnRecordError",
    "Options",
    "Outcome",
    "Problem",
    "ReadError",
    "Statement",
    "Verdict",
    "Wanted",
    "Wording",
    "__version__",
    "check",
    "find",
    "ingest",
    "load",
    "statements",
]


def __getattr__(name: str) -> Any:  # ruff: ignore[any-type] - a module's attributes are of any type
    # Loaded on first use: `onrecord --help` should not wait for numpy.
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module  # ruff: ignore[import-outside-top-level] - as above

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
