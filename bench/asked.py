"""Ask an archive for many quotations through the program itself, and time each.

    python -m bench.asked ARCHIVE QUERIES.jsonl

Prints `{"opening": …, "seconds": […]}`: seconds of processor time, to open the archive
and for each query in turn.
"""

import json
import sys
from pathlib import Path
from time import process_time

from onrecord.desk.find import Finder
from onrecord.desk.record import opened
from onrecord.model.wanted import Wanted


def main() -> None:
    archive, queries = map(Path, sys.argv[1:])
    with queries.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    began = process_time()
    with opened([archive]) as record:
        finder = Finder.of(record, Wanted())
        opening = process_time() - began
        seconds = [_seconds(finder, text) for text in texts]
    print(json.dumps({"opening": opening, "seconds": seconds}))


def _seconds(finder: Finder, text: str) -> float:
    began = process_time()
    finder.find(text)
    return process_time() - began


if __name__ == "__main__":
    main()
