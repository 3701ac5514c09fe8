import pytest

from onrecord.read.people import between, participants_in


@pytest.mark.parametrize(
    ("entry", "name", "role"),
    [
        ("Ana Vale, Minister of Trade", "Ana Vale", "Minister of Trade"),
        ("Ana Vale—Minister of Trade", "Ana Vale", "Minister of Trade"),
        ("Ana Vale - TRADE", "Ana Vale", "TRADE"),
        ("Ana Vale (latter part)", "Ana Vale", "latter part"),
        ("The Minister, Mr. Vale", "Mr. Vale", "The Minister"),
        ("EUR—Mr. Vale", "Mr. Vale", "EUR"),
        ("Chairman—Ana Vale", "Ana Vale", "Chairman"),
        ("Ben Vale, Jr., Clerk", "Ben Vale, Jr.", "Clerk"),
        ("Minister Vale, Sarrow", "Minister Vale", "Sarrow"),
        ("The Minister", "The Minister", None),
    ],
)
def test_name_and_role_are_parted(entry: str, name: str, role: str | None) -> None:
    (found, _) = participants_in([entry, "Kern"])
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Sarrow Side:", "Ana Vale", "State", "Kern"], ["Ana Vale", "Kern"]),
        (["Messrs. Vale, Kern and Orm", "Pell"], ["Mr. Vale", "Mr. Kern", "Mr. Orm"]),
        (["The Mayor, Secretary Kern, Messrs. Orm, Pell"], ["The Mayor"]),
        (["Mr. Vale, Mr. Kern", "Orm"], ["Mr. Vale", "Mr. Kern", "Orm"]),
        (["Mr. Vale, Chief of Mr. Kern’s staff,", "and clerk", "Orm"], ["Mr. Vale"]),
    ],
)
def test_every_one_of_many_is_named(lines: list[str], names: list[str]) -> None:
    found = [each.name for each in participants_in(lines)]
    assert found[: len(names)] == names


def test_a_title_names_two_sides_or_nobody() -> None:
    found = between("Talk Between the Mayor of Kelm (Lind) and Minister Holt, Kelm")
    assert [(each.name, each.role) for each in found] == [
        ("Lind", "the Mayor of Kelm"),
        ("Minister Holt", None),
    ]
    assert between("Choice Between war and peace") == ()
    assert between("A walk along the canal") == ()
