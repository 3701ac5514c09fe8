"""Make an index of texts that are in memory already, and time it.

    python -m bench.built ARCHIVE.jsonl

Prints the seconds of processor time that it took.
"""

import json
import sys
from pathlib import Path
from time import process_time

from onrecord.match.shard import ShardBuilder


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    builder = ShardBuilder()
    began = process_time()
    for text in texts:
        builder.add(text)
    builder.arrays()
    print(process_time() - began)


if __name__ == "__main__":
    main()
