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
    yield rule.id
    yield "=" * len(rule.id)
    yield ""
    yield rule.reason
    for case in judge.cases(rule.id):
        yield ""
        yield f"## {case.title}"
        yield ""
        yield f"- record: {case.record}"
        yield f"- report: {case.report}"
        yield f"- expect: {', '.join(case.expect)}"
