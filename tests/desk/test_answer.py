import pytest

import onrecord


def test_the_day_of_publication_may_be_given() -> None:
    report = "“We stay,” Ida Lind said last week."
    assert [each.said_on for each in onrecord.statements(report)] == [None]
    (dated,) = onrecord.statements(report, published="2031-03-05")
    assert dated.said_on == "2031-02-24/2031-03-02"


def test_a_day_of_publication_that_is_none_is_refused() -> None:
    with pytest.raises(onrecord.OnRecordError, match="2031-03-05"):
        onrecord.statements("“We stay,” Ida Lind said.", published="last week")
