"""The cases of a rule: what it must flag and what it must pass, as people write them.

A case is a heading that states a truth and a short list: the words of the record, the
words of the report, and what is expected: a wording, then the ids of rules that must
have spoken, or, after "not", must have been silent, and *speaker agrees* or *occasion
unknown* where that is meant. `indirect` instead of `report`
gives a sentence of the reporter's without any marks; `another` is another document of
the record.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from onrecord.errors import UnknownRuleError
from onrecord.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """One worked example."""

    title: str
    record: str
    report: str
    expect: tuple[str, ...]
    is_indirect: bool = False
    """Whether the report is a sentence of the reporter's without any quotation."""
    another: str = ""
    """Another document of the record."""

    @property
    def records(self) -> tuple[str, ...]:
        """Every document of the record."""
        return (self.record, self.another) if self.another else (self.record,)

    @property
    def attributed(self) -> str:
        """The report as a sentence that names a speaker; as it is if it has one.

        >>> Case("", "", "We left.", ()).attributed
        '“We left.” the speaker said.'
        """
        if "“" in self.report or self.is_indirect:
            return self.report
        return f"“{self.report}” the speaker said."

    def unmet(self, verdict: Verdict) -> tuple[str, ...]:
        """Return what is expected and is not so.

        >>> from onrecord.model.verdict import Wording
        >>> case = Case("", "", "", ("altered", "not splice", "speaker unknown"))
        >>> case.unmet(Verdict(Wording.VERBATIM))
        ('altered',)
        """
        holds = {
            verdict.wording.value,
            f"speaker {verdict.speaker.value}",
            f"occasion {verdict.occasion.value}",
            *(finding.rule for finding in verdict.findings),
        }
        return tuple(
            each
            for each in self.expect
            if (each.removeprefix("not ") in holds) == each.startswith("not ")
        )


def cases(rule: str) -> tuple[Case, ...]:
    """Return the cases of a rule; raise `UnknownRuleError` if it has none."""
    source = files("onrecord.data").joinpath("cases", f"{rule}.md")
    if not source.is_file():
        raise UnknownRuleError(f"no rule is called {rule!r}")
    return tuple(parsed(source.read_text("utf-8")))


def parsed(text: str) -> Iterator[Case]:
    """Yield the cases that a text of Markdown holds."""
    for block in text.split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        fields = dict(
            line[2:].split(": ", 1) for line in rest.splitlines() if line[:2] == "- "
        )
        expect = tuple(each.strip() for each in fields["expect"].split(","))
        yield Case(
            title.strip(),
            fields["record"].replace("\\n", "\n"),
            fields.get("report", fields.get("indirect", "")).replace("\\n", "\n"),
            expect,
            "indirect" in fields,
            fields.get("another", "").replace("\\n", "\n"),
        )
