from onrecord.extract.paragraphs import paragraphs


def test_the_number_of_a_page_inside_a_sentence_parts_nothing() -> None:
    text = "They are given\n\n15\n\npasture and water."
    assert len(paragraphs(text)) == 1


def test_a_number_after_a_sentence_parts_paragraphs() -> None:
    text = "They are given pasture.\n\n15\n\nThe water is theirs."
    assert len(paragraphs(text)) > 1
