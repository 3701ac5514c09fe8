"""The tables of the page on the matching benchmark."""

from collections.abc import Iterator

from bench.compared import Peer, windows_found
from bench.goals import short
from bench.results import Answers, Compared, Results
from bench.scoring import LENGTHS, Rate, Scored, total
from bench.tables import (
    MEGA,
    NOTHING,
    counted,
    error,
    fraction,
    megabytes,
    milliseconds,
    share,
    table,
    times,
)

OURS = "**onrecord**"
WINDOWS = "tantivy"
"""The peer that gives windows of text, of any likeness."""


def by_kind(found: Scored) -> str:
    """Return the recall of each kind of query, by length."""
    rows = [
        _line(type_, *(found.recall(length=each, type_=type_) for each in LENGTHS))
        for type_ in found.types()
    ]
    rows.append(_line("**all**", *(found.recall(length=each) for each in LENGTHS)))
    return table(("kind", "queries", *LENGTHS, "all"), rows)


def negatives_by_kind(found: Scored) -> str:
    """Return the false positives of each kind of negative, by length."""
    kinds = found.kinds_of_negatives()
    rows = [
        _line(
            type_,
            *(found.false_positives(length=each, type_=type_) for each in LENGTHS),
        )
        for type_ in kinds
    ]
    whole = (found.false_positives(length=each) for each in LENGTHS)
    rows.append(_line("**all**", *whole))
    return table(("kind", "queries", *LENGTHS, "all"), rows)


def _line(title: str, *rates: Rate) -> list[str]:
    whole = Rate(sum(rate.hits for rate in rates), sum(rate.of for rate in rates))
    return [title, str(whole.of), *map(share, rates), share(whole)]


def ours_by_size(results: Results) -> str:
    """Return what an archive takes to be made and asked, by size."""
    header = (
        *("MB", "ingest, s", "MB/s", "peak MB", "index, of text", "archive, of text"),
        *("query ms, mean", "median", "p95", "warm-up", "search, peak MB"),
    )
    return table(header, [_size_line(each) for each in _all_sizes(results)])


def _size_line(answers: Answers) -> list[str]:
    took, speed = answers.ours, answers.ours.speed
    ingest = took.ingest
    return [
        f"{took.text / MEGA:,.0f}",
        f"{ingest.cpu:.1f}",
        f"{took.text / MEGA / ingest.cpu:.1f}",
        f"{megabytes(ingest.together)} ({megabytes(ingest.bound)})",
        f"{took.index_bytes / took.text:.2f}",
        f"{took.archive / took.text:.2f}",
        *map(milliseconds, (speed.mean, speed.median, speed.p95, speed.warm_up)),
        megabytes(took.find.largest),
    ]


def right_by_size(results: Results) -> str:
    """Return how right the answers are, by the size of the archive."""
    rows = [
        [f"{each.ours.text / MEGA:,.0f}", *_right(each)] for each in _all_sizes(results)
    ]
    return table(("MB", *RIGHT), rows)


def right_by_seed(results: Results) -> str:
    """Return how right the answers are in the largest archive, by seed."""
    seeds = {results.seed: results.main, **results.others}
    rows = [[str(seed), *_right(each)] for seed, each in seeds.items()]
    return table(("seed", *RIGHT), rows)


RIGHT = (
    *("recall at 2 % false positives", "recall S / M / L", "false positives S / M / L"),
    *("short at ≤ 10 %", "harms passed; elsewhere", "harms named"),
)


def _right(answers: Answers) -> Iterator[str]:
    found, harm = answers.scored, total(answers.harms)
    yield fraction(found.summary["right1_at_fpr2"])
    yield _three(*(found.recall(length=each) for each in LENGTHS))
    yield _three(*(found.false_positives(length=each) for each in LENGTHS))
    recall, passed = short(answers)
    yield f"{share(recall)} at {share(passed)}"
    yield f"{counted(Rate(harm.passed, harm.found))}; {harm.elsewhere}"
    yield share(Rate(harm.named, harm.found))


def _all_sizes(results: Results) -> list[Answers]:
    large = [results.large.answers] if results.large else []
    return [*results.sizes, *large]


def harms_by_kind(answers: Answers) -> str:
    """Return what was said of harms that were found, by kind."""
    kinds = {**answers.harms, "**all**": total(answers.harms)}
    rows = [
        [
            *(kind, str(each.found)),
            share(Rate(each.named, each.found)),
            share(Rate(each.found - each.named - each.passed, each.found)),
            counted(Rate(each.passed, each.found)),
            str(each.elsewhere),
        ]
        for kind, each in kinds.items()
    ]
    header = (
        *("kind", "found", "named by its rule", "only told otherwise", "passed"),
        "which the archive has elsewhere",
    )
    return table(header, rows)


def honest_by_kind(answers: Answers) -> str:
    """Return how many honest quotations were accused, by kind."""
    kinds = {**answers.honest, "**all**": total(answers.honest)}
    rows = [
        [
            *(kind, str(each.found)),
            share(Rate(each.passed, each.found)),
            counted(Rate(each.accused, each.found)),
        ]
        for kind, each in kinds.items()
    ]
    return table(("kind", "found", "passed", "accused"), rows)


