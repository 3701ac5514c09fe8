"""Which words between marks somebody is said to have spoken.

Left out, so that nobody is accused of them: titles of works, and what stands between
marks beside no name and is no sentence.
"""

from collections.abc import Sequence

from onrecord.data import entries
from onrecord.model.document import Span
from onrecord.text.words import words

_FEWEST = 4
"""Fewer words that nobody is said to have spoken are no statement."""
_CLOSING = "”’'\"»“)*_"
_ENDED = (".", "!", "?", "…")


def stands_alone(text: str, content: Sequence[Span]) -> bool:
    """Tell whether a quotation is a sentence, whoever spoke it.

    >>> text = "“The harbour stays open.” “the harbour”"
    >>> stands_alone(text, [Span(1, 24)]), stands_alone(text, [Span(27, 38)])
    (True, False)
    """
    printed = " ".join(span.of(text) for span in content)
    opens = printed[:1].isupper() or not printed[:1].isalpha()
    ends = printed.rstrip(_CLOSING).endswith(_ENDED)
    return opens and ends and len(words(printed)) >= _FEWEST


def is_title(printed: str) -> bool:
    """Tell whether a fragment is printed like the title of a work.

    >>> is_title("The Ferryman of Brede"), is_title("The ferryman is late")
    (True, False)
    """
    grammar = entries("function_words")
    matter = [word for word in words(printed) if word.form not in grammar]
    return len(matter) > 1 and all(not word.text[0].islower() for word in matter)
