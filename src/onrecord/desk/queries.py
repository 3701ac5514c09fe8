"""A batch of queries: one JSON object a line, with an id and the words."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.errors import Problem, ReadError
from onrecord.read.decoding import decode

_SHAPE = 'a line is {"qid": …, "text": …}'


class Query(NamedTuple):
    """Words to be looked for, and what the asker calls them."""

    id: str
    text: str


def queries(data: bytes, *, name: str) -> Iterator[Query | Problem]:
    """Yield the query of each line, or what is wrong with the line, or with all."""
    try:
        lines = decode(data)[0].splitlines()
    except ReadError as error:
        yield Problem(name, error.reason, error.hint)
        return
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _query(json.loads(line))
        except (ValueError, RecursionError):
            yield Problem(f"{name}:{number}", "is no JSON", _SHAPE)
        except ReadError as error:
            yield Problem(f"{name}:{number}", error.reason, error.hint)


def _query(value: object) -> Query:
    if not isinstance(value, dict):
        raise ReadError("is no JSON object", _SHAPE)
    id_, text = value.get("qid", value.get("id")), value.get("text")
    if not isinstance(id_, str | int) or not isinstance(text, str):
        raise ReadError("has no qid or no text", _SHAPE)
    return Query(str(id_), text)
