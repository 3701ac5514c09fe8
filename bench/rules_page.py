"""Write the page on the rules from the rules themselves.

python bench/rules_page.py > docs/reference/rules.md
"""

from collections.abc import Iterator

from onrecord.judge import RULES, Rule, cases

HEAD = """\
# Rules

A rule notices one thing and leaves the rest alone. Its finding names the words on both
sides and says in one sentence what differs. The gravest finding decides the wording;
`onrecord explain RULE` shows the cases of a rule.

The page is made from the rules: `python bench/rules_page.py > docs/reference/rules.md`.
"""


def main() -> None:
    print(HEAD)
    print("| rule | notices |\n|---|---|")
    for rule in RULES:
        print(f"| [`{rule.id}`](#{rule.id}) | {rule.title} |")
    for rule in RULES:
        print("\n".join(_section(rule)))


def _section(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.id}", "", rule.reason, "")
    for case in cases(rule.id):
        verb = "Notices" if rule.id in case.expect[1:] else "Leaves alone"
        yield f"- {verb}: {case.title}."


if __name__ == "__main__":
    main()
