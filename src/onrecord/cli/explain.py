"""`onrecord explain`: what a rule notices, what it leaves alone, and its cases."""

from collections.abc import Iterator
from difflib import get_close_matches

import click

from onrecord import judge
from onrecord.cli.group import FOOTER
from onrecord.cli.output import write
from onrecord.errors import UnknownRuleError

_HELP = """\
\b
onrecord explain
onrecord explain negation-changed

Say what RULE notices, what it leaves alone, and show its cases: pairs of a record and
a report, with the verdict that each must have. Without RULE, list every rule.
"""


@click.command(help=_HELP, epilog=FOOTER)
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Say what a rule notices and what it leaves alone."""
    lines = _rules() if rule is None else _one(_named(rule))
    write("\n".join(lines) + "\n")


def _rules() -> Iterator[str]:
    longest = max(len(rule.id) for rule in judge.RULES)
    for rule in judge.RULES:
        yield f"{rule.id:<{longest}}  {rule.title}"


def _named(wanted: str) -> judge.Rule:
    rules = {rule.id: rule for rule in judge.RULES}
    if wanted in rules:
        return rules[wanted]
    near = get_close_matches(wanted, rules, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "see `onrecord explain`"
    raise UnknownRuleError(f"no rule is called {wanted!r}; {hint}")


def _one(rule: judge.Rule) -> Iterator[str]:
    yield from (rule.id, "=" * len(rule.id), "", rule.reason)
    cases = judge.cases(rule.id)
    for heading, flags in (("It notices:", True), ("It leaves alone:", False)):
        yield from ("", heading)
        for case in cases:
            if (rule.id in case.expect[1:]) is flags:
                yield from _case(case)


def _case(case: judge.Case) -> Iterator[str]:
    yield from (
        "",
        f"  {case.title}",
        f"    record:  {case.record}",
        f"    report:  {case.report}",
        f"    verdict: {case.expect[0]}",
    )
