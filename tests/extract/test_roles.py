import pytest

from onrecord.extract.roles import standing


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("then Chairman of the Council", "then"),
        ("the former mayor of Halvik", "former"),
        ("ex-minister", "former"),
        ("the acting director of the port", "acting"),
        ("President-elect", "designate"),
        ("the incoming governor", "designate"),
        ("current mayor", "current"),
        ("the mayor of Halvik", None),
        ("professor of current affairs", None),
        ("head of the acting school", None),
        ("the former", None),
        ("", None),
        (None, None),
    ],
)
def test_a_role_says_when_it_is_held(role: str | None, expected: str | None) -> None:
    assert standing(role) == expected
