"""Laws of the places on a page: what is packed comes back."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.layout import FULL, packed, unpacked

PLACES = st.lists(
    st.tuples(*[st.integers(0, FULL)] * 4, st.integers(0, 100)), max_size=40
)


@given(PLACES)
def test_places_are_kept_as_they_are(places: list[tuple[int, ...]]) -> None:
    rows = [[place[n] for place in places] for n in range(4)]
    sure = bytes(place[4] for place in places)
    layout = unpacked(packed(rows, sure))
    found = [layout.left, layout.top, layout.right, layout.bottom]
    assert [list(row) for row in found] == rows
    assert bytes(layout.sure) == sure