def compared(results: Results, others: Compared) -> str:
    """Return what other programs take and find, beside ours."""
    header = (
        *("program", "MB", "queries", "query ms, mean", "p95", "× ours"),
        *("build MB/s", "index, of text", "peak MB"),
        *("recall S / M / L", "all", "false positives S / M / L", "recall at 2 %"),
    )
    rows = []
    for mine in (results.sizes[0], results.main):
        rows.append(_our_line(mine))
        rows += [
            _peer_line(peer, found, mine)
            for peer, found in others.peers
            if peer.size == mine.ours.size
        ]
    return table(header, rows)


def _our_line(mine: Answers) -> list[str]:
    took, speed = mine.ours, mine.ours.speed
    peak = f"{megabytes(took.ingest.together)} / {megabytes(took.find.largest)}"
    return [
        *(OURS, str(took.size), str(len(mine.scored.records))),
        *(milliseconds(speed.mean), milliseconds(speed.p95), "1"),
        f"{took.text / MEGA / took.ingest.cpu:.1f}",
        *(f"{took.index_bytes / took.text:.2f}", peak),
        *_found(mine.scored),
    ]


def _peer_line(peer: Peer, found: Scored, mine: Answers) -> list[str]:
    text = mine.ours.text
    built = f"{text / MEGA / peer.ready:.1f}" if peer.index_bytes else NOTHING
    return [
        *(peer.name, str(peer.size), str(len(peer.rows))),
        *(milliseconds(peer.speed.mean), milliseconds(peer.speed.p95)),
        times(peer.speed.mean / mine.ours.speed.mean),
        built,
        f"{peer.index_bytes / text:.2f}" if peer.index_bytes else NOTHING,
        megabytes(peer.used.largest),
        *(_windows(peer) if peer.name == WINDOWS else _found(found)),
    ]


def _found(found: Scored) -> list[str]:
    return [
        _three(*(found.recall(length=each) for each in LENGTHS)),
        _sure(found.recall()),
        _three(*(found.false_positives(length=each) for each in LENGTHS)),
        fraction(found.summary["right1_at_fpr2"]),
    ]


def _windows(peer: Peer) -> list[str]:
    """Return the recall among the first windows, for want of any cut."""
    by_length = (
        windows_found(
            [row for row in peer.rows if row["len_class"] == length],
            peer.predictions,
            top=10,
        )
        for length in LENGTHS
    )
    first = windows_found(peer.rows, peer.predictions, top=1)
    ten = windows_found(peer.rows, peer.predictions, top=10)
    return [
        f"{_three(*by_length)} (of 10)",
        f"{_sure(ten)} (of 10), {share(first)} (first)",
        *(NOTHING, NOTHING),
    ]


def _sure(rate: Rate) -> str:
    return f"{share(rate)} ± {fraction(error(rate))[:3]}"


def _three(*rates: Rate) -> str:
    return " / ".join(map(share, rates))


def compared_by_kind(results: Results, others: Compared) -> str:
    """Return the recall by kind of query in the smallest archive, beside ours."""
    mine = results.sizes[0]
    small = [each for each in others.peers if each[0].size == mine.ours.size]
    header = ["kind", OURS, *(f"{peer.name} ({len(peer.rows)})" for peer, _ in small)]
    kinds = mine.scored.types()
    rows = [
        [
            kind,
            share(mine.scored.recall(type_=kind)),
            *(share(_recall(peer, found, kind)) for peer, found in small),
        ]
        for kind in kinds
    ]
    return table(header, rows)


def _recall(peer: Peer, found: Scored, kind: str) -> Rate:
    if peer.name != WINDOWS:
        return found.recall(type_=kind)
    rows = [row for row in peer.rows if row["type"] == kind]
    return windows_found(rows, peer.predictions, top=10)


def compared_harms(results: Results, others: Compared) -> str:
    """Return what becomes of one-word harms, beside ours."""
    harm, honest = total(results.main.harms), total(results.main.honest)
    dropped = results.main.harms["neg_drop"]
    mine = [
        OURS,
        counted(Rate(harm.passed, harm.found)),
        counted(Rate(dropped.passed, dropped.found)),
        share(Rate(harm.named, harm.found)),
        share(Rate(harm.found - harm.named - harm.passed, harm.found)),
        share(Rate(honest.found - honest.passed, honest.found)),
        share(Rate(honest.accused, honest.found)),
    ]
    rows = [
        [
            *(each.name, counted(each.harms), counted(each.negations), "0"),
            *(share(each.differing), share(each.honest), NOTHING),
        ]
        for each in others.passed
    ]
    header = (
        *("program", "harms passed", "lost “not” passed", "named"),
        *("said to differ only", "honest, not passed", "honest, accused"),
    )
    return table(header, [mine, *rows])
