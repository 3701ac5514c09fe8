"""The main jobs as functions: `onrecord.check`, `onrecord.find`."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from onrecord.desk.check import check as check_documents
from onrecord.desk.find import LIMIT, Finder
from onrecord.desk.record import Record, opened
from onrecord.desk.sources import documents, of_bytes
from onrecord.errors import OnRecordError, Problem, ReadError
from onrecord.extract import statements as extract
from onrecord.model.document import Document
from onrecord.model.found import Found
from onrecord.model.reading import DEFAULT, Options
from onrecord.model.result import Result
from onrecord.model.statement import Statement
from onrecord.model.wanted import Wanted
from onrecord.publish import as_dict, fragment
from onrecord.text.reckoning import is_date

Source = Path | str | bytes | Document
"""A file, folder or archive; a text; the bytes of a file; a document already read."""

_LONGEST_NAME = 255
"""Bytes; no common file system has longer names of files."""


class Answer(Result):
    """A `Result` that can show itself.

    It draws itself in a notebook: no script, no request.
    """

    __slots__ = ()

    def to_dict(self) -> dict[str, object]:
        """Return the answer in the form of `onrecord check --format json`."""
        return as_dict(self)

    def _repr_html_(self) -> str:  # ruff: ignore[bad-dunder-method-name] - the name notebooks look for
        return fragment(self)


def check(
    report: Source, record: Source | Iterable[Source], *, options: Options = DEFAULT
) -> Answer:
    """Check every statement of `report` against `record`.

    A `Path` is a file (for the record a folder or an archive too), a `str` is the text,
    `bytes` are the content of a file in any form that can be read. `options` say how
    files are read: `Options(lang="deu")`. A report that cannot be read raises
    `ReadError`; a part of the record that cannot be read is a `Problem` in the answer.

    >>> answer = check(
    ...     report="“The dam is safe,” Mayor Ida Lind said on Monday.",
    ...     record="MAYOR LIND: I am told that the dam is not safe.",
    ... )
    >>> for checked in answer.statements:
    ...     print(checked.verdict.outcome, checked.verdict.wording)
    ...     print(checked.verdict.findings[0].sentence)
    contradicts altered
    the report leaves out “not” after “dam is”
    """
    reports = list(_read(report, "report", options))
    for each in reports:
        if isinstance(each, Problem):
            raise ReadError(f"{each.where}: {each.what}", each.hint)
    with _opened(record, options) as opened_record:
        result = check_documents(reports, opened_record)
    return Answer(result.record, result.reports, result.problems)


def find(
    words: str,
    record: Source | Iterable[Source],
    wanted: Wanted = Wanted(),  # ruff: ignore[function-call-in-default-argument] - frozen
    *,
    limit: int = LIMIT,
    options: Options = DEFAULT,
) -> Found:
    """Return where `words` stand in `record`, however they were changed.

    An ellipsis or a bracket in them counts as in a quotation. `wanted` says which part
    of the record counts; at most `limit` places are given, the nearest first. `options`
    say how files are read.

    >>> found = find("the dam is safe", "MAYOR LIND: I hear the dam is not safe.")
    >>> [hit.passages[0].text for hit in found.hits]
    ['the dam is not safe']
    >>> found.hits[0].verdict.wording.value
    'altered'
    """
    with _opened(record, options) as opened_record:
        return Finder.of(opened_record, wanted, limit=limit).find(words)


def load(source: Source, *, options: Options = DEFAULT) -> Document:
    """Read one document: a file, a text, or the bytes of a file.

    `options` say how. Raise `ReadError` if it cannot be read. Of several documents in
    one file the first is returned.

    >>> load("We never agreed to that.").text
    'We never agreed to that.'
    """
    for each in _read(source, "text", options):
        if isinstance(each, Document):
            return each
        raise ReadError(f"{each.where}: {each.what}", each.hint)
    raise ReadError("there is nothing to read", "give a file with text in it")


def statements(
    report: Source, *, published: str | None = None, options: Options = DEFAULT
) -> tuple[Statement, ...]:
    """Return what `report` attributes to whom; no record is needed.

    `published` is the day from which "on Tuesday" counts, in EDTF (`2031-03-05`), where
    the report does not tell it, or tells another. `options` say how files are read.

    >>> (made,) = statements("“We won,” Ann Vale said on Tuesday.")
    >>> made.speaker.name, made.said_on
    ('Ann Vale', None)
    >>> (made,) = statements(
    ...     "“We won,” Ann Vale said on Tuesday.", published="2031-03-05"
    ... )
    >>> made.said_on, made.circumstances.basis.value
    ('2031-03-04', 'publication')
    """
    if published is not None and not is_date(published):
        raise OnRecordError(f"{published!r} is no date such as 2031-03-05 or 2031-03")
    document = load(report, options=options)
    return extract(replace(document, date=published or document.date))


@contextmanager
def _opened(
    record: Source | Iterable[Source], options: Options
) -> Generator[Record, None, None]:
    sources = [record] if isinstance(record, Source) else list(record)
    paths = [each for each in sources if isinstance(each, Path)]
    with opened(paths, also=_in_memory(sources, options), options=options) as found:
        yield found


def _in_memory(
    sources: Sequence[Source], options: Options
) -> Iterator[Document | Problem]:
    for number, each in enumerate(sources, start=1):
        name = "record" if len(sources) == 1 else f"record {number}"
        if not isinstance(each, Path):
            yield from _read(each, name, options)


def _read(source: Source, name: str, options: Options) -> Iterator[Document | Problem]:
    match source:
        case Document():
            yield source
        case Path():
            yield from documents([source], options=options)
        case bytes():
            yield from of_bytes(source, name=name, options=options)
        case str():
            _not_a_path(source)
            yield from of_bytes(source.encode(), name=name, options=options)


def _not_a_path(text: str) -> None:
    """Refuse a file's name given as a text: its content was surely meant."""
    short = "\n" not in text and len(text.encode()) <= _LONGEST_NAME
    if short and Path(text).exists():
        raise OnRecordError(
            f"{text!r} was given as a text, and is the name of a file; "
            f"for the file say pathlib.Path({text!r})"
        )
