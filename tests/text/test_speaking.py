import pytest

from onrecord.model.document import Participant
from onrecord.text.speaking import speaking

PEOPLE = (
    Participant("Ida Lind", "Mayor of Kelm"),
    Participant("Mr. Per Holt", "The Foreign Minister"),
    Participant("Ana Holt", "Interpreter"),
    Participant("The Secretary"),
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("MAYOR LIND", "Ida Lind"),
        ("I.Lind", "Ida Lind"),
        ("THE MAYOR", "Ida Lind"),
        ("The Foreign Minister", "Mr. Per Holt"),
        ("PER HOLT", "Mr. Per Holt"),
        ("SECRETARY", "The Secretary"),
        ("HOLT", None),
        ("THE MINISTER", None),
        ("ORM", None),
        ("Q", None),
        (None, None),
    ],
)
def test_a_label_means_the_one_who_bears_it(
    label: str | None, name: str | None
) -> None:
    assert speaking(label, PEOPLE) == name
